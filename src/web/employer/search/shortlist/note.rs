//! The employer's own note of a PA, and taking her off the list.

use super::address::{LIST, note_of, off_to};
use super::remembered::{Remembered, one};
use crate::employers::kept::{Note, ShortlistError, annotate, take_off as takes_off};
use crate::ids::AssistantId;
use crate::text::TextRefused;
use crate::web::components::{Button, Textarea};
use crate::web::employer::search::seeking::{Seeking, not_checked};
use crate::web::employer::telling::Telling;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::Our;
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

/// The most characters of a note.
const LONGEST: u32 = 500;

#[derive(Template)]
#[template(path = "employer/search/shortlist/note.html")]
struct NotePage {
    frame: Frame,
    errors: Errors,
    title: String,
    note: Textarea,
    save: Button,
    save_to: String,
    take_off: Button,
    off_to: String,
}

impl NotePage {
    fn new(frame: FormFrame, of: &Remembered, fields: &Fields, errors: Errors) -> Self {
        let words = frame.words;
        let w = &words.finder.note;
        let title = match &of.looked {
            Some(looked) => w.title(&looked.listing.name),
            None => w.title_hidden.to_owned(),
        };
        let note = Textarea::new("note", w.label).hint(w.hint).limit(LONGEST).spellcheck(true);
        Self {
            title,
            note: note.value(fields.shown("note")).error(errors.of("note")),
            save: Button::new(w.save).once(),
            save_to: note_of(of.kept.of),
            take_off: Button::new(w.take_off).secondary().once(),
            off_to: off_to(of.kept.of),
            frame: frame.back(LIST).with(&errors),
            errors,
        }
    }
}

#[get("/employer/shortlist/<id>")]
pub(in crate::web::employer::search) async fn note(
    id: &str,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    let Some(seeking) = Seeking::of(&our, &telling).await? else { return Ok(Some(not_checked(&telling))) };
    let Some(of) = one(&our, &seeking, id).await? else { return Ok(None) };
    let known = of.kept.note.as_ref().map(ToString::to_string).unwrap_or_default();
    let fields = Fields::default().with("note", known);
    Reply::page(&NotePage::new(frame, &of, &fields, Errors::default())).map(Some)
}

#[post("/employer/shortlist/<id>", data = "<form>")]
pub(in crate::web::employer::search) async fn take_note(
    id: &str,
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    let Some(seeking) = Seeking::of(&our, &telling).await? else { return Ok(Some(not_checked(&telling))) };
    let note = match read(form.fields.get("note"), frame.words) {
        Ok(note) => note,
        Err(errors) => return again(&our, &seeking, id, (frame, &form.fields, errors)).await,
    };
    match annotate(&our.db, &seeking.employer, id, note.as_ref(), our.clock.now()).await {
        Ok(()) => Ok(Some(Reply::see(format!("{LIST}?done=noted")))),
        Err(error) => instead(error),
    }
}

#[post("/employer/shortlist/<id>/off", data = "<_form>")]
pub(in crate::web::employer::search) async fn take_off(
    id: &str,
    _form: Signed<Unread>,
    telling: Telling,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    let Some(seeking) = Seeking::of(&our, &telling).await? else { return Ok(Some(not_checked(&telling))) };
    match takes_off(&our.db, &seeking.employer, id, our.clock.now()).await {
        Ok(()) => Ok(Some(Reply::see(format!("{LIST}?done=off")))),
        Err(error) => instead(error),
    }
}

/// An empty note is none.
fn read(typed: &str, words: &Words) -> Result<Option<Note>, Errors> {
    let w = &words.finder.note;
    match typed.parse::<Note>() {
        Ok(note) => Ok(Some(note)),
        Err(TextRefused::Empty) => Ok(None),
        Err(TextRefused::TooLong { most }) => Err(Errors::one("note", w.long(most))),
        Err(_) => Err(Errors::one("note", w.format)),
    }
}

async fn again(
    our: &Service,
    seeking: &Seeking,
    id: AssistantId,
    (frame, fields, errors): (FormFrame, &Fields, Errors),
) -> Found {
    match one(our, seeking, id).await? {
        Some(of) => Reply::failed(&NotePage::new(frame, &of, fields, errors)).map(Some),
        None => Ok(None),
    }
}

fn instead(error: ShortlistError) -> Found {
    match error {
        ShortlistError::Storage(error) => Err(error.into()),
        // Somebody else's list is nobody's business, and whoever was taken off meanwhile is off.
        ShortlistError::NotOnIt => Ok(None),
        ShortlistError::Full | ShortlistError::NotAdmitted(_) => Ok(Some(Reply::see(LIST))),
    }
}
