//! Jobs: none before the 16th birthday, none that ends before it begins, and most paid by the law.

use time::Date;

use super::days::{DayText, before, years};
use super::somebody::Somebody;
use crate::assistants::terms::{EmploymentKind, Hours, WhyEnded};
use crate::assistants::wage::{Apprenticeship, WageRates, legal_minimum};
use crate::assistants::{Bounds, Engagement, TypedEngagement, TypedHours};
use crate::demo::dice::Dice;
use crate::demo::shares;

/// Of a hundred PAs so many have never worked as one: a guess.
const NEVER_WORKED: u32 = 3;
/// Of a hundred PAs who have, so many hold no job now: a guess.
const BETWEEN_JOBS: u32 = 5;
/// How many jobs of more than a year ago people have, of a hundred: a guess.
const LONG_AGO: [(u32, u32); 4] = [(50, 0), (30, 1), (15, 2), (5, 3)];
/// How long ago a job began, in days, of a hundred: a guess.
const BEGAN: [(u32, (i64, i64)); 5] = [
    (25, (7, years(1))),
    (30, (years(1), years(3))),
    (25, (years(3), years(6))),
    (15, (years(6), years(10))),
    (5, (years(10), years(20))),
];

/// Draws the jobs that somebody holds and held; none for who has never worked.
pub(super) fn jobs(dice: &mut Dice, who: &Somebody, rates: &WageRates) -> Option<Vec<Engagement>> {
    if dice.percent(if who.is_of_age() { NEVER_WORKED } else { 50 }) {
        return Some(Vec::new());
    }
    let most = if who.is_of_age() { dice.weighed(&shares::JOBS_HELD)? } else { 1 };
    let held = if dice.percent(BETWEEN_JOBS) { 0 } else { most };
    let mut days: Vec<(Date, Option<Date>)> =
        (0..held).filter_map(|_| Some((began(dice, who)?, None))).collect();
    // Jobs that ended within a year, as many for each held as people leave.
    for _ in 0..most {
        let left = dice.percent(shares::TURNOVER) || held == 0;
        days.extend(left.then(|| ended(dice, who, before(who.today, 350), before(who.today, 7))).flatten());
    }
    for _ in 0..dice.weighed(&LONG_AGO)? {
        let (from, to) = (before(who.today, years(10)), before(who.today, 380));
        days.extend(ended(dice, who, from, to));
    }
    let worked = u32::try_from(days.iter().filter(|(_, end)| end.is_none()).count()).ok()?.max(1);
    days.into_iter().map(|days| job(dice, who, days, worked, rates)).collect()
}

/// The first day of a job that goes on.
fn began(dice: &mut Dice, who: &Somebody) -> Option<Date> {
    let (latest, earliest) = dice.weighed(&BEGAN)?;
    let from = who.since(earliest);
    dice.day(from, before(who.today, latest).max(from).min(who.today))
}

/// First and last day of a job that ended between two days; none for who was too young.
fn ended(dice: &mut Dice, who: &Somebody, from: Date, to: Date) -> Option<(Date, Option<Date>)> {
    let end = dice.day(from.max(who.sixteen), to)?;
    let start = dice.day(before(end, years(5)).max(who.sixteen), end)?;
    Some((start, Some(end)))
}

/// Draws a job of these days, for somebody who holds so many at once.
fn job(
    dice: &mut Dice,
    who: &Somebody,
    (start, end): (Date, Option<Date>),
    at_once: u32,
    rates: &WageRates,
) -> Option<Engagement> {
    let kind = kind(dice, who)?;
    let hired = kind != EmploymentKind::SelfEmployed;
    let apprentice =
        hired && who.age < 30 && end.is_none() && start >= before(who.today, 360) && dice.percent(12);
    let apprenticeship = if apprentice { Apprenticeship::Since(start) } else { Apprenticeship::None };
    let paid_on = end.unwrap_or(who.today);
    let pay = pay(dice, who, (kind, apprenticeship), paid_on, rates)?;
    let zero_hours = zero_hours(dice)?;
    let average = average(dice, who, at_once)?;
    let contracted = contracted(dice, (zero_hours == "yes", hired), average)?;
    let (average, since) = (average.to_string(), DayText::of(apprentice.then_some(start)));
    let (started_on, ended_on) = (DayText::of(Some(start)), DayText::of(end));
    let typed = TypedEngagement {
        kind: kind.as_str(),
        contract: contract(dice, kind)?,
        zero_hours,
        contracted: TypedHours { hours: &contracted, unknown: hired && contracted.is_empty() },
        average: TypedHours { hours: &average, unknown: false },
        annualised: dice.weighed(&[(5, "yes"), (80, "no"), (8, "dont_know"), (7, "")])?,
        pay: &pay,
        apprentice: if apprentice { "yes" } else { "no" },
        apprentice_since: since.typed(),
        sleep_ins: dice.weighed(&[(12, "yes"), (80, "no"), (8, "")])?,
        started_on: started_on.typed(),
        goes_on: if end.is_some() { "no" } else { "yes" },
        ended_on: ended_on.typed(),
        why_ended: why_ended(dice, who)?.as_str(),
    };
    Engagement::read(&typed, Bounds::new(Some(who.born_on), who.today)).ok()
}

fn kind(dice: &mut Dice, who: &Somebody) -> Option<EmploymentKind> {
    let grown =
        [(86, EmploymentKind::Employed), (9, EmploymentKind::SelfEmployed), (5, EmploymentKind::Agency)];
    if who.is_of_age() { dice.weighed(&grown) } else { Some(EmploymentKind::Employed) }
}

fn contract(dice: &mut Dice, kind: EmploymentKind) -> Option<&'static str> {
    if kind == EmploymentKind::Agency {
        return Some("agency");
    }
    let permanent = dice.percent(shares::PERMANENT);
    if permanent { Some("permanent") } else { dice.one(&["temporary", "temporary", "pool", "other"]) }
}

/// Some do not know, and some do not say; of the others as many as was published.
fn zero_hours(dice: &mut Dice) -> Option<&'static str> {
    let yes = dice.percent(shares::ZERO_HOURS);
    let known = if yes { "yes" } else { "no" };
    dice.weighed(&[(92, known), (5, "dont_know"), (3, "")])
}

/// Hours of a week: fewer in each job for who has several, so that nobody works more than a week has.
fn average(dice: &mut Dice, who: &Somebody, at_once: u32) -> Option<Hours> {
    let halves = match (who.is_of_age(), at_once) {
        (false, _) => dice.between(6, 24),
        (true, 1) => {
            let (from, to) =
                dice.weighed(&[(20, (8, 24)), (35, (24, 48)), (30, (48, 74)), (15, (74, 90))])?;
            dice.between(from, to)
        }
        (true, _) => dice.between(8, 48),
    };
    Hours::from_halves(u8::try_from(halves).ok()?).ok()
}

/// Hours by contract: none where it promises none, and often fewer than are worked.
fn contracted(dice: &mut Dice, (promises_none, hired): (bool, bool), average: Hours) -> Option<String> {
    if promises_none && hired {
        return Some("0".to_owned());
    }
    if !hired {
        return Some(String::new());
    }
    let less = dice.weighed(&[(55, 0), (35, a_tenth(average)), (10, average.halves())])?;
    let hours = Hours::from_halves(average.halves().saturating_sub(less)).ok()?;
    let is_told = hours.halves() > 0;
    Some(if is_told { hours.to_string() } else { String::new() })
}

/// A tenth of the hours, in half hours, and at least one half.
fn a_tenth(average: Hours) -> u8 {
    (average.halves() / 10).max(1)
}

fn why_ended(dice: &mut Dice, who: &Somebody) -> Option<WhyEnded> {
    let reason = dice.one(WhyEnded::ALL)?;
    Some(if reason == WhyEnded::Retired && who.age < 58 { WhyEnded::EmployerDied } else { reason })
}

/// What an hour brings. Where the register knows no rate of that day, nobody says.
fn pay(
    dice: &mut Dice,
    who: &Somebody,
    (kind, apprenticeship): (EmploymentKind, Apprenticeship),
    on: Date,
    rates: &WageRates,
) -> Option<String> {
    let Some(minimum) = at_least_minimum(rates, who, on, apprenticeship) else { return Some(String::new()) };
    let (silent, below) = (dice.percent(8), dice.percent(shares::BELOW_MINIMUM));
    let steps = [(12, (0, 0)), (35, (5, 60)), (38, (60, 150)), (15, (150, 320))];
    let (from, to) = if kind == EmploymentKind::SelfEmployed { (200, 900) } else { dice.weighed(&steps)? };
    let more = dice.between(from, to);
    Some(match (silent, below && kind != EmploymentKind::SelfEmployed) {
        (true, _) => String::new(),
        (false, true) => pounds(minimum - 25),
        (false, false) => pounds(minimum + more),
    })
}

/// The legal minimum of a day, in pence, rounded up to five; none where the register knows none.
pub(super) fn at_least_minimum(
    rates: &WageRates,
    who: &Somebody,
    on: Date,
    apprenticeship: Apprenticeship,
) -> Option<u32> {
    let minimum = legal_minimum(rates, who.born_on.day(), on, apprenticeship)?;
    Some(minimum.pence().div_ceil(5) * 5)
}

/// Pence, typed as pounds.
pub(super) fn pounds(pence: u32) -> String {
    format!("{}.{:02}", pence / 100, pence % 100)
}
