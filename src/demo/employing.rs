//! Makes the employers, in chunks, in one fixed order.

use super::accounts_file::AccountEntry;
use super::dice::Dice;
use super::employers::{State, anybody, is_old_enough, shown};
use super::folder::DemoError;
use super::make::{CHUNK, NAMED, made};
use super::record::World;
use super::requests::Asker;
use super::scale::as_count;
use crate::accounts::{NewAccount, PasswordHash, Role, create_accounts};
use crate::employers::kept::{Alert, enrol_alert};
use crate::employers::{Life, WholeEmployer, enrol};
use crate::progress::Progress;
use crate::storage::{Database, Tx};
use time::Duration;

/// Employers, and what they told. Gives those who are named: the first told nothing yet and ask something about their data,
/// the others show one state each.
pub(super) async fn make_employers(
    db: &Database,
    (dice, told_dice): (&mut Dice, &mut Dice),
    world: &World<'_>,
    (count, hash): (usize, &PasswordHash),
    progress: &mut Progress,
) -> Result<(Vec<AccountEntry>, Vec<Asker>), DemoError> {
    let (mut entries, mut askers) = (Vec::new(), Vec::new());
    for start in (0..count).step_by(CHUNK) {
        let numbers = start + 1..=count.min(start + CHUNK);
        let accounts: Vec<NewAccount> =
            numbers.map(|number| made(dice, Role::Employer, number, hash)).collect::<Result<_, _>>()?;
        let begins = start == 0;
        let states = states(&accounts, begins, world);
        let told: Vec<WholeEmployer> = accounts
            .iter()
            .zip(&states)
            .skip(if begins { NAMED } else { 0 })
            .filter_map(|(account, state)| match state {
                Some(state) => shown(told_dice, &world.homes, (account, *state), world.until()),
                None => anybody(told_dice, &world.homes, account, world.until()),
            })
            .collect();
        let mut tx = db.begin().await?;
        create_accounts(&mut tx, &accounts).await?;
        enrol(&mut tx, &told, world.until()).await?;
        if begins {
            waits_for_somebody(&mut tx, &told, world).await?;
        }
        tx.commit().await?;
        if begins {
            for account in accounts.iter().take(NAMED) {
                entries.push(AccountEntry::new(Role::Employer, account.email.as_str()));
                askers.push((account.id, account.created_at));
            }
            entries.extend(accounts.iter().zip(&states).filter_map(|(account, state)| {
                let entry = AccountEntry::new(Role::Employer, account.email.as_str());
                state.map(|state| entry.with_note(state.note()))
            }));
        }
        progress.add(as_count(accounts.len()));
    }
    Ok((entries, askers))
}

/// The first who acts for somebody and is checked has asked to be told when somebody fits. When the demo starts, the service
/// looks, finds somebody, and writes.
async fn waits_for_somebody(tx: &mut Tx, told: &[WholeEmployer], world: &World<'_>) -> Result<(), DemoError> {
    let is_checked = |one: &&WholeEmployer| matches!(one.life, Life::Checked { renewal: None, .. });
    let Some(one) = told.iter().filter(is_checked).find(|one| one.told.acting.is_some()) else {
        return Ok(());
    };
    let search = [("place", "own"), ("tasks", "cooking")];
    let fields = search.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let alert = Alert::asked(fields, None, world.until() - Duration::days(3));
    Ok(enrol_alert(tx, one.id, &alert).await?)
}

/// Which of these accounts show which state: the first that are old enough, after those who told nothing.
fn states(accounts: &[NewAccount], begins: bool, world: &World<'_>) -> Vec<Option<State>> {
    let mut left = State::ALL.iter().copied();
    let shows = |(place, account): (usize, &NewAccount)| {
        let may = begins && place >= NAMED && is_old_enough(account, world.now);
        if may { left.next() } else { None }
    };
    accounts.iter().enumerate().map(shows).collect()
}
