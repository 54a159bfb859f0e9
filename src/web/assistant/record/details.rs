//! Pets, smoking, and the gender that employers see.

use super::question::{Asked, Page, show, take};
use super::telling::Telling;
use super::told::Told;
use crate::assistants::terms::{Gender, Pet, Smoking};
use crate::assistants::{Details, NONE, Record, Section};
use crate::web::components::{Checkboxes, Choice, Radios, Size};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::Question;
use crate::web::reply::Answer;
use crate::web::service::Service;
use crate::web::several::{lines, ticked};
use crate::words::Words;
use rocket::{get, post};
use std::collections::BTreeSet;

/// What the form sends when somebody prefers not to say.
const NOT_SAID: &str = "not_said";

impl Page for Details {
    fn known(record: &Record) -> Fields {
        let details = &record.profile.details;
        if !record.has(Section::Details) {
            return Fields::default();
        }
        let none = details.pets.as_ref().is_some_and(BTreeSet::is_empty).then_some(NONE);
        let pets = details.pets.iter().flatten().map(|pet| pet.as_str()).chain(none);
        ticked(Fields::default(), "pets", pets)
            .with("smoking", details.smoking.map_or("", Smoking::as_str))
            .with("gender", details.gender.map_or(NOT_SAID, Gender::as_str))
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let w = &asked.words.record.details;
        let radios = |name, legend| {
            Radios::new(name, legend)
                .legend_size(Size::Small)
                .value(asked.fields.get(name))
                .error(asked.errors.of(name))
        };
        let pets: Vec<_> = Pet::ALL.iter().map(|pet| (pet.as_str(), pet.label())).collect();
        let smoking: Vec<_> = Smoking::ALL.iter().map(|one| (one.as_str(), one.label())).collect();
        let gender: Vec<_> = Gender::ALL.iter().map(|one| (one.as_str(), one.label())).collect();
        let pets = Checkboxes::new("pets", w.pets)
            .legend_size(Size::Small)
            .hint(w.pets_hint)
            .choices(pets)
            .divider(asked.words.record.or)
            .with(Choice::new(NONE, w.no_pets).exclusive())
            .values(asked.fields.all("pets"))
            .error(asked.errors.of("pets"));
        Question::new(w.title)
            .part(pets)
            .part(radios("smoking", w.smoking).choices(smoking))
            .part(radios("gender", w.gender).hint(w.gender_hint).choices(gender).choice(NOT_SAID, w.not_said))
    }

    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        Self::read(fields.all("pets"), fields.get("smoking"), fields.get("gender"))
            .map_err(|_| Errors::one("pets", service.words.record.details.none_and_some))
    }

    fn told(record: &Record, words: &Words) -> Vec<Told> {
        let (w, details) = (&words.record.details, &record.profile.details);
        let pets = match &details.pets {
            None => words.record.not_told.to_owned(),
            Some(pets) if pets.is_empty() => w.no_pets.to_owned(),
            Some(pets) => lines(pets.iter().map(|pet| pet.label())),
        };
        vec![
            Told::new(w.pets_short, pets),
            Told::new(w.smoking, details.smoking.map_or(words.record.not_told, Smoking::label)),
            Told::new(w.gender, details.gender.map_or(w.not_said, Gender::label)),
        ]
    }
}

#[get("/assistant/record/details")]
pub(super) async fn details(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<Details>(telling, frame, our).await
}

#[post("/assistant/record/details", data = "<form>")]
pub(super) async fn take_details(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    take::<Details>(form, telling, frame, our).await
}
