//! The page on which a job is typed.

use super::super::fields::{choices, day, day_said, input, radios, select, tick};
use super::super::question::Asked;
use super::entry::EntryPage;
use crate::assistants::terms::{ContractType, EmploymentKind, HoursRefused, WhyEnded, YesNo};
use crate::assistants::wage::PayRefused;
use crate::assistants::{
    Bounds, Engagement, EngagementProblem, HoursProblem, HoursTold, TypedEngagement, TypedHours,
};
use crate::web::components::Width;
use crate::web::days::{known_day, typed_day};
use crate::web::form::{Errors, Fields};
use crate::web::parts::Question;
use crate::words::Words;

impl EntryPage for Engagement {
    const HUB: &'static str = "/assistant/record/jobs";
    const ADD: &'static str = "/assistant/record/jobs/add";
    const ONE: &'static str = "/assistant/record/job";
    const FIRST_FIELD: &'static str = "kind";

    fn known(&self) -> Fields {
        let yes_no = |said: Option<YesNo>| said.map_or("", YesNo::as_str);
        let hours = |told: Option<HoursTold>| told.and_then(HoursTold::known).map(|hours| hours.to_string());
        let unknown = |told: Option<HoursTold>| if told == Some(HoursTold::DontKnow) { "yes" } else { "" };
        let pay = self.pay.map(|pay| pay.per_hour.to_string().trim_start_matches('£').to_owned());
        let dates = [
            self.apprentice_since.map(|day| known_day("apprenticed", day)),
            self.started_on.map(|day| known_day("started", day)),
            self.ended.map(|ended| known_day("ended", ended.on)),
        ];
        let fields = Fields::default()
            .with("kind", self.kind.as_str())
            .with("contract", self.contract.map_or("", ContractType::as_str))
            .with("zero_hours", yes_no(self.zero_hours))
            .with("contracted", hours(self.contracted).unwrap_or_default())
            .with("contracted_unknown", unknown(self.contracted))
            .with("average", hours(self.average).unwrap_or_default())
            .with("average_unknown", unknown(self.average))
            .with("annualised", yes_no(self.annualised))
            .with("pay", pay.unwrap_or_default())
            .with("apprentice", yes_no(self.apprentice))
            .with("sleep_ins", yes_no(self.sleep_ins))
            .with("goes_on", if self.ended.is_some() { "no" } else { "yes" })
            .with("why_ended", self.ended.and_then(|ended| ended.why).map_or("", WhyEnded::as_str));
        dates.into_iter().flatten().fold(fields, Fields::and)
    }

    fn ask(asked: &Asked<'_>, is_new: bool) -> Question {
        let w = &asked.words.engagements.form;
        let question = Question::new(if is_new { w.title } else { w.title_change }).text(w.lead);
        let question = contract(question, asked);
        let question = hours(question, asked);
        let question = pay(question, asked);
        days(question, asked)
    }

    fn read(fields: &Fields, bounds: Bounds, words: &Words) -> Result<Self, Errors> {
        let hours = |name: &str, unknown: &str| TypedHours {
            hours: fields.get(name),
            unknown: fields.get(unknown) == "yes",
        };
        let typed = TypedEngagement {
            kind: fields.get("kind"),
            contract: fields.get("contract"),
            zero_hours: fields.get("zero_hours"),
            contracted: hours("contracted", "contracted_unknown"),
            average: hours("average", "average_unknown"),
            annualised: fields.get("annualised"),
            pay: fields.get("pay"),
            apprentice: fields.get("apprentice"),
            apprentice_since: typed_day("apprenticed", fields),
            sleep_ins: fields.get("sleep_ins"),
            started_on: typed_day("started", fields),
            goes_on: fields.get("goes_on"),
            ended_on: typed_day("ended", fields),
            why_ended: fields.get("why_ended"),
        };
        Self::read(&typed, bounds)
            .map_err(|problems| Errors::of_all(problems.into_iter().map(|problem| said(problem, words))))
    }
}

fn contract(question: Question, asked: &Asked<'_>) -> Question {
    let w = &asked.words.engagements.form;
    let kinds = choices(EmploymentKind::ALL, EmploymentKind::as_str, EmploymentKind::label);
    let contracts = choices(ContractType::ALL, ContractType::as_str, ContractType::label);
    let yes_no = choices(YesNo::ALL, YesNo::as_str, YesNo::label);
    question
        .part(radios(asked, "kind", w.kind, &kinds))
        .part(radios(asked, "contract", w.contract, &contracts).hint(w.contract_hint))
        .part(radios(asked, "zero_hours", w.zero_hours, &yes_no).hint(w.zero_hours_hint))
}

fn hours(question: Question, asked: &Asked<'_>) -> Question {
    let w = &asked.words.engagements.form;
    let yes_no = choices(YesNo::ALL, YesNo::as_str, YesNo::label);
    let hours = |name: &str, label: &str| {
        let hours = input(asked, name, label).width(Width::Four).attribute("inputmode", "decimal");
        hours.suffix(w.hours_suffix).spellcheck(false)
    };
    question
        .heading(w.hours)
        .part(hours("contracted", w.contracted).hint(w.contracted_hint))
        .part(tick(asked, "contracted_unknown", w.contracted_unknown))
        .part(hours("average", w.average).hint(w.average_hint))
        .part(tick(asked, "average_unknown", w.average_unknown))
        .part(radios(asked, "annualised", w.annualised, &yes_no).hint(w.annualised_hint))
}

fn pay(question: Question, asked: &Asked<'_>) -> Question {
    let w = &asked.words.engagements.form;
    let yes_no = choices(YesNo::ALL, YesNo::as_str, YesNo::label);
    let pay = input(asked, "pay", w.per_hour).prefix(w.pound).width(Width::Five).spellcheck(false);
    question
        .heading(w.pay)
        .part(pay.attribute("inputmode", "decimal").hint(w.per_hour_hint))
        .part(radios(asked, "sleep_ins", w.sleep_ins, &yes_no).hint(w.sleep_ins_hint))
        .part(radios(asked, "apprentice", w.apprentice, &yes_no))
        .part(day(asked, "apprenticed", w.apprenticed).hint(w.apprenticed_hint))
}

fn days(question: Question, asked: &Asked<'_>) -> Question {
    let w = &asked.words.engagements.form;
    let reasons = choices(WhyEnded::ALL, WhyEnded::as_str, WhyEnded::label);
    let goes_on = [("yes", w.goes_on_yes), ("no", w.goes_on_no)];
    question
        .heading(w.when)
        .part(day(asked, "started", w.started).hint(w.started_hint))
        .part(radios(asked, "goes_on", w.goes_on, &goes_on))
        .part(day(asked, "ended", w.ended).hint(w.ended_hint))
        .part(select(asked, "why_ended", w.why_ended, &reasons).hint(w.why_ended_hint))
}

fn said(problem: EngagementProblem, words: &Words) -> (&'static str, String) {
    let w = &words.engagements.form;
    let day = |problem, what, late| day_said(problem, what, late, w.ended_before, words);
    match problem {
        EngagementProblem::KindMissing => ("kind", w.kind_missing.to_owned()),
        EngagementProblem::Contracted(problem) => ("contracted", hours_said(problem, words).to_owned()),
        EngagementProblem::Average(problem) => ("average", hours_said(problem, words).to_owned()),
        EngagementProblem::Pay(PayRefused::TooLittle) => ("pay", w.pay_little.to_owned()),
        EngagementProblem::Pay(PayRefused::TooMuch) => ("pay", w.pay_much.to_owned()),
        EngagementProblem::Pay(PayRefused::Money(_)) => ("pay", w.pay_format.to_owned()),
        EngagementProblem::ApprenticeSince(problem) => {
            ("apprenticed-day", day(problem, w.apprenticed_what, w.started_late))
        }
        EngagementProblem::Started(problem) => ("started-day", day(problem, w.started_what, w.started_late)),
        EngagementProblem::GoesOnMissing => ("goes_on", w.goes_on_missing.to_owned()),
        EngagementProblem::EndedMissing => ("ended-day", w.ended_missing.to_owned()),
        EngagementProblem::Ended(problem) => ("ended-day", day(problem, w.ended_what, w.ended_late)),
    }
}

fn hours_said(problem: HoursProblem, words: &Words) -> &'static str {
    let w = &words.engagements.form;
    match problem {
        HoursProblem::Both => w.hours_both,
        HoursProblem::Refused(HoursRefused::NotHalves) => w.hours_halves,
        HoursProblem::Refused(HoursRefused::TooMany) => w.hours_many,
        HoursProblem::Refused(HoursRefused::Negative) => w.hours_negative,
        HoursProblem::Refused(HoursRefused::Empty | HoursRefused::Form) => w.hours_format,
    }
}
