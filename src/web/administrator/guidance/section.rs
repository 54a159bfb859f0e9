//! One section: adding it, and changing what it says.

use super::gone;
use super::overview::to_overview;
use super::said::OVERVIEW;
use crate::accounts::AdministratorActor;
use crate::guidance::{self, Block, Edit, EditError, Guide, Piece, Section, SectionProblem, SectionWords};
use crate::ids::SectionId;
use crate::text::TextRefused;
use crate::web::components::{Input as TextInput, Textarea};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::public::help::Shown;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

/// Where a section is added.
const ADD: &str = "/administrator/help/add";

#[derive(Template)]
#[template(path = "administrator/guidance/section.html")]
struct SectionPage {
    frame: Frame,
    errors: Errors,
    heading: &'static str,
    action: String,
    base: i64,
    title: TextInput,
    text: Textarea,
    /// What the section says now, where somebody else changed it meanwhile.
    now: Vec<Shown>,
}

/// Which section a form is about: none while it is a new one.
#[derive(Clone, Copy)]
struct Form {
    base: i64,
    id: Option<SectionId>,
}

impl Form {
    fn page(self, frame: FormFrame, fields: &Fields, errors: Errors) -> SectionPage {
        let frame = frame.back(OVERVIEW);
        let w = &frame.words.guidance.section;
        let title = TextInput::new("title", w.title).value(fields.shown("title")).error(errors.of("title"));
        let text = Textarea::new("text", w.text)
            .hint(w.text_hint)
            .rows(15)
            .value(fields.shown("text"))
            .error(errors.of("text"));
        SectionPage {
            heading: if self.id.is_some() { w.edit_title } else { w.add_title },
            action: self.id.map_or_else(|| ADD.to_owned(), |id| format!("{OVERVIEW}/sections/{id}")),
            base: self.base,
            frame: frame.with(&errors),
            errors,
            title,
            text,
            now: Vec::new(),
        }
    }
}

#[get("/administrator/help/add")]
pub(super) async fn add(actor: As<AdministratorActor>, frame: FormFrame, our: Our) -> Answer {
    let guide = guidance::current(&our.db, actor.0, frame.words).await?;
    let form = Form { base: guide.version.number, id: None };
    Reply::page(&form.page(frame, &Fields::default(), Errors::default()))
}

#[get("/administrator/help/sections/<id>")]
pub(super) async fn one(id: &str, actor: As<AdministratorActor>, frame: FormFrame, our: Our) -> Answer {
    let guide = guidance::current(&our.db, actor.0, frame.words).await?;
    let Some(section) = find(&guide, id.parse().ok()) else { return gone::section(frame) };
    let words = &section.words;
    let fields = Fields::default().with("title", words.title.as_str()).with("text", words.text.as_str());
    let form = Form { base: guide.version.number, id: Some(section.id) };
    Reply::page(&form.page(frame, &fields, Errors::default()))
}

fn find(guide: &Guide, id: Option<SectionId>) -> Option<&Section> {
    guide.sections.iter().find(|section| Some(section.id) == id)
}

#[post("/administrator/help/add", data = "<form>")]
pub(super) async fn take_add(
    form: Signed<Unread>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    take(None, &form.fields, actor.0, frame, our).await
}

#[post("/administrator/help/sections/<id>", data = "<form>")]
pub(super) async fn take_one(
    id: &str,
    form: Signed<Unread>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    match id.parse() {
        Ok(id) => take(Some(id), &form.fields, actor.0, frame, our).await,
        Err(_) => gone::section(frame),
    }
}

async fn take(
    id: Option<SectionId>,
    fields: &Fields,
    actor: AdministratorActor,
    frame: FormFrame,
    our: Our,
) -> Answer {
    // A version that nobody could have seen is one that is not the newest.
    let base = fields.get("base").parse().unwrap_or(-1);
    let form = Form { base, id };
    let words = match SectionWords::read(fields.get("title"), fields.get("text")) {
        Ok(words) => words,
        Err(problems) => {
            let errors = problems_of(&problems, frame.words);
            return Reply::failed(&form.page(frame, fields, errors));
        }
    };
    let now = our.clock.now();
    let edit = match id {
        Some(id) => Edit::Rewrite(id, words),
        None => Edit::Add(SectionId::new(now), words),
    };
    let w = &frame.words.guidance.section;
    match guidance::edit(&our.db, actor, our.words, base, &edit, now).await {
        Ok(_) => Ok(to_overview(if id.is_some() { "saved" } else { "added" })),
        Err(EditError::Storage(error)) => Err(error.into()),
        Err(EditError::TooMany { most }) => {
            let errors = Errors::one("title", w.too_many(most));
            Reply::failed(&form.page(frame, fields, errors))
        }
        Err(EditError::Unchanged) => {
            let errors = Errors::one("text", w.unchanged);
            Reply::failed(&form.page(frame, fields, errors))
        }
        Err(EditError::ChangedMeanwhile | EditError::NoSuchSection | EditError::NoSuchVersion) => {
            let guide = guidance::current(&our.db, actor, frame.words).await?;
            Reply::failed(&once_more(&guide, id, frame, fields))
        }
    }
}

/// The form with what was typed, made for the version that is the newest now, beside what that one says.
fn once_more(guide: &Guide, id: Option<SectionId>, frame: FormFrame, fields: &Fields) -> SectionPage {
    let w = &frame.words.guidance.section;
    let now = find(guide, id);
    let error = match (id, now) {
        (None, _) => w.meanwhile_add,
        (Some(_), Some(_)) => w.meanwhile,
        (Some(_), None) => w.removed,
    };
    let form = Form { base: guide.version.number, id: now.map(|section| section.id) };
    let page = form.page(frame, fields, Errors::one("text", error));
    SectionPage { now: now.map(Shown::from).into_iter().collect(), ..page }
}

fn problems_of(problems: &[SectionProblem], words: &Words) -> Errors {
    let w = &words.guidance.section;
    let mut errors = Errors::default();
    for problem in problems {
        match problem {
            SectionProblem::Title(TextRefused::Empty) => errors.add("title", w.title_missing),
            SectionProblem::Title(TextRefused::TooLong { .. }) => errors.add("title", w.title_long),
            SectionProblem::Title(TextRefused::LineBreak | TextRefused::Forbidden) => {
                errors.add("title", w.title_format);
            }
            SectionProblem::Text(TextRefused::Empty) => errors.add("text", w.text_missing),
            SectionProblem::Text(TextRefused::TooLong { .. }) => errors.add("text", w.text_long),
            SectionProblem::Text(TextRefused::LineBreak | TextRefused::Forbidden) => {
                errors.add("text", w.text_format);
            }
            SectionProblem::Link(address) => errors.add("text", w.text_link(address)),
        }
    }
    errors
}
