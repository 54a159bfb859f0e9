//! The languages of a personal assistant, each with how well she speaks or signs it.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{
    answer::SectionAnswer,
    section::Section,
    store,
    terms::{Fluency, Language},
};
use crate::{
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Conn},
    text::{PlainLine, TextRefused},
};

/// A language, and how well somebody speaks or signs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// The language.
    pub language: Language,
    /// How well.
    pub fluency: Fluency,
    /// Its name, where the list only says "another language".
    pub name: Option<PlainLine<60>>,
}

/// Languages, the best spoken first; once she said them, at least one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Languages(Vec<Spoken>);

/// One line of the form.
#[derive(Clone, Copy, Debug, Default)]
pub struct TypedLanguage<'a> {
    /// The code of the language.
    pub language: &'a str,
    /// How well.
    pub fluency: &'a str,
    /// The name of a language that is not in the list.
    pub name: &'a str,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LanguageProblem {
    /// No line has a language.
    Missing,
    /// It says how well, and not what.
    Language,
    /// It says what, and not how well.
    Fluency,
    /// The language stands in a line before.
    Twice,
    /// The name of a language that is not in the list cannot be taken.
    Name(TextRefused),
}

impl Spoken {
    /// What the language is called.
    #[must_use]
    pub fn called(&self) -> String {
        self.name.as_ref().map_or_else(|| self.language.full_name(), ToString::to_string)
    }
}

impl Languages {
    /// How many somebody may name.
    pub const MOST: usize = 10;

    /// Reads all lines and finds everything that is wrong, with the place of its line. Empty lines do not count.
    pub fn read(lines: &[TypedLanguage<'_>]) -> Result<Self, Vec<(usize, LanguageProblem)>> {
        let (mut all, mut problems, mut named) = (Vec::new(), Vec::new(), BTreeSet::new());
        for (place, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_empty()) {
            match line.read() {
                Ok(spoken) if !named.insert(spoken.language) => {
                    problems.push((place, LanguageProblem::Twice));
                }
                Ok(spoken) => all.push(spoken),
                Err(wrong) => problems.extend(wrong.into_iter().map(|problem| (place, problem))),
            }
        }
        match (all.is_empty(), problems.is_empty()) {
            (_, false) => Err(problems),
            (true, true) => Err(vec![(0, LanguageProblem::Missing)]),
            (false, true) => Ok(Self::kept(all)),
        }
    }

    /// What the database holds.
    pub(super) fn kept(mut all: Vec<Spoken>) -> Self {
        all.sort_by_key(|spoken| (Reverse(spoken.fluency), spoken.language.label()));
        Self(all)
    }

    /// All of them, the best spoken first.
    #[must_use]
    pub fn all(&self) -> &[Spoken] {
        &self.0
    }
}

impl TypedLanguage<'_> {
    fn is_empty(&self) -> bool {
        self.language.is_empty() && self.fluency.is_empty()
    }

    fn read(&self) -> Result<Spoken, Vec<LanguageProblem>> {
        let language = self.language.parse::<Language>();
        let fluency = self.fluency.parse();
        let name = match &language {
            Ok(language) if language.is_unnamed() => self.name.parse().map(Some),
            _ => Ok(None),
        };
        match (language, fluency, name) {
            (Ok(language), Ok(fluency), Ok(name)) => Ok(Spoken { language, fluency, name }),
            (language, fluency, name) => {
                let language = language.err().map(|_| LanguageProblem::Language);
                let fluency = fluency.err().map(|_| LanguageProblem::Fluency);
                let name = name.err().map(LanguageProblem::Name);
                Err([language, fluency, name].into_iter().flatten().collect())
            }
        }
    }
}

impl SectionAnswer for Languages {
    const SECTION: Section = Section::Languages;

    async fn write(&self, db: &mut Conn, id: AssistantId, _now: Timestamp) -> storage::Result<()> {
        store::languages::replace(db, id, self.all()).await
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line<'a>(language: &'a str, fluency: &'a str, name: &'a str) -> TypedLanguage<'a> {
        TypedLanguage { language, fluency, name }
    }

    #[test]
    fn the_best_spoken_stands_first_and_empty_lines_do_not_count() {
        let lines =
            [line("en", "conversation", ""), line("", "", ""), line("gu", "first_language", "not asked for")];
        let read = Languages::read(&lines).unwrap();
        assert_eq!(
            read.all().iter().map(Spoken::called).collect::<Vec<_>>(),
            ["Gujarati (ગુજરાતી)", "English"]
        );
        assert_eq!(read.all()[0].name, None);
    }

    #[test]
    fn everything_wrong_is_found_at_its_line() {
        assert_eq!(Languages::read(&[]), Err(vec![(0, LanguageProblem::Missing)]));
        assert_eq!(Languages::read(&[line("", "", "")]), Err(vec![(0, LanguageProblem::Missing)]));
        let lines = [
            line("en", "fluent", ""),
            line("gu", "", ""),
            line("", "fluent", ""),
            line("en", "few_words", ""),
            line("klingon", "fluent", ""),
            line("other", "fluent", " "),
        ];
        let expected = vec![
            (1, LanguageProblem::Fluency),
            (2, LanguageProblem::Language),
            (3, LanguageProblem::Twice),
            (4, LanguageProblem::Language),
            (5, LanguageProblem::Name(TextRefused::Empty)),
        ];
        assert_eq!(Languages::read(&lines), Err(expected));
    }

    #[test]
    fn a_language_that_is_not_in_the_list_has_a_name() {
        let read = Languages::read(&[line("other_african", "fluent", "Bemba")]).unwrap();
        assert_eq!(read.all()[0].called(), "Bemba");
    }

    proptest! {
        #[test]
        fn whatever_is_read_names_no_language_twice(
            sent in prop::collection::vec(("|en|gu|other|[a-z]{0,3}", "|fluent|few_words|[a-z]{0,4}", ".{0,70}"), 0..12)
        ) {
            let lines: Vec<_> = sent.iter().map(|(l, f, n)| line(l, f, n)).collect();
            if let Ok(read) = Languages::read(&lines) {
                let codes: BTreeSet<_> = read.all().iter().map(|spoken| spoken.language).collect();
                prop_assert!(!codes.is_empty());
                prop_assert_eq!(codes.len(), read.all().len());
            }
        }
    }
}
