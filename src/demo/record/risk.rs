//! What safeguarding officers have done about records that are made to be looked at.

use time::Duration;

use super::shape::days_ago;
use super::states::Suspended;
use crate::accounts::Role;
use crate::assistants::rulings::{Decided, Ruling, RulingReason, Said};
use crate::assistants::suspensions::{NewSuspension, SuspensionReason};
use crate::assistants::{Alike, WholeSuspension};
use crate::clock::Timestamp;
use crate::demo::communities;
use crate::demo::dice::Dice;
use crate::ids::{RulingId, SuspensionId};

/// So many days ago somebody was removed whose record was erased since.
const REMOVED_BEFORE: i64 = 900;

/// A suspension that is in force.
pub(super) fn suspension(dice: &mut Dice, how: Suspended, until: Timestamp) -> Option<WholeSuspension> {
    let (reason, grounds, days) = match how {
        Suspended::Told => (
            SuspensionReason::Concern,
            "A family says that money is missing. The bank statements are asked for.",
            3,
        ),
        Suspended::Held => (
            SuspensionReason::Police,
            "The police have asked us not to speak of it before they have spoken to the person.",
            2,
        ),
        Suspended::Due => (
            SuspensionReason::Section42,
            "An enquiry has begun. The social worker writes to us when it is over.",
            24,
        ),
    };
    let at = days_ago(until, days);
    let new = NewSuspension { reason, grounds: grounds.parse().ok()?, held: how == Suspended::Held };
    Some(WholeSuspension { id: SuspensionId::with_random(at, dice.bytes()), new, at })
}

/// The same ruling, for risk.
pub(super) fn for_risk(ruling: Ruling) -> Option<Ruling> {
    let by_officer =
        |said: Said, text: &str| Some(Said { role: Role::Safeguarding, text: text.parse().ok()?, ..said });
    let proposed = "An enquiry has found that money of a person whom you supported was used without asking. Please \
                    tell us how this came about.";
    let because = "The enquiry has ended, and nothing that you told us changes what it has found.";
    let decided = ruling.decided?;
    Some(Ruling {
        reason: RulingReason::Risk,
        proposed: by_officer(ruling.proposed, proposed)?,
        decided: Some(Decided { said: by_officer(decided.said, because)?, ..decided }),
        ..ruling
    })
}

/// Somebody with the same last name and date of birth was removed long ago.
pub(super) fn alike(dice: &mut Dice, until: Timestamp) -> Option<Alike> {
    let removed_at = days_ago(until, REMOVED_BEFORE);
    Some(Alike {
        id: RulingId::with_random(removed_at, dice.bytes()),
        first_name: communities::name(dice)?.first.parse().ok()?,
        decided_on: removed_at.today(),
        found_at: days_ago(until, 2) + Duration::minutes(7),
    })
}
