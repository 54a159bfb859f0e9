//! Some members of a closed list, as bits: what a search compares.

use std::{fmt, marker::PhantomData};

use super::{DelegatedHealthcare, Need, Pet, Task, Transport};
use crate::assistants::ledger::ClaimKind;

/// A member of a closed list of at most 128.
pub trait Member: Copy + Eq + 'static {
    /// Its place in the list, from 0.
    fn place(self) -> usize;

    /// The member at a place.
    fn at(place: usize) -> Option<Self>;
}

macro_rules! members {
    ($($name:ident),+) => {$(
        impl Member for $name {
            fn place(self) -> usize {
                self as usize
            }

            fn at(place: usize) -> Option<Self> {
                Self::ALL.get(place).copied()
            }
        }

        const _: () = assert!($name::ALL.len() <= Set::<$name>::MOST, "the list is too long for a set");
    )+};
}

members!(Task, Need, DelegatedHealthcare, Transport, Pet, ClaimKind);

/// Some members of a closed list. It is small, and looks at once whether others are among them.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Set<T> {
    bits: u128,
    of: PhantomData<T>,
}

impl<T> Set<T> {
    /// The longest list.
    pub(super) const MOST: usize = 128;

    /// No member.
    pub const EMPTY: Self = Self { bits: 0, of: PhantomData };

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// How many there are.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.bits.count_ones()
    }

    /// Those that are in both.
    #[must_use]
    pub const fn common(self, other: Self) -> Self {
        Self { bits: self.bits & other.bits, of: PhantomData }
    }

    /// Those that are in one or the other.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits, of: PhantomData }
    }

    /// Those that the other has not.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self { bits: self.bits & !other.bits, of: PhantomData }
    }
}

impl<T: Member> Set<T> {
    /// Whether a member is among them.
    #[must_use]
    pub fn has(self, member: T) -> bool {
        self.bits & bit(member) != 0
    }

    /// Takes a member in.
    pub fn insert(&mut self, member: T) {
        self.bits |= bit(member);
    }

    /// The members, in the order of the list.
    pub fn members(self) -> impl Iterator<Item = T> {
        (0..Self::MOST).filter(move |place| self.bits & (1 << place) != 0).filter_map(T::at)
    }
}

fn bit<T: Member>(member: T) -> u128 {
    1 << member.place()
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<T> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Set({:b})", self.bits)
    }
}

impl<T: Member> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(members: I) -> Self {
        members.into_iter().fold(Self::EMPTY, |mut set, member| {
            set.insert(member);
            set
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assistants::terms::Language;

    #[test]
    fn every_member_has_a_place_of_its_own() {
        let all: Set<Task> = Task::ALL.iter().copied().collect();
        assert_eq!(usize::try_from(all.len()).unwrap(), Task::ALL.len());
        assert!(all.members().eq(Task::ALL.iter().copied()));
        let languages: Set<Language> = Language::all().collect();
        assert!(languages.members().eq(Language::all()), "and none is lost");
    }

    #[test]
    fn sets_are_compared() {
        let set = |members: &[Pet]| members.iter().copied().collect::<Set<Pet>>();
        let (both, dogs) = (set(&[Pet::Dogs, Pet::Cats]), set(&[Pet::Dogs]));
        assert!(both.has(Pet::Cats) && !dogs.has(Pet::Cats));
        assert_eq!((both.common(dogs), both.without(dogs)), (dogs, set(&[Pet::Cats])));
        assert_eq!(dogs.with(set(&[Pet::Cats])), both);
        assert!(dogs.without(both).is_empty() && Set::<Pet>::default().is_empty());
    }
}
