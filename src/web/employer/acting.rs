//! For whom somebody acts, and as what.

use super::question::{Page, show, take};
use super::telling::Telling;
use crate::employers::{Acting, Answer as Given, Capacity, Question as Asks, Told};
use crate::text::TextRefused;
use crate::web::components::{Input, Radios};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::Question;
use crate::web::reply::Answer;
use crate::words::Words;
use rocket::{get, post};

struct ForWhom;

impl Page for ForWhom {
    const ASKS: Asks = Asks::Acting;

    fn known(told: &Told) -> Fields {
        let Some(Acting { capacity, name }) = &told.acting else { return Fields::default() };
        Fields::default().with("capacity", capacity.as_str()).with("person", name.as_str())
    }

    fn ask(fields: &Fields, errors: &Errors, words: &Words) -> Question {
        let w = &words.employers.acting;
        let capacity = Capacity::ALL.iter().fold(Radios::new("capacity", w.capacity), |radios, one| {
            radios.choice_with(one.as_str(), one.label(), hint(*one, words))
        });
        let name = Input::new("person", w.name)
            .hint(w.name_hint)
            .autocomplete("off")
            .spellcheck(false)
            .value(fields.shown("person"))
            .error(errors.of("person"));
        Question::new(w.title)
            .text(w.lead)
            .text(w.rule)
            .part(capacity.value(fields.get("capacity")).error(errors.of("capacity")))
            .part(name)
    }

    fn read(fields: &Fields, words: &Words) -> Result<Given, Errors> {
        let w = &words.employers.acting;
        let mut errors = Errors::default();
        let capacity = fields.get("capacity").parse();
        let capacity = capacity.map_err(|_| errors.add("capacity", w.capacity_missing)).ok();
        let refused = |refused| match refused {
            TextRefused::Empty => w.name_missing,
            TextRefused::TooLong { .. } => w.name_long,
            _ => w.name_format,
        };
        let name = fields.get("person").parse().map_err(|why| errors.add("person", refused(why))).ok();
        let acting = capacity.zip(name).map(|(capacity, name)| Given::Acting(Acting { capacity, name }));
        errors.unless_any(acting)
    }
}

fn hint(capacity: Capacity, words: &Words) -> &'static str {
    let w = &words.employers.acting;
    match capacity {
        Capacity::NominatedPerson => w.nominated_person_hint,
        Capacity::AuthorisedPerson => w.authorised_person_hint,
        Capacity::Attorney => w.attorney_hint,
        Capacity::Deputy => w.deputy_hint,
        Capacity::Parent => w.parent_hint,
    }
}

#[get("/employer/about/acting")]
pub(super) async fn acting(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<ForWhom>(telling, frame, our).await
}

#[post("/employer/about/acting", data = "<form>")]
pub(super) async fn take_acting(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    take::<ForWhom>(form, telling, frame, our).await
}
