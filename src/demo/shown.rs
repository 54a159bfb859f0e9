//! PAs made to be looked at: one in each state in which a record can be.
//!
//! They come from dice of their own, so that everybody else is who they would be without them.

use super::assistants::{MOST_DRAWS, NEWCOMER};
use super::dice::Dice;
use super::folder::DemoError;
use super::people::{self, MADE_BY};
use super::record::{Kind, Officers, Owner, Somebody, State, World, case, whole};
use crate::accounts::{NewAccount, PasswordHash, Role, Whom};
use crate::assistants::{RegisterNumber, WholeRecord, enrol_cases};
use crate::clock::Timestamp;
use crate::ids::AssistantId;
use crate::storage::Database;
use time::Duration;

/// What is shown happened in so many days.
const KNOWN_FOR: Duration = Duration::days(150);

/// The state that the record of this number shows.
pub(super) fn state(number: usize) -> Option<State> {
    State::ALL.get(number.checked_sub(NEWCOMER + 1)?).copied()
}

/// Somebody whose record is in a state.
pub(super) fn assistant(
    dice: &mut Dice,
    world: &World<'_>,
    (number, state): (usize, State),
    hash: &PasswordHash,
    register_number: &RegisterNumber,
) -> Option<(NewAccount, WholeRecord)> {
    (0..MOST_DRAWS).find_map(|_| {
        let who = Somebody::draw(dice, world.now.today(), true)?;
        let earliest = Timestamp::start_of_day(who.sixteen);
        let account = people::account(dice, (Role::Assistant, number), who.name, hash, earliest)?;
        if account.created_at > MADE_BY - KNOWN_FOR {
            return None;
        }
        let owner = Owner { whom: Whom::Account(account.id), known_since: account.created_at };
        let record = whole(dice, world, (&who, owner), Kind::Shown(state), register_number.clone())?;
        Some((account, state.shape(record, world.until())?))
    })
}

/// Writes what the council has asked and decided about them.
pub(super) async fn make_cases(
    db: &Database,
    dice: &mut Dice,
    world: &World<'_>,
    (shown, officers): (&[(AssistantId, State)], Officers),
) -> Result<(), DemoError> {
    let until = world.until();
    let cases: Vec<_> =
        shown.iter().filter_map(|(of, state)| case(dice, *state, (*of, officers), until)).collect();
    let mut tx = db.begin().await?;
    enrol_cases(&mut tx, &cases).await?;
    tx.commit().await?;
    Ok(())
}
