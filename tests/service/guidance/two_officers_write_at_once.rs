//! Two administrators write at once: the second one is told, and keeps what was typed.

use pa_registry::accounts::Role;
use pa_registry::guidance::{Direction, Edit, EditError};

use super::scene::{OVERVIEW, Scene};
use crate::support::page::Page;
use crate::support::people::somebody;

const MINE: [(&str, &str); 2] = [("title", "Mine"), ("text", "What I typed.\n- all of it")];

fn value(page: &Page, field: &str) -> String {
    let fields = page.form().fields;
    fields.into_iter().find(|(name, _)| name == field).unwrap().1
}

#[rocket::async_test]
async fn of_two_changes_to_one_version_one_is_made() {
    let scene = Scene::new().await;
    let sections = scene.guide().await.sections;
    let (one, two) = (Edit::Remove(sections[0].id), Edit::Move(sections[3].id, Direction::Up));
    let both = rocket::futures::future::join(scene.edits(0, &one), scene.edits(0, &two)).await;
    let made = [&both.0, &both.1].into_iter().filter(|done| done.is_ok()).count();
    let told = [&both.0, &both.1].into_iter().filter(|done| matches!(done, Err(EditError::ChangedMeanwhile)));
    assert_eq!((made, told.count()), (1, 1), "{both:?}");
    assert_eq!(scene.guide().await.version.number, 1);
}

#[rocket::async_test]
async fn the_second_one_sees_the_text_of_the_first_and_saves_once_more() {
    let scene = Scene::new().await;
    let id = scene.guide().await.sections[0].id;
    let address = format!("{OVERVIEW}/sections/{id}");
    let mut ben = somebody(&[Role::Administrator]).signed_in(&scene.app).await;
    let opened = ben.visit(&address).await;
    let mut first = somebody(&[Role::Administrator]).signed_in(&scene.app).await;
    let page = first.visit(&address).await;
    first.submit(&page, &[("title", "Theirs"), ("text", "Another text.")]).await;

    let told = ben.submit(&opened, &MINE).await;
    assert_eq!(told.status.code, 422);
    assert_eq!(told.errors()[0].0, "#text");
    assert!(told.errors()[0].1.starts_with("Somebody else changed the page"), "{:?}", told.errors());
    assert_eq!((value(&told, "title"), value(&told, "text")), ("Mine".into(), MINE[1].1.into()));
    assert_eq!(told.all("main .govuk-inset-text").join(""), "Theirs Another text.");
    let page = ben.submit(&told, &[]).await;
    assert_eq!(page.path, "/administrator/help?done=saved");
    assert_eq!(scene.titles().await[0], "Mine");
}

#[rocket::async_test]
async fn a_section_that_was_removed_meanwhile_comes_back_as_a_new_one() {
    let scene = Scene::new().await;
    let sections = scene.guide().await.sections;
    let address = format!("{OVERVIEW}/sections/{}", sections[0].id);
    let mut ben = somebody(&[Role::Administrator]).signed_in(&scene.app).await;
    let opened = ben.visit(&address).await;
    scene.edits(0, &Edit::Remove(sections[0].id)).await.unwrap();
    let told = ben.submit(&opened, &MINE).await;
    assert_eq!((told.status.code, told.form().action.as_str()), (422, "/administrator/help/add"));
    assert!(told.errors()[0].1.starts_with("Somebody else removed this section"));
    ben.submit(&told, &[]).await;
    let titles = scene.titles().await;
    assert_eq!((titles.len(), titles.last().unwrap().as_str()), (sections.len(), "Mine"));
    assert_eq!(ben.get(&address).await.status.code, 404);
}

#[rocket::async_test]
async fn a_new_section_a_move_and_a_publication_are_told_too() {
    let scene = Scene::new().await;
    let mut ben = somebody(&[Role::Administrator]).signed_in(&scene.app).await;
    let add = ben.visit("/administrator/help/add").await;
    let overview = ben.visit(OVERVIEW).await;
    let preview = ben.visit("/administrator/help/preview").await;
    let version = ben.visit("/administrator/help/versions/0").await;
    scene.adds("Theirs").await;

    let told = ben.submit(&add, &MINE).await;
    assert_eq!((told.status.code, value(&told, "title").as_str()), (422, "Mine"));
    for (page, button) in [(&overview, Some(("act", "down"))), (&preview, None), (&version, None)] {
        // The examples were the newest version then, so their own page had no button.
        if page.all("main form").is_empty() {
            continue;
        }
        let typed: Vec<_> = button.into_iter().collect();
        let answer = ben.submit(page, &typed).await;
        let banner = answer.all(".govuk-notification-banner__heading").join("");
        assert!(banner.starts_with("Nothing was done. Somebody else changed"), "{}: {banner}", page.path);
    }
    assert_eq!(scene.guide().await.version.number, 1);
    let page = ben.submit(&told, &[]).await;
    assert_eq!(page.path, "/administrator/help?done=added");
}
