//! When she can work.

use super::scene::{a_pa, answer, asked, told, values, wrong};
use crate::support::App;

#[rocket::async_test]
async fn a_week_or_at_least_a_mark() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    assert_eq!(wrong(&answer(&mut pa, "availability", &[]).await), ["#week"]);
    let page = answer(&mut pa, "availability", &[("marks", "school_holidays")]).await;
    assert_eq!(page.path, "/assistant/record/hours");
    assert_eq!(told(&mut pa, "Times").await, "No part of the week");
    let week = [("week", "monday-morning"), ("week", "monday-night"), ("week", "sunday-evening")];
    let page = asked(&mut pa, "availability").await;
    assert_eq!(values(&page, "marks"), ["school_holidays"]);
    pa.submit(&page, &week).await;
    let page = asked(&mut pa, "availability").await;
    assert_eq!(values(&page, "week"), ["monday-morning", "monday-night", "sunday-evening"]);
    assert_eq!(told(&mut pa, "Times").await, "Monday: morning, nightSunday: evening");
    assert_eq!(told(&mut pa, "Would you also work at these times?").await, "School holidays");
}
