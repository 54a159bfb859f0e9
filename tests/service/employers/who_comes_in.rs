//! Employers see their own, registrars see who was sent, and nobody else comes in.

use pa_registry::accounts::Role;
use pa_registry::employers::checks::{OpenError, declare};
use pa_registry::employers::{ActsFor, Answer, find, tell};

use super::scene::{CHECK, HOME, LIST, a_sent_employer, an_employer, employer, tells};
use crate::casework::scene::a_registrar;
use crate::support::App;
use crate::support::people::somebody;

#[rocket::async_test]
async fn nobody_but_registrars_sees_the_list_or_one_of_it() {
    let app = App::new().await;
    let id = app.a_waiting_employer().await;
    for role in [Role::Assistant, Role::Employer, Role::Safeguarding, Role::Commissioner, Role::Administrator]
    {
        let mut browser = somebody(&[role]).signed_in(&app).await;
        for page in ["", &format!("/{id}"), &format!("/{id}/decide")] {
            assert_eq!(browser.get(&format!("{LIST}{page}")).await.status.code, 403, "{role} {page}");
        }
    }
    for role in [Role::Assistant, Role::Registrar] {
        let mut browser = somebody(&[role]).signed_in(&app).await;
        for page in [HOME, CHECK, "/employer/about/who"] {
            assert_eq!(browser.get(page).await.status.code, 403, "{role} {page}");
        }
    }
}

#[rocket::async_test]
async fn what_was_not_sent_is_its_owners_own() {
    let app = App::new().await;
    let (_, who) = an_employer(&app).await;
    tells(&app, who, ActsFor::Another).await;
    let id = employer(&app, who).await.id;
    let (mut ada, registrar) = a_registrar(&app).await;
    for page in [id.to_string(), format!("{id}/decide"), "nonsense".to_owned(), uuid::Uuid::nil().to_string()]
    {
        assert_eq!(ada.get(&format!("{LIST}/{page}")).await.status.code, 404, "{page}");
    }
    let declared = declare(&app.service.db, registrar, id, app.clock.now()).await;
    assert!(matches!(declared, Err(OpenError::NotFound)), "{declared:?}");
}

#[rocket::async_test]
async fn nobody_sees_or_changes_what_another_employer_told() {
    let app = App::new().await;
    let kim = a_sent_employer(&app, ActsFor::Another).await;
    let (mut other, stranger) = an_employer(&app).await;
    assert_eq!(other.visit(CHECK).await.path, "/employer/about/who", "nothing was told here");
    tell(&app.service.db, stranger, &Answer::ActsFor(ActsFor::Myself), app.clock.now()).await.unwrap();
    assert_eq!(employer(&app, kim.who).await.told.acts_for, Some(ActsFor::Another));
    let own = find(&app.service.db, stranger).await.unwrap().unwrap();
    assert_eq!((own.told.name, own.told.acting), (None, None));
}
