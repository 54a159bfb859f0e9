//! What is kept of whoever is signed in, where each part is put right, and the button that gives a copy.

use crate::accounts::{Role, Session};
use crate::own_data;
use crate::retention::Kept;
use crate::web::components::{Button, WarningText};
use crate::web::employer::CHECK as EMPLOYER;
use crate::web::form::{Signed, Unread};
use crate::web::guard::{Current, Our};
use crate::web::kept::kept_for;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::http::ContentType;
use rocket::{get, post};

/// A part of what is kept, and where it is seen and put right.
struct Part {
    text: &'static str,
    address: &'static str,
}

#[derive(Template)]
#[template(path = "account/data/page.html")]
struct DataPage {
    frame: Frame,
    parts: Vec<Part>,
    care: WarningText,
    download: Button,
    left_out: &'static [&'static str],
    has_record: bool,
    erase_kept: String,
}

#[get("/account/data")]
pub(super) async fn page(session: Current, frame: FormFrame, our: Our) -> Answer {
    let w = &frame.words.data;
    let [is_assistant, is_employer] =
        [Role::Assistant, Role::Employer].map(|role| session.0.roles.contains(role));
    let erase_kept = if is_employer && !is_assistant {
        w.erase_kept_employer(kept_for(&our, Kept::Employer).await?)
    } else {
        w.erase_kept(kept_for(&our, Kept::Leaver).await?)
    };
    Reply::page(&DataPage {
        parts: parts(&session.0, frame.words),
        care: WarningText::new(w.copy_care),
        download: Button::new(w.download),
        left_out: w.left_out,
        has_record: is_assistant,
        erase_kept,
        frame: frame.back("/account"),
    })
}

fn parts(session: &Session, words: &Words) -> Vec<Part> {
    let w = &words.data;
    let mut parts = vec![
        Part { text: w.account, address: "/account" },
        Part { text: w.contact, address: "/account/contact" },
        Part { text: w.preferences, address: "/account/preferences" },
        Part { text: w.consents, address: "/account/consents" },
        Part { text: w.sessions, address: "/account/sessions" },
    ];
    if session.roles.contains(Role::Assistant) {
        parts.extend([
            Part { text: w.record, address: "/assistant/record/check" },
            Part { text: w.checks, address: "/assistant/record/checks" },
            Part { text: w.blocked, address: "/assistant/blocked" },
            Part { text: w.equality, address: "/assistant/equality" },
            Part { text: w.questions, address: "/assistant/question" },
            Part { text: w.decision, address: "/assistant/decision" },
        ]);
    }
    if session.roles.contains(Role::Employer) {
        parts.push(Part { text: w.employer, address: EMPLOYER });
    }
    parts
}

/// A form and not a link, so that nobody else's page and no program that follows links takes a copy.
#[post("/account/data", data = "<_form>")]
pub(super) async fn take(_form: Signed<Unread>, session: Current, our: Our) -> Answer {
    let gazetteer = our.atlas.now(&our.db).await?;
    let left_out = our.words.data.left_out;
    let now = our.clock.now();
    let file = own_data::download(&our.db, &our.keys, &gazetteer, &session.0, left_out, now).await?;
    Ok(Reply::file(ContentType::JSON, "my-data.json", file))
}
