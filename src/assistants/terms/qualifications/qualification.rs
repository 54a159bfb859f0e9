//! A qualification, and finding it in the list.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::super::level::Level;
use super::super::search;
use super::apprenticeships::APPRENTICESHIPS;
use super::awards::AWARDS;
use super::certificates::CERTIFICATES;
use super::diplomas::DIPLOMAS;
use super::group::QualificationGroup;

/// One line of the list.
#[derive(Debug)]
pub(super) struct Line {
    code: &'static str,
    group: QualificationGroup,
    level: Option<Level>,
    title: &'static str,
}

pub(super) const fn line(
    code: &'static str,
    group: QualificationGroup,
    level: Option<Level>,
    title: &'static str,
) -> Line {
    Line { code, group, level, title }
}

/// A qualification of Skills for Care's list; its number there stands for it in the database.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
pub struct Qualification(&'static Line);

/// Says that a text is no number of the list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a qualification in the list")]
pub struct NotAQualification(String);

impl Qualification {
    /// Every qualification, group by group.
    pub fn all() -> impl Iterator<Item = Self> {
        [AWARDS, CERTIFICATES, DIPLOMAS, APPRENTICESHIPS].into_iter().flatten().map(Self)
    }

    /// Those of a group.
    pub fn in_group(group: QualificationGroup) -> impl Iterator<Item = Self> {
        Self::all().filter(move |one| one.group() == group)
    }

    /// The number in the list of Skills for Care, as text.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0.code
    }

    /// Its title, which others of another level may share.
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.0.title
    }

    /// Its kind.
    #[must_use]
    pub const fn group(self) -> QualificationGroup {
        self.0.group
    }

    /// Its level; none where there are several, and the holder has to say which.
    #[must_use]
    pub const fn level(self) -> Option<Level> {
        self.0.level
    }

    /// Title, kind and level, by which it is told from all others: "Dementia care, certificate, level 2".
    #[must_use]
    pub fn label(self) -> String {
        let kind = match self.group() {
            QualificationGroup::Other => None,
            QualificationGroup::Nvq => Some(QualificationGroup::Nvq.label().to_owned()),
            group => Some(group.label().to_lowercase()),
        };
        // "Health and social care NVQ" and "Social work degree" say it already.
        let kind = kind.filter(|kind| !self.title().to_lowercase().contains(&kind.to_lowercase()));
        let level = self.level().map(|level| level.label().to_lowercase());
        let rest = [kind, level].into_iter().flatten();
        rest.fold(self.title().to_owned(), |label, part| label + ", " + &part)
    }

    /// Those of which every word of a query begins a word of title, kind or level; none for an empty query.
    #[must_use]
    pub fn find(query: &str) -> Vec<Self> {
        search::find(query, Self::all(), |one| {
            let level = one.level().map_or("", Level::label);
            vec![one.title(), one.group().label(), level]
        })
    }
}

impl PartialEq for Qualification {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Qualification {}

impl FromStr for Qualification {
    type Err = NotAQualification;

    fn from_str(given: &str) -> Result<Self, NotAQualification> {
        Self::all().find(|one| one.as_str() == given).ok_or_else(|| NotAQualification(given.to_owned()))
    }
}

impl TryFrom<String> for Qualification {
    type Error = NotAQualification;

    fn try_from(given: String) -> Result<Self, NotAQualification> {
        given.parse()
    }
}

impl From<Qualification> for &'static str {
    fn from(one: Qualification) -> Self {
        one.as_str()
    }
}

impl fmt::Display for Qualification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Qualification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Qualification({})", self.as_str())
    }
}

crate::text_column!(Qualification);

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn there_are_145_and_each_is_told_from_the_others() {
        let codes: BTreeSet<_> = Qualification::all().map(Qualification::as_str).collect();
        let labels: BTreeSet<_> = Qualification::all().map(Qualification::label).collect();
        assert_eq!((Qualification::all().count(), codes.len(), labels.len()), (145, 145, 145));
        let in_groups: usize =
            QualificationGroup::ALL.iter().map(|group| Qualification::in_group(*group).count()).sum();
        assert_eq!(in_groups, 145);
    }

    #[test]
    fn a_qualification_reads_back_from_its_number() {
        for one in Qualification::all() {
            assert_eq!(one.to_string().parse(), Ok(one));
            let json = serde_json::to_string(&one).unwrap();
            assert_eq!(serde_json::from_str::<Qualification>(&json).unwrap(), one);
        }
        assert_eq!("7".parse::<Qualification>(), Err(NotAQualification("7".to_owned())));
    }

    #[test]
    fn a_label_says_kind_and_level_once() {
        let label = |code: &str| code.parse::<Qualification>().unwrap().label();
        assert_eq!(label("1"), "Health and social care NVQ, level 2");
        assert_eq!(label("50"), "Dementia care, certificate, level 2");
        assert_eq!(label("144"), "Health and social care degree, level 6");
        assert_eq!(label("154"), "Functional skills in English, level 1");
        assert_eq!(label("158"), "Level 2 Adult Social Care Certificate");
        assert_eq!(label("34"), "Basic skills qualification, entry level");
    }

    #[test]
    fn words_find_qualifications() {
        let codes =
            |query| Qualification::find(query).into_iter().map(Qualification::as_str).collect::<Vec<_>>();
        assert_eq!(codes("nvq health social 3"), ["2"]);
        assert_eq!(codes("Dement certif level 3"), ["51"]);
        assert!(codes("autism").len() >= 5, "{:?}", codes("autism"));
        assert_eq!(codes("childrens settings award"), ["92", "96"]);
        assert_eq!(codes(""), Vec::<&str>::new());
    }
}
