//! When a record was begun, sent and changed.

use time::Duration;

use super::life::Stand;
use super::somebody::Somebody;
use crate::assistants::{Life, Way};
use crate::clock::{Timestamp, birthday};
use crate::demo::dice::Dice;

/// Drafts that nobody touches are erased, so all were touched lately.
const DRAFTS_WITHIN_DAYS: u32 = 60;
/// Who is on the register looks at her record once a year.
const CHANGED_WITHIN_DAYS: u32 = 330;

/// The instants of a record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moments {
    pub(super) begun: Timestamp,
    pub(super) sent: Option<Timestamp>,
    pub(super) changed: Timestamp,
}

impl Moments {
    /// Draws them, between the day on which the account was opened and now.
    pub(super) fn draw(
        dice: &mut Dice,
        who: &Somebody,
        stand: Stand,
        (opened_at, now): (Timestamp, Timestamp),
    ) -> Option<Self> {
        let begun = opened_at.min(now - Duration::hours(2)) + Duration::minutes(dice.between(2, 60).into());
        let is_draft = stand.life == Life::Draft;
        let within = if is_draft { DRAFTS_WITHIN_DAYS } else { CHANGED_WITHIN_DAYS };
        let mut changed = (now - minutes(dice, within)).max(begun + Duration::minutes(30));
        if stand.way == Way::Listed {
            changed = changed.max(Timestamp::start_of_day(birthday(who.born_on.day(), 18)?));
        }
        let took = minutes(dice, 10).min(changed - begun);
        Some(Self { begun, sent: (!is_draft).then_some(begun + took), changed })
    }
}

/// Up to so many days, in minutes.
fn minutes(dice: &mut Dice, days: u32) -> Duration {
    Duration::minutes(dice.between(0, days * 24 * 60).into())
}
