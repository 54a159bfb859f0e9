//! The week grid: seven days of four parts, each box with a name of its own.

use std::collections::BTreeSet;

use crate::support::app::council;
use askama::Template;
use pa_registry::web::components::{DAYS, PARTS, Week};
use pa_registry::web::frame::Frame;
use scraper::{ElementRef, Html, Selector};

#[derive(Template)]
#[template(source = r#"{% import "components/week.html" as week %}{{ week::week(it) }}"#, ext = "html")]
struct Page {
    frame: Frame,
    it: Week,
}

fn show(it: Week) -> Html {
    let frame = Frame::new(council());
    Html::parse_fragment(&Page { frame, it }.render().unwrap_or_default())
}

fn all<'p>(page: &'p Html, selector: &str) -> Vec<ElementRef<'p>> {
    Selector::parse(selector).map(|selector| page.select(&selector).collect()).unwrap_or_default()
}

fn attributes<'p>(page: &'p Html, selector: &str, name: &str) -> Vec<&'p str> {
    all(page, selector).into_iter().filter_map(|element| element.attr(name)).collect()
}

#[test]
fn it_is_a_table_with_a_name_for_every_row_and_column() {
    let page = show(Week::new("hours", "When can you work?"));
    assert_eq!(all(&page, "fieldset > table > thead > tr > th[scope=col]").len(), 1 + PARTS.len());
    assert_eq!(all(&page, "table > tbody > tr > th[scope=row]").len(), DAYS.len());
    assert_eq!(all(&page, "tbody > tr > td input[type=checkbox]").len(), DAYS.len() * PARTS.len());
    assert_eq!(all(&page, "legend").len(), 1);
}

#[test]
fn every_box_has_a_name_a_label_and_a_value_of_its_own() {
    let page = show(Week::new("record.hours", "When?"));
    let boxes = DAYS.len() * PARTS.len();
    for name in ["aria-label", "value", "id"] {
        let each = attributes(&page, "input", name);
        assert_eq!((each.len(), each.iter().collect::<BTreeSet<_>>().len()), (boxes, boxes), "{name}");
    }
    assert_eq!(attributes(&page, "input", "id"), attributes(&page, "label", "for"));
    assert_eq!(attributes(&page, "input[value=monday-morning]", "aria-label"), ["Monday morning"]);
    assert_eq!(attributes(&page, "input[value=sunday-night]", "aria-label"), ["Sunday night"]);
    assert!(attributes(&page, "input", "name").iter().all(|name| *name == "record.hours"));
}

#[test]
fn an_error_summary_can_point_to_the_first_box() {
    let page = show(Week::new("record.hours", "When?").hint("All that fit").error("Choose when"));
    assert_eq!(attributes(&page, "input", "id").first(), Some(&"record-hours"));
    assert_eq!(attributes(&page, "fieldset", "aria-describedby"), ["record-hours-hint record-hours-error"]);
    assert_eq!(all(&page, "#record-hours-hint, #record-hours-error").len(), 2);
}

#[test]
fn what_was_chosen_stays_chosen() {
    let page = show(Week::new("hours", "When?").values(["tuesday-evening", "sunday-night", "never"]));
    assert_eq!(attributes(&page, "input[checked]", "value"), ["tuesday-evening", "sunday-night"]);
}
