//! What she does.

use super::scene::{a_pa, answer, asked, told, values, wrong};
use crate::support::App;
use crate::support::page::select;

#[rocket::async_test]
async fn at_least_one_task_of_any_group() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    assert_eq!(wrong(&answer(&mut pa, "tasks", &[]).await), ["#tasks"]);
    assert_eq!(wrong(&answer(&mut pa, "tasks", &[("tasks", "juggling")]).await), ["#tasks"]);
    let page = answer(&mut pa, "tasks", &[("tasks", "waking_nights"), ("tasks", "cooking")]).await;
    assert_eq!(page.path, "/assistant/record/needs");
    let page = asked(&mut pa, "tasks").await;
    assert_eq!(values(&page, "tasks"), ["cooking", "waking_nights"]);
    pa.submit(&page, &[("tasks", "driving")]).await;
    assert_eq!(told(&mut pa, "Tasks").await, "Driving");
}

#[rocket::async_test]
async fn no_two_boxes_have_one_id() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    for section in ["tasks", "needs", "healthcare", "details", "availability", "languages", "hours"] {
        let page = asked(&mut pa, section).await;
        let document = page.document();
        let all = select("[id]");
        let found = document.select(&all);
        let ids: Vec<_> = found.filter_map(|element| element.value().attr("id")).collect();
        let once: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(once.len(), ids.len(), "{section}: {ids:?}");
    }
}
