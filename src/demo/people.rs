//! Made-up people with accounts, none of them anybody.

use super::communities::{self, Name};
use super::dice::Dice;
use crate::accounts::{
    ContactBy, ContactDetails, Format, Interpreter, NewAccount, NewPerson, PasswordHash, Preferences, Role,
};
use crate::clock::Timestamp;
use crate::ids::{AccountId, PersonId};
use crate::text::{Email, PersonName, Phone};
use time::Duration;

/// Accounts were opened in the two years before this instant.
pub(super) const MADE_BY: Timestamp = Timestamp::from_unix_micros(1_790_000_000_000_000);

/// How long before, in minutes.
const TWO_YEARS: u32 = 2 * 365 * 24 * 60;

/// One made-up person with an account.
pub(super) fn person(dice: &mut Dice, role: Role, number: usize, hash: &PasswordHash) -> Option<NewAccount> {
    let name = communities::name(dice)?;
    account(dice, (role, number), name, hash, Timestamp::MIN)
}

/// An account for somebody of this name, not opened before an instant.
pub(super) fn account(
    dice: &mut Dice,
    (role, number): (Role, usize),
    name: Name,
    hash: &PasswordHash,
    earliest: Timestamp,
) -> Option<NewAccount> {
    let Name { first, last, .. } = name;
    let created_at = (MADE_BY - Duration::minutes(dice.between(0, TWO_YEARS).into())).max(earliest);
    let email: Email =
        format!("{}.{}.{number}@{}.example", first.to_lowercase(), last.to_lowercase(), host(role))
            .parse()
            .ok()?;
    let name: PersonName = format!("{first} {last}").parse().ok()?;
    Some(NewAccount {
        id: AccountId::with_random(created_at, dice.bytes()),
        person: PersonId::with_random(created_at, dice.bytes()),
        email,
        password_hash: hash.clone(),
        roles: role.into(),
        contact: Some(ContactDetails { name, telephone: telephone(dice), address: None, postcode: None }),
        preferences: None,
        created_at,
    })
}

/// The same person without e-mail, who would rather be rung where there is a telephone.
pub(super) fn without_account(account: NewAccount) -> NewPerson {
    let NewAccount { person: id, contact, created_at, .. } = account;
    let has_telephone = contact.as_ref().is_some_and(|contact| contact.telephone.is_some());
    let preferences = "English".parse().ok().filter(|_| has_telephone).map(|language| Preferences {
        contact_by: ContactBy::Telephone,
        language,
        format: Format::LargePrint,
        interpreter: Interpreter::NotNeeded,
    });
    NewPerson { id, contact, preferences, created_at }
}

/// Most have one: in the city, or a mobile. Ofcom keeps these numbers for drama.
fn telephone(dice: &mut Dice) -> Option<Phone> {
    let (has_one, at_home, last) = (dice.percent(80), dice.percent(40), dice.between(0, 999));
    let number = if at_home { format!("0116 496 0{last:03}") } else { format!("07700 900{last:03}") };
    number.parse().ok().filter(|_| has_one)
}

/// Officers have addresses of the council, everybody else one of their own kind.
fn host(role: Role) -> String {
    if role.is_officer() { format!("{role}.council") } else { format!("{role}s") }
}
