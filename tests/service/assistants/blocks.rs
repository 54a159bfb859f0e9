//! People from whom she does not want to be found.

use super::scene::{a_pa, values, wrong};
use crate::support::App;

#[rocket::async_test]
async fn a_person_is_named_and_taken_back_and_nobody_else_sees_it() {
    let app = App::new().await;
    let (mut pa, mut other) = (a_pa(&app).await, a_pa(&app).await);
    let page = pa.visit("/assistant/blocked").await;
    let page =
        pa.submit(&page, &[("person", "Lee Canary"), ("email", "no address"), ("telephone", "ring")]).await;
    assert_eq!(wrong(&page), ["#email", "#telephone"]);
    assert_eq!(values(&page, "person"), ["Lee Canary"]);
    let page = pa.submit(&page, &[("email", "lee@people.example"), ("telephone", "")]).await;
    assert_eq!(
        (page.path.as_str(), page.html.contains("Lee Canary")),
        ("/assistant/blocked?saved=list", true)
    );
    let theirs = other.visit("/assistant/blocked").await;
    assert!(!theirs.html.contains("Canary"));
    let id = values(&page, "block").concat();
    let token = theirs.token();
    other.post("/assistant/blocked/remove", &[("token", &token), ("block", &id)]).await;
    assert!(pa.visit("/assistant/blocked").await.html.contains("Lee Canary"), "only she can take it back");
    let page = pa.submit(&page, &[]).await;
    assert!(!page.html.contains("Lee Canary"));
}

#[rocket::async_test]
async fn the_list_has_an_end() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    let token = pa.visit("/assistant/blocked").await.token();
    for number in 0..50 {
        let name = format!("Lee {number}");
        let page = pa.post("/assistant/blocked", &[("token", &token), ("person", &name)]).await;
        assert_eq!(page.status.code, 303);
    }
    let page = pa.post("/assistant/blocked", &[("token", &token), ("person", "One More")]).await;
    assert_eq!(wrong(&page), ["#person"]);
}
