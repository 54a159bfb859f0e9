//! Pets, smoking and gender.

use super::scene::{a_pa, answer, asked, told, values, wrong};
use crate::support::App;

#[rocket::async_test]
async fn nobody_has_to_answer_any_of_them() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    answer(&mut pa, "details", &[]).await;
    assert_eq!(told(&mut pa, "Animals that are fine").await, "Not answered");
    assert_eq!(told(&mut pa, "Do you smoke or vape?").await, "Not answered");
    assert_eq!(told(&mut pa, "Gender").await, "I prefer not to say");
}

#[rocket::async_test]
async fn no_animals_is_an_answer_that_stands_alone() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    let both = [("pets", "none"), ("pets", "cats"), ("smoking", "outside"), ("gender", "man")];
    let page = answer(&mut pa, "details", &both).await;
    assert_eq!(wrong(&page), ["#pets"]);
    assert_eq!(
        (values(&page, "smoking"), values(&page, "gender")),
        (vec!["outside".into()], vec!["man".into()])
    );
    pa.submit(&page, &[("pets", "none")]).await;
    let page = asked(&mut pa, "details").await;
    assert_eq!(values(&page, "pets"), ["none"]);
    assert_eq!(
        (values(&page, "smoking"), values(&page, "gender")),
        (vec!["outside".into()], vec!["man".into()])
    );
    pa.submit(&page, &[("pets", "dogs"), ("gender", "not_said")]).await;
    assert_eq!(told(&mut pa, "Animals that are fine").await, "Dogs");
    assert_eq!(told(&mut pa, "Gender").await, "I prefer not to say");
}
