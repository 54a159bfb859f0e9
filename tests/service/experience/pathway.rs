//! Where a PA stands, and what she wants next.

use pa_registry::assistants::Section;
use pa_registry::assistants::terms::{NextStep, PathwayCategory};

use super::scene::{a_pa, actor, errors, has, keeps, sends, told};
use crate::support::App;

const PAGE: &str = "/assistant/record/pathway";

#[rocket::async_test]
async fn the_next_step_is_told_and_comes_back() {
    let app = App::new().await;
    let mut browser = a_pa(&app).await;
    let who = actor(&app, &browser).await;
    let page = sends(&mut browser, PAGE, &[("next", "skills")]).await;
    assert_eq!((page.status.code, errors(&page)[0].0.as_str()), (422, "category"));
    keeps(&page, &[("next", "skills")]);
    sends(&mut browser, PAGE, &[("category", "assistant")]).await;
    assert!(has(&app, who, Section::Pathway).await);
    assert_eq!(told(&app, who).await.told.next_step, None, "nothing was said");
    sends(&mut browser, PAGE, &[("category", "dont_know"), ("next", "dont_know")]).await;
    let said = told(&app, who).await.told;
    assert_eq!((said.pathway, said.next_step), (Some(PathwayCategory::DontKnow), Some(NextStep::DontKnow)));
    keeps(&browser.visit(PAGE).await, &[("category", "dont_know"), ("next", "dont_know")]);
}
