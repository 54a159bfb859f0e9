//! What is printed for whoever works on the service names nobody, and a listing has nothing private to show.

use pa_registry::accounts::{SessionToken, find_person, find_session};
use pa_registry::assistants::wage::wage_rates;
use pa_registry::assistants::{self, Listing, blocks, equality};

use super::columns::Column;
use super::needles::{Needle, in_text, named};
use super::story::{LISTED, RECORD_ONLY, tells};
use crate::assistants::scene::{actor, record};
use crate::support::App;

/// What a name in a record must not show; amounts and days stand in types of their own, whose fields say what they are.
fn typed() -> Vec<Needle> {
    let mut needles = named();
    needles.retain(|needle| matches!(needle.kind, Column::Private(_) | Column::Chosen(_)));
    needles.extend(named().into_iter().filter(|needle| needle.column == "assistants.born_on"));
    needles
}

#[rocket::async_test]
async fn in_everything_that_is_read_of_a_record() {
    let app = App::new().await;
    let (pa, _) = tells(&app, &RECORD_ONLY).await;
    let (db, who) = (&app.service.db, actor(&app, &pa).await);
    let token = SessionToken::parse(&pa.cookies["session"]).unwrap();
    let session = find_session(db, &token, app.clock.now()).await.unwrap().unwrap();
    let shown = [
        ("the record", format!("{:?}", record(&app, who).await)),
        ("experience", format!("{:?}", assistants::experience(db, who).await.unwrap())),
        ("blocks", format!("{:?}", blocks(db, who).await.unwrap())),
        ("equality answers", format!("{:?}", equality::answers(db, &app.service.keys, who).await.unwrap())),
        ("the person", format!("{:?}", find_person(db, who.into()).await.unwrap())),
        ("the session", format!("{session:?} {who:?}")),
        ("mails", format!("{:?}", app.mails().await)),
    ];
    for (what, shown) in shown {
        assert!(shown.len() > 2, "{what}: {shown}");
        assert_eq!(in_text(&shown, &typed()), [], "{what}: {shown}");
    }
}

/// A listing is made for others, so not even printing it whole tells more than the pages that show it.
#[rocket::async_test]
async fn in_a_listing() {
    let app = App::new().await;
    let (pa, _) = tells(&app, &LISTED).await;
    let record = record(&app, actor(&app, &pa).await).await;
    let gazetteer = app.service.atlas.now(&app.service.db).await.unwrap();
    let rates = wage_rates(&app.service.db).await.unwrap();
    let listing = Listing::of(&record, &gazetteer, &rates, app.clock.now().today()).unwrap();
    let shown = format!("{listing:?}");
    assert!(shown.contains("Asha Q."), "{shown}");
    let mut needles = named();
    // Her ward is what she chose to show.
    needles.retain(|needle| needle.column != "assistant_profiles.home_ward");
    assert_eq!(in_text(&shown, &needles), [], "{shown}");
}
