//! The page of help is for everybody, and says so while it is example text.

use pa_registry::accounts::Role;

use super::scene::Scene;
use crate::support::people::somebody;

const PUBLIC: &str = "/help-for-personal-assistants";

#[rocket::async_test]
async fn example_text_is_called_example_text() {
    let scene = Scene::new().await;
    let page = scene.app.browser().get(PUBLIC).await;
    assert_eq!(page.status.code, 200);
    let note = page.all("main .govuk-inset-text").join("");
    assert!(note.starts_with("This is example text for Example Council to check."), "{note}");
    assert_eq!(page.all("main h2")[0], "Blue Light Card and other benefits");
    let links = page.all("main a[href^='https://']");
    assert!(links.contains(&"https://www.skillsforcare.org.uk".to_owned()), "{links:?}");
    assert!(page.all("main .govuk-body-s").is_empty(), "nobody has changed it");
}

#[rocket::async_test]
async fn it_is_found_from_every_page_and_from_the_home_of_an_assistant() {
    let scene = Scene::new().await;
    let start = scene.app.browser().get("/").await;
    assert_eq!(start.all(&format!("footer a[href='{PUBLIC}']")), ["Help for personal assistants"]);
    let mut kim = somebody(&[Role::Assistant]).signed_in(&scene.app).await;
    let home = kim.visit("/assistant").await;
    assert_eq!(home.all(&format!("main a[href='{PUBLIC}']")), ["Help for personal assistants"]);
}

#[rocket::async_test]
async fn what_is_changed_and_not_published_stays_unseen() {
    let scene = Scene::new().await;
    scene.adds("A canary").await;
    let mut reader = scene.app.browser();
    assert!(!reader.get(PUBLIC).await.html.contains("canary"));
    scene.publishes().await;
    assert!(reader.get(PUBLIC).await.html.contains("canary"));
}
