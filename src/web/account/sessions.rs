//! Where an account is signed in.

use crate::accounts::{self, OpenSession};
use crate::ids::SessionId;
use crate::web::components::{Button, SummaryList, SummaryRow};
use crate::web::form::{Signed, Unread};
use crate::web::guard::{Current, Our};
use crate::web::moment;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/sessions.html")]
struct SessionsPage {
    frame: Frame,
    ended: bool,
    this: SummaryList,
    others: Vec<Shown>,
}

/// A session and the button that ends it.
struct Shown {
    list: SummaryList,
    end: Button,
}

impl Shown {
    fn new(session: &OpenSession, words: &Words) -> Self {
        let w = &words.own.sessions;
        let name = w.end_hidden(browser(session, words), moment::said(session.signed_in_at, words));
        let end =
            Button::new(w.end).secondary().sends("session", session.id).attribute("aria-label", name).once();
        Self { list: list(session, words), end }
    }
}

fn browser(session: &OpenSession, words: &Words) -> String {
    let w = &words.own.sessions;
    match session.agent {
        Some(agent) => w.browser(agent.browser.label(), agent.system.label()),
        None => w.unknown.to_owned(),
    }
}

fn list(session: &OpenSession, words: &Words) -> SummaryList {
    let w = &words.own.sessions;
    SummaryList::new()
        .row(SummaryRow::new(w.agent, browser(session, words)))
        .row(SummaryRow::new(w.since, moment::said(session.signed_in_at, words)))
        .row(SummaryRow::new(w.used, moment::said(session.seen_at, words)))
}

#[get("/account/sessions?<ended>")]
pub(super) async fn sessions(ended: Option<&str>, session: Current, frame: FormFrame, our: Our) -> Answer {
    let open = accounts::list_sessions(&our.db, &session.0, our.clock.now()).await?;
    let (this, others): (Vec<_>, Vec<_>) = open.iter().partition(|open| open.is_this);
    let this = this.first().map(|open| list(open, frame.words)).unwrap_or_default();
    let others = others.into_iter().map(|open| Shown::new(open, frame.words)).collect();
    Reply::page(&SessionsPage { frame: frame.back("/account"), ended: ended.is_some(), this, others })
}

/// An id that names no other session of this account ends nothing.
#[post("/account/sessions/end", data = "<form>")]
pub(super) async fn end_one(form: Signed<Unread>, session: Current, our: Our) -> Answer {
    let ended = match form.fields.get("session").parse::<SessionId>() {
        Ok(which) => accounts::end_session(&our.desk(), &session.0, which, our.clock.now()).await?,
        Err(_) => false,
    };
    Ok(back(ended))
}

#[post("/account/sessions/end-others", data = "<_form>")]
pub(super) async fn end_others(_form: Signed<Unread>, session: Current, our: Our) -> Answer {
    let ended = accounts::end_other_sessions(&our.desk(), &session.0, our.clock.now()).await?;
    Ok(back(ended > 0))
}

fn back(ended: bool) -> Reply {
    Reply::see(if ended { "/account/sessions?ended" } else { "/account/sessions" })
}
