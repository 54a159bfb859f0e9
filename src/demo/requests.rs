//! What some of the employers asked about their data: open, late, answered, and a complaint.

use time::Duration;

use super::dice::Dice;
use super::folder::DemoError;
use crate::clock::Timestamp;
use crate::ids::{AccountId, DataRequestId};
use crate::requests::{NewRequest, RequestKind, WholeRequest, enrol_requests};
use crate::storage::Database;

/// Whose requests they are, each with when the account was opened.
pub(super) type Asker = (AccountId, Timestamp);

/// One that is made to be looked at.
struct Shown {
    /// Which of those who ask.
    by: usize,
    days_ago: i64,
    kind: RequestKind,
    text: &'static str,
    answer: Option<&'static str>,
}

const SHOWN: [Shown; 4] = [
    Shown {
        by: 0,
        days_ago: 12,
        kind: RequestKind::Copy,
        text: "Has anybody told you something about me? I want to know what it says.",
        answer: None,
    },
    Shown {
        by: 1,
        days_ago: 40,
        kind: RequestKind::Correct,
        text: "A letter came with a wrong name on it. Please put that right everywhere.",
        answer: None,
    },
    Shown {
        by: 1,
        days_ago: 75,
        kind: RequestKind::Erase,
        text: "Please erase my old telephone number.",
        answer: Some("You have changed the number yourself, and the old one is kept nowhere."),
    },
    Shown {
        by: 2,
        days_ago: 5,
        kind: RequestKind::Complaint,
        text: "I was written to twice about the same thing.",
        answer: None,
    },
];

/// Writes them, as of the day on which the demo is made.
pub(super) async fn make_requests(
    db: &Database,
    dice: &mut Dice,
    askers: &[Asker],
    until: Timestamp,
) -> Result<(), DemoError> {
    let all: Vec<_> = SHOWN.iter().filter_map(|shown| whole(dice, shown, askers, until)).collect();
    let mut tx = db.begin().await?;
    enrol_requests(&mut tx, &all).await?;
    tx.commit().await?;
    Ok(())
}

/// Nobody asked before the account was opened.
fn whole(dice: &mut Dice, shown: &Shown, askers: &[Asker], until: Timestamp) -> Option<WholeRequest> {
    let (of, opened_at) = *askers.get(shown.by)?;
    let made_at = (until - Duration::days(shown.days_ago) + Duration::hours(11)).max(opened_at);
    let answered_at = (made_at + Duration::days(14)).min(until);
    Some(WholeRequest {
        id: DataRequestId::with_random(made_at, dice.bytes()),
        of,
        new: NewRequest { kind: shown.kind, text: shown.text.parse().ok()? },
        made_at,
        answer: shown.answer.and_then(|text| Some((text.parse().ok()?, answered_at))),
    })
}
