//! Whom she has supported.

use super::scene::{a_pa, answer, asked, told, values, wrong};
use crate::support::App;

#[rocket::async_test]
async fn nobody_yet_is_an_answer_and_blank_is_none() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    assert_eq!(wrong(&answer(&mut pa, "needs", &[]).await), ["#needs"]);
    let page = answer(&mut pa, "needs", &[("needs", "none"), ("needs", "children")]).await;
    assert_eq!(wrong(&page), ["#needs"]);
    assert_eq!(values(&page, "needs"), ["children", "none"], "what was chosen is kept");
    assert!(values(&asked(&mut pa, "needs").await, "needs").is_empty());
    let page = answer(&mut pa, "needs", &[("needs", "none")]).await;
    assert_eq!(page.path, "/assistant/record/healthcare");
    assert_eq!(values(&asked(&mut pa, "needs").await, "needs"), ["none"]);
    assert_eq!(told(&mut pa, "Experience with").await, "Nobody yet");
}

#[rocket::async_test]
async fn what_was_chosen_takes_the_place_of_what_was_chosen_before() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    answer(&mut pa, "needs", &[("needs", "older_dementia"), ("needs", "adult_eating")]).await;
    answer(&mut pa, "needs", &[("needs", "adult_eating")]).await;
    assert_eq!(told(&mut pa, "Experience with").await, "Adults with an eating disorder");
}
