//! The page of help for personal assistants, which an administrator writes.

use crate::guidance::{self, Block, Piece, Section};
use crate::web::frame::Frame;
use crate::web::guard::Our;
use crate::web::moment;
use crate::web::reply::{Answer, Reply};
use askama::Template;
use rocket::get;

#[derive(Template)]
#[template(path = "public/help.html")]
struct HelpPage {
    frame: Frame,
    /// Nobody has published a page yet.
    example: bool,
    sections: Vec<Shown>,
    changed: Option<String>,
}

/// A section, with its text in parts.
pub(in crate::web) struct Shown {
    pub(in crate::web) title: String,
    pub(in crate::web) blocks: Vec<Block>,
}

impl From<&Section> for Shown {
    fn from(section: &Section) -> Self {
        let words = &section.words;
        Self { title: words.title.as_str().to_owned(), blocks: Block::all(words.text.as_str()) }
    }
}

#[get("/help-for-personal-assistants")]
pub(super) async fn help(frame: Frame, our: Our) -> Answer {
    let published = guidance::published(&our.db, frame.words).await?;
    let words = frame.words;
    Reply::page(&HelpPage {
        example: published.at.is_none(),
        sections: published.sections.iter().map(Shown::from).collect(),
        changed: published.at.map(|at| words.guidance.page.changed(moment::day(at, words))),
        frame,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Settings;
    use proptest::prelude::*;
    use rocket::figment::Figment;
    use scraper::{Html, Selector};

    /// The page with one section of this text.
    fn page(text: &str) -> Html {
        let frame = Frame::new(Settings::read(&Figment::new()).unwrap().council);
        let sections = vec![Shown { title: text.to_owned(), blocks: Block::all(text) }];
        let page = HelpPage { frame, example: false, sections, changed: None };
        Html::parse_document(&page.render().unwrap())
    }

    fn of_main(html: &Html) -> Vec<(String, Vec<(String, String)>)> {
        let all = Selector::parse("main *").unwrap();
        let attributes = |element: scraper::ElementRef<'_>| {
            element.value().attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
        };
        html.select(&all).map(|element| (element.value().name().to_owned(), attributes(element))).collect()
    }

    #[test]
    fn links_lists_and_lines_are_shown() {
        let html = page("See [the card](https://card.example/x?a=1&b=2).\nRing us.\n- one\n- <b>two</b>");
        let link = html.select(&Selector::parse("main a").unwrap()).next().unwrap();
        assert_eq!(link.value().attr("href"), Some("https://card.example/x?a=1&b=2"));
        let items: Vec<String> =
            html.select(&Selector::parse("main li").unwrap()).map(|item| item.text().collect()).collect();
        assert_eq!(items, ["one", "<b>two</b>"]);
        assert_eq!(html.select(&Selector::parse("main p br").unwrap()).count(), 1);
    }

    proptest! {
        #[test]
        fn no_text_becomes_markup_or_leads_elsewhere(
            text in "([ -~\n]|<script>|<img src=x onerror=y>|</p>|<!--|\\]\\(javascript:|\\[a\\]\\(https://a\\.example/\"|data:|&#106;|\\{\\{){0,30}"
        ) {
            for (name, attributes) in of_main(&page(&text)) {
                let known = ["h1", "h2", "p", "ul", "li", "br", "a"].contains(&name.as_str());
                prop_assert!(known, "<{name}> from {text:?}");
                for (attribute, value) in attributes {
                    match attribute.as_str() {
                        "class" => prop_assert!(value.starts_with("govuk-"), "{value}"),
                        "href" => prop_assert!(
                            ["https://", "mailto:", "tel:"].iter().any(|kind| value.starts_with(kind)),
                            "{value}"
                        ),
                        other => prop_assert!(false, "{other} from {text:?}"),
                    }
                }
            }
        }
    }
}
