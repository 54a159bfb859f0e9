//! What somebody asked about the own data: how it stands, the answer, and taking it back.

use crate::accounts::AccountActor;
use crate::requests::{self, DataRequest, End, Stage};
use crate::web::components::{Button, NotificationBanner, SummaryList};
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};
use time::Date;

/// Where this page stands.
pub(super) const REQUESTS: &str = "/account/data/requests";

/// One request.
struct Line {
    facts: SummaryList,
    /// Its id and the button that takes it back, as long as it waits.
    take_back: Option<(String, Button)>,
}

#[derive(Template)]
#[template(path = "account/data/requests.html")]
struct RequestsPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    lines: Vec<Line>,
}

#[get("/account/data/requests?<done>")]
pub(super) async fn own(done: Option<&str>, actor: As<AccountActor>, frame: FormFrame, our: Our) -> Answer {
    let today = our.clock.now().today();
    let words = frame.words;
    let own = requests::own_requests(&our.db, actor.0).await?;
    Reply::page(&RequestsPage {
        banner: banner(done, words),
        lines: own.iter().map(|request| line(request, today, words)).collect(),
        frame: frame.back("/account/data"),
    })
}

fn banner(done: Option<&str>, words: &Words) -> Option<NotificationBanner> {
    let w = &words.requests.own;
    match done? {
        "sent" => Some(NotificationBanner::success(w.done_sent)),
        "taken-back" => Some(NotificationBanner::success(w.done_taken_back)),
        "gone" => Some(NotificationBanner::important(w.done_gone)),
        _ => None,
    }
}

fn line(request: &DataRequest, today: Date, words: &Words) -> Line {
    let (w, own) = (&words.requests.card, &words.requests.own);
    let answer = match &request.end {
        Some(End::Answered { text, .. }) => Some(text.as_str().to_owned()),
        _ => None,
    };
    let facts = SummaryList::answered([
        (w.kind, Some(request.kind.label().to_owned())),
        (w.made, Some(moment::day(request.made_at, words))),
        (w.state, Some(state(request, today, words))),
        (w.asked, Some(request.text.as_str().to_owned())),
        (w.longer, request.extension.as_ref().map(|extension| extension.because.as_str().to_owned())),
        (w.answer, answer),
    ]);
    let button = || {
        let which = own.take_back_which(moment::said(request.made_at, words));
        Button::new(own.take_back).secondary().once().attribute("aria-label", which)
    };
    Line { facts, take_back: request.is_waiting().then(|| (request.id.to_string(), button())) }
}

fn state(request: &DataRequest, today: Date, words: &Words) -> String {
    let w = &words.requests.card;
    let day = |at| moment::day(at, words);
    match (&request.end, request.stage(), request.due_on()) {
        (Some(End::Answered { at, .. }), ..) => w.answered(day(*at)),
        (Some(End::TakenBack { at }), ..) => w.taken_back(day(*at)),
        (None, Stage::Open, Some(due)) if due < today => w.open_late(moment::date(due, words)),
        (None, Stage::Open, Some(due)) if request.kind.is_complaint() => {
            w.open_complaint(moment::date(due, words))
        }
        (None, _, Some(due)) => w.open_until(moment::date(due, words)),
        (None, ..) => w.acknowledged(request.acknowledged_at.map(day).unwrap_or_default()),
    }
}

#[post("/account/data/requests", data = "<form>")]
pub(super) async fn take_back(form: Signed<Unread>, actor: As<AccountActor>, our: Our) -> Answer {
    let was_open = match form.fields.get("request").parse() {
        Ok(id) => requests::take_back(&our.db, actor.0, id, our.clock.now()).await?,
        Err(_) => false,
    };
    let done = if was_open { "taken-back" } else { "gone" };
    Ok(Reply::see(format!("{REQUESTS}?done={done}")))
}
