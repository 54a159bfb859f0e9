//! Some members of a closed list, as bits: what a search compares.

use std::{
    fmt, iter,
    ops::{BitAnd, BitOr, Not},
};

use super::{DelegatedHealthcare, Need, Pet, Task, Transport};
use crate::assistants::ledger::ClaimKind;

/// Bits of a set: as many as its list is long.
pub trait Bits:
    Copy + Eq + std::hash::Hash + BitAnd<Output = Self> + BitOr<Output = Self> + Not<Output = Self>
{
    /// No bit.
    const NONE: Self;

    /// How many there can be.
    const MOST: usize;

    /// The bit at a place.
    fn at(place: usize) -> Self;

    /// How many there are.
    fn count(self) -> u32;

    /// The place of the lowest; where there is none, how many there can be.
    fn lowest(self) -> usize;
}

macro_rules! bits {
    ($($number:ty),+) => {$(
        impl Bits for $number {
            const NONE: Self = 0;
            const MOST: usize = Self::BITS as usize;

            fn at(place: usize) -> Self {
                1 << place
            }

            fn count(self) -> u32 {
                self.count_ones()
            }

            fn lowest(self) -> usize {
                self.trailing_zeros() as usize
            }
        }
    )+};
}

bits!(u32, u128);

/// A member of a closed list.
pub trait Member: Copy + Eq + 'static {
    /// Enough bits for the list.
    type Bits: Bits;

    /// Its place in the list, from 0.
    fn place(self) -> usize;

    /// The member at a place.
    fn at(place: usize) -> Option<Self>;
}

macro_rules! members {
    ($($name:ident),+) => {$(
        impl Member for $name {
            type Bits = u32;

            fn place(self) -> usize {
                self as usize
            }

            fn at(place: usize) -> Option<Self> {
                Self::ALL.get(place).copied()
            }
        }

        const _: () = assert!($name::ALL.len() <= <u32 as Bits>::MOST, "the list is too long for a set");
    )+};
}

members!(Task, Need, DelegatedHealthcare, Transport, Pet, ClaimKind);

/// Some members of a closed list. It is small, and looks at once whether others are among them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Set<T: Member> {
    bits: T::Bits,
}

impl<T: Member> Set<T> {
    /// No member.
    pub const EMPTY: Self = Self { bits: T::Bits::NONE };

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.bits == T::Bits::NONE
    }

    /// How many there are.
    #[must_use]
    pub fn len(self) -> u32 {
        self.bits.count()
    }

    /// Those that are in both.
    #[must_use]
    pub fn common(self, other: Self) -> Self {
        Self { bits: self.bits & other.bits }
    }

    /// Those that are in one or the other.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits }
    }

    /// Those that the other has not.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self { bits: self.bits & !other.bits }
    }

    /// Whether a member is among them.
    #[must_use]
    pub fn has(self, member: T) -> bool {
        self.bits & T::Bits::at(member.place()) != T::Bits::NONE
    }

    /// Takes a member in.
    pub fn insert(&mut self, member: T) {
        self.bits = self.bits | T::Bits::at(member.place());
    }

    /// The members, in the order of the list.
    pub fn members(self) -> impl Iterator<Item = T> {
        let mut left = self.bits;
        let places = iter::from_fn(move || {
            let place = left.lowest();
            (place < T::Bits::MOST).then(|| {
                left = left & !T::Bits::at(place);
                place
            })
        });
        places.filter_map(T::at)
    }
}

impl<T: Member> Default for Set<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<T: Member> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.members().map(Member::place)).finish()
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
