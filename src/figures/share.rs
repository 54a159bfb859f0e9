//! Shares of people.

use std::fmt;

use serde::{Serialize, Serializer};

use super::{people::RawPeople, shown::ShownCount};

/// On so many people a share is shown.
const LEAST_BASE: u64 = 20;

/// A share of people in whole per cent, made from the rounded parts. As JSON it is the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownShare(u8);

impl ShownShare {
    /// The share of a part in a base; none on fewer than 20 people, and none where the part itself is hidden.
    #[must_use]
    pub fn of(part: RawPeople, base: RawPeople) -> Option<Self> {
        if base.number() < LEAST_BASE {
            return None;
        }
        let (part, base) = (ShownCount::of(part).number()?, ShownCount::of(base).number()?);
        // In wide numbers, so that nothing is too large; a part that is more than its base is all of it.
        let hundredths = (u128::from(part) * 100 + u128::from(base) / 2).checked_div(u128::from(base))?;
        Some(Self(u8::try_from(hundredths.min(100)).unwrap_or(100)))
    }

    /// Per cent.
    #[must_use]
    pub const fn per_cent(self) -> u8 {
        self.0
    }
}

impl fmt::Display for ShownShare {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}%", self.0)
    }
}

impl Serialize for ShownShare {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn share(part: u64, base: u64) -> Option<u8> {
        ShownShare::of(RawPeople::counted(part), RawPeople::counted(base)).map(ShownShare::per_cent)
    }

    #[test]
    fn shares_come_from_the_rounded_parts() {
        assert_eq!(share(33, 101), Some(35), "35 of 100, and not 33 of 101");
        assert_eq!([share(0, 20), share(20, 20), share(30, 20)], [Some(0), Some(100), Some(100)]);
        assert_eq!([share(10, 19), share(7, 400), share(1, 20), share(5, 0)], [None; 4]);
        assert_eq!(
            ShownShare::of(RawPeople::counted(10), RawPeople::counted(20)).unwrap().to_string(),
            "50%"
        );
    }

    proptest! {
        #[test]
        fn no_share_tells_one_to_seven_apart(one in 1..8_u64, other in 1..8_u64, many: u64) {
            prop_assert_eq!(share(one, many), share(other, many));
            prop_assert_eq!(share(many, one), share(many, other));
        }

        #[test]
        fn a_share_is_what_the_shown_counts_say(part: u64, base in 20..u64::MAX) {
            let shown = |people| ShownCount::of(RawPeople::counted(people));
            let same = share(part, base);
            if let (Some(part), Some(base)) = (shown(part).number(), shown(base).number()) {
                prop_assert_eq!(share(part, base), same);
            }
        }
    }
}
