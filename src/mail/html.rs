//! The HTML of a mail, made from its plain text.

use askama::Template;

use super::{Block, Letterhead};
use crate::dress::Colour;

#[derive(Template)]
#[template(path = "email/mail.html")]
struct MailPage<'a> {
    lang: &'a str,
    council: &'a str,
    brand: Colour,
    brand_text: Colour,
    subject: &'a str,
    blocks: Vec<Block>,
}

/// The text as a page of its own: no pictures, nothing from elsewhere, nothing that reports back.
pub(super) fn page(letterhead: &Letterhead, subject: &str, text: &str) -> Result<String, askama::Error> {
    let Letterhead { lang, council_name, colours, .. } = letterhead;
    let (brand, brand_text) = (colours.brand, colours.brand_text);
    MailPage { lang, council: council_name, brand, brand_text, subject, blocks: Block::all(text) }.render()
}
