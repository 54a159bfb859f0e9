//! A registrar decides about what stood on the page, with a way of checking that fits, and its owner sees the decision.

use pa_registry::assistants::ledger::{IdentityPaper, Told, tell_claim};

use super::scene::{a_registrar, a_sent_record, declares};
use crate::assistants::scene::wrong;
use crate::support::App;

#[rocket::async_test]
async fn accepted_or_not_its_owner_sees_it() {
    let app = App::new().await;
    let mut sent = a_sent_record(&app).await;
    let (mut registrar, who) = a_registrar(&app).await;
    declares(&app, who, sent.id).await;
    let claim = pa_registry::assistants::ledger::claims(&app.service.db, sent.who).await.unwrap()[0].id;
    let address = format!("/registrar/records/{}/claims/{claim}", sent.id);
    let page = registrar.visit(&address).await;
    assert_eq!(wrong(&registrar.submit(&page, &[]).await), ["#answer"]);
    assert_eq!(wrong(&registrar.submit(&page, &[("answer", "accept")]).await), ["#method"]);
    assert_eq!(wrong(&registrar.submit(&page, &[("answer", "not")]).await), ["#reason"]);
    let done = registrar.submit(&page, &[("answer", "accept"), ("method", "in_person")]).await;
    assert_eq!(done.path, format!("/registrar/records/{}?done=decided", sent.id));
    let own = sent.browser.visit("/assistant/record/checks").await;
    assert!(own.all("dd").contains(&"Papers seen in person".to_owned()), "{:?}", own.all("dd"));
    assert_eq!(own.all(".govuk-list--bullet li").len(), 3, "identity is no longer missing");

    let page = registrar.visit(&address).await;
    registrar.submit(&page, &[("answer", "not"), ("reason", "not_matching")]).await;
    let own = sent.browser.visit("/assistant/record/checks").await;
    assert!(own.all("dd").contains(&"The papers do not go with the record".to_owned()));
}

#[rocket::async_test]
async fn what_was_told_anew_meanwhile_is_not_decided() {
    let app = App::new().await;
    let sent = a_sent_record(&app).await;
    let (mut registrar, who) = a_registrar(&app).await;
    declares(&app, who, sent.id).await;
    let claim = pa_registry::assistants::ledger::claims(&app.service.db, sent.who).await.unwrap()[0].id;
    let page = registrar.visit(&format!("/registrar/records/{}/claims/{claim}", sent.id)).await;
    let told = Told::Identity(IdentityPaper::Evisa);
    let later = app.clock.now() + time::Duration::seconds(1);
    tell_claim(&app.service.db, sent.who, None, &told, later).await.unwrap();
    let answer = registrar.submit(&page, &[("answer", "accept"), ("method", "in_person")]).await;
    assert_eq!(answer.path, format!("/registrar/records/{}?done=changed", sent.id));
    let claims = pa_registry::assistants::ledger::claims(&app.service.db, sent.who).await.unwrap();
    assert_eq!(claims[0].state(app.clock.now().today()).as_str(), "waiting");
}
