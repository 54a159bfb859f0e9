//! What is done with a refusal or removal.

use super::forms;
use super::page::show;
use crate::accounts::RegistrarActor;
use crate::assistants::rulings::{self, AppealError, Proposal, RuleError};
use crate::ids::{AssistantId, RulingId};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::{As, Our};
use crate::web::registrar::records::address::{QUEUE, address_of, ruling_of};
use crate::web::registrar::records::opened::instead;
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::words::Words;
use rocket::post;

#[post("/registrar/records/<id>/ruling", data = "<form>")]
pub(in crate::web::registrar::records) async fn go_on(
    id: &str,
    form: Signed<Unread>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let fields = &form.fields;
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    let done = match (fields.get("what"), fields.get("ruling").parse()) {
        ("decide", Ok(ruling)) => decide(&our, actor.0, (id, ruling), fields, frame.words).await?,
        ("reply-for", Ok(ruling)) => {
            write_down(&our, actor.0, (id, ruling), false, (fields, frame.words)).await?
        }
        ("appeal-for", Ok(ruling)) => {
            write_down(&our, actor.0, (id, ruling), true, (fields, frame.words)).await?
        }
        ("appeal", Ok(ruling)) => appeal(&our, actor.0, (id, ruling), fields, frame.words).await?,
        _ => propose(&our, actor.0, id, fields, frame.words).await?,
    };
    match done {
        Err(errors) => show(&our, actor.0, frame, id, (fields, errors)).await,
        Ok(reply) => Ok(reply),
    }
}

/// Where a form leads, nowhere where there is no such record; or everything that is wrong with it.
type Done = Result<Option<Reply>, Errors>;

async fn propose(
    our: &Service,
    actor: RegistrarActor,
    id: AssistantId,
    fields: &Fields,
    words: &Words,
) -> Result<Done, Fault> {
    match Proposal::read(fields.get("reason"), fields.get("reasons"), fields.get("held") == "yes") {
        Ok(proposal) => {
            let post = (&our.keys, &our.letterhead);
            let done = rulings::propose(&our.db, post, actor, (id, &proposal), our.clock.now()).await;
            told(id, done, &format!("{}?done=proposed", address_of(id))).map(Ok)
        }
        Err(problems) => Ok(Err(forms::problems(problems, words))),
    }
}

async fn decide(
    our: &Service,
    actor: RegistrarActor,
    named: (AssistantId, RulingId),
    fields: &Fields,
    words: &Words,
) -> Result<Done, Fault> {
    match forms::reasons(fields, words) {
        Ok(reasons) => {
            let post = (&our.keys, &our.letterhead);
            let done = rulings::decide(&our.db, post, actor, named, &reasons, our.clock.now()).await;
            told(named.0, done, &format!("{QUEUE}?done=ruled")).map(Ok)
        }
        Err(errors) => Ok(Err(errors)),
    }
}

/// What somebody said by telephone or letter.
async fn write_down(
    our: &Service,
    actor: RegistrarActor,
    named: (AssistantId, RulingId),
    is_appeal: bool,
    (fields, words): (&Fields, &Words),
) -> Result<Done, Fault> {
    let text = match forms::reasons(fields, words) {
        Ok(text) => text,
        Err(errors) => return Ok(Err(errors)),
    };
    let now = our.clock.now();
    let done = if is_appeal {
        rulings::appeal_for(&our.db, actor, named, &text, now).await
    } else {
        rulings::reply_for(&our.db, actor, named, &text, now).await
    };
    told(named.0, done, &format!("{}?done=heard", address_of(named.0))).map(Ok)
}

async fn appeal(
    our: &Service,
    actor: RegistrarActor,
    named: (AssistantId, RulingId),
    fields: &Fields,
    words: &Words,
) -> Result<Done, Fault> {
    let (outcome, reasons) = match forms::outcome(fields, words) {
        Ok(decided) => decided,
        Err(errors) => return Ok(Err(errors)),
    };
    let (post, now) = ((&our.keys, &our.letterhead), our.clock.now());
    let reply = match rulings::decide_appeal(&our.db, post, actor, named, (outcome, &reasons), now).await {
        Ok(()) => Some(Reply::see(format!("{QUEUE}?done=ruled"))),
        // The page says what is the case.
        Err(AppealError::AnotherOfficer | AppealError::NotAppealed) => Some(Reply::see(ruling_of(named.0))),
        Err(AppealError::Open(error)) => instead(named.0, error)?,
    };
    Ok(Ok(reply))
}

#[post("/registrar/records/<id>/ruling/tell", data = "<form>")]
pub(in crate::web::registrar::records) async fn tell(
    id: &str,
    form: Signed<Unread>,
    actor: As<RegistrarActor>,
    our: Our,
) -> Found {
    let Some(named) = named(id, &form.fields) else { return Ok(None) };
    let post = (&our.keys, &our.letterhead);
    let done = rulings::tell_now(&our.db, post, actor.0, named, our.clock.now()).await;
    told(named.0, done, &format!("{}?done=told", address_of(named.0)))
}

#[post("/registrar/records/<id>/ruling/withdraw", data = "<form>")]
pub(in crate::web::registrar::records) async fn withdraw(
    id: &str,
    form: Signed<Unread>,
    actor: As<RegistrarActor>,
    our: Our,
) -> Found {
    let Some(named) = named(id, &form.fields) else { return Ok(None) };
    let post = (&our.keys, &our.letterhead);
    let done = rulings::withdraw(&our.db, post, actor.0, named, our.clock.now()).await;
    told(named.0, done, &format!("{}?done=withdrawn", address_of(named.0)))
}

/// The record of the address, and what the form names; none where either is nonsense.
fn named(id: &str, fields: &Fields) -> Option<(AssistantId, RulingId)> {
    Some((id.parse().ok()?, fields.get("ruling").parse().ok()?))
}

/// Where to go after an act.
fn told(id: AssistantId, done: Result<(), RuleError>, next: &str) -> Found {
    match done {
        Ok(()) => Ok(Some(Reply::see(next.to_owned()))),
        Err(RuleError::NotNow | RuleError::Stage) => {
            Ok(Some(Reply::see(format!("{}?done=changed", address_of(id)))))
        }
        Err(RuleError::Open(error)) => instead(id, error),
    }
}
