//! Languages, in lines that are added without script.

use super::scene::{a_pa, answer, asked, told, values, wrong};
use crate::support::App;

#[rocket::async_test]
async fn a_line_is_added_and_what_was_typed_is_kept() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    let page = asked(&mut pa, "languages").await;
    let page = pa.submit(&page, &[("language-1", "gu"), ("level-1", "fluent"), ("more", "yes")]).await;
    assert_eq!((page.status.code, page.errors().len()), (200, 0));
    assert_eq!(
        (values(&page, "language-1"), values(&page, "language-2")),
        (vec!["gu".into()], vec![String::new()])
    );
    let check = pa.get("/assistant/record/check").await;
    assert_eq!(check.location.as_deref(), Some("/assistant/record"), "nothing is saved by that");
    let page = pa.submit(&page, &[("language-2", "en"), ("level-2", "first_language")]).await;
    assert_eq!(page.path, "/assistant/record/tasks");
    let said = told(&mut pa, "Languages").await;
    assert_eq!(said, "English: It is my first languageGujarati (ગુજરાતી): Fluent");
    let page = asked(&mut pa, "languages").await;
    assert_eq!(
        (values(&page, "language-1"), values(&page, "language-2")),
        (vec!["en".into()], vec!["gu".into()])
    );
    pa.submit(&page, &[("language-1", ""), ("level-1", "")]).await;
    assert_eq!(told(&mut pa, "Languages").await, "Gujarati (ગુજરાતી): Fluent");
}

#[rocket::async_test]
async fn every_line_says_what_is_wrong_with_it() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    assert_eq!(wrong(&answer(&mut pa, "languages", &[]).await), ["#language-1"]);
    let mut page = asked(&mut pa, "languages").await;
    for _ in 0..2 {
        page = pa.submit(&page, &[("more", "yes")]).await;
    }
    let typed = [
        ("language-1", "en"),
        ("level-1", "fluent"),
        ("language-2", "en"),
        ("level-2", "fluent"),
        ("language-3", "gu"),
    ];
    let page = pa.submit(&page, &typed).await;
    assert_eq!(wrong(&page), ["#language-2", "#level-3"]);
    for (name, value) in typed {
        assert_eq!(values(&page, name), [value]);
    }
}

#[rocket::async_test]
async fn a_language_that_is_not_in_the_list_is_named() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    let page = answer(&mut pa, "languages", &[("language-1", "other_african"), ("level-1", "fluent")]).await;
    assert_eq!(wrong(&page), ["#name-1"]);
    let page = pa.submit(&page, &[("name-1", &"n".repeat(61))]).await;
    assert_eq!(wrong(&page), ["#name-1"]);
    pa.submit(&page, &[("name-1", "Bemba")]).await;
    assert_eq!(told(&mut pa, "Languages").await, "Bemba: Fluent");
    assert_eq!(values(&asked(&mut pa, "languages").await, "name-1"), ["Bemba"]);
}

#[rocket::async_test]
async fn there_is_room_for_ten() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    let mut page = asked(&mut pa, "languages").await;
    for _ in 1..10 {
        page = pa.submit(&page, &[("more", "yes")]).await;
    }
    assert!(page.form().names.contains(&"language-10".to_owned()));
    assert!(!page.form().names.contains(&"more".to_owned()), "and no more");
}
