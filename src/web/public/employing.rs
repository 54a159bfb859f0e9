//! What somebody must know before employing a personal assistant.

use super::help::Shown;
use crate::assistants::wage::{APPRENTICE_RATE_ENDS_AT, WageRate, wage_rates};
use crate::guidance::{Block, Piece};
use crate::web::components::{Cell, Table, WarningText};
use crate::web::frame::Frame;
use crate::web::guard::Our;
use crate::web::moment;
use crate::web::reply::{Answer, Reply};
use crate::words::Words;
use askama::Template;
use rocket::get;

/// A part of the page.
struct Part {
    /// Where the list of contents leads.
    id: &'static str,
    shown: Shown,
    warning: Option<WarningText>,
    tables: Vec<Table>,
    /// What comes after the tables.
    more: Vec<Block>,
}

impl Part {
    fn new(id: &'static str, title: &str, text: &str) -> Self {
        let shown = Shown { title: title.to_owned(), blocks: Block::all(text) };
        Self { id, shown, warning: None, tables: Vec::new(), more: Vec::new() }
    }
}

#[derive(Template)]
#[template(path = "public/employing.html")]
struct EmployingPage {
    frame: Frame,
    parts: Vec<Part>,
}

#[get("/help-for-employers")]
pub(super) async fn employing(frame: Frame, our: Our) -> Answer {
    let today = our.clock.now().today();
    // Without the database nobody knows the rates; the rest of the page is shown all the same.
    let tables = match wage_rates(&our.db).await {
        Ok(rates) => {
            let now: Vec<_> = rates.in_force(today).copied().collect();
            let announced: Vec<_> = rates.announced(today).copied().collect();
            let w = &frame.words.employing.pay;
            let now = table(&now, |day| w.caption_now(day), frame.words);
            let next = table(&announced, |day| w.caption_next(day), frame.words);
            now.into_iter().chain(next).collect()
        }
        Err(_) => Vec::new(),
    };
    Reply::page(&EmployingPage { parts: parts(tables, frame.words), frame })
}

fn parts(tables: Vec<Table>, words: &Words) -> Vec<Part> {
    let w = &words.employing;
    let right_to_work = Part {
        warning: Some(WarningText::new(w.right_to_work.warning)),
        ..Part::new("right-to-work", w.right_to_work.title, w.right_to_work.text)
    };
    let without = if tables.is_empty() { w.pay.unknown } else { "" };
    let pay = Part {
        more: Block::all(without).into_iter().chain(Block::all(w.pay.more)).collect(),
        tables,
        ..Part::new("pay", w.pay.title, w.pay.text)
    };
    vec![
        Part::new("status", w.status.title, w.status.text),
        right_to_work,
        Part::new("dbs", w.dbs.title, w.dbs.text),
        Part::new("contract", w.contract.title, w.contract.text),
        pay,
        Part::new("payroll", w.payroll.title, w.payroll.text),
        Part::new("insurance", w.insurance.title, w.insurance.text),
        Part::new("help", w.help.title, w.help.text),
    ]
}

/// The rates of one date, the oldest age first; none where there are no rates.
fn table(rates: &[WageRate], caption: impl Fn(String) -> String, words: &Words) -> Option<Table> {
    let w = &words.employing.pay;
    let day = moment::date(rates.first()?.from_on, words);
    let mut rates = rates.to_vec();
    rates.sort_by_key(|rate| (rate.apprentice, std::cmp::Reverse(rate.from_age)));
    let empty = Table::new(caption(day)).head([Cell::new(w.who), Cell::number(w.rate)]).named_rows();
    let (table, _) = rates.iter().fold((empty, None), |(table, older), rate| {
        let who = match older {
            _ if rate.apprentice => w.apprentice(APPRENTICE_RATE_ENDS_AT),
            None => w.and_over(rate.from_age),
            Some(older) => w.between(rate.from_age, older - 1),
        };
        (table.row([Cell::new(who), Cell::number(rate.per_hour)]), Some(rate.from_age))
    });
    Some(table)
}
