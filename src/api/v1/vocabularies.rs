//! The closed lists: what each word means that parameters take and answers hold.

use crate::accounts::Role;
use crate::assistants::ledger::{CheckMethod, ClaimKind, DbsLevel};
use crate::assistants::terms::{
    DelegatedHealthcare, FixedHours, Fluency, Gender, Language, Looking, Need, Pet, Qualification, Slot,
    Smoking, Task, TrainingCategory, Transport, WorkMark,
};
use crate::assistants::{PlaceShown, Section, Status, Way};
use crate::finder::{Drive, Field, GenderReason, LookingFor, NonSmoker, TimesHow, Weight};
use crate::places::Band;
use rocket::get;
use rocket::serde::json::Json;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// One word, and what it says.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Word {
    code: &'static str,
    label: &'static str,
}

/// A part of the week, or a qualification, whose words are put together.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Made {
    code: String,
    label: String,
}

/// The lists.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Lists {
    /// What parameters of a search take, by the name of the parameter.
    parameters: BTreeMap<&'static str, Vec<Word>>,
    /// Parts of the week, which `times` takes.
    times: Vec<Made>,
    /// What answers hold besides, by the name of the field.
    answers: BTreeMap<&'static str, Vec<Word>>,
    /// Qualifications, by the number that Skills for Care gives them.
    qualifications: Vec<Made>,
}

macro_rules! lists {
    ($($name:literal: $list:ident,)*) => {
        BTreeMap::from([$((
            $name,
            $list::ALL.iter().map(|one| Word { code: one.as_str(), label: one.label() }).collect::<Vec<_>>(),
        )),*])
    };
}

#[utoipa::path(
    tag = "words",
    summary = "Every closed list",
    responses((status = 200, description = "The words that parameters take and answers hold.", body = Lists))
)]
#[get("/api/v1/vocabularies")]
pub(super) fn vocabularies() -> Json<Lists> {
    Json(Lists {
        parameters: parameters(),
        times: times(),
        answers: answers(),
        qualifications: qualifications(),
    })
}

fn parameters() -> BTreeMap<&'static str, Vec<Word>> {
    let mut all = lists! {
        "times_how": TimesHow,
        "tasks": Task,
        "needs": Need,
        "healthcare": DelegatedHealthcare,
        "drive": Drive,
        "gender": Gender,
        "gender_reason": GenderReason,
        "pets": Pet,
        "smoking": NonSmoker,
        "checked": ClaimKind,
        "looking": LookingFor,
    };
    let languages = Language::all().map(|one| Word { code: one.as_str(), label: one.label() });
    all.insert("languages", languages.collect());
    all
}

fn times() -> Vec<Made> {
    let label = |slot: &Slot| format!("{} {}", slot.day.label(), slot.part.label().to_lowercase());
    Slot::all().map(|slot| Made { code: slot.to_string(), label: label(&slot) }).collect()
}

fn answers() -> BTreeMap<&'static str, Vec<Word>> {
    lists! {
        "criterion": Field,
        "weight": Weight,
        "distance": Band,
        "fluency": Fluency,
        "transport": Transport,
        "marks": WorkMark,
        "fixed_hours": FixedHours,
        "smoking": Smoking,
        "looking": Looking,
        "level": DbsLevel,
        "method": CheckMethod,
        "by": Role,
        "category": TrainingCategory,
        "status": Status,
        "way": Way,
        "shown": PlaceShown,
        "missing": Section,
    }
}

fn qualifications() -> Vec<Made> {
    let made = |one: Qualification| Made { code: one.as_str().to_owned(), label: one.label() };
    Qualification::all().map(made).collect()
}
