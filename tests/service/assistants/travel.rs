//! How she travels to work.

use super::scene::{a_pa, answer, asked, told, values, wrong};
use crate::support::App;

#[rocket::async_test]
async fn both_questions_are_asked_for_and_what_was_chosen_is_kept() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    let page = answer(&mut pa, "travel", &[]).await;
    assert_eq!(wrong(&page), ["#reach", "#transport"]);
    let page = answer(&mut pa, "travel", &[("reach", "5")]).await;
    assert_eq!((wrong(&page), values(&page, "reach")), (vec!["#transport".to_owned()], vec!["5".to_owned()]));
    let page = answer(&mut pa, "travel", &[("transport", "bicycle"), ("transport", "on_foot")]).await;
    assert_eq!((wrong(&page), values(&page, "transport").len()), (vec!["#reach".to_owned()], 2));
}

#[rocket::async_test]
async fn what_was_saved_comes_back_and_is_changed() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    let typed = [("reach", "10"), ("transport", "own_car"), ("transport", "bicycle")];
    let page = answer(&mut pa, "travel", &typed).await;
    assert_eq!(page.path, "/assistant/record/languages", "the next question without an answer");
    let page = asked(&mut pa, "travel").await;
    assert_eq!((values(&page, "reach"), values(&page, "transport").len()), (vec!["10".to_owned()], 2));
    let page = pa.submit(&page, &[("reach", "2"), ("transport", "on_foot")]).await;
    assert_eq!(page.path, "/assistant/record", "whoever changes an answer goes back");
    assert_eq!(told(&mut pa, "How far would you travel?").await, "Up to 2 miles");
    assert_eq!(told(&mut pa, "How you get to work").await, "On foot");
}
