//! An employer in words, for whoever decides.

use crate::accounts::Role;
use crate::employers::checks::Opened;
use crate::employers::{Life, Question, ToldBy};
use crate::places::Gazetteer;
use crate::web::components::{SummaryList, SummaryRow};
use crate::web::employer::told_to;
use crate::web::moment;
use crate::words::Words;
use time::Date;

/// What was told.
pub(super) fn told(opened: &Opened, gazetteer: &Gazetteer, words: &Words) -> SummaryList {
    let rows =
        Question::ALL.iter().flat_map(|question| told_to(*question, &opened.employer.told, gazetteer, words));
    rows.fold(SummaryList::new(), |list, (key, answer)| list.row(SummaryRow::new(key, answer.as_str())))
}

/// How it stands, and what was checked the last time.
pub(super) fn standing(opened: &Opened, today: Date, words: &Words) -> SummaryList {
    let (w, life) = (&words.employers.one, opened.employer.life);
    let check = life.check();
    let acting = check.and_then(|check| check.acting);
    let said = |day: Date| moment::date(day, words);
    let refused = match life {
        Life::NotAccepted { reason, on, role } => {
            Some(w.check_said(reason.label(), Role::label(role).to_lowercase(), said(on)))
        }
        _ => None,
    };
    let last = check
        .map(|check| w.check_said(check.method.label(), check.role.label().to_lowercase(), said(check.on)));
    SummaryList::answered([
        (w.state, Some(life.state(today).label().to_owned())),
        (words.employers.list.since, life.waiting_since().map(|since| moment::day(since, words))),
        (w.check, last),
        (w.checked_until, check.map(|check| said(check.until))),
        (w.acts_until, acting.map(|acting| said(acting.ends_on))),
        (
            w.person_told,
            acting.map(|acting| w.person_told_said(ToldBy::label(acting.told_by), said(acting.told_on))),
        ),
        (w.not_accepted, refused),
    ])
}
