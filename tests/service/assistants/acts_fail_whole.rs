//! Whatever statement fails, a record is as it was before.

use pa_registry::accounts::ImportToken;
use pa_registry::assistants::ledger::{Referee, Told, TypedReferee, claims, tell_claim, withdraw_claim};
use pa_registry::assistants::terms::Looking;
use pa_registry::assistants::{
    About, Availability, Details, FullName, Healthcare, Home, Languages, Needs, NewBlock, PlaceShown,
    SectionAnswer, Tasks, Travel, TypedBlock, TypedLanguage, TypedWorkTerms, Way, WorkTerms, block, blocks,
    come_back, import, keep, leave, leave_closed, look, pause, resume, save, send, sweep, take_away, unblock,
};
use pa_registry::intake::{Report, SentFile, Wish};
use time::Duration;

use super::scene::{CASTLE, a_pa, actor, answer_the_rest, begins};
use crate::support::App;
use crate::support::faults::fails_at_every_statement;
use crate::support::imports::one;

async fn fails_whole<A: SectionAnswer>(app: &App, who: pa_registry::accounts::AssistantActor, answer: A) {
    let now = app.clock.now();
    fails_at_every_statement(&app.database, &[], async || save(&app.service.db, who, &answer, now).await)
        .await;
}

#[rocket::async_test]
async fn each_page_of_answers() {
    let app = App::new().await;
    let pa = a_pa(&app).await;
    let who = actor(&app, &pa).await;
    fails_whole(&app, who, FullName::read("Asha", "Patel").unwrap()).await;
    fails_whole(&app, who, Way::Listed).await;
    let (postcode, ward) = ("LE2 1AA".parse().unwrap(), CASTLE.parse().unwrap());
    fails_whole(&app, who, Home { postcode, ward, ward_chosen: true, shown: PlaceShown::Ward }).await;
    fails_whole(&app, who, Travel::read("5", ["on_foot", "bicycle"]).unwrap()).await;
    let spoken = [TypedLanguage { language: "gu", fluency: "fluent", name: "" }];
    fails_whole(&app, who, Languages::read(&spoken).unwrap()).await;
    fails_whole(&app, who, Tasks::read(["cooking"]).unwrap()).await;
    fails_whole(&app, who, Needs::read(["children"]).unwrap()).await;
    fails_whole(&app, who, Healthcare::read(["none"]).unwrap()).await;
    fails_whole(&app, who, About::read("I laugh a lot", "Films").unwrap()).await;
    fails_whole(&app, who, Details::read(["dogs"], "no", "woman").unwrap()).await;
    fails_whole(&app, who, Availability::read(["friday-night"], ["sleep_in"]).unwrap()).await;
    let typed = TypedWorkTerms {
        from: "8",
        to: "16",
        start: "now",
        notice: "4",
        fixed: "yes",
        pay: "15",
        ..TypedWorkTerms::default()
    };
    fails_whole(&app, who, WorkTerms::read(&typed, app.clock.now().today()).unwrap()).await;
}

#[rocket::async_test]
async fn each_step_of_its_life() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    let who = actor(&app, &pa).await;
    answer_the_rest(&app, who).await;
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    fails_at_every_statement(test, &[], async || send(db, who, now).await).await;
    fails_at_every_statement(test, &[], async || look(db, who, Looking::Soon, now).await).await;
    fails_at_every_statement(test, &[], async || pause(db, who, now).await).await;
    fails_at_every_statement(test, &[], async || resume(db, who, now).await).await;
    fails_at_every_statement(test, &[], async || leave(db, who, now).await).await;
    fails_at_every_statement(test, &[], async || come_back(db, who, now).await).await;
    fails_at_every_statement(test, &[], async || leave_closed(db, who.account(), now).await).await;
    let later = now + Duration::days(800);
    // What nobody follows any more is forgotten before, in a transaction of its own.
    let beside = &["finder_changes"];
    fails_at_every_statement(test, beside, async || sweep(db, &app.service.keys, later).await).await;
}

#[rocket::async_test]
async fn importing_keeping_and_taking_away() {
    let app = App::new().await;
    let (test, now) = (&app.database, app.clock.now());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("assistants.csv");
    std::fs::write(&path, one("asha@people.example")).unwrap();
    let errand = app.errand(Wish::default());
    fails_at_every_statement(test, &[], async || {
        let mut report = Report::new("assistants.csv", None)?;
        import(&errand, (SentFile::open(&path)?, &mut report), |_| {}).await
    })
    .await;
    let token = ImportToken::parse(&app.last_link_to("/imported/").await).unwrap();
    let (desk, hash) = (app.desk(), app.a_hash().await);
    fails_at_every_statement(test, &[], async || keep(&desk, &token, &hash, now).await).await;
    let token = ImportToken::parse(&app.imported("kim@people.example").await).unwrap();
    let (db, keys) = (&app.service.db, &app.service.keys);
    fails_at_every_statement(test, &[], async || take_away(db, keys, &token, now).await).await;
}

#[rocket::async_test]
async fn telling_what_can_be_checked() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    let who = actor(&app, &pa).await;
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    let typed = TypedReferee { name: "Lee", relation: "employer", telephone: "0116 496 0123", email: "" };
    let lee = Told::Reference(Referee::read(&typed).unwrap());
    let kim = Told::Reference(Referee::read(&TypedReferee { name: "Kim", ..typed }).unwrap());
    fails_at_every_statement(test, &[], async || tell_claim(db, who, None, &lee, now).await).await;
    let id = claims(db, who).await.unwrap()[0].id;
    fails_at_every_statement(test, &[], async || tell_claim(db, who, Some(id), &kim, now).await).await;
    fails_at_every_statement(test, &[], async || withdraw_claim(db, who, id, now).await).await;
}

#[rocket::async_test]
async fn naming_somebody_and_taking_it_back() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    let who = actor(&app, &pa).await;
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    let lee = NewBlock::read(&TypedBlock { name: "Lee", ..TypedBlock::default() }).unwrap();
    fails_at_every_statement(test, &[], async || block(db, who, &lee, now).await).await;
    let id = blocks(db, who).await.unwrap()[0].id;
    fails_at_every_statement(test, &[], async || unblock(db, who, id, now).await).await;
}
