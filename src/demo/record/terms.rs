//! When somebody can work, and on what terms.

use super::days::{DayText, after};
use super::jobs::{at_least_minimum, pounds};
use super::somebody::Somebody;
use super::tasks::Work;
use crate::assistants::terms::{Looking, PartOfDay, Slot, Task, WorkMark};
use crate::assistants::wage::{Apprenticeship, WageRates};
use crate::assistants::{Availability, NOW, TypedWorkTerms, WorkTerms};
use crate::demo::dice::Dice;

/// How the weeks of PAs look: a guess.
#[derive(Clone, Copy, Debug)]
enum Pattern {
    Weekdays,
    SchoolHours,
    EveningsAndWeekends,
    AnyDay,
}

/// Draws the parts of the week in which somebody can work; what she does at night is among them.
pub(super) fn availability(dice: &mut Dice, who: &Somebody, work: &Work) -> Option<Availability> {
    let patterns = if who.is_of_age() {
        [
            (34, Pattern::Weekdays),
            (22, Pattern::SchoolHours),
            (22, Pattern::EveningsAndWeekends),
            (22, Pattern::AnyDay),
        ]
    } else {
        [
            (0, Pattern::Weekdays),
            (0, Pattern::SchoolHours),
            (100, Pattern::EveningsAndWeekends),
            (0, Pattern::AnyDay),
        ]
    };
    let pattern = dice.weighed(&patterns)?;
    let (wakes, lives_in) = (work.tasks.contains(&Task::WakingNights), work.tasks.contains(&Task::LiveIn));
    let chosen: Vec<String> = Slot::all()
        .filter(|slot| {
            let night = slot.part == PartOfDay::Night;
            let comes = if night { wakes } else { falls(pattern, *slot) && dice.percent(88) };
            comes || lives_in
        })
        .map(|slot| slot.to_string())
        .collect();
    let mut marks = Vec::new();
    if work.tasks.contains(&Task::SleepingNights) {
        marks.push(WorkMark::SleepIn.as_str());
    }
    if dice.percent(if matches!(pattern, Pattern::SchoolHours) { 10 } else { 40 }) {
        marks.push(WorkMark::SchoolHolidays.as_str());
    }
    if dice.percent(25) || chosen.is_empty() {
        marks.push(WorkMark::ShortNotice.as_str());
    }
    Availability::read(chosen.iter().map(String::as_str), marks).ok()
}

/// Whether a part of the day falls into a pattern.
fn falls(pattern: Pattern, slot: Slot) -> bool {
    let weekend = matches!(slot.day.as_str(), "saturday" | "sunday");
    match pattern {
        Pattern::Weekdays => !weekend && slot.part != PartOfDay::Evening,
        Pattern::SchoolHours => !weekend && slot.part == PartOfDay::Morning,
        Pattern::EveningsAndWeekends => weekend || slot.part == PartOfDay::Evening,
        Pattern::AnyDay => true,
    }
}

/// Draws hours, start, notice and pay.
pub(super) fn terms(
    dice: &mut Dice,
    who: &Somebody,
    looking: Option<Looking>,
    rates: &WageRates,
) -> Option<WorkTerms> {
    let from = if who.is_of_age() { dice.between(4, 20) } else { dice.between(2, 6) };
    let to = from + if who.is_of_age() { dice.between(0, 20) } else { dice.between(0, 6) };
    let (from, to) = (from.to_string(), to.to_string());
    let in_days = i64::from(dice.between(7, 90));
    let soon = matches!(looking, Some(Looking::Yes)) && dice.percent(60);
    let day = DayText::of((!soon && dice.percent(60)).then(|| after(who.today, in_days)));
    let pay = asked(dice, who, rates)?;
    let typed = TypedWorkTerms {
        from: &from,
        to: &to,
        start: if soon { NOW } else { "" },
        day: day.typed(),
        notice: dice.one(&["", "1", "2", "4", "4", "4", "6", "12"])?,
        fixed: dice.weighed(&[(48, "yes"), (18, "no"), (26, "either"), (8, "")])?,
        pay: &pay,
    };
    WorkTerms::read(&typed, who.today).ok()
}

/// What somebody asks for an hour: the legal minimum or more, for nearly everybody.
fn asked(dice: &mut Dice, who: &Somebody, rates: &WageRates) -> Option<String> {
    let minimum = at_least_minimum(rates, who, who.today, Apprenticeship::None);
    let Some(minimum) = minimum.filter(|_| dice.percent(85)) else { return Some(String::new()) };
    let more = dice.weighed(&[(15, (0, 0)), (45, (30, 130)), (30, (130, 260)), (10, (260, 450))])?;
    let pence = if dice.percent(2) { minimum - 45 } else { minimum + dice.between(more.0, more.1) };
    Some(pounds(pence))
}
