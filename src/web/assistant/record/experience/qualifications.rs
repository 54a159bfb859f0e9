//! The pages of qualifications: the questions before them, the list, and each of them.

use super::super::telling::Telling;
use super::entry::{self, EntryPage as _};
use super::hub::{self, Hub, Listed, Shown};
use super::opening::{self, Opening as _};
use super::openings::Certified;
use super::qualification;
use crate::assistants::terms::{CareCertificate, LevelTwoCertificate, YesNo};
use crate::assistants::{self, Held, Section, Told};
use crate::web::components::SummaryList;
use crate::web::form::{Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::reply::{Answer, Found, Reply};
use crate::words::Words;
use rocket::{get, post};

#[get("/assistant/record/qualifications?<saved>")]
pub(super) async fn qualifications(
    saved: Option<&str>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let record = assistants::find_overview(&our.db, telling.who()).await?;
    let experience = assistants::experience(&our.db, telling.who()).await?;
    let Some(holds) = experience.told.qualified else {
        return Ok(Reply::see(telling.at(Certified::ADDRESS)));
    };
    let (words, w) = (frame.words, &frame.words.qualifications);
    let shown = |entry: &assistants::Entry<Held>| {
        let title = entry.item.qualification.label();
        Shown::new::<Held>(entry.id, &title, qualification::rows(&entry.item, words), words)
    };
    let entries = experience.qualifications.iter().map(shown).collect();
    let list = Listed { heading: w.list, none: w.none, entries, add: Some((w.add, Held::ADD)) };
    let lists = if holds == YesNo::Yes { vec![list] } else { Vec::new() };
    let (section, title) = (Section::Qualifications, Section::Qualifications.label());
    let said = said(experience.told, words);
    Reply::page(&Hub { section, title, saved, said, lists }.page(frame, record.as_ref()))
}

fn said(told: Told, words: &Words) -> SummaryList {
    let w = &words.qualifications.first;
    let rows = [
        (w.short, told.qualified.map(YesNo::label)),
        (w.care_short, told.care_certificate.map(CareCertificate::label)),
        (w.level_two_short, told.level_two.map(LevelTwoCertificate::label)),
    ];
    rows.into_iter().fold(SummaryList::new(), |list, (asked, said)| {
        list.row(hub::answer(asked, said.unwrap_or(words.record.not_told), Certified::ADDRESS, words))
    })
}

/// "Search" shows what was found and keeps nothing; "Save" adds what was chosen.
#[post("/assistant/record/qualifications/add", data = "<form>")]
pub(super) async fn take_new_qualification(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    if form.fields.get("act") == "search" {
        return entry::show_new::<Held>(&form.fields, telling, frame, our).await;
    }
    entry::take_new::<Held>(form, telling, frame, our).await
}

#[get("/assistant/record/qualifications/add")]
pub(super) async fn new_qualification(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    entry::show_new::<Held>(&Fields::default(), telling, frame, our).await
}

#[get("/assistant/record/qualifications/first")]
pub(super) async fn certified(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    opening::show::<Certified>(telling, frame, our).await
}

#[post("/assistant/record/qualifications/first", data = "<form>")]
pub(super) async fn take_certified(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    opening::take::<Certified>(form, telling, frame, our).await
}

#[get("/assistant/record/qualification/<id>")]
pub(super) async fn one_qualification(id: &str, telling: Telling, frame: FormFrame, our: Our) -> Found {
    entry::show::<Held>(id, telling, frame, our).await
}

#[post("/assistant/record/qualification/<id>", data = "<form>")]
pub(super) async fn take_qualification(
    id: &str,
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Found {
    entry::take::<Held>(id, form, telling, frame, our).await
}

#[post("/assistant/record/qualification/<id>/remove", data = "<_form>")]
pub(super) async fn remove_qualification(
    id: &str,
    _form: Signed<Unread>,
    telling: Telling,
    our: Our,
) -> Found {
    entry::take_removed::<Held>(id, telling, our).await
}
