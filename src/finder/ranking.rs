//! The order of results: pure, the same for everybody who asks the same on the same day, and told with each result.
//!
//! 1. Who has more of what was asked for. Each criterion counts the same; of a criterion with several parts the share.
//! 2. Who is looking for work now, then soon, then whoever has not said; within these, whose record is confirmed.
//! 3. Whose ward is nearer, in the bands that results show.
//! 4. In turn: a number made of the person and the day, so that among equals others stand first tomorrow.
//!
//! How quickly somebody answers, how often she was found, and who she is do not count.

use time::Date;

use super::{
    criteria::Criteria,
    matching::{Seen, lacking},
};
use crate::{
    assistants::{listed::Facts, terms::Looking},
    ids::AssistantId,
    places::Band,
};

/// The place of somebody in the order of a search; the smallest stands first. No two people have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// What lacks of what was asked for, in sixtieths of a criterion.
    pub(super) lacking: u32,
    /// Whether she looks for work, and whether her record is confirmed.
    pub(super) standing: u8,
    /// The band of the distance.
    pub(super) band: u8,
    /// Whose turn it is.
    pub(super) turn: u64,
    /// Who.
    pub(super) id: AssistantId,
}

/// What decides the place of somebody but for her turn: what lacks, her standing, the band. The smallest stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank(u32, u8, u8);

impl Rank {
    /// The rank of somebody who was admitted.
    fn of(criteria: &Criteria, facts: &Facts, seen: Seen, band: Band) -> Self {
        Self(lacking(criteria, facts, seen), standing(facts, seen.on), band as u8)
    }
}

impl Key {
    fn of(Rank(lacking, standing, band): Rank, id: AssistantId, on: Date) -> Self {
        Self { lacking, standing, band, turn: turn(id, on), id }
    }

    const fn rank(self) -> Rank {
        Rank(self.lacking, self.standing, self.band)
    }

    /// Who.
    #[must_use]
    pub const fn id(&self) -> AssistantId {
        self.id
    }
}

/// The first so many of all that are offered, after a place.
#[derive(Debug)]
pub(super) struct First {
    after: Option<Key>,
    most: usize,
    /// Never more than twice as many as are wanted.
    keys: Vec<Key>,
    /// The last of those that were wanted when there were too many: whatever stands behind it is not looked at.
    bar: Option<Key>,
}

impl First {
    pub(super) fn after(after: Option<Key>, most: usize) -> Self {
        Self { after, most, keys: Vec::new(), bar: None }
    }

    /// Looks at the place of somebody who was admitted. Whose turn it is is worked out only where it can matter.
    pub(super) fn offer(&mut self, criteria: &Criteria, facts: &Facts, seen: Seen, band: Band) {
        let rank = Rank::of(criteria, facts, seen, band);
        let is_between = self.after.is_none_or(|after| rank >= after.rank())
            && self.bar.is_none_or(|bar| rank <= bar.rank());
        if is_between {
            self.take(Key::of(rank, facts.id, seen.on));
        }
    }

    fn take(&mut self, key: Key) {
        if self.after.is_none_or(|after| key > after) && self.bar.is_none_or(|bar| key < bar) {
            self.keys.push(key);
            if self.keys.len() >= self.most.saturating_mul(2) {
                self.bar = self.keep_the_first();
            }
        }
    }

    /// Gives the last of those that are kept.
    fn keep_the_first(&mut self) -> Option<Key> {
        let last = self.most.checked_sub(1)?;
        if last < self.keys.len() {
            self.keys.select_nth_unstable(last);
            self.keys.truncate(self.most);
        }
        self.keys.get(last).copied()
    }

    /// The first of them, in order.
    pub(super) fn in_order(mut self) -> Vec<Key> {
        self.keep_the_first();
        self.keys.truncate(self.most);
        self.keys.sort_unstable();
        self.keys
    }
}

fn standing(facts: &Facts, on: Date) -> u8 {
    let looks = match facts.looking {
        Some(Looking::Yes) => 0,
        Some(Looking::Soon) => 1,
        None => 2,
        Some(Looking::No) => 3,
    };
    looks * 2 + u8::from(facts.confirmed_until < on)
}

/// A number that looks drawn by lot, made of a person and a day. It is the same on every instance and in every release,
/// because pages of one search may come from several.
fn turn(id: AssistantId, on: Date) -> u64 {
    let (high, low) = id.as_uuid().as_u64_pair();
    let day = u64::from(on.to_julian_day().unsigned_abs());
    mixed(high ^ mixed(low ^ mixed(day)))
}

/// The last step of `SplitMix64`: each bit of what goes in turns about half of those that come out.
const fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use time::macros::date;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn everybody_is_first_some_day() {
        let people: Vec<AssistantId> =
            (1..=10_u128).map(|number| AssistantId::from_uuid(Uuid::from_u128(number))).collect();
        let mut days = [0; 10];
        let mut day = date!(2026 - 01 - 01);
        for _ in 0..1_000 {
            let first = (0..10).min_by_key(|place| turn(people[*place], day)).unwrap();
            days[first] += 1;
            day = day.next_day().unwrap();
        }
        assert!(days.iter().all(|first| (60..150).contains(first)), "about a hundred each: {days:?}");
    }

    #[test]
    fn a_turn_is_the_same_in_every_release() {
        let id = AssistantId::from_uuid(Uuid::from_u128(7));
        assert_eq!(turn(id, date!(2026 - 11 - 02)), turn(id, date!(2026 - 11 - 02)));
        assert_eq!(mixed(0), 0xE220_A839_7B1D_CDAF, "the first number of SplitMix64 from 0");
    }
}
