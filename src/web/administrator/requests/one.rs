//! One request: first whether the officer knows the person, then what was asked and what can be done.

use super::act::{done as to_request, instead, told};
use super::address::{REQUESTS, address_of};
use super::shown;
use crate::accounts::AdministratorActor;
use crate::ids::DataRequestId;
use crate::requests::{self, OpenError, Opened, Stage};
use crate::web::components::{Button, NotificationBanner, SummaryList};
use crate::web::form::{Errors, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::officer::declare::question;
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};
use time::Date;

#[derive(Template)]
#[template(path = "administrator/requests/one.html")]
struct RequestPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    title: String,
    asker: SummaryList,
    request: SummaryList,
    /// Said before it is answered.
    care: Option<&'static str>,
    /// Where a complaint is acknowledged, and the button.
    acknowledge: Option<(String, Button)>,
    /// Where the answer is written; nothing where it is answered.
    answer: Option<String>,
    /// Where it is made longer.
    extend: Option<String>,
}

#[get("/administrator/requests/<id>?<done>")]
pub(super) async fn one(
    id: &str,
    done: Option<&str>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<DataRequestId>() else { return Ok(None) };
    let now = our.clock.now();
    match requests::open(&our.db, actor.0, id, now).await {
        Ok(opened) => Reply::page(&page(frame, &opened, now.today(), done)).map(Some),
        Err(OpenError::NotDeclared) => ask(&our, actor.0, frame, id, Errors::default()).await,
        Err(error) => instead(id, error),
    }
}

fn page(frame: FormFrame, opened: &Opened, today: Date, done: Option<&str>) -> RequestPage {
    let (words, request) = (frame.words, &opened.request);
    let (w, address) = (&words.requests.one, address_of(request.id));
    let waits = request.is_waiting();
    let can_acknowledge = request.kind.is_complaint() && request.stage() == Stage::Open;
    RequestPage {
        banner: banner(done, words),
        title: w.title(opened.asker.called()),
        asker: shown::asker(opened, words),
        request: shown::request(request, today, words),
        care: shown::care(request, words).filter(|_| waits),
        acknowledge: can_acknowledge
            .then(|| (format!("{address}/acknowledge"), Button::new(w.acknowledge).once())),
        answer: waits.then(|| format!("{address}/answer")),
        extend: request.may_take_longer(today).then(|| format!("{address}/extend")),
        frame: frame.back(REQUESTS),
    }
}

fn banner(done: Option<&str>, words: &Words) -> Option<NotificationBanner> {
    let w = &words.requests.one;
    let well = match done? {
        "declared" => w.done_declared,
        "acknowledged" => w.done_acknowledged,
        "extended" => w.done_extended,
        "answered" => w.done_answered,
        "answered-closed" => w.done_answered_closed,
        "changed" => return Some(NotificationBanner::important(w.done_changed)),
        _ => return None,
    };
    Some(NotificationBanner::success(well))
}

/// Whether the officer knows this person.
async fn ask(
    our: &Service,
    actor: AdministratorActor,
    frame: FormFrame,
    id: DataRequestId,
    errors: Errors,
) -> Found {
    match requests::asked_by(&our.db, actor, id).await {
        Ok(asker) => {
            let hint = frame.words.casework.declare.hint_request;
            question(frame, asker.called(), hint, (REQUESTS, address_of(id)), errors).map(Some)
        }
        Err(error) => instead(id, error),
    }
}

#[post("/administrator/requests/<id>", data = "<form>")]
pub(super) async fn declare(
    id: &str,
    form: Signed<Unread>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<DataRequestId>() else { return Ok(None) };
    match form.fields.get("known") {
        "no" => match requests::declare(&our.db, actor.0, id, our.clock.now()).await {
            Ok(()) => Ok(Some(to_request(id, "declared"))),
            Err(error) => instead(id, error),
        },
        "yes" => Ok(Some(Reply::see(format!("{REQUESTS}?done=known")))),
        _ => {
            let errors = Errors::one("known", frame.words.casework.declare.missing);
            ask(&our, actor.0, frame, id, errors).await
        }
    }
}

#[post("/administrator/requests/<id>/acknowledge", data = "<_form>")]
pub(super) async fn acknowledge(
    id: &str,
    _form: Signed<Unread>,
    actor: As<AdministratorActor>,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<DataRequestId>() else { return Ok(None) };
    let post = (&our.keys, &our.letterhead);
    told(id, requests::acknowledge(&our.db, post, actor.0, id, our.clock.now()).await, "acknowledged")
}
