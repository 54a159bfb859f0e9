//! People for whom registrars use the register: the PAs without e-mail, and an employer.

use super::assistants::MOST_DRAWS;
use super::dice::Dice;
use super::folder::DemoError;
use super::people;
use crate::accounts::{NewPerson, PasswordHash, Role, SignUpRole, create_people};
use crate::assisting::{WholeAssisted, enrol_assisted};
use crate::ids::{AccountId, ConsentId};
use crate::privacy::{Channel, Heard, Purpose, WholeConsent};
use crate::storage::Database;
use crate::text::PersonName;

/// By which ways they agreed, in turn.
const HEARD: [Channel; 3] = [Channel::Telephone, Channel::InPerson, Channel::Letter];

/// Writes that a registrar acts for these PAs, who are known already, and for an employer, who is not.
pub(super) async fn make_assisted(
    db: &Database,
    dice: &mut Dice,
    (assistants, registrar): (&[NewPerson], AccountId),
    hash: &PasswordHash,
) -> Result<(), DemoError> {
    let impossible = || DemoError::Impossible { role: Role::Employer, number: 0 };
    let employer = (0..MOST_DRAWS).find_map(|_| an_employer(dice, hash)).ok_or_else(impossible)?;
    let roles = assistants.iter().map(|one| (SignUpRole::Assistant, one));
    let all: Vec<_> = roles
        .chain([(SignUpRole::Employer, &employer)])
        .zip(HEARD.iter().cycle())
        .filter_map(|(helped, channel)| whole(dice, helped, *channel, registrar))
        .collect();
    let mut tx = db.begin().await?;
    create_people(&mut tx, std::slice::from_ref(&employer)).await?;
    enrol_assisted(&mut tx, &all).await?;
    tx.commit().await?;
    Ok(())
}

/// Somebody without e-mail who can be rung.
fn an_employer(dice: &mut Dice, hash: &PasswordHash) -> Option<NewPerson> {
    let person = people::without_account(people::person(dice, Role::Employer, 0, hash)?);
    person.preferences.is_some().then_some(person)
}

fn whole(
    dice: &mut Dice,
    (role, helped): (SignUpRole, &NewPerson),
    channel: Channel,
    by: AccountId,
) -> Option<WholeAssisted> {
    let at = helped.created_at;
    let name = helped.contact.as_ref()?.name.as_str();
    let family_name: PersonName = name.rsplit(' ').next()?.parse().ok()?;
    let consent = WholeConsent {
        id: ConsentId::with_random(at, dice.bytes()),
        person: helped.id,
        purpose: Purpose::OfficerActing,
        heard: Heard { channel, on: at.today() },
        by,
        at,
    };
    Some(WholeAssisted { role, family_name, consent })
}
