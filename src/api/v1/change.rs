//! Changing a part of one's own record: the same acts as on pages, one part at a time, so that nothing is done by halves.
//!
//! Who somebody is, where she lives and how she is on the register is changed on pages only.

use super::own_record::{OwnRecord, own, show};
use crate::accounts::AssistantActor;
use crate::api::problem::{Written, Wrong};
use crate::api::refusal::Refusal;
use crate::assistants::terms::{DelegatedHealthcare, Looking, Need, Slot, Task, Transport, WorkMark};
use crate::assistants::{
    self, About, AboutProblem, Availability, ChoiceProblem, FreeTextProblem, Healthcare, NONE, Needs,
    SaveError, SectionAnswer, Tasks, Travel, TravelProblem,
};
use crate::web::{Calls, Our};
use rocket::patch;
use rocket::serde::json::{self, Json};
use serde::Deserialize;
use std::io::ErrorKind;
use utoipa::ToSchema;

/// A part, and what it becomes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Change {
    /// Whether she looks for work.
    Looking(Looking),
    /// What she does.
    Tasks(Vec<Task>),
    /// Whom she has supported.
    Needs(Vec<Need>),
    /// Delegated healthcare that she has done.
    Healthcare(Vec<DelegatedHealthcare>),
    /// How far, and by what.
    Travel(Travels),
    /// When.
    Availability(Available),
    /// What she writes.
    Writes(Texts),
}

/// How far, in miles of the vocabulary, and by what.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = TravelToBe)]
pub(super) struct Travels {
    up_to_miles: u16,
    transport: Vec<Transport>,
}

/// Parts of the week, and what she would also do.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AvailabilityToBe)]
pub(super) struct Available {
    times: Vec<String>,
    marks: Vec<WorkMark>,
}

/// What she writes of herself; what is left out is empty from then on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = TextsToBe)]
pub(super) struct Texts {
    #[serde(default)]
    about: String,
    #[serde(default)]
    interests: String,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Texts(…)")
    }
}

#[utoipa::path(
    tag = "own record",
    summary = "Change a part of the own record",
    description = "One part a request, so that nothing is done by halves. Only with a token for it.",
    request_body(content = Change, description = "The part, and what it becomes."),
    responses(
        (status = 200, description = "The record as it is now.", body = OwnRecord),
        (status = 409, description = "Somebody who has left the register changes nothing.", body = Written<'static>,
            content_type = "application/problem+json"),
    )
)]
#[patch("/api/v1/me/record", data = "<change>")]
pub(super) async fn change(
    change: Result<Json<Change>, json::Error<'_>>,
    calls: Calls<AssistantActor>,
    our: Our,
) -> Result<Json<OwnRecord>, Refusal> {
    let change = change.map_err(unreadable)?.into_inner();
    own(&our, &calls).await?;
    take(&our, calls.actor, change).await?;
    let record = own(&our, &calls).await?;
    show(&our, calls.actor, &record).await
}

fn unreadable(error: json::Error<'_>) -> Refusal {
    match error {
        json::Error::Parse(_, error) => Refusal::wrong("body", &error.to_string()),
        json::Error::Io(error) if error.kind() == ErrorKind::UnexpectedEof => Refusal::TooMuch,
        json::Error::Io(_) => Refusal::wrong("body", "this is not UTF-8"),
    }
}

async fn take(our: &Our, who: AssistantActor, change: Change) -> Result<(), Refusal> {
    match change {
        Change::Looking(looking) => {
            assistants::look(&our.db, who, looking, our.clock.now()).await.map_err(refused)
        }
        Change::Tasks(tasks) => {
            keep(our, who, Tasks::read(tasks.iter().map(|one| one.as_str())).map_err(chosen("tasks"))?).await
        }
        Change::Needs(needs) => {
            let needs = or_none(needs.iter().map(|one| one.as_str()).collect());
            keep(our, who, Needs::read(needs).map_err(chosen("needs"))?).await
        }
        Change::Healthcare(done) => {
            let done = or_none(done.iter().map(|one| one.as_str()).collect());
            keep(our, who, Healthcare::read(done).map_err(chosen("healthcare"))?).await
        }
        Change::Travel(travel) => keep(our, who, travel.read()?).await,
        Change::Availability(available) => keep(our, who, available.read()?).await,
        Change::Writes(texts) => keep(our, who, texts.read()?).await,
    }
}

async fn keep(our: &Our, who: AssistantActor, answer: impl SectionAnswer) -> Result<(), Refusal> {
    assistants::save(&our.db, who, &answer, our.clock.now()).await.map_err(refused)
}

fn refused(error: SaveError) -> Refusal {
    match error {
        SaveError::Misfit(misfit) => Refusal::wrong("body", &misfit.to_string()),
        SaveError::Life(_) => Refusal::Conflict,
        SaveError::NotAdmitted(_) => Refusal::Forbidden,
        SaveError::Storage(error) => error.into(),
    }
}

/// An empty list is an answer: none of these.
fn or_none(words: Vec<&'static str>) -> Vec<&'static str> {
    if words.is_empty() { vec![NONE] } else { words }
}

fn chosen(part: &'static str) -> impl FnOnce(ChoiceProblem) -> Refusal {
    move |problem| Refusal::wrong(part, &problem.to_string())
}

impl Travels {
    fn read(&self) -> Result<Travel, Refusal> {
        let transport = self.transport.iter().map(|by| by.as_str());
        Travel::read(&self.up_to_miles.to_string(), transport).map_err(|problems| {
            let wrong = |problem: &TravelProblem| match problem {
                TravelProblem::Reach => Wrong::new("up_to_miles", "not a distance of the list"),
                TravelProblem::Transport => Wrong::new("transport", "nothing was chosen"),
            };
            Refusal::Unreadable(problems.iter().map(wrong).collect())
        })
    }
}

impl Available {
    fn read(&self) -> Result<Availability, Refusal> {
        let unknown = self.times.iter().filter(|time| time.parse::<Slot>().is_err());
        let unknown: Vec<_> = unknown.map(|_| Wrong::new("times", "not a part of a week")).collect();
        if !unknown.is_empty() {
            return Err(Refusal::Unreadable(unknown));
        }
        let marks = self.marks.iter().map(|mark| mark.as_str());
        Availability::read(self.times.iter().map(String::as_str), marks)
            .map_err(|never| Refusal::wrong("times", &never.to_string()))
    }
}

impl Texts {
    fn read(&self) -> Result<About, Refusal> {
        About::read(&self.about, &self.interests).map_err(|problems| {
            let wrong = |problem: &AboutProblem| match problem {
                AboutProblem::About(problem) => Wrong::new("about", said(*problem)),
                AboutProblem::Interests(problem) => Wrong::new("interests", said(*problem)),
            };
            Refusal::Unreadable(problems.iter().map(wrong).collect())
        })
    }
}

fn said(problem: FreeTextProblem) -> String {
    match problem {
        FreeTextProblem::Text(refused) => refused.to_string(),
        FreeTextProblem::Holds(_) => "says how to reach you past the register".to_owned(),
    }
}
