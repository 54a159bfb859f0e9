//! Requests are read by whoever asked and by administrators, and nobody answers the own one.

use pa_registry::accounts::{AccountActor, Role};
use pa_registry::requests::{MOST_OPEN, MakeError, OpenError, RequestKind, declare, make, take_back};

use super::scene::{ASK, LIST, OWN, an_administrator, an_asker, asks, new, newest};
use crate::assistants::scene::wrong;
use crate::audit::session;
use crate::support::App;
use crate::support::people::somebody;

#[rocket::async_test]
async fn no_other_person_sees_or_takes_back_a_request() {
    let app = App::new().await;
    app.leave_jobs();
    let ((_, asker), (mut other, stranger)) = (an_asker(&app).await, an_asker(&app).await);
    let id = asks(&app, asker, RequestKind::Correct).await;
    let page = other.visit(OWN).await;
    assert!(page.all("main dd").is_empty());
    let token = page.token();
    let answer = other.post(OWN, &[("token", &token), ("request", &id.to_string())]).await;
    assert_eq!(answer.location.as_deref(), Some("/account/data/requests?done=gone"));
    assert!(!take_back(&app.service.db, stranger, id, app.clock.now()).await.unwrap());
    assert!(newest(&app, asker).await.is_waiting());
}

#[rocket::async_test]
async fn officers_who_are_no_administrators_do_not_come_in() {
    let app = App::new().await;
    app.leave_jobs();
    let (_, asker) = an_asker(&app).await;
    let id = asks(&app, asker, RequestKind::Copy).await;
    for role in [Role::Registrar, Role::Safeguarding, Role::Commissioner, Role::Assistant] {
        let mut browser = somebody(&[role]).signed_in(&app).await;
        for page in ["", "/answered", &format!("/{id}"), &format!("/{id}/answer"), &format!("/{id}/extend")] {
            assert_eq!(browser.get(&format!("{LIST}{page}")).await.status.code, 403, "{role} {page}");
        }
    }
    let (mut ada, _) = an_administrator(&app).await;
    let nobody = "01900000-0000-7000-8000-000000000000";
    for page in [nobody, "nonsense"] {
        assert_eq!(ada.get(&format!("{LIST}/{page}")).await.status.code, 404);
    }
}

#[rocket::async_test]
async fn nobody_answers_the_own_request() {
    let app = App::new().await;
    app.leave_jobs();
    let (mut ada, who) = an_administrator(&app).await;
    let own = AccountActor::of(&session(&app, &ada).await);
    let id = asks(&app, own, RequestKind::Erase).await;
    let refused = declare(&app.service.db, who, id, app.clock.now()).await;
    assert!(matches!(refused, Err(OpenError::Own)), "{refused:?}");
    let list = ada.visit(&format!("{LIST}/{id}")).await;
    assert_eq!(list.path, format!("{LIST}?done=own"));
}

#[rocket::async_test]
async fn a_person_has_so_many_that_wait_and_no_more() {
    let app = App::new().await;
    app.leave_jobs();
    let (mut kim, asker) = an_asker(&app).await;
    for _ in 0..MOST_OPEN {
        asks(&app, asker, RequestKind::Other).await;
    }
    let post = (&app.service.keys, &app.service.letterhead);
    let one_more = new(RequestKind::Other, "Made up.");
    let refused = make(&app.service.db, post, asker, &one_more, app.clock.now()).await;
    assert!(matches!(refused, Err(MakeError::TooMany)), "{refused:?}");
    let page = kim.visit(ASK).await;
    assert_eq!(wrong(&kim.submit(&page, &[("kind", "other"), ("text", "Made up.")]).await), ["#text"]);
    let waiting = newest(&app, asker).await.id;
    assert!(take_back(&app.service.db, asker, waiting, app.clock.now()).await.unwrap());
    make(&app.service.db, post, asker, &one_more, app.clock.now()).await.unwrap();
}
