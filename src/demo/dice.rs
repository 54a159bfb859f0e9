//! Chance, from one seed.

use rand::{Rng as _, RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha12Rng;
use time::{Date, Duration};

/// The dice of a demo: the same seed throws the same.
#[derive(Debug)]
pub(super) struct Dice(ChaCha12Rng);

impl Dice {
    /// The dice of a seed.
    pub(super) fn of(seed: u64) -> Self {
        Self(ChaCha12Rng::seed_from_u64(seed))
    }

    /// Yes, so many times in a hundred.
    pub(super) fn percent(&mut self, share: u32) -> bool {
        self.0.random_ratio(share.min(100), 100)
    }

    /// A number from the first to the last; the first where they are the wrong way round.
    pub(super) fn between(&mut self, from: u32, to: u32) -> u32 {
        self.0.random_range(from..=to.max(from))
    }

    /// A day from the first to the last; none where they are the wrong way round.
    pub(super) fn day(&mut self, from: Date, to: Date) -> Option<Date> {
        let days = u32::try_from((to - from).whole_days()).ok()?;
        from.checked_add(Duration::days(i64::from(self.between(0, days))))
    }

    /// One of a list; none of an empty one.
    pub(super) fn one<T: Copy>(&mut self, among: &[T]) -> Option<T> {
        let last = u32::try_from(among.len().checked_sub(1)?).ok()?;
        among.get(usize::try_from(self.between(0, last)).ok()?).copied()
    }

    /// One of a list, each as likely as its number says.
    pub(super) fn weighed<T: Copy>(&mut self, list: &[(u32, T)]) -> Option<T> {
        let all: u32 = list.iter().map(|(weight, _)| weight).sum();
        let mut left = self.between(1, all);
        for (weight, item) in list {
            if left <= *weight {
                return Some(*item);
            }
            left -= weight;
        }
        None
    }

    /// Those of a list that come, each so many times in a hundred.
    pub(super) fn each<T: Copy>(&mut self, list: &[(u32, T)]) -> Vec<T> {
        list.iter().filter(|(share, _)| self.percent(*share)).map(|(_, item)| *item).collect()
    }

    /// Bytes, for ids and salts.
    pub(super) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.fill_bytes(&mut bytes);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn weights_and_shares_are_kept() {
        let mut dice = Dice::of(1);
        let drawn = (0..10_000).filter(|_| dice.weighed(&[(1, false), (3, true)]) == Some(true)).count();
        assert!((7_300..7_700).contains(&drawn), "{drawn}");
        let drawn = (0..10_000).filter(|_| dice.percent(34)).count();
        assert!((3_200..3_600).contains(&drawn), "{drawn}");
        assert_eq!((dice.percent(0), dice.percent(100)), (false, true));
        assert_eq!(dice.each(&[(100, 'a'), (0, 'b'), (100, 'c')]), ['a', 'c']);
    }

    #[test]
    fn what_cannot_be_is_not_drawn() {
        let mut dice = Dice::of(1);
        assert_eq!(dice.one::<u8>(&[]), None);
        assert_eq!(dice.weighed::<u8>(&[]), None);
        assert_eq!(dice.day(date!(2026 - 01 - 02), date!(2026 - 01 - 01)), None);
        assert_eq!(dice.day(date!(2026 - 01 - 01), date!(2026 - 01 - 01)), Some(date!(2026 - 01 - 01)));
    }
}
