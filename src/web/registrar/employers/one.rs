//! One employer: first whether the officer knows the person, then what was told and how it stands.

use super::address::{EMPLOYERS, address_of};
use super::opened::{called, instead};
use super::shown;
use crate::accounts::RegistrarActor;
use crate::employers::Hand;
use crate::employers::checks::{self, OpenError, Opened};
use crate::ids::EmployerId;
use crate::places::Gazetteer;
use crate::web::components::{NotificationBanner, SummaryList};
use crate::web::form::{Errors, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::officer::declare::question;
use crate::web::officer::reach::reach;
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};
use time::Date;

#[derive(Template)]
#[template(path = "registrar/employers/one.html")]
struct EmployerPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    title: String,
    standing: SummaryList,
    told: SummaryList,
    reach: SummaryList,
    /// Where it is decided.
    decide: Option<String>,
    /// Why this officer decides nothing.
    leave: Option<&'static str>,
}

#[get("/registrar/employers/<id>?<done>")]
pub(super) async fn one(
    id: &str,
    done: Option<&str>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<EmployerId>() else { return Ok(None) };
    let now = our.clock.now();
    match checks::open(&our.db, actor.0, id, now).await {
        Ok(opened) => {
            let gazetteer = our.atlas.now(&our.db).await?;
            Reply::page(&page(frame, &opened, (&gazetteer, now.today()), done)).map(Some)
        }
        Err(OpenError::NotDeclared) => ask(&our, actor.0, frame, id, Errors::default()).await,
        Err(error) => instead(id, error),
    }
}

fn page(
    frame: FormFrame,
    opened: &Opened,
    (gazetteer, today): (&Gazetteer, Date),
    done: Option<&str>,
) -> EmployerPage {
    let (words, w) = (frame.words, &frame.words.employers.one);
    let waits = opened.employer.life.decide().is_ok();
    let leave = match opened.hand {
        _ if !waits => Some(w.waits_not),
        Some(Hand::FilledIn) => Some(w.hand_filled_in),
        Some(Hand::NotAccepted) => Some(w.hand_not_accepted),
        None => None,
    };
    EmployerPage {
        banner: done.and_then(|done| banner(done, words)),
        title: w.title(called(opened)),
        standing: shown::standing(opened, today, words),
        told: shown::told(opened, gazetteer, words),
        reach: SummaryList::answered(reach(opened.person.as_ref(), words)),
        decide: leave.is_none().then(|| format!("{}/decide", address_of(opened.employer.id))),
        leave,
        frame: frame.back(EMPLOYERS),
    }
}

fn banner(done: &str, words: &Words) -> Option<NotificationBanner> {
    let w = &words.employers.one;
    match done {
        "declared" => Some(NotificationBanner::success(w.done_declared)),
        "changed" => Some(NotificationBanner::important(w.done_changed)),
        _ => None,
    }
}

/// Whether the officer knows this person.
async fn ask(
    our: &Service,
    actor: RegistrarActor,
    frame: FormFrame,
    id: EmployerId,
    errors: Errors,
) -> Found {
    let Some(name) = checks::name_for_question(&our.db, actor, id).await? else { return Ok(None) };
    let hint = frame.words.employers.one.hint;
    question(frame, &name.in_full(), hint, (EMPLOYERS, address_of(id)), errors).map(Some)
}

#[post("/registrar/employers/<id>", data = "<form>")]
pub(super) async fn declare(
    id: &str,
    form: Signed<Unread>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<EmployerId>() else { return Ok(None) };
    match form.fields.get("known") {
        "no" => match checks::declare(&our.db, actor.0, id, our.clock.now()).await {
            Ok(()) => Ok(Some(Reply::see(format!("{}?done=declared", address_of(id))))),
            Err(error) => instead(id, error),
        },
        "yes" => Ok(Some(Reply::see(format!("{EMPLOYERS}?done=known")))),
        _ => {
            let errors = Errors::one("known", frame.words.casework.declare.missing);
            ask(&our, actor.0, frame, id, errors).await
        }
    }
}
