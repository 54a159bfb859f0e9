//! What the page says before a council has written its own.

use uuid::Uuid;

use super::section::{Section, SectionWords};
use crate::{ids::SectionId, words::Words};

/// The examples. Their ids are the same everywhere, so that a link to one of them stays right.
#[must_use]
pub fn examples(words: &'static Words) -> Vec<Section> {
    let w = &words.guidance.examples;
    let texts = [
        (w.benefits_title, w.benefits),
        (w.skills_title, w.skills),
        (w.academy_title, w.academy),
        (w.fund_title, w.fund),
        (w.peers_title, w.peers),
        (w.driving_title, w.driving),
    ];
    let numbered = (1_u128..).zip(texts);
    let section = |(number, (title, text))| {
        let words = SectionWords::read(title, text).ok()?;
        Some(Section { id: SectionId::from_uuid(Uuid::from_u128(number)), words })
    };
    numbered.filter_map(section).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::LANGUAGES;

    #[test]
    fn every_example_can_be_shown_in_every_language() {
        for (language, words) in LANGUAGES {
            assert_eq!(
                examples(words).len(),
                6,
                "{language}: an example has something that no section may have"
            );
        }
    }
}
