//! How it stands with the check, in words.

use crate::employers::{Employer, Life, NotAccepted, ShownEmployer, State};
use crate::web::components::{SummaryList, Tag, TagColour, Task};
use crate::web::moment;
use crate::words::Words;
use time::Date;

use super::address::{CHECK, address_of};
use crate::employers::Question;

/// What the first page says of it.
pub(super) struct Standing {
    /// What holds, and what there is to do, in sentences.
    pub(super) said: Vec<String>,
    /// Where it is done, and the words of the link.
    pub(super) link: Option<(&'static str, &'static str)>,
    /// Before the first check the page says how the register works.
    pub(super) is_new: bool,
}

impl Standing {
    /// How it stands on a day.
    pub(super) fn of(employer: Option<&Employer>, telephone: &str, today: Date, words: &Words) -> Self {
        let w = &words.employers;
        let Some(employer) = employer else { return Self::to_do(w.start, words) };
        let day = |day: Date| moment::date(day, words);
        match employer.life {
            Life::Draft | Life::Left => Self::to_do(w.look, words),
            Life::Sent { since } => Self {
                said: vec![w.waiting(moment::day(since, words))],
                link: Some((CHECK, w.look)),
                is_new: true,
            },
            Life::NotAccepted { reason, on, .. } => Self {
                said: vec![w.not_accepted(day(on), NotAccepted::label(reason)), w.put_right(telephone)],
                link: Some((CHECK, w.look_again)),
                is_new: true,
            },
            Life::Checked { check, renewal } => {
                let until = day(check.until);
                let holds = check.holds_on(today);
                let said = match renewal {
                    Some(since) if holds => vec![w.checked(until), w.renewed(moment::day(since, words))],
                    Some(since) => vec![w.waiting(moment::day(since, words))],
                    None if !holds => vec![w.run_out(until)],
                    None if check.told_on(today).is_some() => vec![w.soon(until)],
                    None => vec![w.checked(until)],
                };
                let sends_again = renewal.is_none() && check.told_on(today).is_some();
                let link = (CHECK, if sends_again { w.look_again } else { w.look });
                Self { said, link: Some(link), is_new: false }
            }
        }
    }

    fn to_do(link: &'static str, words: &Words) -> Self {
        let start = if link == words.employers.start { address_of(Question::ActsFor) } else { CHECK };
        Self { said: vec![words.employers.to_do.to_owned()], link: Some((start, link)), is_new: true }
    }
}

/// The task on the first page, with how it stands.
pub(super) fn task(employer: Option<&Employer>, today: Date, words: &Words) -> Task {
    let w = &words.employers;
    let (status, colour) = match employer.map(|employer| employer.life.state(today)) {
        None => (w.tag_to_do, Some(TagColour::Blue)),
        Some(State::ToDo | State::Left) => (w.tag_begun, Some(TagColour::Blue)),
        Some(State::Waiting) => (w.tag_waiting, None),
        Some(State::Checked) => (w.tag_checked, None),
        Some(State::RunOut) => (w.tag_run_out, Some(TagColour::Red)),
        Some(State::NotAccepted) => (w.tag_not_accepted, Some(TagColour::Red)),
    };
    let address = if employer.is_some() { CHECK } else { address_of(Question::ActsFor) };
    let task = Task::new(w.task, address, status).hint(w.task_hint);
    match colour {
        Some(colour) => task.tag(Tag::new(status).colour(colour)),
        None => task,
    }
}

/// What a PA sees of the employer.
pub(super) fn shown(shown: &ShownEmployer, words: &Words) -> SummaryList {
    let w = &words.employers;
    let checked = w.shown_method(shown.method.label(), moment::date(shown.checked_on, words));
    SummaryList::answered([
        (w.shown_name, Some(shown.name.clone())),
        (w.shown_ward, shown.ward.as_ref().map(|place| place.area.clone())),
        (w.shown_acting, shown.acting.map(|capacity| capacity.label().to_owned())),
        (w.money.short, Some(shown.funding.label().to_owned())),
        (w.shown_checked, Some(checked)),
    ])
}
