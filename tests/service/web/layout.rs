//! What stands round every page.

use std::collections::BTreeSet;

use crate::support::app::council;
use askama::Template;
use pa_registry::web::assets::ASSETS;
use pa_registry::web::components::BackLink;
use pa_registry::web::frame::Frame;
use scraper::{ElementRef, Html, Selector};

#[derive(Template)]
#[template(
    source = r#"{% extends "layout.html" %}
    {% import "components/back_link.html" as back_link %}
    {% block title %}Your <hours>{% endblock %}
    {% block before_content %}{% if back %}{{ back_link::back_link(BackLink::new("/before")) }}{% endif %}{% endblock %}
    {% block content %}<h1 class="govuk-heading-l">Your hours</h1>{% endblock %}"#,
    ext = "html"
)]
struct Page {
    frame: Frame,
    back: bool,
}

fn page(change: impl Fn(&mut Frame)) -> Html {
    let mut frame = Frame::new(council());
    change(&mut frame);
    Html::parse_document(&Page { frame, back: true }.render().unwrap_or_default())
}

fn all<'p>(page: &'p Html, selector: &str) -> Vec<ElementRef<'p>> {
    Selector::parse(selector).map(|selector| page.select(&selector).collect()).unwrap_or_default()
}

fn text(page: &Html, selector: &str) -> String {
    let texts = all(page, selector).into_iter().flat_map(|element| element.text().collect::<Vec<_>>());
    texts.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_page_says_its_language_its_title_and_whose_it_is() {
    let page = page(|_| ());
    assert_eq!(all(&page, "html[lang=en]").len(), 1);
    assert_eq!(text(&page, "title"), "Your <hours> – Personal assistant register – Example Council");
    assert_eq!(text(&page, ".govuk-generic-header"), "Example Council");
    assert_eq!(all(&page, "main h1").len(), all(&page, "h1").len());
    assert!(text(&page, "footer").contains("Telephone: 0116 496 0100"));
    for address in ["/accessibility", "/privacy"] {
        assert_eq!(all(&page, &format!("footer a[href='{address}']")).len(), 1);
    }
}

#[test]
fn a_failed_form_says_so_in_the_title() {
    assert!(text(&page(|frame| frame.failed = true), "title").starts_with("Error: Your <hours>"));
}

#[test]
fn signing_out_is_a_form_with_the_token_first() {
    let out = page(|_| ());
    assert_eq!(all(&out, "form").len(), 0);
    assert_eq!(all(&out, "a[href='/sign-in']").len(), 1);

    let page = page(|frame| {
        frame.signed_in = true;
        frame.token = "secret\"".into();
    });
    assert_eq!(all(&page, "a[href='/sign-in']").len(), 0);
    let first = all(&page, "form[method=post][action='/sign-out'] > :first-child");
    assert_eq!(first.first().and_then(|field| field.attr("name")), Some("token"));
    assert_eq!(first.first().and_then(|field| field.attr("value")), Some("secret\""));
}

#[test]
fn the_way_out_and_the_banner_are_there_when_asked_for() {
    let plain = page(|_| ());
    assert!(all(&plain, "a[href='/exit'], .app-demo").is_empty());
    let page = page(|frame| {
        frame.exit = true;
        frame.demo = true;
    });
    assert_eq!(all(&page, "a[href='/exit'].govuk-exit-this-page__button").len(), 1);
    assert_eq!(all(&page, "a[href='/exit'].govuk-js-exit-this-page-skiplink").len(), 1);
    assert!(text(&page, ".app-demo").starts_with("The people on this register are made up."));
}

#[test]
fn nothing_is_inline_and_nothing_comes_from_elsewhere() {
    let page = page(|frame| frame.exit = true);
    assert!(all(&page, "style, [style], script:not([src]), [onclick], [onload]").is_empty());
    let council = council();
    let served: BTreeSet<_> = ASSETS
        .iter()
        .map(|asset| asset.file)
        .chain([council.dress.file()])
        .map(|file| format!("/assets/{file}"))
        .collect();
    for (selector, attribute) in [("link", "href"), ("script", "src")] {
        for element in all(&page, selector) {
            let address = element.attr(attribute).unwrap_or_default();
            assert!(served.contains(address), "{address}");
        }
    }
}

#[test]
fn the_skip_link_comes_first_and_leads_to_the_content() {
    let page = page(|frame| frame.exit = true);
    assert_eq!(all(&page, "body a").first().and_then(|link| link.attr("href")), Some("#main-content"));
    assert_eq!(all(&page, "main#main-content").len(), 1);
}

#[test]
fn without_a_way_back_there_is_no_landmark_for_it() {
    let frame = Frame::new(council());
    let html = Page { frame, back: false }.render().unwrap_or_default();
    // The style sheet takes away an empty one; it must hold no white space.
    assert_eq!(all(&Html::parse_document(&html), ".app-way:empty").len(), 1);
}
