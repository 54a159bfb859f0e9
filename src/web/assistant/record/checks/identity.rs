//! Papers that show who somebody is.

use super::super::fields::choices;
use super::super::question::Asked;
use super::form::Form;
use crate::assistants::ledger::{IdentityPaper, Told};
use crate::web::components::Radios;
use crate::web::form::{Errors, Fields};
use crate::web::parts::Question;
use crate::words::Words;
use time::Date;

pub(super) const FORM: Form = Form { known, ask, read };

fn known(told: &Told) -> Fields {
    let Told::Identity(paper) = told else { return Fields::default() };
    Fields::default().with("paper", paper.as_str())
}

fn ask(asked: &Asked<'_>) -> Question {
    let w = &asked.words.checks.identity;
    let papers = choices(IdentityPaper::ALL, IdentityPaper::as_str, IdentityPaper::label);
    let radios = Radios::new("paper", w.title).heading().hint(w.hint).choices(papers);
    Question::single(w.title, radios.value(asked.fields.get("paper")).error(asked.errors.of("paper")))
}

fn read(fields: &Fields, _today: Date, words: &Words) -> Result<Told, Errors> {
    let paper = fields.get("paper").parse();
    paper.map(Told::Identity).map_err(|_| Errors::one("paper", words.checks.identity.missing))
}
