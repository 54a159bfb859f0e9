//! The guide for people who employ a personal assistant: its rates are those of the day.

use pa_registry::clock::Timestamp;
use pa_registry::storage::Sql;
use time::Date;
use time::macros::date;

use crate::support::App;
use crate::support::page::{Page, select};

/// The captions and rows of the tables.
fn tables(page: &Page) -> Vec<(String, Vec<String>)> {
    let document = page.document();
    let text = |element: scraper::ElementRef<'_>| {
        element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    document
        .select(&select("main table"))
        .map(|table| {
            let caption = table.select(&select("caption")).map(text).collect();
            (caption, table.select(&select("tbody tr")).map(text).collect())
        })
        .collect()
}

async fn on(app: &App, day: Date) -> Page {
    app.clock.set(Timestamp::start_of_day(day));
    app.browser().get("/help-for-employers").await
}

fn rates(caption: &str, [older, young, school, apprentices]: [&str; 4]) -> (String, Vec<String>) {
    let rows = vec![
        format!("21 and over {older}"),
        format!("18 to 20 {young}"),
        format!("16 to 17 {school}"),
        format!("Apprentices under 19, or in their first year {apprentices}"),
    ];
    (caption.to_owned(), rows)
}

#[rocket::async_test]
async fn the_rates_are_those_of_the_day_and_those_that_are_announced() {
    let app = App::new().await;
    let new = |caption| rates(caption, ["£12.71", "£10.85", "£8.00", "£8.00"]);
    let old = rates("An hour, from 1 April 2025", ["£12.21", "£10.00", "£7.55", "£7.55"]);
    let page = on(&app, date!(2026 - 03 - 31)).await;
    assert_eq!(tables(&page), [old, new("An hour, from 1 April 2026 on, instead")]);
    let page = on(&app, date!(2026 - 04 - 01)).await;
    assert_eq!(tables(&page), [new("An hour, from 1 April 2026")]);
}

#[rocket::async_test]
async fn without_rates_the_page_says_where_they_are() {
    let app = App::new().await;
    let mut tx = app.service.db.begin().await.unwrap();
    tx.execute(Sql::new("DELETE FROM minimum_wages")).await.unwrap();
    tx.commit().await.unwrap();
    let page = app.browser().get("/help-for-employers").await;
    assert_eq!((page.status.code, tables(&page).len()), (200, 0));
    assert!(page.all("main").join("").contains("We cannot show the rates at the moment."));
}

#[rocket::async_test]
async fn every_part_is_in_the_contents_and_the_sentence_of_the_law_stands_beside_the_check() {
    let app = App::new().await;
    let page = app.browser().get("/help-for-employers").await;
    let document = page.document();
    let ids: Vec<_> = document
        .select(&select("main h2[id]"))
        .map(|part| format!("#{}", part.value().id().unwrap()))
        .collect();
    let links: Vec<_> = document
        .select(&select("main a[href^='#']"))
        .map(|link| link.value().attr("href").unwrap().to_owned())
        .collect();
    assert_eq!((ids.len(), &links), (8, &ids));
    let warning = page.all("main .govuk-warning-text").join("");
    let sentence =
        "You must check this yourself before work starts. The council's check does not protect you.";
    assert!(warning.contains(sentence), "{warning}");
}
