//! When somebody said last that the record is still right: guesses, so that there is something of everything to see.

use time::Date;

use super::days::before;
use super::life::Stand;
use super::moments::Moments;
use crate::assistants::{Confirmed, Life, Rhythm};
use crate::demo::dice::Dice;

/// Days ago, of a hundred who confirm every month: confirmed, asked, marked, hidden.
const MONTHLY: [(u32, (u32, u32)); 4] = [(76, (0, 22)), (10, (23, 30)), (8, (31, 59)), (6, (60, 120))];
/// The same of a hundred who confirm once a year.
const YEARLY: [(u32, (u32, u32)); 4] = [(88, (0, 357)), (5, (358, 365)), (5, (366, 394)), (2, (395, 450))];
/// Of a hundred who have no e-mail, so many wait to be rung.
const NOT_RUNG_YET: u32 = 60;

/// Draws it, as of the day on which the demo is made. Whatever fell on an earlier day was done; what falls on that day is
/// left for the demo to do.
pub(super) fn confirmed(
    dice: &mut Dice,
    (stand, moments): (Stand, Moments),
    has_email: bool,
    today: Date,
) -> Option<Confirmed> {
    let rhythm = Rhythm::of(Some(stand.way), stand.looking);
    let days = if rhythm == Rhythm::Monthly { &MONTHLY } else { &YEARLY };
    let (mut from, mut to) = dice.weighed(days)?;
    if !has_email && dice.percent(NOT_RUNG_YET) {
        let asked = u32::try_from(rhythm.days()).ok()?;
        (from, to) = (asked - 7, asked + 20);
    }
    if stand.is_full {
        (from, to) = (0, 14);
    }
    let on = before(today, dice.between(from, to).into());
    let sent = moments.sent?.today();
    // During a pause nobody is asked, and a record that was sent counts from then on.
    let on = if stand.life == Life::OnRecord { on.max(sent) } else { sent };
    Some(Confirmed::new(on, rhythm).followed_up_to(today))
}
