//! The pages of training: the question before it, both lists, and each training.

use super::super::telling::Telling;
use super::entry::{self, EntryPage as _};
use super::hub::{self, Hub, Listed, Shown};
use super::opening::{self, Opening as _};
use super::openings::Trained;
use super::{request, shown, training};
use crate::assistants::{self, Experience, Section, Training, TrainingRequest};
use crate::web::components::SummaryList;
use crate::web::form::{Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::reply::{Answer, Found, Reply};
use crate::words::Words;
use rocket::{get, post};
use time::Date;

#[get("/assistant/record/training?<saved>")]
pub(super) async fn trainings(saved: Option<&str>, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let record = assistants::find_overview(&our.db, telling.who()).await?;
    let experience = assistants::experience(&our.db, telling.who()).await?;
    let Some(trained) = experience.told.trained else { return Ok(Reply::see(telling.at(Trained::ADDRESS))) };
    let (words, w) = (frame.words, &frame.words.training);
    let requests = requested(&experience, words);
    let done = done(&experience, our.clock.now().today(), words);
    let lists = if trained { vec![done, requests] } else { vec![requests] };
    let said = hub::answer(w.first.short, shown::yes_no(trained, words), Trained::ADDRESS, words);
    let (title, said) = (Section::Training.label(), SummaryList::new().row(said));
    Reply::page(&Hub { section: Section::Training, title, saved, said, lists }.page(frame, record.as_ref()))
}

fn done(experience: &Experience, today: Date, words: &Words) -> Listed {
    let w = &words.training;
    let shown = |entry: &assistants::Entry<Training>| {
        let (title, rows) = (entry.item.category.label(), training::rows(&entry.item, today, words));
        Shown::new::<Training>(entry.id, title, rows, words)
    };
    let entries = experience.trainings.iter().map(shown).collect();
    Listed { heading: w.list, none: w.none, entries, add: Some((w.add, Training::ADD)) }
}

fn requested(experience: &Experience, words: &Words) -> Listed {
    let w = &words.training.asked;
    let shown = |entry: &assistants::Entry<TrainingRequest>| {
        let (title, rows) = (w.card(entry.item.category.label()), request::rows(&entry.item, words));
        Shown::new::<TrainingRequest>(entry.id, &title, rows, words)
    };
    let entries = experience.requests.iter().map(shown).collect();
    Listed { heading: w.list, none: w.none, entries, add: Some((w.add, TrainingRequest::ADD)) }
}

#[get("/assistant/record/training/first")]
pub(super) async fn trained(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    opening::show::<Trained>(telling, frame, our).await
}

#[post("/assistant/record/training/first", data = "<form>")]
pub(super) async fn take_trained(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    opening::take::<Trained>(form, telling, frame, our).await
}

#[get("/assistant/record/training/add")]
pub(super) async fn new_training(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    entry::show_new::<Training>(&Fields::default(), telling, frame, our).await
}

#[post("/assistant/record/training/add", data = "<form>")]
pub(super) async fn take_new_training(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    entry::take_new::<Training>(form, telling, frame, our).await
}

#[get("/assistant/record/training-done/<id>")]
pub(super) async fn one_training(id: &str, telling: Telling, frame: FormFrame, our: Our) -> Found {
    entry::show::<Training>(id, telling, frame, our).await
}

#[post("/assistant/record/training-done/<id>", data = "<form>")]
pub(super) async fn take_training(
    id: &str,
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Found {
    entry::take::<Training>(id, form, telling, frame, our).await
}

#[post("/assistant/record/training-done/<id>/remove", data = "<_form>")]
pub(super) async fn remove_training(id: &str, _form: Signed<Unread>, telling: Telling, our: Our) -> Found {
    entry::take_removed::<Training>(id, telling, our).await
}
