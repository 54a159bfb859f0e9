//! Hours, start, notice, fixed hours and pay.

use super::scene::{a_pa, answer, asked, begins, row, told, values, wrong};
use crate::support::App;

#[rocket::async_test]
async fn everything_wrong_is_said_at_once_and_kept() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    let typed = [
        ("hours-from", "20"),
        ("hours-to", "12.25"),
        ("start", "day"),
        ("starts.day", "31"),
        ("starts.month", "2"),
        ("starts.year", "2027"),
        ("notice", "27"),
        ("pay", "1271"),
    ];
    let page = answer(&mut pa, "hours", &typed).await;
    assert_eq!(wrong(&page), ["#hours-to", "#starts-day", "#notice", "#pay"]);
    for (name, value) in typed {
        assert_eq!(values(&page, name), [value], "{name}");
    }
}

#[rocket::async_test]
async fn each_rule_has_its_own_sentence() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    for (typed, said) in [
        (
            [("hours-from", "8"), ("hours-to", "")],
            "Enter the most hours you want in a week, or leave both empty",
        ),
        ([("hours-from", "8"), ("hours-to", "76")], "The hours must be 75 or fewer"),
        ([("hours-from", "8"), ("hours-to", "8.1")], "Enter whole or half hours, such as 16 or 16.5"),
        ([("hours-from", "8"), ("hours-to", "-1")], "The hours cannot be less than 0"),
        (
            [("hours-from", "9"), ("hours-to", "8")],
            "The most hours must be the same as the fewest hours, or more",
        ),
        ([("hours-from", "0"), ("hours-to", "0")], "The most hours must be more than 0"),
        ([("notice", "four"), ("pay", "")], "Enter the notice in whole weeks, such as 4"),
        ([("notice", ""), ("pay", "0.50")], "Enter the pay for an hour in pounds: it must be £1 or more"),
        ([("notice", ""), ("pay", "a lot")], "Enter the pay in pounds and pence, such as 14.50"),
        ([("notice", ""), ("pay", "12.715")], "Enter the pay in whole pennies, such as 14.50"),
    ] {
        let page = answer(&mut pa, "hours", &typed).await;
        assert_eq!(page.errors().into_iter().map(|(_, said)| said).collect::<Vec<_>>(), [said], "{typed:?}");
    }
}

#[rocket::async_test]
async fn what_was_saved_comes_back_and_a_day_that_has_come_is_now() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    answer(&mut pa, "hours", &[]).await;
    assert_eq!(told(&mut pa, "Start").await, "Not answered");
    let typed =
        [("hours-from", "8"), ("hours-to", "16½"), ("start", "now"), ("notice", "4"), ("fixed", "either")];
    answer(&mut pa, "hours", &typed).await;
    assert_eq!(told(&mut pa, "Hours a week").await, "8 to 16.5 hours");
    assert_eq!(told(&mut pa, "Start").await, "From 2 November 2026");
    let page = asked(&mut pa, "hours").await;
    assert_eq!(
        (values(&page, "start"), values(&page, "starts.day")),
        (vec!["now".into()], vec![String::new()])
    );
    assert_eq!(
        (values(&page, "hours-to"), values(&page, "fixed")),
        (vec!["16.5".into()], vec!["either".into()])
    );
    let day = [
        ("start", "day"),
        ("starts.day", "1"),
        ("starts.month", "2"),
        ("starts.year", "2027"),
        ("pay", "£15"),
    ];
    pa.submit(&page, &day).await;
    let page = asked(&mut pa, "hours").await;
    assert_eq!(
        (values(&page, "start"), values(&page, "starts.month")),
        (vec!["day".into()], vec!["2".into()])
    );
    assert_eq!(values(&page, "pay"), ["15.00"]);
}

#[rocket::async_test]
async fn pay_below_the_minimum_is_kept_and_the_rate_is_said() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    let page = answer(&mut pa, "hours", &[("pay", "12.70")]).await;
    assert_eq!(page.path, "/assistant/record/hours/low-pay");
    let warning = page.all(".govuk-warning-text__text").join("");
    let says = "You ask £12.70 an hour. The legal minimum for your age on 2 November 2026 is £12.71 an hour.";
    assert!(warning.ends_with(says), "{warning}");
    assert!(page.html.contains("0300 123 1100"));
    let check = pa.get("/assistant/record/check").await;
    assert_eq!(check.all(".govuk-warning-text__text").join(""), warning);
    assert_eq!(row(&check, "Pay you ask for an hour"), "£12.70 an hour");
    let seen = pa.get("/assistant/record/preview").await;
    assert_eq!(row(&seen, "Pay for an hour"), "The legal minimum or more");
    assert!(!seen.html.contains("12.70"));
    answer(&mut pa, "hours", &[("pay", "12.71")]).await;
    let page = pa.get("/assistant/record/hours/low-pay").await;
    assert_eq!(page.location.as_deref(), Some("/assistant/record"));
    assert!(pa.get("/assistant/record/check").await.all(".govuk-warning-text__text").is_empty());
}

#[rocket::async_test]
async fn the_rate_is_that_of_the_age_on_the_day_of_the_start() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    // 18 until 1 December 2026, and 21 from 1 December 2029.
    answer(&mut pa, "birth-date", &[("born.day", "1"), ("born.month", "12"), ("born.year", "2008")]).await;
    let page = answer(&mut pa, "hours", &[("pay", "8.50"), ("start", "now")]).await;
    assert_eq!(page.path, "/assistant/record", "17, and above the rate of £8.00");
    let later = [("start", "day"), ("starts.day", "1"), ("starts.month", "12"), ("starts.year", "2026")];
    let page = answer(&mut pa, "hours", &later).await;
    assert_eq!(page.path, "/assistant/record/hours/low-pay", "18 on that day");
    assert!(page.all(".govuk-warning-text__text").join("").contains("£10.85"));
}
