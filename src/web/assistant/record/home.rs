//! Where she lives: the postcode tells the ward, or she chooses it from those nearby.

use super::address::{LIST, after};
use super::question::{Asked, QuestionPage};
use super::telling::Telling;
use super::told::Told;
use crate::assistants::{
    self, Home, HomeProblem, Overview, PlaceShown, Record, SaveError, Section, TypedHome,
};
use crate::places::Gazetteer;
use crate::text::Postcode;
use crate::web::components::{Input, Radios, Width};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::{Part, Question};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::wards::{self, Wards, choice_of};
use crate::words::Words;
use rocket::{get, post};

/// What the fields mean, or what is wrong with them and which wards to offer.
enum Read {
    Home(Home),
    /// Nothing is wrong; the postcode does not tell the ward, which nobody has asked for yet.
    Ward(Wards),
    Wrong(Errors, Wards),
}

#[get("/assistant/record/home")]
pub(super) async fn home(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let record = assistants::find_record(&our.db, telling.who()).await?;
    let known = record.as_ref().and_then(|record| record.profile.home.as_ref());
    let brought = record.as_ref().and_then(|record| record.profile.brought_postcode.as_ref());
    let fields = match (known, brought) {
        (Some(home), _) => fields_of(home),
        (None, Some(postcode)) => Fields::default().with("postcode", postcode.as_str()),
        (None, None) => Fields::default(),
    };
    let wards = match known {
        Some(home) if home.ward_chosen => wards::find(&our, &home.postcode).await?.1,
        _ => Wards::new(),
    };
    let record = record.as_ref().map(Record::overview);
    let (errors, record) = (&Errors::default(), record.as_ref());
    let asked = Asked { words: frame.words, fields: &fields, errors, record, service: &our };
    let question = ask(&asked, wards);
    Reply::page(&QuestionPage::new(frame, &asked, Section::Home, question))
}

#[post("/assistant/record/home", data = "<form>")]
pub(super) async fn take_home(form: Signed<Unread>, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let record = assistants::find_overview(&our.db, telling.who()).await?;
    let (errors, wards) = match read(&our, &form.fields).await? {
        Read::Home(home) => return keep(&our, &telling, &home, record.as_ref()).await,
        Read::Ward(wards) => (Errors::default(), wards),
        Read::Wrong(errors, wards) => (errors, wards),
    };
    let record = record.as_ref();
    let asked = Asked { words: frame.words, fields: &form.fields, errors: &errors, record, service: &our };
    let page = QuestionPage::new(frame, &asked, Section::Home, ask(&asked, wards));
    if errors.is_empty() { Reply::page(&page) } else { Reply::failed(&page) }
}

async fn keep(our: &Service, telling: &Telling, home: &Home, before: Option<&Overview>) -> Answer {
    match assistants::save(&our.db, telling.who(), home, our.clock.now()).await {
        Ok(()) => Ok(Reply::see(telling.at(after(Section::Home, before)))),
        Err(SaveError::Life(_) | SaveError::Misfit(_) | SaveError::NotAdmitted(_)) => {
            Ok(Reply::see(telling.at(LIST)))
        }
        Err(SaveError::Storage(error)) => Err(error.into()),
    }
}

fn fields_of(home: &Home) -> Fields {
    Fields::default()
        .with("postcode", home.postcode.as_str())
        .with("ward", if home.ward_chosen { home.ward.as_str() } else { "" })
        .with("shown", home.shown.as_str())
}

async fn read(our: &Service, fields: &Fields) -> Result<Read, Fault> {
    let w = &our.words.record.home;
    let Ok(postcode) = fields.get("postcode").parse::<Postcode>() else {
        let mut errors = Errors::one("postcode", w.postcode_format);
        if fields.get("shown").parse::<PlaceShown>().is_err() {
            errors.add("shown", w.shown_missing);
        }
        return Ok(Read::Wrong(errors, Wards::new()));
    };
    let (place, wards) = wards::find(our, &postcode).await?;
    let gazetteer = our.atlas.now(&our.db).await?;
    let typed = TypedHome { ward: fields.get("ward"), shown: fields.get("shown") };
    let was_asked = fields.all("ward").next().is_some();
    Ok(match Home::read(&postcode, &place, &typed, &gazetteer) {
        Ok(home) => Read::Home(home),
        Err(problems) if problems == [HomeProblem::WardMissing] && !was_asked => Read::Ward(wards),
        Err(problems) => {
            let problem = |problem: HomeProblem| match problem {
                HomeProblem::UnknownPostcode => ("postcode", w.unknown),
                HomeProblem::WardMissing => ("ward", w.ward_missing),
                HomeProblem::ShownMissing => ("shown", w.shown_missing),
            };
            Read::Wrong(Errors::of_all(problems.into_iter().map(problem)), wards)
        }
    })
}

fn ask(asked: &Asked<'_>, wards: Wards) -> Question {
    let w = &asked.words.record.home;
    let postcode = Input::new("postcode", w.postcode)
        .autocomplete("postal-code")
        .width(Width::Ten)
        .hint(w.postcode_hint)
        .value(asked.fields.shown("postcode"))
        .error(asked.errors.of("postcode"));
    let shown = Radios::new("shown", w.shown)
        .hint(w.shown_hint)
        .choice_with(PlaceShown::Ward.as_str(), w.ward_only, w.ward_only_hint)
        .choice_with(PlaceShown::Locality.as_str(), w.locality, w.locality_hint)
        .value(asked.fields.get("shown"))
        .error(asked.errors.of("shown"));
    let question = Question::new(w.title);
    if wards.is_empty() {
        return question.part(postcode).part(shown);
    }
    let first = if asked.errors.is_empty() { Some(Part::Inset(w.rough.to_owned())) } else { None };
    let question = first.into_iter().fold(question, Question::part);
    let ward = choice_of(wards, w.ward, (asked.fields, asked.errors), asked.words);
    question.part(postcode).part(ward).part(shown)
}

/// What was told, with the ward by its name.
pub(super) fn told(record: &Record, gazetteer: &Gazetteer, words: &Words) -> Vec<Told> {
    let w = &words.record.home;
    let Some(home) = &record.profile.home else { return Vec::new() };
    let name = gazetteer.ward(&home.ward).map_or(home.ward.as_str(), |ward| ward.name.as_str());
    let ward = if home.ward_chosen { w.chosen(name) } else { name.to_owned() };
    let shown = match home.shown {
        PlaceShown::Ward => w.ward_only,
        PlaceShown::Locality => w.locality,
    };
    vec![
        Told::new(w.postcode, home.postcode.as_str()),
        Told::new(w.ward_short, ward),
        Told::new(w.shown_short, shown),
    ]
}
