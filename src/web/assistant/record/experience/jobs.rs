//! The pages of jobs: the question before them, the list, and each job.

use super::super::telling::Telling;
use super::entry::{self, EntryPage as _};
use super::hub::{self, Hub, Listed, Shown};
use super::opening::{self, Opening as _};
use super::openings::Worked;
use super::{job, shown};
use crate::assistants::{self, Engagement, Entry, Overview, Section, wage::WageRates};
use crate::web::components::SummaryList;
use crate::web::form::{Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::reply::{Answer, Found, Reply};
use crate::words::Words;
use rocket::{get, post};

#[get("/assistant/record/jobs?<saved>")]
pub(super) async fn jobs(saved: Option<&str>, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let record = assistants::find_overview(&our.db, telling.who()).await?;
    let experience = assistants::experience(&our.db, telling.who()).await?;
    let Some(worked) = experience.told.worked else { return Ok(Reply::see(telling.at(Worked::ADDRESS))) };
    let (words, w) = (frame.words, &frame.words.engagements);
    let rates = assistants::wage::wage_rates(&our.db).await?;
    let entries = experience.engagements.iter().zip(1..);
    let entries = entries.map(|(job, place)| one(job, place, record.as_ref(), &rates, words)).collect();
    let add = worked.then_some((w.add, Engagement::ADD));
    let said = hub::answer(w.first.short, shown::yes_no(worked, words), Worked::ADDRESS, words);
    let lists =
        if worked { vec![Listed { heading: w.list, none: w.none, entries, add }] } else { Vec::new() };
    let (title, said) = (Section::Jobs.label(), SummaryList::new().row(said));
    Reply::page(&Hub { section: Section::Jobs, title, saved, said, lists }.page(frame, record.as_ref()))
}

fn one(
    entry: &Entry<Engagement>,
    place: usize,
    record: Option<&Overview>,
    rates: &WageRates,
    words: &Words,
) -> Shown {
    let job = &entry.item;
    let born_on = record.and_then(|record| record.born_on);
    let warning = job.pay.zip(job.minimum_above_pay(rates, born_on));
    let warning = warning.map(|(pay, minimum)| {
        let day = crate::web::moment::date(pay.confirmed_on, words);
        words.engagements.below_minimum(pay.per_hour, minimum, day)
    });
    Shown::new::<Engagement>(entry.id, &job::title(job, place, words), job::rows(job, words), words)
        .warning(warning)
}

#[get("/assistant/record/jobs/first")]
pub(super) async fn worked(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    opening::show::<Worked>(telling, frame, our).await
}

#[post("/assistant/record/jobs/first", data = "<form>")]
pub(super) async fn take_worked(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    opening::take::<Worked>(form, telling, frame, our).await
}

#[get("/assistant/record/jobs/add")]
pub(super) async fn new_job(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    entry::show_new::<Engagement>(&Fields::default(), telling, frame, our).await
}

#[post("/assistant/record/jobs/add", data = "<form>")]
pub(super) async fn take_new_job(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    entry::take_new::<Engagement>(form, telling, frame, our).await
}

#[get("/assistant/record/job/<id>")]
pub(super) async fn one_job(id: &str, telling: Telling, frame: FormFrame, our: Our) -> Found {
    entry::show::<Engagement>(id, telling, frame, our).await
}

#[post("/assistant/record/job/<id>", data = "<form>")]
pub(super) async fn take_job(
    id: &str,
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Found {
    entry::take::<Engagement>(id, form, telling, frame, our).await
}

#[post("/assistant/record/job/<id>/remove", data = "<_form>")]
pub(super) async fn remove_job(id: &str, _form: Signed<Unread>, telling: Telling, our: Our) -> Found {
    entry::take_removed::<Engagement>(id, telling, our).await
}
