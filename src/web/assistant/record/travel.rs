//! How far, and by what.

use super::question::{Asked, Page, show, take};
use super::telling::Telling;
use super::told::Told;
use crate::assistants::terms::{Reach, Transport};
use crate::assistants::{Record, Travel, TravelProblem};
use crate::web::components::{Checkboxes, Radios, Size};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::Question;
use crate::web::reply::Answer;
use crate::web::service::Service;
use crate::web::several::{lines, ticked};
use crate::words::Words;
use rocket::{get, post};

impl Page for Travel {
    fn known(record: &Record) -> Fields {
        let Some(travel) = &record.profile.travel else { return Fields::default() };
        let fields = Fields::default().with("reach", travel.reach.as_str());
        ticked(fields, "transport", travel.transport.iter().map(|by| by.as_str()))
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let w = &asked.words.record.travel;
        let far: Vec<_> = Reach::ALL.iter().map(|reach| (reach.as_str(), reach.label())).collect();
        let by: Vec<_> = Transport::ALL.iter().map(|by| (by.as_str(), by.label())).collect();
        let reach = Radios::new("reach", w.reach)
            .legend_size(Size::Small)
            .hint(w.reach_hint)
            .choices(far)
            .value(asked.fields.get("reach"))
            .error(asked.errors.of("reach"));
        let transport = Checkboxes::new("transport", w.transport)
            .legend_size(Size::Small)
            .hint(w.transport_hint)
            .choices(by)
            .values(asked.fields.all("transport"))
            .error(asked.errors.of("transport"));
        Question::new(w.title).part(reach).part(transport)
    }

    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        let w = &service.words.record.travel;
        let said = |problem: &TravelProblem| match problem {
            TravelProblem::Reach => ("reach", w.reach_missing),
            TravelProblem::Transport => ("transport", w.transport_missing),
        };
        Self::read(fields.get("reach"), fields.all("transport"))
            .map_err(|problems| Errors::of_all(problems.iter().map(said)))
    }

    fn told(record: &Record, words: &Words) -> Vec<Told> {
        let w = &words.record.travel;
        let Some(travel) = &record.profile.travel else { return Vec::new() };
        let by = lines(travel.transport.iter().map(|by| by.label()));
        vec![Told::new(w.reach, travel.reach.label()), Told::new(w.transport_short, by)]
    }
}

#[get("/assistant/record/travel")]
pub(super) async fn travel(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<Travel>(telling, frame, our).await
}

#[post("/assistant/record/travel", data = "<form>")]
pub(super) async fn take_travel(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    take::<Travel>(form, telling, frame, our).await
}
