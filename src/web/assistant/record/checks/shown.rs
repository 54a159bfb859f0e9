//! A claim, line by line.

use super::address::address_of_one;
use crate::assistants::Experience;
use crate::assistants::ledger::{
    Claim, ClaimState, DbsWorkforce, Decision, Evidence, RightToWork, Standing, Told,
};
use crate::text::{Email, Phone};
use crate::web::components::{Action, Button, SummaryList};
use crate::web::moment;
use crate::words::Words;
use time::Date;

/// A claim with the button that takes it back.
pub(super) struct Shown {
    pub(super) list: SummaryList,
    pub(super) id: String,
    pub(super) remove: Button,
}

/// What was asked, and the answer where there is one.
type Line = (&'static str, Option<String>);

/// A claim that is told for the ledger; none for an entry of the record.
pub(super) fn shown(claim: &Claim, today: Date, words: &Words) -> Option<Shown> {
    let Evidence::Told(told) = &claim.evidence else { return None };
    let w = &words.checks;
    let lines = told_lines(told, words).into_iter().chain(standing(claim, today, words));
    let title = title(told);
    let mut list = framed(&title, lines);
    if let Some(card) = &mut list.card {
        card.actions.push(Action::new(w.change, address_of_one(claim.kind(), claim.id), None::<&str>));
    }
    let remove = Button::new(w.remove).secondary().once().attribute("aria-label", w.remove_what(&title));
    Some(Shown { list, id: claim.id.to_string(), remove })
}

/// A claim of somebody else, in a frame: what was told, and how it stands.
pub(in crate::web) fn claim(
    claim: &Claim,
    experience: &Experience,
    today: Date,
    words: &Words,
) -> SummaryList {
    let kind = claim.kind().label().to_owned();
    let (title, what, told) = match &claim.evidence {
        Evidence::Told(told) => (title(told), kind, told_lines(told, words)),
        Evidence::Qualification(_) | Evidence::Training(_) => {
            let title = entry_title(claim, experience).unwrap_or(kind);
            (title.clone(), title, Vec::new())
        }
    };
    let what = (words.checks.entry, Some(what));
    let lines = std::iter::once(what).chain(told).chain(standing(claim, today, words));
    framed(&title, lines)
}

/// A claim in one line: what it is, and how it stands.
pub(in crate::web) fn in_a_line(
    claim: &Claim,
    experience: &Experience,
    today: Date,
    words: &Words,
) -> String {
    let kind = claim.kind().label();
    let what = match &claim.evidence {
        Evidence::Told(Told::Reference(referee)) => format!("{kind} ({})", referee.name),
        Evidence::Told(_) => kind.to_owned(),
        Evidence::Qualification(_) | Evidence::Training(_) => {
            entry_title(claim, experience).unwrap_or_else(|| kind.to_owned())
        }
    };
    format!("{what}: {}", state_said(claim, today, words))
}

/// What has an answer, in a frame under a heading of the third level.
fn framed(title: &str, lines: impl IntoIterator<Item = Line>) -> SummaryList {
    SummaryList::answered(lines).small_card(title)
}

/// What an entry of the record is called.
pub(super) fn entry_title(claim: &Claim, experience: &Experience) -> Option<String> {
    match claim.evidence {
        Evidence::Told(_) => None,
        Evidence::Qualification(id) => {
            let held = experience.qualifications.iter().find(|entry| entry.id == id)?;
            Some(held.item.qualification.label())
        }
        Evidence::Training(id) => {
            let done = experience.trainings.iter().find(|entry| entry.id == id)?;
            Some(done.item.category.label().to_owned())
        }
    }
}

fn title(told: &Told) -> String {
    match told {
        Told::Reference(referee) => referee.name.to_string(),
        _ => told.kind().label().to_owned(),
    }
}

fn told_lines(told: &Told, words: &Words) -> Vec<Line> {
    let w = &words.checks;
    match told {
        Told::Identity(paper) => vec![(w.identity.short, Some(paper.label().to_owned()))],
        Told::RightToWork(right) => right_to_work(*right, words),
        Told::Dbs(dbs) => vec![
            (w.dbs.level_short, Some(dbs.level.label().to_owned())),
            (w.dbs.issued_short, Some(moment::date(dbs.issued_on, words))),
            (w.dbs.workforce_short, dbs.workforce.map(|of| DbsWorkforce::label(of).to_owned())),
            (w.dbs.update_short, dbs.update_service.map(|said| yes_or_no(said, words))),
            (w.dbs.seen_short, dbs.seen.map(|(on, _)| moment::date(on, words))),
            (w.dbs.outcome_short, dbs.seen.map(|(_, outcome)| outcome.label().to_owned())),
        ],
        Told::Reference(referee) => vec![
            (w.reference.name, Some(referee.name.to_string())),
            (w.reference.relation, Some(referee.relation.label().to_owned())),
            (w.reference.telephone, referee.telephone.as_ref().map(Phone::as_str).map(str::to_owned)),
            (w.reference.email, referee.email.as_ref().map(Email::as_str).map(str::to_owned)),
        ],
        Told::CarInsurance(insurance) => {
            vec![(w.car_insurance.short, Some(moment::date(insurance.ends_on, words)))]
        }
    }
}

fn yes_or_no(said: bool, words: &Words) -> String {
    if said { words.checks.yes } else { words.checks.no }.to_owned()
}

fn right_to_work(right: RightToWork, words: &Words) -> Vec<Line> {
    let w = &words.checks.right_to_work;
    vec![
        (w.short, Some(right.basis.label().to_owned())),
        (w.ends_what, right.ends_on.map(|day| moment::date(day, words))),
        (w.limit_short, right.hours_limit.map(|hours| hours.to_string())),
        (w.sponsor_short, right.sponsor_only.map(|said| yes_or_no(said, words))),
    ]
}

/// How a claim stands.
pub(super) fn standing(claim: &Claim, today: Date, words: &Words) -> Vec<Line> {
    let w = &words.checks;
    let by = |decision: Decision| Some(w.by_on(decision.role.label(), moment::date(decision.on, words)));
    let state = (w.state, Some(state_said(claim, today, words)));
    match claim.standing {
        Standing::Said | Standing::Waiting { .. } => vec![state],
        Standing::Checked { method, decision } => vec![
            state,
            (w.method, Some(method.label().to_owned())),
            (w.decided, by(decision)),
            (w.look_again, decision.look_again_by.map(|day| moment::date(day, words))),
        ],
        Standing::NotAccepted { reason, decision } => {
            vec![state, (w.reason, Some(reason.label().to_owned())), (w.not_accepted_on, by(decision))]
        }
    }
}

/// The state in words; of what has run out, since when.
pub(super) fn state_said(claim: &Claim, today: Date, words: &Words) -> String {
    let state = claim.state(today);
    match claim.standing {
        Standing::Checked { decision: Decision { look_again_by: Some(day), .. }, .. }
            if state == ClaimState::Expired =>
        {
            words.checks.state_expired(moment::date(day, words))
        }
        Standing::Said => words.checks.state_unsent.to_owned(),
        _ => state.label().to_owned(),
    }
}
