//! Delegated healthcare that she has done.

use super::scene::{a_pa, answer, asked, told, values, wrong};
use crate::support::App;

#[rocket::async_test]
async fn none_is_an_answer_and_the_caveat_stands_beside() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    let page = answer(&mut pa, "healthcare", &[]).await;
    assert_eq!(wrong(&page), ["#healthcare"]);
    let others_read =
        "Employers read with it: “Has done this. It needs training and sign-off for each person.”";
    assert_eq!(page.all("main .govuk-inset-text"), [others_read]);
    let both = [("healthcare", "none"), ("healthcare", "skin")];
    assert_eq!(wrong(&answer(&mut pa, "healthcare", &both).await), ["#healthcare"]);
    answer(&mut pa, "healthcare", &[("healthcare", "none")]).await;
    assert_eq!(told(&mut pa, "Healthcare tasks").await, "None of these");
    answer(&mut pa, "healthcare", &[("healthcare", "skin"), ("healthcare", "posture")]).await;
    let page = asked(&mut pa, "healthcare").await;
    assert_eq!(values(&page, "healthcare"), ["posture", "skin"]);
}
