//! What can be done to the page, and what it makes of the sections.

use super::{
    edit::EditError,
    section::{Section, SectionWords},
};
use crate::{ids::SectionId, vocabulary};

vocabulary! {
    /// What made a version different from the one before.
    pub enum Change {
        /// A section was added at the end.
        Added = "added" => "A section was added",
        /// A section says something else.
        Rewritten = "rewritten" => "A section was changed",
        /// A section stands elsewhere.
        Moved = "moved" => "A section was moved",
        /// A section was taken away.
        Removed = "removed" => "A section was removed",
        /// All sections are those of an earlier version.
        BroughtBack = "brought_back" => "An earlier version was brought back",
        /// The examples became the council's own.
        TakenOver = "taken_over" => "The example text was taken over",
    }
}

/// Where a section moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Before the one above it.
    Up,
    /// After the one below it.
    Down,
}

/// Something that is done to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Add a section at the end.
    Add(SectionId, SectionWords),
    /// Let a section say something else.
    Rewrite(SectionId, SectionWords),
    /// Move a section.
    Move(SectionId, Direction),
    /// Take a section away.
    Remove(SectionId),
    /// Bring an earlier version back, whole.
    BringBack(i64),
}

impl Edit {
    /// What the versions say of it.
    #[must_use]
    pub fn change(&self) -> Change {
        match self {
            Self::Add(..) => Change::Added,
            Self::Rewrite(..) => Change::Rewritten,
            Self::Move(..) => Change::Moved,
            Self::Remove(_) => Change::Removed,
            Self::BringBack(_) => Change::BroughtBack,
        }
    }

    /// The section that it is about, if it is about one.
    pub(super) fn section(&self) -> Option<SectionId> {
        match self {
            Self::Add(id, _) | Self::Rewrite(id, _) | Self::Move(id, _) | Self::Remove(id) => Some(*id),
            Self::BringBack(_) => None,
        }
    }
}

/// A page has at most so many sections: more, and nobody finds anything.
const MOST_SECTIONS: usize = 30;

/// The sections after a change to one of them. What changes nothing is refused, so that no version equals the one
/// before.
pub(super) fn apply(mut sections: Vec<Section>, edit: &Edit) -> Result<Vec<Section>, EditError> {
    let place = |sections: &[Section], id| sections.iter().position(|section| section.id == id);
    match edit {
        Edit::Add(..) if sections.len() >= MOST_SECTIONS => Err(EditError::TooMany { most: MOST_SECTIONS }),
        Edit::Add(id, words) => {
            sections.push(Section { id: *id, words: words.clone() });
            Ok(sections)
        }
        Edit::Rewrite(id, words) => {
            let section = sections.iter_mut().find(|section| section.id == *id);
            let section = section.ok_or(EditError::NoSuchSection)?;
            if section.words == *words {
                return Err(EditError::Unchanged);
            }
            section.words = words.clone();
            Ok(sections)
        }
        Edit::Move(id, direction) => {
            let from = place(&sections, *id).ok_or(EditError::NoSuchSection)?;
            let to = match direction {
                Direction::Up => from.checked_sub(1),
                Direction::Down => Some(from + 1).filter(|to| *to < sections.len()),
            };
            sections.swap(from, to.ok_or(EditError::Unchanged)?);
            Ok(sections)
        }
        Edit::Remove(id) => {
            sections.remove(place(&sections, *id).ok_or(EditError::NoSuchSection)?);
            Ok(sections)
        }
        Edit::BringBack(_) => Ok(sections),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> SectionId {
        SectionId::from_uuid(Uuid::from_u128(number))
    }

    fn words(title: &str) -> SectionWords {
        SectionWords::read(title, "Text.").unwrap()
    }

    fn three() -> Vec<Section> {
        (1..=3).map(|number| Section { id: id(number), words: words(&number.to_string()) }).collect()
    }

    /// The titles after an edit.
    fn after(edit: &Edit) -> Vec<String> {
        let sections = apply(three(), edit).unwrap();
        sections.iter().map(|section| section.words.title.as_str().to_owned()).collect()
    }

    #[test]
    fn sections_are_added_rewritten_moved_and_removed() {
        assert_eq!(after(&Edit::Add(id(4), words("4"))), ["1", "2", "3", "4"]);
        assert_eq!(after(&Edit::Rewrite(id(2), words("two"))), ["1", "two", "3"]);
        assert_eq!(after(&Edit::Move(id(2), Direction::Up)), ["2", "1", "3"]);
        assert_eq!(after(&Edit::Move(id(2), Direction::Down)), ["1", "3", "2"]);
        assert_eq!(after(&Edit::Remove(id(1))), ["2", "3"]);
    }

    #[test]
    fn what_cannot_be_done_is_refused() {
        for edit in [Edit::Move(id(1), Direction::Up), Edit::Move(id(3), Direction::Down)] {
            assert!(matches!(apply(three(), &edit), Err(EditError::Unchanged)), "{edit:?}");
        }
        let same = Edit::Rewrite(id(2), words("2"));
        assert!(matches!(apply(three(), &same), Err(EditError::Unchanged)));
        for edit in [Edit::Remove(id(9)), Edit::Move(id(9), Direction::Up), Edit::Rewrite(id(9), words("x"))]
        {
            assert!(matches!(apply(three(), &edit), Err(EditError::NoSuchSection)), "{edit:?}");
        }
        let many = (1..=30).map(|number| Section { id: id(number), words: words("x") }).collect();
        let refused = apply(many, &Edit::Add(id(31), words("x")));
        assert!(matches!(refused, Err(EditError::TooMany { most: 30 })));
    }
}
