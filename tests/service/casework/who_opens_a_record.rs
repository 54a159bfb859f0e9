//! Nobody opens a record without having said that it is of nobody close; who did is in the audit.

use pa_registry::assistants::casework::{OpenError, PutError, open_record, put_on_record};
use pa_registry::assistants::ledger::{ClaimKind, ListingNeeds};
use pa_registry::assistants::{Life, LifeRefused, Way, save};
use pa_registry::ids::AssistantId;
use pa_registry::storage::Sql;
use time::Duration;

use super::scene::{a_registrar, a_sent_record, declares};
use crate::assistants::scene::{a_pa, actor, begins, record};
use crate::support::App;

/// How often an act with this record is in the audit.
async fn noted(app: &App, id: AssistantId, kind: &str) -> i64 {
    let sql = Sql::new("SELECT COUNT(*) FROM audit_events WHERE subject_id = $1 AND kind = $2");
    let (rows,) = app.service.db.read().await.unwrap().fetch_one(sql.bind(id).bind(kind)).await.unwrap();
    rows
}

#[rocket::async_test]
async fn it_is_asked_first_and_holds_for_the_day() {
    let app = App::new().await;
    let sent = a_sent_record(&app).await;
    let (_, who) = a_registrar(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let refused = open_record(db, who, sent.id, now).await.unwrap_err();
    assert!(matches!(refused, OpenError::NotDeclared), "{refused}");
    declares(&app, who, sent.id).await;
    let opened = open_record(db, who, sent.id, now).await.unwrap();
    assert_eq!(opened.account, Some(sent.who.account()));
    assert_eq!(opened.record.profile.name.unwrap().in_full(), "Asha Canaryname");
    assert_eq!(noted(&app, sent.id, "record.declared").await, 1);
    assert_eq!(noted(&app, sent.id, "record.opened").await, 1, "once for each time, and not for a refusal");
    let tomorrow = now + Duration::days(1);
    assert!(matches!(open_record(db, who, sent.id, tomorrow).await, Err(OpenError::NotDeclared)));
    let (_, other) = a_registrar(&app).await;
    assert!(matches!(open_record(db, other, sent.id, now).await, Err(OpenError::NotDeclared)));
}

#[rocket::async_test]
async fn drafts_are_their_owners_own() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    let id = record(&app, actor(&app, &pa).await).await.id;
    let (mut registrar, _) = a_registrar(&app).await;
    assert_eq!(registrar.get(&format!("/registrar/records/{id}")).await.status.code, 404);
    let queue = registrar.visit("/registrar/records").await;
    assert!(queue.all("tbody tr").is_empty());
}

#[rocket::async_test]
async fn who_wants_to_be_listed_needs_what_the_council_asks_for() {
    let app = App::new().await;
    app.leave_jobs();
    let sent = a_sent_record(&app).await;
    let (mut registrar, who) = a_registrar(&app).await;
    declares(&app, who, sent.id).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    let refused = put_on_record(db, post, who, sent.id, &ListingNeeds::default(), now).await.unwrap_err();
    let PutError::Lacking(lacking) = refused else { panic!("{refused}") };
    assert_eq!(lacking[0].kind, ClaimKind::Identity);
    let page = registrar.visit(&format!("/registrar/records/{}", sent.id)).await;
    assert_eq!(page.all(".govuk-list--bullet li").len(), 4);
    let refused = registrar.submit(&page, &[]).await;
    assert_eq!((refused.status.code, refused.errors()[0].0.as_str()), (422, "#missing"));

    save(db, sent.who, &Way::RecordOnly, now).await.unwrap();
    put_on_record(db, post, who, sent.id, &ListingNeeds::default(), now).await.unwrap();
    assert_eq!(record(&app, sent.who).await.life, Life::OnRecord);
    let again = put_on_record(db, post, who, sent.id, &ListingNeeds::default(), now).await.unwrap_err();
    assert!(matches!(again, PutError::Life(LifeRefused::SentBefore)), "{again}");
}
