//! What to say of terms of work that cannot be taken.

use crate::assistants::WorkTermsProblem;
use crate::assistants::terms::{HoursRefused, NumberRefused};
use crate::assistants::wage::PayRefused;
use crate::money::MoneyRefused;
use crate::web::days::day_problem;
use crate::words::Words;

/// The field of a problem, and what to say of it.
pub(super) fn said(problem: WorkTermsProblem, words: &Words) -> (&'static str, String) {
    let w = &words.record.hours;
    let fixed = |field, text: &'static str| (field, text.to_owned());
    match problem {
        WorkTermsProblem::From(refused) => fixed("hours-from", hours(refused, w.from_missing, words)),
        WorkTermsProblem::To(refused) => fixed("hours-to", hours(refused, w.to_missing, words)),
        WorkTermsProblem::NoHours => fixed("hours-to", w.no_hours),
        WorkTermsProblem::HoursOrder => fixed("hours-to", w.hours_order),
        WorkTermsProblem::Day(refused) => ("starts-day", day_problem(refused, w.day, words)),
        WorkTermsProblem::DayTooLongAgo => fixed("starts-day", w.day_too_long_ago),
        WorkTermsProblem::DayTooFarAhead => fixed("starts-day", w.day_too_far_ahead),
        WorkTermsProblem::Notice(NumberRefused::TooMany) => fixed("notice", w.notice_long),
        WorkTermsProblem::Notice(_) => fixed("notice", w.notice_format),
        WorkTermsProblem::Pay(refused) => fixed("pay", pay(refused, words)),
    }
}

fn hours(refused: HoursRefused, missing: &'static str, words: &Words) -> &'static str {
    let w = &words.record.hours;
    match refused {
        HoursRefused::Empty => missing,
        HoursRefused::Form => w.hours_format,
        HoursRefused::Negative => w.hours_negative,
        HoursRefused::NotHalves => w.hours_halves,
        HoursRefused::TooMany => w.hours_many,
    }
}

fn pay(refused: PayRefused, words: &Words) -> &'static str {
    let w = &words.record.hours;
    match refused {
        PayRefused::TooLittle => w.pay_little,
        PayRefused::TooMuch => w.pay_much,
        PayRefused::Money(MoneyRefused::PartsOfAPenny) => w.pay_penny,
        PayRefused::Money(MoneyRefused::Negative) => w.pay_negative,
        PayRefused::Money(_) => w.pay_format,
    }
}
