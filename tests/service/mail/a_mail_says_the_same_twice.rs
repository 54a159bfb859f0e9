//! The plain text and the HTML of a mail say the same, and the HTML asks for nothing from anywhere.

use mail_parser::MimeHeaders as _;
use pa_registry::mail::{Letterhead, Mailer, Message, Writing};
use proptest::prelude::*;
use scraper::{Html, Selector};

use super::scene::{letterhead, message, read, writing};

fn head() -> Letterhead {
    Letterhead { council_name: "Example & <b>Shire</b> Council".to_owned(), ..letterhead() }
}

/// Both parts of the mail, as a mail program would show them.
fn parts(writing: Writing) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let mailer = Mailer::Directory(folder.path().to_path_buf());
    let sent = Message { writing, ..message() };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(mailer.send(&head(), &sent)).unwrap();
    let file = std::fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    let bytes = std::fs::read(file).unwrap();
    assert!(bytes.is_ascii(), "servers without 8BITMIME have to take it");
    assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 999), "lines have an end");
    let mail = read(&bytes);
    assert!(mail.content_type().is_some_and(|kind| kind.subtype() == Some("alternative")));
    assert_eq!((mail.text_body_count(), mail.html_body_count(), mail.attachment_count()), (1, 1, 0));
    let part = |html: bool| {
        let id = if html { mail.html_body[0] } else { mail.text_body[0] };
        mail.parts[id as usize].text_contents().unwrap().to_owned()
    };
    (part(false), part(true))
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().filter(|word| *word != "-").map(str::to_owned).collect()
}

fn main_words(html: &Html) -> Vec<String> {
    let blocks = Selector::parse("main > :not(h1)").unwrap();
    html.select(&blocks).flat_map(|block| words(&block.text().collect::<Vec<_>>().join(" "))).collect()
}

#[test]
fn words_with_a_link() {
    let head = head();
    let (w, link) = (&head.words.mail, head.link("sign-in"));
    for (body, links) in [
        (w.already_registered.body(&head.service_name, &head.council_name, &link), 1),
        (w.role_granted.body("Registrar", &head.service_name, &link), 1),
        (w.appointment_declined.body("Registrar", &head.service_name), 0),
    ] {
        let writing = head.write("test", w.already_registered.subject, &body);
        let (plain, html) = parts(writing.clone());
        let html = Html::parse_document(&html);
        assert_eq!(words(&plain), words(&writing.text));
        assert_eq!(main_words(&html), words(&writing.text));
        let found: Vec<_> =
            html.select(&Selector::parse("a").unwrap()).map(|a| a.attr("href").unwrap()).collect();
        assert_eq!(found.len(), links);
        assert!(found.iter().all(|link| plain.lines().any(|line| line == *link)), "{found:?}");
    }
}

#[test]
fn a_list_is_a_list() {
    let (_, html) = parts(writing("List", "These:\n\n- one & two\n- <three>\n"));
    let items: Vec<_> = Html::parse_document(&html)
        .select(&Selector::parse("ul > li").unwrap())
        .map(|item| item.text().collect::<String>())
        .collect();
    assert_eq!(items, ["one & two", "<three>"]);
}

#[test]
fn the_page_is_one_of_its_own() {
    let (_, html) = parts(writing("A <subject>", "Hello."));
    let page = Html::parse_document(&html);
    let text = |selector: &str| {
        page.select(&Selector::parse(selector).unwrap()).next().unwrap().text().collect::<String>()
    };
    assert_eq!(page.root_element().attr("lang"), Some("en"));
    assert_eq!((text("title").as_str(), text("h1").as_str()), ("A <subject>", "A <subject>"));
    assert_eq!(text("body > div"), "Example & <b>Shire</b> Council");
    assert!(html.contains("background-color: #12545a; color: #ffffff"), "{html}");
    for outside in ["src=", "url(", "<img", "<link", "<script", "@import", "http"] {
        assert!(!html.contains(outside), "{outside}: {html}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_was_typed_into_it(text in "([ -~\u{c0}-\u{17f}\u{400}-\u{4ff}😀<>&\"'=.\\-]{0,90}\n){1,8}") {
        let (plain, html) = parts(writing("Anything", &text));
        let spoken: Vec<String> = words(&text);
        prop_assert_eq!(words(&plain), spoken);
        let leading = |words: Vec<String>| words.concat().replace("- ", "").replace('-', "");
        prop_assert_eq!(leading(main_words(&Html::parse_document(&html))), leading(words(&text)));
    }
}
