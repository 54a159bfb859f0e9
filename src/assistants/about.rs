//! What a personal assistant writes of herself, for others to read.

use std::str::FromStr;

use super::{answer::SectionAnswer, section::Section, store};
use crate::{
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Conn},
    text::{ContactDetail, PlainText, TextRefused, find_contact_detail},
};

/// Free text; each may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// About herself and her work.
    pub about: Option<PlainText<1000>>,
    /// What she likes to do.
    pub interests: Option<PlainText<300>>,
}

/// What is wrong with one of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AboutProblem {
    /// The text about herself.
    About(FreeTextProblem),
    /// The interests.
    Interests(FreeTextProblem),
}

/// Why a text that others will read was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FreeTextProblem {
    /// It cannot be kept.
    Text(TextRefused),
    /// It says how to reach her past the register.
    Holds(ContactDetail),
}

impl About {
    /// Reads both texts and finds everything that is wrong.
    pub fn read(about: &str, interests: &str) -> Result<Self, Vec<AboutProblem>> {
        match (free_text(about), free_text(interests)) {
            (Ok(about), Ok(interests)) => Ok(Self { about, interests }),
            (about, interests) => {
                let about = about.err().map(AboutProblem::About);
                Err(about.into_iter().chain(interests.err().map(AboutProblem::Interests)).collect())
            }
        }
    }
}

fn free_text<T: FromStr<Err = TextRefused>>(raw: &str) -> Result<Option<T>, FreeTextProblem> {
    if let Some(held) = find_contact_detail(raw) {
        return Err(FreeTextProblem::Holds(held));
    }
    match raw.parse() {
        Ok(text) => Ok(Some(text)),
        Err(TextRefused::Empty) => Ok(None),
        Err(refused) => Err(FreeTextProblem::Text(refused)),
    }
}

impl SectionAnswer for About {
    const SECTION: Section = Section::About;

    async fn write(&self, db: &mut Conn, id: AssistantId, _now: Timestamp) -> storage::Result<()> {
        store::profile::save_about(db, id, self).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_texts_may_be_empty() {
        assert_eq!(About::read(" ", ""), Ok(About::default()));
        assert!(About::read("I like to laugh.", "").unwrap().about.is_some());
    }

    #[test]
    fn everything_wrong_is_found_at_once() {
        let (about, interests) = ("a".repeat(1001), "Ring 0116 496 0123");
        let long = FreeTextProblem::Text(TextRefused::TooLong { most: 1000 });
        let held = FreeTextProblem::Holds(ContactDetail::Telephone);
        assert_eq!(
            About::read(&about, interests),
            Err(vec![AboutProblem::About(long), AboutProblem::Interests(held)])
        );
    }
}
