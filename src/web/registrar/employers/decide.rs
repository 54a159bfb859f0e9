//! Deciding about one employer.

use super::address::{EMPLOYERS, address_of};
use super::form::{DecideForm, Decision, read, version};
use super::opened::{called, instead, open};
use super::shown;
use crate::accounts::RegistrarActor;
use crate::employers::checks::{self, DecideError, Opened};
use crate::ids::EmployerId;
use crate::places::Gazetteer;
use crate::web::components::{Button, SummaryList};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "registrar/employers/decide.html")]
struct DecidePage {
    frame: Frame,
    errors: Errors,
    title: String,
    told: SummaryList,
    action: String,
    form: DecideForm,
    save: Button,
}

impl DecidePage {
    fn new(
        frame: FormFrame,
        opened: &Opened,
        gazetteer: &Gazetteer,
        (fields, errors): (&Fields, Errors),
    ) -> Self {
        let words = frame.words;
        let address = address_of(opened.employer.id);
        Self {
            title: words.employers.decide.title(called(opened)),
            told: shown::told(opened, gazetteer, words),
            action: format!("{address}/decide"),
            form: DecideForm::new(opened, fields, &errors, words),
            save: Button::new(words.employers.decide.save).once(),
            frame: frame.back(&address).with(&errors),
            errors,
        }
    }
}

/// The employer, for whoever may decide now; or where to go instead.
async fn see(
    our: &Service,
    actor: RegistrarActor,
    id: EmployerId,
) -> Result<Result<Opened, Option<Reply>>, Fault> {
    Ok(match open(our, actor, id).await? {
        // The page of the employer says why there is nothing to decide.
        Ok(opened) if opened.hand.is_some() || opened.employer.life.decide().is_err() => {
            Err(Some(Reply::see(address_of(id))))
        }
        other => other,
    })
}

#[get("/registrar/employers/<id>/decide")]
pub(super) async fn form(id: &str, actor: As<RegistrarActor>, frame: FormFrame, our: Our) -> Found {
    let Ok(id) = id.parse::<EmployerId>() else { return Ok(None) };
    match see(&our, actor.0, id).await? {
        Ok(opened) => {
            let gazetteer = our.atlas.now(&our.db).await?;
            let nothing = (&Fields::default(), Errors::default());
            Reply::page(&DecidePage::new(frame, &opened, &gazetteer, nothing)).map(Some)
        }
        Err(elsewhere) => Ok(elsewhere),
    }
}

#[post("/registrar/employers/<id>/decide", data = "<form>")]
pub(super) async fn decide(
    id: &str,
    form: Signed<Unread>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<EmployerId>() else { return Ok(None) };
    let opened = match see(&our, actor.0, id).await? {
        Ok(opened) => opened,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let now = our.clock.now();
    let decision = match read(&opened, &form.fields, now.today(), frame.words) {
        Ok(decision) => decision,
        Err(errors) => {
            let gazetteer = our.atlas.now(&our.db).await?;
            let page = DecidePage::new(frame, &opened, &gazetteer, (&form.fields, errors));
            return Reply::failed(&page).map(Some);
        }
    };
    // What was told anew since the page was shown, nobody has looked at.
    if form.fields.get("seen") != version(&opened) {
        return Ok(Some(changed(id)));
    }
    let (post, seen) = ((&our.keys, &our.letterhead), (id, opened.employer.said_at));
    let decided = match decision {
        Decision::Accept(acceptance) => checks::accept(&our.db, post, actor.0, seen, acceptance, now).await,
        Decision::NotAccept(reason) => checks::not_accept(&our.db, post, actor.0, seen, reason, now).await,
    };
    match decided {
        Ok(()) => Ok(Some(Reply::see(format!("{EMPLOYERS}?done=decided")))),
        Err(DecideError::Open(error)) => instead(id, error),
        Err(DecideError::Changed | DecideError::AnotherDecides(_) | DecideError::Reason) => {
            Ok(Some(changed(id)))
        }
    }
}

fn changed(id: EmployerId) -> Reply {
    Reply::see(format!("{}?done=changed", address_of(id)))
}
