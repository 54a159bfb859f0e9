//! What is asked of a registrar who decides about an employer.

use super::said::said;
use crate::employers::checks::{Acceptance, Opened, TypedAcceptance};
use crate::employers::{ActsFor, CheckMethod, Funding, NotAccepted, Told, ToldBy};
use crate::web::components::{Checkboxes, Choice, DateInput, Radios};
use crate::web::days::{typed_day, wrong_parts};
use crate::web::form::{Errors, Fields};
use crate::web::moment;
use crate::words::Words;
use time::Date;

/// What a registrar decides.
pub(super) enum Decision {
    /// It holds.
    Accept(Acceptance),
    /// It does not hold.
    NotAccept(NotAccepted),
}

/// The fields of the page.
pub(super) struct DecideForm {
    pub(super) answer: Radios,
    pub(super) method: Radios,
    pub(super) until: DateInput,
    /// For somebody who acts for another person.
    pub(super) acting: Option<ActingForm>,
    pub(super) reason: Radios,
    /// Says with the answer what was looked at.
    pub(super) seen: String,
}

/// What is asked of somebody who acts for another person.
pub(super) struct ActingForm {
    pub(super) heading: String,
    pub(super) on_record: Checkboxes,
    pub(super) ends: DateInput,
    pub(super) told: DateInput,
    pub(super) told_by: Radios,
}

impl DecideForm {
    /// The fields with what was typed, and what is wrong with it.
    pub(super) fn new(opened: &Opened, fields: &Fields, errors: &Errors, words: &Words) -> Self {
        let (w, told) = (&words.employers.decide, &opened.employer.told);
        let filled = |radios: Radios, name: &str| radios.value(fields.get(name)).error(errors.of(name));
        let answer = Radios::new("answer", w.answer).choice("accept", w.accept).choice("not", w.not_accept);
        let methods = told.funding.map(CheckMethod::of);
        let method =
            methods.into_iter().fold(Radios::new("method", w.method).hint(w.if_accepted), |radios, one| {
                radios.choice(one.as_str(), one.label())
            });
        let reasons = NotAccepted::ALL.iter().filter(|reason| fits(**reason, told));
        let reason = reasons.fold(Radios::new("reason", w.reason).hint(w.if_not), |radios, reason| {
            radios.choice(reason.as_str(), reason.label())
        });
        let until_hint = w.until_hint(moment::date(opened.longest_until, words));
        Self {
            answer: filled(answer, "answer"),
            method: filled(method, "method"),
            until: day("until", w.until, (fields, errors), words).hint(until_hint),
            acting: told
                .acting
                .as_ref()
                .map(|acting| ActingForm::new(w.acting(&acting.name), (fields, errors), words)),
            reason: filled(reason, "reason"),
            seen: version(opened),
        }
    }
}

impl ActingForm {
    fn new(heading: String, (fields, errors): (&Fields, &Errors), words: &Words) -> Self {
        let w = &words.employers.decide;
        let ticked = fields.get("on_record") == "yes";
        let boxes = Checkboxes::new("on_record", w.on_record)
            .with(Choice::new("yes", w.on_record).checked(ticked))
            .error(errors.of("on_record"));
        let told_by = ToldBy::ALL
            .iter()
            .fold(Radios::new("told_by", w.told_by), |radios, one| radios.choice(one.as_str(), one.label()));
        Self {
            heading,
            // The words of the box say it all.
            on_record: Checkboxes { fieldset: None, ..boxes },
            ends: day("ends", w.ends, (fields, errors), words).hint(w.ends_hint),
            told: day("told", w.told, (fields, errors), words).hint(w.told_hint),
            told_by: told_by.value(fields.get("told_by")).error(errors.of("told_by")),
        }
    }
}

fn day(name: &'static str, legend: &str, (fields, errors): (&Fields, &Errors), words: &Words) -> DateInput {
    let [day, month, year] = ["day", "month", "year"].map(|part| fields.shown(&format!("{name}.{part}")));
    let error = errors.of(&format!("{name}-day"));
    let failed = error.is_some();
    let date = DateInput::new(name, legend, words).values(day, month, year).error(error);
    wrong_parts(date, &typed_day(name, fields), failed)
}

/// Whether this can be the reason, after what was told.
fn fits(reason: NotAccepted, told: &Told) -> bool {
    let (funding, acts_for): (Option<Funding>, Option<ActsFor>) = (told.funding, told.acts_for);
    funding.zip(acts_for).is_some_and(|(funding, acts_for)| reason.fits(funding, acts_for))
}

/// What tells what was told as it is now from what it was before.
pub(super) fn version(opened: &Opened) -> String {
    opened.employer.said_at.unix_micros().to_string()
}

/// What the fields mean, or everything that is wrong with them.
pub(super) fn read(opened: &Opened, fields: &Fields, today: Date, words: &Words) -> Result<Decision, Errors> {
    let (w, told) = (&words.employers.decide, &opened.employer.told);
    match fields.get("answer") {
        "accept" => {
            let typed = TypedAcceptance {
                method: fields.get("method"),
                until: typed_day("until", fields),
                is_on_record: fields.get("on_record") == "yes",
                ends: typed_day("ends", fields),
                told: typed_day("told", fields),
                told_by: fields.get("told_by"),
            };
            Acceptance::read(&typed, told, today, opened.longest_until)
                .map(Decision::Accept)
                .map_err(|problems| Errors::of_all(problems.into_iter().map(|problem| said(problem, words))))
        }
        "not" => {
            let reason = fields.get("reason").parse().ok().filter(|reason| fits(*reason, told));
            reason.map(Decision::NotAccept).ok_or_else(|| Errors::one("reason", w.reason_missing))
        }
        _ => Err(Errors::one("answer", w.answer_missing)),
    }
}
