//! Hours, start, notice, fixed hours, and pay.

use super::low_pay::{self, LOW_PAY};
use super::question::{Asked, Page, show, take};
use super::telling::Telling;
use super::told::Told;
use crate::assistants::terms::FixedHours;
use crate::assistants::{NOW, Record, Teller, TypedWorkTerms, WorkTerms};
use crate::web::components::{DateInput, Input, Radios, Width};
use crate::web::days::{known_day, typed_day, wrong_parts};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::listing::notice;
use crate::web::moment;
use crate::web::parts::{Part, Question};
use crate::web::reply::Answer;
use crate::web::service::Service;
use crate::words::Words;
use rocket::{get, post};

/// What the form sends for "on a day".
const ON_A_DAY: &str = "day";
/// The first field of the day, to which its errors point.
const DAY: &str = "starts-day";

impl Page for WorkTerms {
    fn known(record: &Record) -> Fields {
        let terms = &record.profile.terms;
        let day =
            terms.starts_on.map(|day| known_day("starts", day).with("start", ON_A_DAY)).unwrap_or_default();
        day.with("hours-from", terms.hours.map_or_else(String::new, |hours| hours.from.to_string()))
            .with("hours-to", terms.hours.map_or_else(String::new, |hours| hours.to.to_string()))
            .with("notice", terms.notice.map_or_else(String::new, |notice| notice.to_string()))
            .with("fixed", terms.fixed.map_or("", FixedHours::as_str))
            .with("pay", terms.pay.map_or_else(String::new, |pay| pay.to_string().replace('£', "")))
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let w = &asked.words.record.hours;
        let input = |name: &'static str, label: &str, width| {
            let input = Input::new(name, label).width(width).spellcheck(false);
            input.value(asked.fields.shown(name)).error(asked.errors.of(name))
        };
        let fixed: Vec<_> = FixedHours::ALL.iter().map(|one| (one.as_str(), one.label())).collect();
        let [start, day] = ask_start(asked);
        Question::new(w.title)
            .heading(w.hours)
            .part(input("hours-from", w.from, Width::Four).hint(w.from_hint).suffix(w.hours_a_week))
            .part(input("hours-to", w.to, Width::Four).hint(w.to_hint).suffix(w.hours_a_week))
            .part(Radios::new("fixed", w.fixed).choices(fixed).value(asked.fields.get("fixed")))
            .heading(w.begin)
            .part(start)
            .part(day)
            .part(input("notice", w.notice, Width::Three).digits().hint(w.notice_hint).suffix(w.weeks))
            .heading(w.pay_heading)
            .part(input("pay", w.pay, Width::Five).hint(w.pay_hint).prefix(w.pounds).suffix(w.an_hour))
    }

    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        let typed = TypedWorkTerms {
            from: fields.get("hours-from"),
            to: fields.get("hours-to"),
            start: fields.get("start"),
            day: typed_day("starts", fields),
            notice: fields.get("notice"),
            fixed: fields.get("fixed"),
            pay: fields.get("pay"),
        };
        let said = |problem| super::hours_problems::said(problem, service.words);
        Self::read(&typed, service.clock.now().today())
            .map_err(|problems| Errors::of_all(problems.into_iter().map(said)))
    }

    fn told(record: &Record, words: &Words) -> Vec<Told> {
        let (w, terms) = (&words.record.hours, &record.profile.terms);
        let or_not = |said: Option<String>| said.unwrap_or_else(|| words.record.not_told.to_owned());
        vec![
            Told::new(w.hours, or_not(terms.hours.map(|hours| w.from_to(hours.from, hours.to)))),
            Told::new(w.fixed, terms.fixed.map_or(words.record.not_told, FixedHours::label)),
            Told::new(w.begin, or_not(terms.starts_on.map(|day| w.from_day(moment::date(day, words))))),
            Told::new(w.notice_short, or_not(terms.notice.map(|weeks| notice(weeks, words)))),
            Told::new(w.pay, or_not(terms.pay.map(|pay| w.pay_said(pay)))),
        ]
    }

    async fn onward(next: String, who: Teller, our: &Service) -> Result<String, Fault> {
        Ok(if low_pay::of(who, our).await?.is_some() { LOW_PAY.to_owned() } else { next })
    }
}

/// Now, or on a day. A day that has come is "now" for whoever looks again.
fn ask_start(asked: &Asked<'_>) -> [Part; 2] {
    let w = &asked.words.record.hours;
    let typed = typed_day("starts", asked.fields);
    let today = asked.service.clock.now().today();
    let has_come = asked.errors.is_empty() && typed.read().is_ok_and(|day| day <= today);
    let [day, month, year] = ["day", "month", "year"]
        .map(|part| if has_come { String::new() } else { asked.fields.shown(&format!("starts.{part}")) });
    let start = Radios::new("start", w.start)
        .choice(NOW, w.now)
        .choice(ON_A_DAY, w.on_a_day)
        .value(if has_come { NOW } else { asked.fields.get("start") });
    let error = asked.errors.of(DAY);
    let failed = error.is_some();
    let date =
        DateInput::new("starts", w.day, asked.words).hint(w.day_hint).values(day, month, year).error(error);
    [start.into(), wrong_parts(date, &typed, failed).into()]
}

#[get("/assistant/record/hours")]
pub(super) async fn hours(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<WorkTerms>(telling, frame, our).await
}

#[post("/assistant/record/hours", data = "<form>")]
pub(super) async fn take_hours(form: Signed<Unread>, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    take::<WorkTerms>(form, telling, frame, our).await
}
