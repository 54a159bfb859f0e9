//! What the council checks: told on pages, lowered when what it rests on changes, and never more than may be known.

use pa_registry::assistants::ledger::{ClaimKind, ClaimState, claims};
use pa_registry::assistants::{FullName, Way, come_back, find_record, leave, save, send};
use pa_registry::storage::Sql;
use time::macros::date;

use super::scene::{a_pa, actor, answer_the_rest, begins, wrong};
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::Page;

const HUB: &str = "/assistant/record/checks";
const SAVED: &str = "/assistant/record/checks?saved=yes";

async fn tells(pa: &mut Browser<'_>, kind: &str, typed: &[(&str, &str)]) -> Page {
    let page = pa.visit(&format!("{HUB}/{kind}")).await;
    pa.submit(&page, typed).await
}

const REFEREE: &[(&str, &str)] =
    &[("referee", "Lee Made-up"), ("relation", "employer"), ("telephone", "0116 496 0123")];

/// The states of all claims of a kind.
async fn states(app: &App, pa: &Browser<'_>, kind: ClaimKind) -> Vec<ClaimState> {
    let all = claims(&app.service.db, actor(app, pa).await).await.unwrap();
    let today = app.clock.now().today();
    all.iter().filter(|claim| claim.kind() == kind).map(|claim| claim.state(today)).collect()
}

/// An officer has checked everything; officers have no page for it in this test.
async fn all_checked(app: &App) {
    let sql = Sql::new(
        "UPDATE assistant_claims SET state = 'checked', waiting_since = NULL, method = 'in_person',
             decided_as = 'registrar', decided_on = '2026-01-05', look_again_by = '2029-01-05'",
    );
    let mut tx = app.service.db.begin().await.unwrap();
    tx.execute(sql).await.unwrap();
    tx.commit().await.unwrap();
}

#[rocket::async_test]
async fn each_kind_says_everything_that_is_wrong_and_keeps_what_was_typed() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    assert_eq!(wrong(&tells(&mut pa, "identity", &[]).await), ["#paper"]);
    assert_eq!(wrong(&tells(&mut pa, "right-to-work", &[]).await), ["#basis"]);
    let page = tells(&mut pa, "right-to-work", &[("basis", "time_limited"), ("hours", "100")]).await;
    assert_eq!(wrong(&page), ["#ends-day", "#hours"]);
    assert_eq!(wrong(&tells(&mut pa, "dbs", &[]).await), ["#level", "#issued-day", "#workforce", "#update"]);
    let page = tells(&mut pa, "reference", &[("referee", "Lee Made-up")]).await;
    assert_eq!(wrong(&page), ["#relation", "#telephone"]);
    assert_eq!(page.form().fields.iter().find(|(name, _)| name == "referee").unwrap().1, "Lee Made-up");
    assert_eq!(wrong(&tells(&mut pa, "car-insurance", &[]).await), ["#ends-day"]);
    assert_eq!(pa.get(&format!("{HUB}/training")).await.status.code, 404, "that is told elsewhere");
    assert!(claims(&app.service.db, actor(&app, &pa).await).await.unwrap().is_empty());
}

#[rocket::async_test]
async fn one_page_shows_what_was_told_how_it_stands_and_what_is_missing() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    let page = tells(&mut pa, "identity", &[("paper", "passport")]).await;
    assert_eq!(page.path, SAVED);
    assert_eq!(page.all(".govuk-notification-banner__heading"), ["We have saved it."]);
    tells(&mut pa, "reference", REFEREE).await;
    let page = pa.visit(HUB).await;
    assert_eq!(
        page.all(".govuk-list--bullet li"),
        [
            "Identity: you have told us, and not sent your record for checking yet.",
            "Right to work: you have not told us yet.",
            "Reference: 0 of 2 checked.",
            "DBS decision: you have not told us yet."
        ]
    );
    assert!(page.all("dd").contains(&"Passport".to_owned()), "{:?}", page.all("dd"));
    all_checked(&app).await;
    let page = pa.visit(HUB).await;
    assert!(page.all("dd").contains(&"Registrar, 5 January 2026".to_owned()), "{:?}", page.all("dd"));
    assert_eq!(page.all(".govuk-list--bullet li").len(), 3);
}

#[rocket::async_test]
async fn a_check_runs_out_without_anybody_acting() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    tells(&mut pa, "identity", &[("paper", "passport")]).await;
    all_checked(&app).await;
    let claim = claims(&app.service.db, actor(&app, &pa).await).await.unwrap().remove(0);
    assert_eq!(claim.state(date!(2029 - 01 - 05)), ClaimState::Checked, "with its last day");
    assert_eq!(claim.state(date!(2029 - 01 - 06)), ClaimState::Expired);
}

#[rocket::async_test]
async fn what_was_said_waits_from_the_day_on_which_the_record_is_sent() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    tells(&mut pa, "identity", &[("paper", "passport")]).await;
    assert_eq!(states(&app, &pa, ClaimKind::Identity).await, [ClaimState::Said]);
    let (who, now) = (actor(&app, &pa).await, app.clock.now());
    let history = app.history_of(who).await;
    assert_eq!(history.trainings.len(), 1);
    answer_the_rest(&app, who).await;
    send(&app.service.db, who, now).await.unwrap();
    for kind in [ClaimKind::Identity, ClaimKind::Qualification, ClaimKind::Training] {
        assert_eq!(states(&app, &pa, kind).await, [ClaimState::Waiting], "{kind}");
    }
    tells(&mut pa, "reference", REFEREE).await;
    assert_eq!(states(&app, &pa, ClaimKind::Reference).await, [ClaimState::Waiting]);
    all_checked(&app).await;
    leave(&app.service.db, who, now).await.unwrap();
    come_back(&app.service.db, who, now).await.unwrap();
    assert_eq!(
        states(&app, &pa, ClaimKind::Identity).await,
        [ClaimState::Said],
        "it has to be looked at again"
    );
}

#[rocket::async_test]
async fn another_name_or_another_paper_is_another_claim() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    tells(&mut pa, "identity", &[("paper", "passport")]).await;
    tells(&mut pa, "dbs", DBS).await;
    let (who, now, db) = (actor(&app, &pa).await, app.clock.now(), &app.service.db);
    answer_the_rest(&app, who).await;
    send(db, who, now).await.unwrap();
    all_checked(&app).await;
    let same = find_record(db, who).await.unwrap().unwrap().profile.name.unwrap();
    save(db, who, &same, now).await.unwrap();
    save(db, who, &Way::RecordOnly, now).await.unwrap();
    tells(&mut pa, "dbs", DBS).await;
    assert_eq!(states(&app, &pa, ClaimKind::Identity).await, [ClaimState::Checked], "nothing changed");
    assert_eq!(states(&app, &pa, ClaimKind::Dbs).await, [ClaimState::Checked], "nothing changed");
    save(db, who, &FullName::read("Asha", "Other").unwrap(), now).await.unwrap();
    assert_eq!(states(&app, &pa, ClaimKind::Identity).await, [ClaimState::Waiting]);
    tells(&mut pa, "dbs", &[("level", "basic")]).await;
    assert_eq!(states(&app, &pa, ClaimKind::Dbs).await, [ClaimState::Waiting]);
}

const DBS: &[(&str, &str)] = &[
    ("level", "enhanced"),
    ("issued.day", "1"),
    ("issued.month", "3"),
    ("issued.year", "2026"),
    ("workforce", "adult"),
    ("update", "no"),
];

#[rocket::async_test]
async fn five_people_can_be_named_changed_and_taken_back() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    for _ in 0..5 {
        assert_eq!(tells(&mut pa, "reference", REFEREE).await.path, SAVED);
    }
    assert_eq!(wrong(&tells(&mut pa, "reference", REFEREE).await), ["#referee"]);
    let first = claims(&app.service.db, actor(&app, &pa).await).await.unwrap()[0].id;
    let page = tells(&mut pa, &format!("reference/{first}"), &[("referee", "Kim Made-up")]).await;
    assert_eq!(page.all(".govuk-summary-card__title")[0], "Kim Made-up");
    let page = pa.visit(HUB).await;
    let page = pa.submit(&page, &[("claim", &first.to_string())]).await;
    assert_eq!(page.all(".govuk-notification-banner__heading"), ["We have taken it off."]);
    assert_eq!(states(&app, &pa, ClaimKind::Reference).await.len(), 4);
    let mut other = a_pa(&app).await;
    let gone = other.get(&format!("{HUB}/reference/{first}")).await;
    assert_eq!(gone.status.code, 404);
}

#[rocket::async_test]
async fn nothing_of_a_certificate_can_be_kept_but_what_domain_md_names() {
    let app = App::new().await;
    let columns = app.database.columns().await;
    let kept = ["claim_id", "level", "issued_on", "workforce", "update_service", "seen_on", "outcome"];
    let mut found = columns["assistant_dbs"].clone();
    found.sort();
    let mut kept = kept.map(str::to_owned);
    kept.sort();
    assert_eq!(found, kept);
}
