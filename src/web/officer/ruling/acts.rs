//! What is done with a refusal or removal.

use super::desk::{Desk, done, instead, ruling_of};
use super::forms;
use super::page::show;
use crate::assistants::rulings::{self, AppealError, Proposal, RuleError};
use crate::ids::{AssistantId, RulingId};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields};
use crate::web::framing::FormFrame;
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::words::Words;

/// Does what a form of the page says.
pub(in crate::web) async fn go_on<D: Desk>(
    our: &Service,
    actor: D,
    frame: FormFrame,
    id: &str,
    fields: &Fields,
) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    let typed = (fields, frame.words);
    let done = match (fields.get("what"), fields.get("ruling").parse()) {
        ("decide", Ok(ruling)) => decide(our, actor, (id, ruling), typed).await?,
        ("reply-for", Ok(ruling)) => write_down(our, actor, (id, ruling), false, typed).await?,
        ("appeal-for", Ok(ruling)) => write_down(our, actor, (id, ruling), true, typed).await?,
        ("appeal", Ok(ruling)) => appeal(our, actor, (id, ruling), typed).await?,
        _ => propose(our, actor, id, typed).await?,
    };
    match done {
        Err(errors) => show(our, actor, frame, id, (fields, errors)).await,
        Ok(reply) => Ok(reply),
    }
}

/// Where a form leads, nowhere where there is no such record; or everything that is wrong with it.
type Done = Result<Option<Reply>, Errors>;

/// What was typed, and the words for what is wrong with it.
type Typed<'a> = (&'a Fields, &'a Words);

async fn propose<D: Desk>(
    our: &Service,
    actor: D,
    id: AssistantId,
    (fields, words): Typed<'_>,
) -> Result<Done, Fault> {
    let held = fields.get("held") == "yes";
    match Proposal::read(actor.role(), fields.get("reason"), fields.get("reasons"), held) {
        Ok(proposal) => {
            let post = (&our.keys, &our.letterhead);
            let result = rulings::propose(&our.db, post, actor, (id, &proposal), our.clock.now()).await;
            told::<D>(id, result, done::<D>(id, "proposed")).map(Ok)
        }
        Err(problems) => Ok(Err(forms::problems(problems, words))),
    }
}

async fn decide<D: Desk>(
    our: &Service,
    actor: D,
    named: (AssistantId, RulingId),
    (fields, words): Typed<'_>,
) -> Result<Done, Fault> {
    match forms::reasons(fields, words) {
        Ok(reasons) => {
            let post = (&our.keys, &our.letterhead);
            let result = rulings::decide(&our.db, post, actor, named, &reasons, our.clock.now()).await;
            told::<D>(named.0, result, ruled::<D>()).map(Ok)
        }
        Err(errors) => Ok(Err(errors)),
    }
}

/// What somebody said by telephone or letter.
async fn write_down<D: Desk>(
    our: &Service,
    actor: D,
    named: (AssistantId, RulingId),
    is_appeal: bool,
    (fields, words): Typed<'_>,
) -> Result<Done, Fault> {
    let text = match forms::reasons(fields, words) {
        Ok(text) => text,
        Err(errors) => return Ok(Err(errors)),
    };
    let now = our.clock.now();
    let result = if is_appeal {
        rulings::appeal_for(&our.db, actor, named, &text, now).await
    } else {
        rulings::reply_for(&our.db, actor, named, &text, now).await
    };
    told::<D>(named.0, result, done::<D>(named.0, "heard")).map(Ok)
}

async fn appeal<D: Desk>(
    our: &Service,
    actor: D,
    named: (AssistantId, RulingId),
    (fields, words): Typed<'_>,
) -> Result<Done, Fault> {
    let (outcome, reasons) = match forms::outcome(fields, words) {
        Ok(decided) => decided,
        Err(errors) => return Ok(Err(errors)),
    };
    let (post, now) = ((&our.keys, &our.letterhead), our.clock.now());
    let reply = match rulings::decide_appeal(&our.db, post, actor, named, (outcome, &reasons), now).await {
        Ok(()) => Some(ruled::<D>()),
        // The page says what is the case.
        Err(AppealError::AnotherOfficer | AppealError::NotAppealed) => {
            Some(Reply::see(ruling_of::<D>(named.0)))
        }
        Err(AppealError::Open(error)) => instead::<D>(named.0, error)?,
    };
    Ok(Ok(reply))
}

/// Tells the owner of a record what was held back.
pub(in crate::web) async fn tell<D: Desk>(our: &Service, actor: D, id: &str, fields: &Fields) -> Found {
    let Some(named) = named(id, fields) else { return Ok(None) };
    let post = (&our.keys, &our.letterhead);
    let result = rulings::tell_now(&our.db, post, actor, named, our.clock.now()).await;
    told::<D>(named.0, result, done::<D>(named.0, "told"))
}

/// Takes a proposal back.
pub(in crate::web) async fn withdraw<D: Desk>(our: &Service, actor: D, id: &str, fields: &Fields) -> Found {
    let Some(named) = named(id, fields) else { return Ok(None) };
    let post = (&our.keys, &our.letterhead);
    let result = rulings::withdraw(&our.db, post, actor, named, our.clock.now()).await;
    told::<D>(named.0, result, done::<D>(named.0, "withdrawn"))
}

/// The record of the address, and what the form names; none where either is nonsense.
fn named(id: &str, fields: &Fields) -> Option<(AssistantId, RulingId)> {
    Some((id.parse().ok()?, fields.get("ruling").parse().ok()?))
}

/// Back to the list: it is decided.
fn ruled<D: Desk>() -> Reply {
    Reply::see(format!("{}?done=ruled", D::LIST))
}

/// Where to go after an act.
fn told<D: Desk>(id: AssistantId, result: Result<(), RuleError>, next: Reply) -> Found {
    match result {
        Ok(()) => Ok(Some(next)),
        Err(RuleError::NotNow | RuleError::Stage) => Ok(Some(done::<D>(id, "changed"))),
        Err(RuleError::Open(error)) => instead::<D>(id, error),
    }
}
