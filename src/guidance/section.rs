//! A section of the page: a title, and plain text with links.

use super::inline::refused_links;
use crate::{
    ids::SectionId,
    text::{PlainLine, PlainText, TextRefused},
};

/// The title of a section.
pub type SectionTitle = PlainLine<100>;

/// The text of a section, as it was typed.
pub type SectionText = PlainText<4000>;

/// A section of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Which; it stays the same from version to version.
    pub id: SectionId,
    /// What it says.
    pub words: SectionWords,
}

/// What a section says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionWords {
    /// Its title.
    pub title: SectionTitle,
    /// Its text; [`super::Block`] reads the links and lists in it.
    pub text: SectionText,
}

/// What is wrong with one field of a section.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SectionProblem {
    /// The title cannot be taken.
    #[error("title: {0}")]
    Title(TextRefused),
    /// The text cannot be taken.
    #[error("text: {0}")]
    Text(TextRefused),
    /// A link in the text leads to something else than a web page, a mailbox or a telephone.
    #[error("text: a link cannot be taken")]
    Link(String),
}

impl SectionWords {
    /// Reads what was typed, and finds everything that is wrong.
    pub fn read(title: &str, text: &str) -> Result<Self, Vec<SectionProblem>> {
        let mut problems = Vec::new();
        let title = title.parse().map_err(|refused| problems.push(SectionProblem::Title(refused))).ok();
        let text: Option<SectionText> =
            text.parse().map_err(|refused| problems.push(SectionProblem::Text(refused))).ok();
        let links = text.iter().flat_map(|text| refused_links(text.as_str()));
        problems.extend(links.take(1).map(SectionProblem::Link));
        match (title, text) {
            (Some(title), Some(text)) if problems.is_empty() => Ok(Self { title, text }),
            _ => Err(problems),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_wrong_is_found_at_once() {
        let problems = SectionWords::read(" ", "see [this](http://a.example) and [that](ftp://b.example)");
        let link = SectionProblem::Link("http://a.example".to_owned());
        assert_eq!(problems, Err(vec![SectionProblem::Title(TextRefused::Empty), link]));
        let empty = SectionWords::read("Title", "");
        assert_eq!(empty, Err(vec![SectionProblem::Text(TextRefused::Empty)]));
    }

    #[test]
    fn plain_words_with_links_are_taken() {
        let words = SectionWords::read("Blue light card", "See [the card](https://card.example).").unwrap();
        assert_eq!(words.title.as_str(), "Blue light card");
    }
}
