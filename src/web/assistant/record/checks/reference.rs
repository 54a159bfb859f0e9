//! Somebody who can say how a personal assistant works.

use super::super::fields::{choices, input, radios};
use super::super::question::Asked;
use super::form::Form;
use crate::assistants::ledger::{Referee, RefereeProblem, Relation, Told, TypedReferee};
use crate::text::{Email, Phone, TextRefused};
use crate::web::form::{Errors, Fields};
use crate::web::parts::Question;
use crate::words::Words;
use time::Date;

pub(super) const FORM: Form = Form { known, ask, read };

fn known(told: &Told) -> Fields {
    let Told::Reference(referee) = told else { return Fields::default() };
    Fields::default()
        .with("referee", referee.name.as_str())
        .with("relation", referee.relation.as_str())
        .with("telephone", referee.telephone.as_ref().map_or("", Phone::as_str))
        .with("email", referee.email.as_ref().map_or("", Email::as_str))
}

fn ask(asked: &Asked<'_>) -> Question {
    let w = &asked.words.checks.reference;
    let relations = choices(Relation::ALL, Relation::as_str, Relation::label);
    let line = |name, label| input(asked, name, label).autocomplete("off").spellcheck(false);
    Question::new(w.title)
        .text(w.lead)
        .part(line("referee", w.name))
        .part(radios(asked, "relation", w.relation, &relations))
        .part(line("telephone", w.telephone).hint(w.telephone_hint))
        .part(line("email", w.email))
}

fn read(fields: &Fields, _today: Date, words: &Words) -> Result<Told, Errors> {
    let typed = TypedReferee {
        name: fields.get("referee"),
        relation: fields.get("relation"),
        email: fields.get("email"),
        telephone: fields.get("telephone"),
    };
    let said = |problem| said(problem, words);
    Referee::read(&typed)
        .map(Told::Reference)
        .map_err(|problems| Errors::of_all(problems.into_iter().map(said)))
}

fn said(problem: RefereeProblem, words: &Words) -> (&'static str, &'static str) {
    let w = &words.checks.reference;
    match problem {
        RefereeProblem::Name(TextRefused::Empty) => ("referee", w.name_missing),
        RefereeProblem::Name(TextRefused::TooLong { .. }) => ("referee", w.name_long),
        RefereeProblem::Name(_) => ("referee", w.name_format),
        RefereeProblem::RelationMissing => ("relation", w.relation_missing),
        RefereeProblem::Unreachable => ("telephone", w.unreachable),
        RefereeProblem::Telephone(_) => ("telephone", w.telephone_format),
        RefereeProblem::Email(_) => ("email", w.email_format),
    }
}
