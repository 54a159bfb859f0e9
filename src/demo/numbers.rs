//! Register numbers, each once, in an order that a seed gives.

use super::dice::Dice;
use crate::assistants::RegisterNumber;

/// All there are: five places of 31 characters, and one that checks them.
const ALL: u64 = 31 * 31 * 31 * 31 * 31;

/// Prime, and so every number comes once before the first comes again.
const STEP: u64 = 10_000_019;

/// Numbers to give out.
#[derive(Debug)]
pub(super) struct Numbers(u64);

impl Numbers {
    /// Begins somewhere.
    pub(super) fn begin(dice: &mut Dice) -> Self {
        Self(u64::from(dice.between(0, 28_000_000)))
    }

    /// The next. Some would spell a word, and are left out.
    pub(super) fn next(&mut self) -> RegisterNumber {
        loop {
            self.0 = (self.0 + STEP) % ALL;
            if let Some(number) = RegisterNumber::from_random(self.0.to_be_bytes()) {
                return number;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn none_comes_twice() {
        let mut numbers = Numbers::begin(&mut Dice::of(1));
        let all: BTreeSet<_> = (0..150_000).map(|_| numbers.next()).collect();
        assert_eq!(all.len(), 150_000);
    }
}
