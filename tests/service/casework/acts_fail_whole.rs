//! Whatever statement fails, nothing of a registrar's act is left.

use pa_registry::assistants::casework::{
    Acceptance, accept_claim, declare_no_interest, give_back_case, not_accept_claim, open_record,
    put_on_record, take_next_case,
};
use pa_registry::assistants::ledger::{
    CheckMethod, Claim, ClaimKind, DbsCertificate, DbsLevel, DbsOutcome, ListingNeeds, NotAccepted, Told,
    claims, tell_claim,
};
use pa_registry::assistants::search::{Sought, search};
use pa_registry::assistants::sweep;
use time::macros::date;

use super::scene::{Sent, a_registrar, a_sent_record};
use crate::support::App;
use crate::support::faults::fails_at_every_statement;

async fn of_dbs(app: &App, sent: &Sent<'_>) -> Claim {
    let claims = claims(&app.service.db, sent.who).await.unwrap();
    claims.into_iter().find(|claim| claim.kind() == ClaimKind::Dbs).unwrap()
}

#[rocket::async_test]
async fn each_act() {
    let app = App::new().await;
    let sent = a_sent_record(&app).await;
    let (_, who) = a_registrar(&app).await;
    let (test, db, now, id) = (&app.database, &app.service.db, app.clock.now(), sent.id);
    let dbs = DbsCertificate {
        level: DbsLevel::Basic,
        issued_on: date!(2026 - 03 - 01),
        workforce: None,
        update_service: Some(true),
        seen: None,
    };
    tell_claim(db, sent.who, None, &Told::Dbs(dbs), now).await.unwrap();
    fails_at_every_statement(test, &[], async || take_next_case(db, who, now).await).await;
    fails_at_every_statement(test, &[], async || give_back_case(db, who, id, now).await).await;
    let asha = Sought::read("Asha").unwrap();
    fails_at_every_statement(test, &[], async || search(db, who, &asha, now).await).await;
    fails_at_every_statement(test, &[], async || declare_no_interest(db, who, id, now).await).await;
    fails_at_every_statement(test, &[], async || open_record(db, who, id, now).await).await;
    let dbs = of_dbs(&app, &sent).await;
    let acceptance = Acceptance {
        method: CheckMethod::UpdateService,
        look_again_by: Some(date!(2029 - 11 - 22)),
        outcome: Some(DbsOutcome::NothingRelevant),
    };
    fails_at_every_statement(test, &[], async || accept_claim(db, who, (id, &dbs), acceptance, now).await)
        .await;
    let later = now + time::Duration::days(200);
    fails_at_every_statement(test, &[], async || sweep(db, &app.service.keys, later).await).await;
    let dbs = of_dbs(&app, &sent).await;
    let reason = NotAccepted::DbsDecision;
    fails_at_every_statement(test, &[], async || not_accept_claim(db, who, (id, &dbs), reason, now).await)
        .await;
    let needs: ListingNeeds = "".parse().unwrap();
    fails_at_every_statement(test, &[], async || put_on_record(db, who, id, &needs, now).await).await;
}
