//! The map of wards, as a fragment of a page.

use crate::support::page::select;
use askama::Template;
use pa_registry::places::{Chart, ChartArea};
use pa_registry::web::components::{MapWard, Shade, WardMap};
use proptest::prelude::*;
use scraper::Html;

#[derive(Template)]
#[template(
    source = r#"{% import "components/ward_map.html" as ward_map %}{{ ward_map::ward_map(it) }}"#,
    ext = "html"
)]
struct Page {
    it: WardMap,
}

fn a_chart(wards: u32) -> Chart {
    let area = |number: u32| ChartArea {
        ward: format!("E{:08}", 5_000_001 + number).parse().unwrap(),
        path: "M20 8 8 20 8 8z".to_owned(),
        middle: [12.0, 12.0],
    };
    Chart { width: 600.0, height: 421.0, areas: (0..wards).map(area).collect(), imported_in: None }
}

/// The fragment, and what it holds.
fn show(it: WardMap) -> (String, Html) {
    let text = Page { it }.render().unwrap();
    let document = Html::parse_document(&format!("<!DOCTYPE html><body>{text}<p id=after></p>"));
    (text, document)
}

/// The texts of all such elements, to the letter.
fn texts(document: &Html, selector: &str) -> Vec<String> {
    document.select(&select(selector)).map(|element| element.text().collect()).collect()
}

#[test]
fn it_says_what_it_is_and_draws_the_marked_ward_last() {
    let chart = a_chart(3);
    let marked = chart.areas[0].ward.clone();
    let map = WardMap::new("here", ("A map", "The table says the same."), &chart, |ward| MapWard {
        name: ward.to_string(),
        shade: Shade::Dark,
        number: (*ward == marked).then(|| "4".to_owned()),
        is_marked: *ward == marked,
    });
    let (_, document) = show(map);
    let svg = document.select(&select("svg[role=img]")).next().unwrap();
    assert_eq!(svg.attr("viewBox"), Some("0 0 600 421"));
    assert_eq!(svg.attr("aria-labelledby"), Some("here-title"));
    assert_eq!(texts(&document, "#here-title"), ["A map"]);
    assert_eq!(texts(&document, "#here-description"), ["The table says the same."]);
    let names = texts(&document, "path.app-map__ward--dark title");
    assert_eq!(names.len(), 3);
    assert_eq!(names[2], marked.as_str());
    assert_eq!(texts(&document, "path.app-map__ward--marked title"), [marked.as_str()]);
    let number = document.select(&select("text")).next().unwrap();
    assert_eq!((number.attr("x"), number.attr("y")), (Some("12"), Some("12")));
}

proptest! {
    #[test]
    fn whatever_names_hold_they_are_only_text(name in "\\PC{0,40}|[<>&\"'/=a-z -]{0,40}", title in "[<>&\"'/a-z]{0,20}") {
        let map = WardMap::new("map", (&title, &name), &a_chart(2), |_| MapWard {
            name: name.clone(),
            number: Some(name.clone()),
            ..MapWard::default()
        });
        let (text, document) = show(map);
        prop_assert_eq!(texts(&document, "svg > title"), [title]);
        prop_assert_eq!(texts(&document, "svg > desc"), [name.clone()]);
        prop_assert_eq!(texts(&document, "svg > path > title"), [name.clone(), name.clone()]);
        prop_assert_eq!(texts(&document, "svg > text"), [name.clone(), name]);
        // Nothing else came in, and nothing was left open.
        prop_assert_eq!(document.select(&select("svg *")).count(), 8);
        prop_assert_eq!(document.select(&select("svg #after")).count(), 0);
        for element in ["svg", "title", "desc", "path", "text"] {
            let begun = text.matches(&format!("<{element}")).count();
            prop_assert_eq!(begun, text.matches(&format!("</{element}>")).count(), "{}", element);
        }
    }
}
