//! Six months after the decision less is kept of a certificate, to the day in London.

use pa_registry::accounts::RegistrarActor;
use pa_registry::assistants::casework::{Acceptance, accept_claim, declare_no_interest};
use pa_registry::assistants::ledger::{
    CheckMethod, Claim, ClaimKind, ClaimState, DbsCertificate, DbsLevel, DbsOutcome, DbsWorkforce, Evidence,
    Told, claims, tell_claim,
};
use pa_registry::assistants::sweep;
use pa_registry::clock::Timestamp;
use pa_registry::storage::Sql;
use time::macros::date;

use super::scene::{Sent, a_registrar, a_sent_record};
use crate::support::App;

const TOLD: DbsCertificate = DbsCertificate {
    level: DbsLevel::EnhancedAdults,
    issued_on: date!(2026 - 03 - 01),
    workforce: Some(DbsWorkforce::AdultAndChild),
    update_service: Some(false),
    seen: None,
};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

async fn of_dbs(app: &App, sent: &Sent<'_>) -> Claim {
    let claims = claims(&app.service.db, sent.who).await.unwrap();
    claims.into_iter().find(|claim| claim.kind() == ClaimKind::Dbs).unwrap()
}

fn certificate(claim: &Claim) -> DbsCertificate {
    let Evidence::Told(Told::Dbs(dbs)) = claim.evidence else { panic!("another claim") };
    dbs
}

/// She tells of her certificate, and a registrar accepts it.
async fn accepted(app: &App, sent: &Sent<'_>, who: RegistrarActor, now: Timestamp) -> Claim {
    let db = &app.service.db;
    tell_claim(db, sent.who, None, &Told::Dbs(TOLD), now).await.unwrap();
    let claim = of_dbs(app, sent).await;
    assert_eq!(
        (claim.state(now.today()), certificate(&claim)),
        (ClaimState::Waiting, TOLD),
        "it starts anew"
    );
    declare_no_interest(db, who, sent.id, now).await.unwrap();
    let acceptance = Acceptance {
        method: CheckMethod::InPerson,
        look_again_by: Some(date!(2031 - 01 - 01)),
        outcome: Some(DbsOutcome::Considered),
    };
    accept_claim(db, who, (sent.id, &claim), acceptance, now).await.unwrap();
    of_dbs(app, sent).await
}

#[rocket::async_test]
async fn workforce_and_update_service_go_on_the_day_and_the_rest_stays() {
    let app = App::new().await;
    let sent = a_sent_record(&app).await;
    let (_, who) = a_registrar(&app).await;
    let (db, keys) = (&app.service.db, &app.service.keys);
    for (decided, before, due) in [
        ("2026-12-15T10:00:00Z", "2027-06-14T22:59:59Z", "2027-06-14T23:00:00Z"),
        ("2027-08-28T10:00:00Z", "2028-02-27T23:59:59Z", "2028-02-28T00:00:00Z"),
        ("2028-08-31T10:00:00Z", "2029-02-27T23:59:59Z", "2029-02-28T00:00:00Z"),
        // The last moment of 31 August UTC is 1 September in London.
        ("2029-08-31T23:30:00Z", "2030-02-28T23:59:59Z", "2030-03-01T00:00:00Z"),
    ] {
        let whole = accepted(&app, &sent, who, at(decided)).await;
        assert_eq!(sweep(db, keys, at(before)).await.unwrap(), 0, "{before}");
        assert_eq!(of_dbs(&app, &sent).await, whole, "{before}");
        assert_eq!(sweep(db, keys, at(due)).await.unwrap(), 1, "{due}");
        let reduced = of_dbs(&app, &sent).await;
        let kept = DbsCertificate { workforce: None, update_service: None, ..certificate(&whole) };
        assert_eq!(certificate(&reduced), kept, "{due}");
        assert_eq!((reduced.standing, reduced.said_at), (whole.standing, whole.said_at), "{due}");
        assert_eq!(sweep(db, keys, at(due)).await.unwrap(), 0, "once");
    }
    let sql = Sql::new("SELECT COUNT(*) FROM audit_events WHERE kind = 'claim.reduced' AND about_id = $1");
    let sql = sql.bind(sent.who.account());
    let (lines,): (i64,) = db.read().await.unwrap().fetch_one(sql).await.unwrap();
    assert_eq!(lines, 4);
}

#[rocket::async_test]
async fn pages_show_what_is_left() {
    let app = App::new().await;
    let mut sent = a_sent_record(&app).await;
    let (mut registrar, who) = a_registrar(&app).await;
    let claim = accepted(&app, &sent, who, at("2026-04-02T10:00:00Z")).await;
    app.leave_jobs();
    let now = app.clock.now();
    declare_no_interest(&app.service.db, who, sent.id, now).await.unwrap();
    let pages = [
        format!("/registrar/records/{}", sent.id),
        format!("/registrar/records/{}/claims/{}", sent.id, claim.id),
    ];
    for whole in [true, false] {
        for page in &pages {
            let page = registrar.visit(page).await;
            assert!(
                page.all("dd").contains(&"Enhanced, with the adults’ barred list".to_owned()),
                "{}",
                page.html
            );
            assert_eq!(page.all("dd").contains(&"Adults and children".to_owned()), whole, "{}", page.html);
        }
        let own = sent.browser.visit("/assistant/record/checks").await;
        assert_eq!(own.all("dd").contains(&"Adults and children".to_owned()), whole, "{}", own.html);
        assert_eq!(sweep(&app.service.db, &app.service.keys, now).await.unwrap(), u64::from(whole));
    }
    let asked = sent.browser.visit("/assistant/record/checks/dbs").await;
    assert_eq!(
        crate::assistants::scene::values(&asked, "workforce"),
        Vec::<String>::new(),
        "it is asked for again"
    );
}
