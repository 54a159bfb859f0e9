//! All answers, to be looked at before the record is sent, and afterwards.

use super::address::{LIST, address_of};
use super::experience;
use super::low_pay;
use super::telling::Telling;
use super::told::told;
use crate::assistants::{self, Experience, Group, Life, Record, Section};
use crate::places::Gazetteer;
use crate::web::components::{Action, SummaryList, SummaryRow, WarningText};
use crate::web::fault::Fault;
use crate::web::form::Errors;
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::get;

/// A question that wants an answer.
pub(super) struct Open {
    title: &'static str,
    address: String,
}

/// A group of answers.
pub(in crate::web) struct Answers {
    /// The heading.
    pub(in crate::web) title: &'static str,
    /// The answers.
    pub(in crate::web) answers: SummaryList,
}

/// All answers of a record of somebody else, who changes them herself.
pub(in crate::web) fn all_answers(
    record: &Record,
    experience: &Experience,
    gazetteer: &Gazetteer,
    words: &Words,
) -> Vec<Answers> {
    let groups = Group::ALL.into_iter().map(|group| {
        let mut group = answers(group, record, (experience, gazetteer), words);
        group.answers.rows.iter_mut().for_each(|row| row.actions.clear());
        group
    });
    groups.collect()
}

#[derive(Template)]
#[template(path = "assistant/record/check.html")]
pub(super) struct CheckPage {
    frame: Frame,
    errors: Errors,
    groups: Vec<Answers>,
    missing: Vec<Open>,
    may_send: bool,
    low_pay: Option<WarningText>,
}

impl CheckPage {
    /// The page, with what was wrong when somebody tried to send.
    pub(super) async fn new(
        frame: FormFrame,
        record: &Record,
        experience: &Experience,
        errors: Errors,
        our: &Service,
    ) -> Result<Self, Fault> {
        let gazetteer = our.atlas.now(&our.db).await?;
        let low_pay = low_pay::of_record(record, our).await?;
        let low_pay = low_pay.map(|low| low_pay::warning(&low, frame.words));
        let frame = frame.back(LIST).with(&errors);
        let words = frame.words;
        let open =
            |section: Section| Open { title: section.label(), address: frame.at(&address_of(section)) };
        let missing: Vec<_> = record.overview().missing().into_iter().map(open).collect();
        let may_send = record.life == Life::Draft && (missing.is_empty() || !errors.is_empty());
        let groups = Group::ALL
            .into_iter()
            .map(|group| {
                let Answers { title, answers } = answers(group, record, (experience, &gazetteer), words);
                Answers { title, answers: answers.lead(|own| frame.at(own)) }
            })
            .collect();
        Ok(Self { frame, errors, groups, missing, may_send, low_pay })
    }
}

fn answers(group: Group, record: &Record, beside: (&Experience, &Gazetteer), words: &Words) -> Answers {
    let list = group.sections().iter().fold(SummaryList::new(), |list, section| {
        rows(*section, record, beside, words).into_iter().fold(list, SummaryList::row)
    });
    Answers { title: super::list::title_of(group, words), answers: list }
}

/// What was told on one page; its first line has the way to change it.
fn rows(
    section: Section,
    record: &Record,
    (experience, gazetteer): (&Experience, &Gazetteer),
    words: &Words,
) -> Vec<SummaryRow> {
    let w = &words.record;
    let change = |row: SummaryRow| {
        if record.life == Life::Left {
            row
        } else {
            row.action(Action::new(w.change, address_of(section), section.label().to_lowercase()))
        }
    };
    let told = match section.group() {
        Group::Experience => experience::told(section, experience, words),
        _ => told(section, record, gazetteer, words),
    };
    if told.is_empty() {
        return vec![change(SummaryRow::new(
            section.label(),
            if record.has(section) { w.none_chosen } else { w.not_told },
        ))];
    }
    let mut rows: Vec<SummaryRow> = Vec::with_capacity(told.len());
    for line in told {
        let row = SummaryRow::new(line.asked, line.answer);
        // Two jobs of a kind are two answers to one question.
        match rows.iter_mut().find(|before| before.key == row.key) {
            Some(before) => before.lines.extend(std::iter::once(String::new()).chain(row.lines)),
            None => rows.push(if rows.is_empty() { change(row) } else { row }),
        }
    }
    rows
}

#[get("/assistant/record/check")]
pub(super) async fn check(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let experience = assistants::experience(&our.db, telling.who()).await?;
    match assistants::find_record(&our.db, telling.who()).await? {
        Some(record) => {
            let page = CheckPage::new(frame, &record, &experience, Errors::default(), &our).await?;
            Reply::page(&page)
        }
        None => Ok(Reply::see(telling.at(LIST))),
    }
}
