//! From the moment of a suspension nothing of what others could do with a record goes on, on any instance, and nobody but
//! a safeguarding officer ends that.

use std::time::Instant;

use pa_registry::accounts::ConfirmationToken;
use pa_registry::assistants::casework::{PutError, put_on_record};
use pa_registry::assistants::ledger::ListingNeeds;
use pa_registry::assistants::sharing::{Lasting, ShareError, Stage, open_shared, share, shares};
use pa_registry::assistants::suspensions::{Notice, SuspendError, lift, suspend};
use pa_registry::assistants::{
    Life, Way, come_back, confirm_by_link, confirmation_waits, find_overview, leave, look, pause, portable,
    resume, save, sweep, terms::Looking,
};
use time::Duration;

use super::scene::{an_officer, declares, in_force, new, suspends};
use crate::casework::scene::{a_registrar, a_sent_record, declares as registrar_declares};
use crate::freshness::scene::{confirmed_days_ago, listed, reminds};
use crate::support::App;

#[rocket::async_test]
async fn no_link_works_on_any_instance_and_nobody_is_asked() {
    let app = App::new().await;
    let pa = listed(&app).await;
    confirmed_days_ago(&app, pa.id, 23).await;
    reminds(&app).await;
    let token = ConfirmationToken::parse(&app.last_link_to("/still-right/").await).unwrap();
    let (elsewhere, now) = (app.database.another_instance().await, app.clock.now());
    let shared = share(&app.service.db, pa.who, Lasting::Quarter, now).await.unwrap();
    assert!(open_shared(&elsewhere, &shared, now).await.unwrap().is_some());
    assert!(confirmation_waits(&elsewhere, &token, now).await.unwrap());
    assert_eq!(find_overview(&elsewhere, pa.who).await.unwrap().unwrap().suspended, None);

    let (_, officer) = an_officer(&app).await;
    let clock = Instant::now();
    let suspension = suspends(&app, officer, pa.id, false).await;
    // The other instance asks the database each time, so there is nothing that could be late; the clock is not judged.
    assert!(!confirmation_waits(&elsewhere, &token, now).await.unwrap(), "{:?}", clock.elapsed());
    assert!(!confirm_by_link(&elsewhere, &token, now).await.unwrap());
    assert!(open_shared(&elsewhere, &shared, now).await.unwrap().is_none(), "no shared link works");
    let links = shares(&app.service.db, pa.who).await.unwrap();
    assert!(matches!(links[0].stage(now), Stage::NotShown(_)), "and she sees that");
    let another = share(&app.service.db, pa.who, Lasting::Week, now).await;
    assert!(matches!(another, Err(ShareError::NotOnRegister)), "{another:?}");
    assert!(portable(&app.service.db, pa.who, now).await.unwrap().is_none());
    let seen = find_overview(&elsewhere, pa.who).await.unwrap().unwrap();
    assert_eq!((seen.suspended, seen.life), (Some(Notice::Told), Life::OnRecord));
    for days in [30, 60, 400] {
        app.clock.advance(Duration::days(days));
        assert_eq!(reminds(&app).await.records, 0, "nobody is asked to confirm what nobody finds");
    }
    // What she says of her record meanwhile begins no count either.
    look(&app.service.db, pa.who, Looking::Soon, app.clock.now()).await.unwrap();
    app.clock.advance(Duration::days(40));
    assert_eq!(reminds(&app).await.records, 0);

    let (db, post, now) = (&app.service.db, (&app.service.keys, &app.service.letterhead), app.clock.now());
    declares(&app, officer, pa.id).await;
    lift(db, post, officer, (pa.id, suspension.id), &"Made up.".parse().unwrap(), now).await.unwrap();
    assert_eq!(find_overview(&elsewhere, pa.who).await.unwrap().unwrap().suspended, None);
    app.clock.advance(Duration::days(23));
    assert_eq!(reminds(&app).await.records, 1, "the count began anew");
    elsewhere.close().await.unwrap();
    app.leave_jobs();
}

#[rocket::async_test]
async fn no_registrar_puts_the_record_on_the_register() {
    let app = App::new().await;
    app.leave_jobs();
    let sent = a_sent_record(&app).await;
    let ((_, officer), (_, registrar)) = (an_officer(&app).await, a_registrar(&app).await);
    let (db, now) = (&app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    save(db, sent.who, &Way::RecordOnly, now).await.unwrap();
    registrar_declares(&app, registrar, sent.id).await;
    let suspension = suspends(&app, officer, sent.id, true).await;
    let needs: ListingNeeds = "".parse().unwrap();
    let put = put_on_record(db, post, registrar, sent.id, &needs, now).await;
    assert!(matches!(put, Err(PutError::Suspended)), "{put:?}");
    let again = suspend(db, post, officer, (sent.id, &new("Made up.", false)), now).await;
    assert!(matches!(again, Err(SuspendError::Already)), "{again:?}");
    lift(db, post, officer, (sent.id, suspension.id), &"Made up.".parse().unwrap(), now).await.unwrap();
    put_on_record(db, post, registrar, sent.id, &needs, now).await.unwrap();
}

#[rocket::async_test]
async fn whoever_leaves_and_begins_again_is_still_suspended_and_nothing_is_erased() {
    let app = App::new().await;
    app.leave_jobs();
    let pa = listed(&app).await;
    let (_, officer) = an_officer(&app).await;
    suspends(&app, officer, pa.id, true).await;
    let (db, now) = (&app.service.db, app.clock.now());
    pause(db, pa.who, now).await.unwrap();
    resume(db, pa.who, now).await.unwrap();
    leave(db, pa.who, now).await.unwrap();
    let later = now + Duration::days(800);
    assert_eq!(sweep(db, &app.service.keys, later).await.unwrap(), 0, "erasure waits");
    come_back(db, pa.who, now).await.unwrap();
    assert_eq!(find_overview(db, pa.who).await.unwrap().unwrap().life, Life::Draft);
    let suspension = in_force(&app, officer, pa.id).await.expect("a draft can be opened for its suspension");
    let (_, registrar) = a_registrar(&app).await;
    let drafts = pa_registry::assistants::casework::declare_no_interest(db, registrar, pa.id, now).await;
    assert!(drafts.is_err(), "registrars open no drafts");
    assert_eq!(sweep(db, &app.service.keys, later).await.unwrap(), 0);
    let post = (&app.service.keys, &app.service.letterhead);
    lift(db, post, officer, (pa.id, suspension.id), &"Made up.".parse().unwrap(), now).await.unwrap();
    assert_eq!(sweep(db, &app.service.keys, later).await.unwrap(), 1, "the draft is old");
}
