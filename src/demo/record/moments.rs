//! When a record was begun, sent and changed.

use time::{Date, Duration};

use super::life::Stand;
use super::somebody::Somebody;
use crate::assistants::{Life, Way};
use crate::clock::{Timestamp, birthday};
use crate::demo::dice::Dice;

/// Drafts that nobody touches are erased, so all were touched lately.
const DRAFTS_WITHIN_DAYS: u32 = 60;
/// Who is on the register looks at her record once a year.
const CHANGED_WITHIN_DAYS: u32 = 330;

/// What waits for the council waits for so many days at most, with how many of a hundred do: a guess. A council that looks
/// within 14 days, as the settings have it, is late with a few.
const WAITS: [(u32, (u32, u32)); 3] = [(70, (0, 6)), (18, (7, 13)), (12, (15, 28))];

/// The instants of a record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moments {
    pub(super) begun: Timestamp,
    pub(super) sent: Option<Timestamp>,
    pub(super) changed: Timestamp,
    /// When something was told anew that nobody has looked at yet.
    pub(super) told_anew: Timestamp,
    /// The day on which the council looked last.
    pub(super) looked: Date,
}

impl Moments {
    /// Draws them, between the day on which the account was opened and now.
    pub(super) fn draw(
        dice: &mut Dice,
        who: &Somebody,
        stand: Stand,
        (opened_at, now, until): (Timestamp, Timestamp, Timestamp),
    ) -> Option<Self> {
        let begun = opened_at.min(now - Duration::hours(2)) + Duration::minutes(dice.between(2, 60).into());
        let is_draft = stand.life == Life::Draft;
        let within = if is_draft { DRAFTS_WITHIN_DAYS } else { CHANGED_WITHIN_DAYS };
        let mut changed = (now - minutes(dice, within)).max(begun + Duration::minutes(30));
        if stand.way == Way::Listed {
            changed = changed.max(Timestamp::start_of_day(birthday(who.born_on.day(), 18)?));
        }
        let took = minutes(dice, 10).min(changed - begun);
        let (least, most) = dice.weighed(&WAITS)?;
        let waits = Duration::minutes(dice.between(least * 24 * 60, most * 24 * 60).into());
        let told_anew = (until - waits).max(begun + took);
        let sent = match stand.life {
            Life::Draft => None,
            Life::Sent => Some(told_anew),
            Life::OnRecord | Life::Paused(_) | Life::Left => Some(begun + took),
        };
        let looked = if stand.life == Life::Sent { until.today() } else { now.today() };
        Some(Self { begun, sent, changed: sent.map_or(changed, |sent| changed.max(sent)), told_anew, looked })
    }
}

/// Up to so many days, in minutes.
fn minutes(dice: &mut Dice, days: u32) -> Duration {
    Duration::minutes(dice.between(0, days * 24 * 60).into())
}
