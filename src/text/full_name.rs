//! What somebody is called in full, and what others may know of it.

use std::fmt;

use super::{PersonName, TextRefused};

/// First and last name.
#[derive(Clone, PartialEq, Eq)]
pub struct FullName {
    /// The name that others see.
    pub first: PersonName,
    /// The name of which others see the first letter.
    pub last: PersonName,
}

/// What is wrong with one of the names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameProblem {
    /// The first name cannot be taken.
    First(TextRefused),
    /// The last name cannot be taken.
    Last(TextRefused),
}

impl FullName {
    /// Reads both names and finds everything that is wrong.
    pub fn read(first: &str, last: &str) -> Result<Self, Vec<NameProblem>> {
        match (first.parse::<PersonName>(), last.parse::<PersonName>()) {
            (Ok(first), Ok(last)) => Ok(Self { first, last }),
            (first, last) => {
                let first = first.err().map(NameProblem::First);
                Err(first.into_iter().chain(last.err().map(NameProblem::Last)).collect())
            }
        }
    }

    /// What others see: the first name and the first letter of the last, such as "Asha P.".
    #[must_use]
    pub fn for_others(&self) -> String {
        // A letter with the marks that belong to it, in scripts that write them apart.
        let mut letters = self.last.as_str().chars();
        let initial: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        let marks: String =
            letters.take_while(|c| unicode_normalization::char::is_combining_mark(*c)).collect();
        format!("{} {initial}{marks}.", self.first)
    }

    /// Both names.
    #[must_use]
    pub fn in_full(&self) -> String {
        format!("{} {}", self.first, self.last)
    }
}

impl fmt::Debug for FullName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FullName(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_see_one_letter_of_the_last_name() {
        assert_eq!(FullName::read("Asha", "patel").unwrap().for_others(), "Asha P.");
        assert_eq!(FullName::read("Maria José", "Ó Briain").unwrap().for_others(), "Maria José Ó.");
        assert_eq!(FullName::read("मीरा", "सिंह").unwrap().for_others(), "मीरा सिं.");
    }

    #[test]
    fn both_names_are_asked_for_at_once() {
        let problems = FullName::read(" ", "").unwrap_err();
        assert_eq!(problems, [NameProblem::First(TextRefused::Empty), NameProblem::Last(TextRefused::Empty)]);
    }
}
