//! Whoever filled in a record does not decide about it.

use pa_registry::accounts::SignUpRole;
use pa_registry::assistants::casework::{
    Acceptance, DecideClaimError, PutError, accept_claim, not_accept_claim, open_record, put_on_record,
    take_next_case,
};
use pa_registry::assistants::ledger::{
    CheckMethod, IdentityPaper, ListingNeeds, NotAccepted, Told, claims, tell_claim,
};
use pa_registry::assistants::{Teller, Way, find_overview, save, send};

use super::scene::begun;
use crate::assistants::scene::answer_the_rest;
use crate::casework::scene::{a_registrar, declares};
use crate::support::App;

#[rocket::async_test]
async fn another_officer_decides_and_puts_it_on_the_register() {
    let app = App::new().await;
    app.leave_jobs();
    let (mut pages, who) = a_registrar(&app).await;
    let (_, other) = a_registrar(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let teller = Teller::from(begun(&app, who, SignUpRole::Assistant).await);
    save(db, teller, &Way::RecordOnly, now).await.unwrap();
    answer_the_rest(&app, teller).await;
    tell_claim(db, teller, None, &Told::Identity(IdentityPaper::Passport), now).await.unwrap();
    send(db, teller, now).await.unwrap();
    let id = find_overview(db, teller).await.unwrap().unwrap().id;

    assert!(take_next_case(db, who, now).await.unwrap().is_none(), "the queue does not give it to her");
    declares(&app, who, id).await;
    declares(&app, other, id).await;
    let claim = claims(db, teller).await.unwrap().remove(0);
    let acceptance = Acceptance { method: CheckMethod::InPerson, look_again_by: None, outcome: None };
    let accepted = accept_claim(db, who, (id, &claim), acceptance, now).await;
    assert!(matches!(accepted, Err(DecideClaimError::OwnWork)), "{accepted:?}");
    let refused = not_accept_claim(db, who, (id, &claim), NotAccepted::NotShown, now).await;
    assert!(matches!(refused, Err(DecideClaimError::OwnWork)), "{refused:?}");
    let needs: ListingNeeds = "".parse().unwrap();
    let post = (&app.service.keys, &app.service.letterhead);
    let put = put_on_record(db, post, who, id, &needs, now).await;
    assert!(matches!(put, Err(PutError::OwnWork)), "{put:?}");

    let page = pages.visit(&format!("/registrar/records/{id}")).await;
    assert!(page.html.contains("so another officer decides about it"), "{}", page.html);
    assert!(!page.html.contains("Put on the register"));
    let claim_page = pages.visit(&format!("/registrar/records/{id}/claims/{}", claim.id)).await;
    assert_eq!(claim_page.path, format!("/registrar/records/{id}?done=own-work"));

    assert!(!open_record(db, other, id, now).await.unwrap().is_own_work);
    accept_claim(db, other, (id, &claim), acceptance, now).await.unwrap();
    put_on_record(db, post, other, id, &needs, now).await.unwrap();
}
