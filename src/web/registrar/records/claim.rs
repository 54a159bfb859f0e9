//! Deciding about one claim.

use super::address::{address_of, claim_of};
use super::claim_form::{ClaimForm, Decision, read, version};
use super::opened::open;
use crate::accounts::RegistrarActor;
use crate::assistants::casework::{self, DecideClaimError, OpenError, Opened};
use crate::assistants::ledger::Claim;
use crate::ids::{AssistantId, ClaimId};
use crate::web::assistant::shown_claim;
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
#[template(path = "registrar/claim.html")]
struct ClaimPage {
    frame: Frame,
    errors: Errors,
    title: String,
    claim: SummaryList,
    action: String,
    form: ClaimForm,
    save: Button,
}

/// What an address names.
type Named = (AssistantId, ClaimId);

fn named(id: &str, claim: &str) -> Option<Named> {
    Some((id.parse().ok()?, claim.parse().ok()?))
}

fn page(
    our: &Service,
    frame: FormFrame,
    opened: &Opened,
    claim: &Claim,
    typed: (&Fields, Errors),
) -> ClaimPage {
    let (words, (fields, errors)) = (frame.words, typed);
    let today = our.clock.now().today();
    let name = opened.name();
    ClaimPage {
        title: words.casework.decision.title(claim.kind().label(), name),
        // The heading of the page says what it is about.
        claim: SummaryList { card: None, ..shown_claim(claim, &opened.experience, today, words) },
        action: claim_of(opened.record.id, claim.id),
        form: ClaimForm::new(claim, fields, &errors, words),
        save: Button::new(words.casework.decision.save).once(),
        frame: frame.back(&address_of(opened.record.id)).with(&errors),
        errors,
    }
}

/// The record and the claim; or where to go instead, nowhere where there is none.
enum Seen {
    Both(Box<Opened>, Claim),
    Elsewhere(Option<Reply>),
}

async fn see(our: &Service, actor: RegistrarActor, (id, claim): Named) -> Result<Seen, Fault> {
    match open(our, actor, id).await? {
        // Whoever filled in a record does not decide about it.
        Ok(opened) if opened.is_own_work => {
            Ok(Seen::Elsewhere(Some(Reply::see(format!("{}?done=own-work", address_of(id))))))
        }
        Ok(opened) => {
            let claim = opened.claims.iter().find(|one| one.id == claim).cloned();
            Ok(claim.map_or(Seen::Elsewhere(None), |claim| Seen::Both(Box::new(opened), claim)))
        }
        Err(elsewhere) => Ok(Seen::Elsewhere(elsewhere)),
    }
}

#[get("/registrar/records/<id>/claims/<claim>")]
pub(super) async fn claim(
    id: &str,
    claim: &str,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Some(named) = named(id, claim) else { return Ok(None) };
    match see(&our, actor.0, named).await? {
        Seen::Both(opened, claim) => {
            let typed = (&Fields::default(), Errors::default());
            Reply::page(&page(&our, frame, &opened, &claim, typed)).map(Some)
        }
        Seen::Elsewhere(reply) => Ok(reply),
    }
}

#[post("/registrar/records/<id>/claims/<claim>", data = "<form>")]
pub(super) async fn decide(
    id: &str,
    claim: &str,
    form: Signed<Unread>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Some(named) = named(id, claim) else { return Ok(None) };
    let (opened, claim) = match see(&our, actor.0, named).await? {
        Seen::Both(opened, claim) => (opened, claim),
        Seen::Elsewhere(reply) => return Ok(reply),
    };
    let now = our.clock.now();
    let decision = match read(&claim, &form.fields, now.today(), frame.words) {
        Ok(decision) => decision,
        Err(errors) => {
            return Reply::failed(&page(&our, frame, &opened, &claim, (&form.fields, errors))).map(Some);
        }
    };
    // What she told anew since the page was shown, nobody has looked at.
    if form.fields.get("seen") != version(&claim) {
        return Ok(Some(Reply::see(format!("{}?done=changed", address_of(named.0)))));
    }
    let seen = (named.0, &claim);
    let decided = match decision {
        Decision::Accept(acceptance) => casework::accept_claim(&our.db, actor.0, seen, acceptance, now).await,
        Decision::NotAccept(reason) => casework::not_accept_claim(&our.db, actor.0, seen, reason, now).await,
    };
    match decided {
        Ok(()) => Ok(Some(Reply::see(format!("{}?done=decided", address_of(named.0))))),
        Err(DecideClaimError::Open(OpenError::Storage(error))) => Err(error.into()),
        Err(_) => Ok(Some(Reply::see(format!("{}?done=changed", address_of(named.0))))),
    }
}
