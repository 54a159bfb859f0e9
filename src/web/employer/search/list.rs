//! What is looked for, question by question, each with a way to change it.

use super::address::{RESULTS, SEARCH, address_of, pairs, with};
use super::items::{all, asked as items};
use super::kept::{Kept, banner};
use super::seeking::{Asked, Seeking, not_checked};
use super::step::Step;
use super::wrong;
use crate::finder::{Criteria, Field, Place, Problem, TimesHow, Weight};
use crate::places::{Gazetteer, WardCode};
use crate::web::components::{Action, Button, ErrorSummary, NotificationBanner, SummaryList, SummaryRow};
use crate::web::employer::address::HOME;
use crate::web::employer::telling::Telling;
use crate::web::form::Errors;
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::get;

#[derive(Template)]
#[template(path = "employer/search/list.html")]
struct ListPage {
    frame: Frame,
    errors: ErrorSummary,
    answers: SummaryList,
    show: Option<Button>,
    banner: Option<NotificationBanner>,
    /// What is kept, and what may be; none where the address cannot be read.
    kept: Option<Kept>,
    /// Whether a gender is looked for, whose reason the address does not hold.
    asks_gender: bool,
}

#[get("/employer/search")]
pub(super) async fn search(asked: Asked, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let Some(seeking) = Seeking::of(&our, &telling).await? else { return Ok(not_checked(&telling)) };
    match seeking.criteria(asked.0.pairs()) {
        Ok(criteria) => {
            let kept = Kept::beside(&our, &seeking, &criteria, &frame).await?;
            let banner = banner(asked.0.get("done"), frame.words);
            found(&seeking, &criteria, (kept, banner), frame)
        }
        Err(problems) if problems.iter().all(|problem| problem.field == Field::GenderReason) => {
            Ok(Reply::see(telling.at(with(&address_of(Step::Gender), asked.0.pairs()))))
        }
        Err(problems) => refused(&problems, &asked, frame),
    }
}

fn found(
    seeking: &Seeking,
    criteria: &Criteria,
    (kept, banner): (Kept, Option<NotificationBanner>),
    frame: FormFrame,
) -> Answer {
    let (words, fields) = (frame.words, criteria.to_fields());
    let answers = Step::ALL.iter().fold(SummaryList::new(), |list, step| {
        let change = with(&address_of(*step), pairs(&fields));
        let title = step.label();
        let answer = answer(*step, criteria, seeking, words);
        let change = Action::new(words.finder.change, change, title.to_lowercase());
        list.row(SummaryRow::new(title, answer).action(change))
    });
    let show = Button::link(words.finder.asked.show, frame.at(&with(RESULTS, pairs(&fields))));
    Reply::page(&ListPage {
        errors: ErrorSummary::new(),
        answers: answers.lead(|own| frame.at(own)),
        show: Some(show),
        banner,
        kept: Some(kept),
        asks_gender: criteria.gender_reason.is_some(),
        frame: frame.back(HOME),
    })
}

/// An address that was changed by hand, or of a list that has changed: each error leads to its question.
fn refused(problems: &[Problem], asked: &Asked, frame: FormFrame) -> Answer {
    let words = frame.words;
    let steps: Vec<Step> = Step::ALL
        .iter()
        .copied()
        .filter(|step| problems.iter().any(|p| Step::of(p.field) == *step))
        .collect();
    let answers = steps.iter().fold(SummaryList::new(), |list, step| {
        let own = problems.iter().filter(|problem| Step::of(problem.field) == *step);
        let said: Vec<_> = own.map(|problem| wrong::said(problem, words)).collect();
        let title = step.label();
        let change = with(&address_of(*step), asked.0.pairs());
        let change = Action::new(words.finder.change, change, title.to_lowercase());
        list.row(SummaryRow::new(title, said.join("\n")).action(change))
    });
    let errors = Errors::one("refused", words.finder.results.problems);
    let frame = frame.back(SEARCH).with(&errors);
    let answers = answers.lead(|own| frame.at(own));
    Reply::failed(&ListPage {
        errors: errors.summary(),
        answers,
        show: None,
        banner: None,
        kept: None,
        asks_gender: false,
        frame,
    })
}

/// What is asked for, line by line.
fn answer(step: Step, criteria: &Criteria, seeking: &Seeking, words: &Words) -> String {
    let place = (step == Step::Place).then(|| start(criteria, seeking, words));
    let fields = step.fields().iter();
    let lines = fields
        .flat_map(|field| Weight::ALL.iter().filter_map(|weight| line(*field, *weight, criteria, words)));
    let lines: Vec<_> = place.into_iter().chain(lines).collect();
    if lines.is_empty() { words.finder.any.to_owned() } else { lines.join("\n") }
}

fn line(field: Field, weight: Weight, criteria: &Criteria, words: &Words) -> Option<String> {
    let w = &words.finder;
    let items = items(criteria, field, weight);
    let said = all(&items, words);
    let said = match (field, weight, criteria.times_how) {
        (Field::Times, Weight::Must, how) if items.len() > 1 => {
            let how = if how == TimesHow::All { w.times.all } else { w.times.any };
            w.out_of(how, said)
        }
        _ => said,
    };
    (!items.is_empty()).then(|| if weight == Weight::Wish { w.wished(said) } else { said })
}

/// From where distances run.
pub(super) fn start(criteria: &Criteria, seeking: &Seeking, words: &Words) -> String {
    let name = |ward: &WardCode| name_of(ward, &seeking.gazetteer).to_owned();
    match &criteria.place {
        Place::Own => words.finder.place.own(name(seeking.employer.ward())),
        Place::Ward(ward) => name(ward),
    }
}

fn name_of<'g>(ward: &'g WardCode, gazetteer: &'g Gazetteer) -> &'g str {
    gazetteer.ward(ward).map_or(ward.as_str(), |ward| ward.name.as_str())
}
