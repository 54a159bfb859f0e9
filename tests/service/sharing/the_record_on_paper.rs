//! What the record says that is taken along: what was checked, how, by which role and when, and what an employer must do.

use pa_registry::accounts::RegistrarActor;
use pa_registry::assistants::casework::{Acceptance, accept_claim};
use pa_registry::assistants::ledger::{
    CheckMethod, ClaimKind, DbsOutcome, RightToWork, Told, TypedDbs, WorkBasis, claims, tell_claim,
};
use pa_registry::assistants::terms::TrainingCategory;
use pa_registry::assistants::{Expiry, Training, add, pause};
use pa_registry::text::TypedDay;
use time::Date;
use time::macros::date;

use super::scene::{a_link, listed, opened};
use crate::casework::scene::{a_registrar, declares};
use crate::freshness::scene::Pa;
use crate::support::App;

/// What is listed, each with all that is said of it.
fn entries(page: &crate::support::page::Page) -> Vec<String> {
    page.all("article li")
}

async fn checks(app: &App, pa: &Pa<'_>, who: RegistrarActor, kind: ClaimKind, acceptance: Acceptance) {
    let (db, now) = (&app.service.db, app.clock.now());
    let all = claims(db, pa.who).await.unwrap();
    let claim = all.iter().find(|claim| claim.kind() == kind).unwrap();
    accept_claim(db, who, (pa.id, claim), acceptance, now).await.unwrap();
}

async fn trained(app: &App, pa: &Pa<'_>, category: TrainingCategory, last: Date) {
    let training = Training {
        category,
        title: None,
        provider: None,
        trained_by: None,
        accredited: None,
        how: None,
        completed_on: date!(2026 - 01 - 05),
        expiry: Some(Expiry::On(last)),
    };
    add(&app.service.db, pa.who, &training, app.clock.now()).await.unwrap();
}

#[rocket::async_test]
async fn checks_say_how_by_which_role_and_when_and_never_what_was_found() {
    let app = App::new().await;
    let mut pa = listed(&app).await;
    let (_, who) = a_registrar(&app).await;
    declares(&app, who, pa.id).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let right = RightToWork {
        basis: WorkBasis::BritishOrIrish,
        ends_on: None,
        hours_limit: None,
        sponsor_only: None,
    };
    tell_claim(db, pa.who, None, &Told::RightToWork(right), now).await.unwrap();
    let typed = TypedDbs {
        level: "enhanced_adults",
        issued_on: TypedDay { day: "5", month: "3", year: "2026" },
        workforce: "adult",
        update_service: "no",
    };
    let dbs = pa_registry::assistants::ledger::DbsCertificate::read(&typed, now.today()).unwrap();
    tell_claim(db, pa.who, None, &Told::Dbs(dbs), now).await.unwrap();
    let plain = Acceptance { method: CheckMethod::InPerson, look_again_by: None, outcome: None };
    checks(&app, &pa, who, ClaimKind::RightToWork, Acceptance { method: CheckMethod::HomeOffice, ..plain })
        .await;
    let considered = Acceptance {
        outcome: Some(DbsOutcome::Considered),
        look_again_by: Some(date!(2029 - 03 - 05)),
        ..plain
    };
    checks(&app, &pa, who, ClaimKind::Dbs, considered).await;

    let page = pa.browser.visit("/assistant/portable-record").await;
    assert_eq!(
        entries(&page),
        [
            "Right to workChecked by the council: Home Office online check. Registrar, 2 November 2026\
             You must check this yourself before work starts. The council’s check does not protect you.",
            "DBS decisionEnhanced, with the adults’ barred list\
             Checked by the council: Papers seen in person. Registrar, 2 November 2026\
             The council looks again by 5 March 2029",
        ],
        "identity waits, so nothing is said of it"
    );
    let text = page.all("article").join(" ").to_lowercase();
    for never in ["approved", "safe", "vetted", "considered", "valid until", "cleared"] {
        assert!(!text.contains(never), "{never}");
    }
    let shared = opened(&app, &a_link(&app, pa.who).await).await;
    assert_eq!(shared.all("article"), page.all("article"), "a link shows the same");
    app.clock.set("2029-03-06T12:00:00Z".parse().unwrap());
    let checks = opened(&app, &a_link(&app, pa.who).await).await;
    assert!(!checks.html.contains("DBS decision"), "what has run out is not checked");
}

#[rocket::async_test]
async fn training_says_whether_it_still_holds() {
    let app = App::new().await;
    let mut pa = listed(&app).await;
    trained(&app, &pa, TrainingCategory::FirstAid, date!(2026 - 11 - 01)).await;
    trained(&app, &pa, TrainingCategory::Epilepsy, date!(2027 - 01 - 31)).await;
    trained(&app, &pa, TrainingCategory::DementiaCare, date!(2027 - 02 - 01)).await;
    let page = pa.browser.visit("/assistant/portable-record").await;
    let all = entries(&page);
    let of = |what: &str, says: &str| {
        let entry = all.iter().find(|entry| entry.starts_with(what)).unwrap();
        assert!(entry.contains("Completed on 5 January 2026"), "{entry}");
        assert!(entry.contains(says) && entry.ends_with("Not checked by the council"), "{entry}");
    };
    of("Basic life support", "Expired on 1 November 2026");
    of("Epilepsy", "Expiring on 31 January 2027");
    of("Dementia care", "Up to date until 1 February 2027");
}

#[rocket::async_test]
async fn there_is_none_while_the_record_is_not_on_the_register() {
    let app = App::new().await;
    let mut pa = listed(&app).await;
    pause(&app.service.db, pa.who, app.clock.now()).await.unwrap();
    let page = pa.browser.visit("/assistant/portable-record").await;
    assert_eq!(page.status.code, 200);
    assert!(page.all("article").is_empty());
    let page = pa.browser.visit("/assistant/shared-links").await;
    let page = pa.browser.submit(&page, &[("lasting", "7")]).await;
    assert_eq!(page.status.code, 422);
}
