//! What others see of a personal assistant, shown to her first.

use super::scene::{a_pa, answer, begins, row};
use crate::support::App;

#[rocket::async_test]
async fn nothing_that_she_did_not_choose_to_show() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    assert_eq!(pa.get("/assistant/record/preview").await.location.as_deref(), Some("/assistant/record"));
    begins(&mut pa).await;
    answer(&mut pa, "healthcare", &[("healthcare", "skin")]).await;
    answer(&mut pa, "availability", &[("week", "tuesday-morning"), ("week", "tuesday-night")]).await;
    answer(&mut pa, "details", &[("pets", "none"), ("smoking", "no")]).await;
    answer(&mut pa, "travel", &[("reach", "5"), ("transport", "bicycle")]).await;
    let page = pa.get("/assistant/record/preview").await;
    assert_eq!(row(&page, "Name"), "Asha C.");
    assert_eq!(row(&page, "Area"), "Castle, Leicester");
    let caveat = "Has done this. It needs training and sign-off for each person.";
    assert_eq!(row(&page, "Healthcare tasks"), format!("Skin and wound care{caveat}"), "two lines");
    assert_eq!(row(&page, "Animals that are fine"), "No animals");
    assert!(page.all(".govuk-table__row").contains(&"Tuesday morning, night".to_owned()));
    assert!(page.all(".govuk-table__row").contains(&"Sunday Not available".to_owned()));
    let keys = page.all(".govuk-summary-list__key");
    assert!(!keys.contains(&"Gender".to_owned()), "what was not said has no line: {keys:?}");
    for secret in ["Canaryname", "1987", "14 May", "LE2"] {
        assert!(!page.html.contains(secret), "{secret}");
    }
}
