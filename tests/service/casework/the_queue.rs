//! What waits longest comes first, nobody works on what another works on, and what is done is gone.

use pa_registry::assistants::casework::{Whose, cases, give_back_case, take_next_case};
use pa_registry::storage::PageRequest;
use time::Duration;

use super::scene::{a_registrar, a_sent_record, declares};
use crate::support::App;

const QUEUE: &str = "/registrar/records";

#[rocket::async_test]
async fn the_longest_waiting_comes_first_and_to_one_registrar_only() {
    let app = App::new().await;
    let first = a_sent_record(&app).await;
    app.clock.advance(Duration::minutes(1));
    let second = a_sent_record(&app).await;
    let ((_, one), (_, other)) = (a_registrar(&app).await, a_registrar(&app).await);
    let (db, now) = (&app.service.db, app.clock.now());
    assert_eq!(take_next_case(db, one, now).await.unwrap(), Some(first.id));
    assert_eq!(take_next_case(db, other, now).await.unwrap(), Some(second.id));
    assert_eq!(take_next_case(db, one, now).await.unwrap(), None);
    let page = PageRequest::first(10);
    let all = cases(db, one, Whose::Everyones, &page, now).await.unwrap().rows;
    assert_eq!(all.iter().map(|case| case.id).collect::<Vec<_>>(), [first.id, second.id]);
    let mine = cases(db, one, Whose::Mine, &page, now).await.unwrap().rows;
    assert_eq!(mine.iter().map(|case| (case.id, case.claims)).collect::<Vec<_>>(), [(first.id, 1)]);
    give_back_case(db, other, first.id, now).await.unwrap();
    assert_eq!(take_next_case(db, other, now).await.unwrap(), None, "only who works on it gives it back");
    give_back_case(db, one, first.id, now).await.unwrap();
    assert_eq!(take_next_case(db, other, now).await.unwrap(), Some(first.id));
}

#[rocket::async_test]
async fn pages_go_on_where_the_last_one_ended() {
    let app = App::new().await;
    let (_, who) = a_registrar(&app).await;
    let mut sent = Vec::new();
    for _ in 0..3 {
        sent.push(a_sent_record(&app).await.id);
        app.clock.advance(Duration::minutes(1));
    }
    let (db, now) = (&app.service.db, app.clock.now());
    let first = cases(db, who, Whose::Everyones, &PageRequest::first(2), now).await.unwrap();
    let next = cases(db, who, Whose::Everyones, &PageRequest::new(first.next, 2), now).await.unwrap();
    let seen: Vec<_> = first.rows.iter().chain(&next.rows).map(|case| case.id).collect();
    assert_eq!((seen, next.next), (sent, None));
}

#[rocket::async_test]
async fn one_click_gives_the_next_and_a_record_of_somebody_close_is_given_back() {
    let app = App::new().await;
    let sent = a_sent_record(&app).await;
    let (mut registrar, _) = a_registrar(&app).await;
    let home = registrar.visit("/officer").await;
    let hints = home.all(".govuk-task-list__hint");
    assert!(hints.contains(&"Waiting: 1".to_owned()), "{hints:?}");
    let queue = registrar.visit(QUEUE).await;
    assert_eq!(queue.all("tbody tr").len(), 1);
    assert!(!queue.html.contains("Canaryname"), "the list names nobody");
    let asked = registrar.submit(&queue, &[]).await;
    assert_eq!(asked.path, format!("{QUEUE}/{}", sent.id));
    assert!(asked.heading().contains("Asha Canaryname"), "{}", asked.heading());
    let queue = registrar.submit(&asked, &[("known", "yes")]).await;
    assert_eq!(queue.all("tbody td")[0], "New record", "nobody works on it now");
    let again = registrar.submit(&queue, &[]).await;
    let missing = registrar.submit(&again, &[]).await;
    assert_eq!(missing.errors().len(), 1, "an answer is needed");
    let opened = registrar.submit(&missing, &[("known", "no")]).await;
    assert!(opened.all("dd").contains(&"Passport".to_owned()), "{:?}", opened.all("dd"));
}

#[rocket::async_test]
async fn a_claim_that_changes_on_the_register_brings_the_record_back() {
    let app = App::new().await;
    app.leave_jobs();
    let mut sent = a_sent_record(&app).await;
    let (mut registrar, who) = a_registrar(&app).await;
    declares(&app, who, sent.id).await;
    sent.browser.visit("/assistant/record/way").await;
    let way = sent.browser.visit("/assistant/record/way").await;
    sent.browser.submit(&way, &[("way", "record_only")]).await;
    let page = registrar.visit(&format!("{QUEUE}/{}", sent.id)).await;
    let queue = registrar.submit(&page, &[]).await;
    assert_eq!(queue.path, "/registrar/records?done=listed");
    assert_eq!(queue.all("tbody tr").len(), 1, "her passport was not looked at yet");
    let claim = registrar.visit(&format!("{QUEUE}/{}", sent.id)).await;
    let link = claim.all(".govuk-summary-card__actions a");
    assert_eq!(link, ["Decide (Identity)"]);
}

#[rocket::async_test]
async fn registrars_who_press_at_once_get_a_record_each() {
    let app = App::new().await;
    let mut sent = Vec::new();
    for _ in 0..4 {
        sent.push(a_sent_record(&app).await.id);
    }
    let officers = [a_registrar(&app).await.1, a_registrar(&app).await.1];
    let (db, now) = (&app.service.db, app.clock.now());
    let both = [officers[0], officers[1], officers[0], officers[1]].map(|who| take_next_case(db, who, now));
    let [a, b, c, d] = both;
    let (a, b, c, d) = tokio::join!(a, b, c, d);
    let mut taken: Vec<_> = [a, b, c, d].into_iter().map(|taken| taken.unwrap().unwrap()).collect();
    taken.sort();
    sent.sort();
    assert_eq!(taken, sent);
}
