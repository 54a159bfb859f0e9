//! What employers told, and how the council's check stands. Some are made to be looked at, one in each state.
//!
//! They come from dice of their own, so that everybody else is who they would be without them.

use time::{Date, Duration};

use super::{communities, dice::Dice, homes::Homes};
use crate::{
    accounts::{NewAccount, Role},
    clock::{Timestamp, months_after},
    employers::{
        Acting, ActingCheck, ActsFor, Address, Capacity, Check, CheckMethod, Funding, Life, NotAccepted,
        Support, Told, ToldBy, WholeEmployer,
    },
    ids::EmployerId,
    text::FullName,
};

/// So long a check lasts here.
const MONTHS: u16 = 12;

/// How a check stands that is made to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Checked,
    ActingAndChecked,
    Waiting,
    ActingAndWaiting,
    EndsSoon,
    SentAnew,
    Ended,
    NotAccepted,
}

impl State {
    /// All of them.
    pub(super) const ALL: [Self; 8] = [
        Self::Checked,
        Self::ActingAndChecked,
        Self::Waiting,
        Self::ActingAndWaiting,
        Self::EndsSoon,
        Self::SentAnew,
        Self::Ended,
        Self::NotAccepted,
    ];

    /// What there is to see.
    pub(super) const fn note(self) -> &'static str {
        match self {
            Self::Checked => "checked as an employer",
            Self::ActingAndChecked => "acts for somebody, and is checked",
            Self::Waiting => "waits to be checked as an employer",
            Self::ActingAndWaiting => "acts for somebody, and waits to be checked",
            Self::EndsSoon => "the check ends soon",
            Self::SentAnew => "the check ends soon, and a new one is asked for",
            Self::Ended => "the check has ended",
            Self::NotAccepted => "not accepted as an employer",
        }
    }

    const fn is_acting(self) -> bool {
        matches!(self, Self::ActingAndChecked | Self::ActingAndWaiting)
    }

    /// How many days ago the council looked, or it was sent.
    const fn days_ago(self) -> i64 {
        match self {
            Self::Checked => 60,
            Self::ActingAndChecked => 100,
            Self::Waiting => 3,
            Self::ActingAndWaiting => 9,
            Self::EndsSoon => 350,
            Self::SentAnew => 355,
            Self::Ended => 375,
            Self::NotAccepted => 6,
        }
    }
}

/// Accounts that are old enough for every state.
pub(super) fn is_old_enough(account: &NewAccount, until: Timestamp) -> bool {
    account.created_at < until - Duration::days(400)
}

/// Somebody in a state that is made to be looked at.
pub(super) fn shown(
    dice: &mut Dice,
    homes: &Homes<'_>,
    (account, state): (&NewAccount, State),
    until: Timestamp,
) -> Option<WholeEmployer> {
    let told = told(dice, homes, account, state.is_acting())?;
    let on = (until - Duration::days(state.days_ago())).today();
    let life = match state {
        State::Waiting | State::ActingAndWaiting => {
            Life::Sent { since: until - Duration::days(state.days_ago()) }
        }
        State::NotAccepted => not_accepted(&told, on)?,
        State::SentAnew => checked(&told, on, Some(until - Duration::days(2)))?,
        State::Checked | State::ActingAndChecked | State::EndsSoon | State::Ended => {
            checked(&told, on, None)?
        }
    };
    Some(whole(dice, account, told, life, on))
}

/// Anybody else; some told nothing, and some not all.
pub(super) fn anybody(
    dice: &mut Dice,
    homes: &Homes<'_>,
    account: &NewAccount,
    until: Timestamp,
) -> Option<WholeEmployer> {
    let (chance, days, is_acting) = (dice.between(1, 100), dice.between(0, 360), dice.percent(22));
    let told = told(dice, homes, account, is_acting)?;
    let on = (until - Duration::days(i64::from(days))).today().max(account.created_at.today());
    let (told, life) = match chance {
        1..=12 => return None,
        13..=20 => (Told { home: None, support: None, ..told }, Life::Draft),
        21..=26 => {
            let since = (until - Duration::hours(i64::from(days))).max(account.created_at);
            (told, Life::Sent { since })
        }
        27..=30 => {
            let life = not_accepted(&told, on)?;
            (told, life)
        }
        31..=38 => {
            let ended = on.saturating_sub(Duration::days(370));
            let life = checked(&told, ended.max(account.created_at.today()), None)?;
            (told, life)
        }
        _ => {
            let life = checked(&told, on, None)?;
            (told, life)
        }
    };
    Some(whole(dice, account, told, life, on))
}

fn whole(dice: &mut Dice, account: &NewAccount, told: Told, life: Life, on: Date) -> WholeEmployer {
    let told_at = life.waiting_since().unwrap_or(Timestamp::start_of_day(on)).max(account.created_at);
    let id = EmployerId::with_random(account.created_at, dice.bytes());
    WholeEmployer { id, person: account.person, told, told_at, life }
}

fn told(dice: &mut Dice, homes: &Homes<'_>, account: &NewAccount, is_acting: bool) -> Option<Told> {
    let name = account.contact.as_ref()?.name.as_str();
    let (first, last) = name.split_once(' ')?;
    let funding = dice.weighed(&[
        (72, Funding::DirectPayment),
        (9, Funding::PersonalHealthBudget),
        (19, Funding::OwnMoney),
    ]);
    let (acting, support) = if is_acting { acting(dice, homes)? } else { (None, None) };
    Some(Told {
        acts_for: Some(if is_acting { ActsFor::Another } else { ActsFor::Myself }),
        acting,
        name: FullName::read(first, last).ok(),
        funding,
        home: Some(address(dice, homes)?),
        support,
    })
}

fn acting(dice: &mut Dice, homes: &Homes<'_>) -> Option<(Option<Acting>, Option<Support>)> {
    let capacity = dice.one(Capacity::ALL)?;
    let person = communities::name(dice)?;
    let name = format!("{} {}", person.first, person.last).parse().ok()?;
    let support = if dice.percent(60) { Support::WithMe } else { Support::Elsewhere(address(dice, homes)?) };
    Some((Some(Acting { capacity, name }), Some(support)))
}

fn address(dice: &mut Dice, homes: &Homes<'_>) -> Option<Address> {
    let home = homes.home(dice)?;
    Some(Address { postcode: home.postcode, ward: home.ward, ward_chosen: home.ward_chosen })
}

/// Checked on a day. Who acts for somebody may do so for two years from then.
fn checked(told: &Told, on: Date, renewal: Option<Timestamp>) -> Option<Life> {
    let acting = told.acting.as_ref().map(|_| ActingCheck {
        ends_on: months_after(on, 24),
        told_on: on.saturating_sub(Duration::days(4)),
        told_by: ToldBy::Letter,
    });
    let (method, until) = (CheckMethod::of(told.funding?), months_after(on, MONTHS));
    let check = Check { method, role: Role::Registrar, on, until, acting };
    Some(Life::Checked { check, renewal })
}

fn not_accepted(told: &Told, on: Date) -> Option<Life> {
    let reason = match told.funding? {
        Funding::DirectPayment => NotAccepted::NoDirectPayment,
        Funding::PersonalHealthBudget => NotAccepted::NoHealthBudget,
        Funding::OwnMoney => NotAccepted::NoAddress,
    };
    Some(Life::NotAccepted { reason, role: Role::Registrar, on })
}
