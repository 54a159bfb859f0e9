//! What she writes of herself.

use super::scene::{a_pa, answer, asked, told, values, wrong};
use crate::support::App;

#[rocket::async_test]
async fn ways_to_reach_her_are_refused_and_the_text_is_kept() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    for (text, word) in [
        ("Write to asha@people.example", "email"),
        ("Ring 0116 496 0123", "telephone"),
        ("I live in LE1 1AA", "postcode"),
    ] {
        let page = answer(&mut pa, "about", &[("about", text), ("interests", text)]).await;
        assert_eq!(wrong(&page), ["#about", "#interests"]);
        assert!(page.errors().iter().all(|(_, said)| said.contains(word)), "{text}: {:?}", page.errors());
        assert_eq!(values(&page, "about"), [text]);
    }
    let page = answer(&mut pa, "about", &[("about", &"ü".repeat(1001)), ("interests", "Films")]).await;
    assert_eq!(
        (wrong(&page), values(&page, "interests")),
        (vec!["#about".to_owned()], vec!["Films".to_owned()])
    );
}

#[rocket::async_test]
async fn texts_come_back_as_they_were_and_can_be_taken_back() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    let text = "I laugh a lot <b>&amp;\nund ich spreche ગુજરાતી";
    let page = answer(&mut pa, "about", &[("about", text), ("interests", "")]).await;
    assert_eq!(page.path, "/assistant/record/details");
    assert_eq!(values(&asked(&mut pa, "about").await, "about"), [text]);
    assert_eq!(told(&mut pa, "Your interests").await, "Not answered");
    answer(&mut pa, "about", &[("about", ""), ("interests", "")]).await;
    assert_eq!(told(&mut pa, "About you and how you work").await, "Not answered");
}
