//! A record as a registrar sees it: the claims first, then what its owner told.

use super::address::{QUEUE, address_of, ask_of, claim_of, ruling_of};
use super::asked::cards;
use super::declare;
use super::opened::instead;
use crate::accounts::RegistrarActor;
use crate::assistants::casework::{self, OpenError, Opened, PutError};
use crate::assistants::ledger::{Claim, ClaimState};
use crate::assistants::questions::Question;
use crate::assistants::rulings::RulingKind;
use crate::assistants::suspensions::Notice;
use crate::assistants::{Life, Way};
use crate::ids::AssistantId;
use crate::web::assistant::{Answers, all_answers, confirmed_said, lacking_sentences, shown_claim};
use crate::web::components::{Action, Button, NotificationBanner, SummaryList};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::officer::ruling;
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};
use time::Date;

#[derive(Template)]
#[template(path = "registrar/record.html")]
struct RecordPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    errors: Errors,
    title: String,
    facts: SummaryList,
    suspended: Option<&'static str>,
    at_safeguarding: Option<&'static str>,
    missing: Vec<String>,
    claims: Vec<SummaryList>,
    answers: Vec<Answers>,
    questions: Vec<SummaryList>,
    ask: (&'static str, String),
    rulings: Vec<SummaryList>,
    ruling: Option<(&'static str, String)>,
    put: Option<Button>,
    put_to: String,
    back_to: String,
    is_mine: bool,
    is_own_work: bool,
}

#[get("/registrar/records/<id>?<done>")]
pub(super) async fn record(
    id: &str,
    done: Option<&str>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    let banner = match done {
        Some("decided") => Some(Frame::success(frame.words.casework.done_decided)),
        Some("proposed") => Some(Frame::success(frame.words.casework.done_proposed)),
        Some("told") => Some(Frame::success(frame.words.casework.done_told)),
        Some("heard") => Some(Frame::success(frame.words.casework.done_heard)),
        Some("withdrawn") => Some(Frame::success(frame.words.casework.done_withdrawn)),
        Some("asked") => Some(Frame::success(frame.words.casework.done_asked)),
        Some("answered") => Some(Frame::success(frame.words.casework.done_answered)),
        Some("taken-back") => Some(Frame::success(frame.words.casework.done_taken_back)),
        Some("own-work") => Some(NotificationBanner::important(frame.words.casework.own_work)),
        Some("changed") => Some(NotificationBanner::important(frame.words.casework.done_changed)),
        _ => None,
    };
    match casework::open_record(&our.db, actor.0, id, our.clock.now()).await {
        Ok(opened) => {
            let page = RecordPage::new(&our, frame, &opened, Errors::default()).await?;
            Reply::page(&RecordPage { banner, ..page }).map(Some)
        }
        Err(OpenError::NotDeclared) => declare::ask(&our, actor.0, frame, id, Errors::default()).await,
        Err(OpenError::NotFound) => Ok(None),
        Err(OpenError::Storage(error)) => Err(error.into()),
    }
}

impl RecordPage {
    async fn new(our: &Service, frame: FormFrame, opened: &Opened, errors: Errors) -> Result<Self, Fault> {
        let gazetteer = our.atlas.now(&our.db).await?;
        let (words, today) = (frame.words, our.clock.now().today());
        let (w, record) = (&words.casework, &opened.record);
        let listed = record.profile.way == Some(Way::Listed);
        let lacking = our.settings.listing_needs.lacking(&opened.claims, today);
        let name = opened.name();
        let put = (record.life == Life::Sent && !opened.is_own_work).then(|| Button::new(w.put).once());
        Ok(Self {
            banner: None,
            title: w.record_title(name),
            facts: facts(opened, today, words),
            suspended: opened.suspended.map(|notice| suspended(notice, words)),
            at_safeguarding: opened.is_at_safeguarding.then_some(w.at_safeguarding),
            missing: if listed { lacking_sentences(&lacking, words) } else { Vec::new() },
            claims: opened.claims.iter().map(|claim| one(opened, claim, today, words)).collect(),
            answers: all_answers(record, &opened.experience, &gazetteer, words),
            questions: cards(&opened.questions, words),
            ask: (if is_asked(opened) { w.ask_open_link } else { w.ask_link }, ask_of(record.id)),
            rulings: ruling::cards(&opened.rulings, today, words),
            ruling: to_ruling(opened, words).map(|text| (text, ruling_of(record.id))),
            put,
            put_to: format!("{}/put", address_of(record.id)),
            back_to: format!("{}/back", address_of(record.id)),
            is_mine: opened.is_mine,
            is_own_work: opened.is_own_work,
            frame: frame.back(QUEUE).with(&errors),
            errors,
        })
    }
}

fn is_asked(opened: &Opened) -> bool {
    opened.questions.iter().any(Question::is_open)
}

/// What leads to the page of a refusal or removal.
fn to_ruling(opened: &Opened, words: &Words) -> Option<&'static str> {
    let w = &words.casework;
    if opened.rulings.iter().any(|(ruling, _)| ruling.is_pending()) {
        return Some(w.ruling_link);
    }
    match RulingKind::of(opened.record.life) {
        Some(RulingKind::Refusal) => Some(w.refuse_link),
        Some(RulingKind::Removal) => Some(w.remove_link),
        None => (!opened.rulings.is_empty()).then_some(w.ruling_link),
    }
}

fn facts(opened: &Opened, today: Date, words: &Words) -> SummaryList {
    let (w, record) = (&words.casework, &opened.record);
    let confirmed = opened.confirmed.filter(|_| record.life == Life::OnRecord);
    let confirmed = confirmed.map(|confirmed| confirmed_said(confirmed, today, words));
    let rows = [
        (w.number, record.number.as_ref().map(|number| number.as_str().to_owned())),
        (w.state, Some(record.life.status().label().to_owned())),
        (w.way, record.profile.way.map(|way| way.label().to_owned())),
        (words.still_right.officer.key, confirmed),
    ];
    SummaryList::answered(rows)
}

fn suspended(notice: Notice, words: &Words) -> &'static str {
    match notice {
        Notice::Told => words.casework.suspended_told,
        Notice::Held => words.casework.suspended_held,
    }
}

fn one(opened: &Opened, claim: &Claim, today: Date, words: &Words) -> SummaryList {
    let mut list = shown_claim(claim, &opened.experience, today, words);
    let text = match claim.state(today) {
        ClaimState::Said | ClaimState::Waiting => words.casework.decide,
        ClaimState::Checked | ClaimState::Expired | ClaimState::NotAccepted => words.casework.decide_again,
    };
    if let Some(card) = &mut list.card
        && !opened.is_own_work
    {
        card.actions.push(Action::new(text, claim_of(opened.record.id, claim.id), None::<&str>));
    }
    list
}

#[post("/registrar/records/<id>/put", data = "<_form>")]
pub(super) async fn put(
    id: &str,
    _form: Signed<Unread>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    let (needs, post) = (&our.settings.listing_needs, (&our.keys, &our.letterhead));
    match casework::put_on_record(&our.db, post, actor.0, id, needs, our.clock.now()).await {
        Ok(()) => Ok(Some(Reply::see(format!("{QUEUE}?done=listed")))),
        Err(PutError::OwnWork) => Ok(Some(Reply::see(format!("{}?done=own-work", address_of(id))))),
        Err(PutError::Proposed) => {
            let errors = Errors::one("ruling", frame.words.casework.put_proposed);
            refused(&our, actor.0, frame, id, errors).await
        }
        Err(PutError::Lacking(_)) => {
            let errors = Errors::one("missing", frame.words.casework.put_lacking);
            refused(&our, actor.0, frame, id, errors).await
        }
        Err(PutError::Suspended) => {
            let errors = Errors::one("suspended", frame.words.casework.put_suspended);
            refused(&our, actor.0, frame, id, errors).await
        }
        Err(PutError::AtSafeguarding) => {
            let errors = Errors::one("safeguarding", frame.words.casework.put_at_safeguarding);
            refused(&our, actor.0, frame, id, errors).await
        }
        Err(PutError::Life(_)) => Ok(Some(Reply::see(address_of(id)))),
        Err(PutError::Open(error)) => instead(id, error),
    }
}

async fn refused(
    our: &Service,
    actor: RegistrarActor,
    frame: FormFrame,
    id: AssistantId,
    errors: Errors,
) -> Found {
    match casework::open_record(&our.db, actor, id, our.clock.now()).await {
        Ok(opened) => Reply::failed(&RecordPage::new(our, frame, &opened, errors).await?).map(Some),
        Err(OpenError::NotDeclared | OpenError::NotFound) => Ok(None),
        Err(OpenError::Storage(error)) => Err(error.into()),
    }
}

#[post("/registrar/records/<id>/back", data = "<_form>")]
pub(super) async fn give_back(id: &str, _form: Signed<Unread>, actor: As<RegistrarActor>, our: Our) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    casework::give_back_case(&our.db, actor.0, id, our.clock.now()).await?;
    Ok(Some(Reply::see(format!("{QUEUE}?done=back"))))
}
