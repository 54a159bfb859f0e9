//! One page for all stages: what has happened, and what can be done next.

use super::forms::Form;
use super::shown::cards;
use crate::accounts::RegistrarActor;
use crate::assistants::Life;
use crate::assistants::casework::Opened;
use crate::assistants::rulings::{Ruling, RulingKind, Stage};
use crate::ids::AssistantId;
use crate::web::components::SummaryList;
use crate::web::form::{Errors, Fields};
use crate::web::guard::{As, Our};
use crate::web::registrar::records::address::{address_of, ruling_of};
use crate::web::registrar::records::opened::open;
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame, moment};
use crate::words::Words;
use askama::Template;
use rocket::get;
use time::Date;

#[derive(Template)]
#[template(path = "registrar/ruling.html")]
struct RulingPage {
    frame: Frame,
    errors: Errors,
    title: String,
    lead: Option<&'static str>,
    cards: Vec<SummaryList>,
    /// Says what has to be waited for.
    wait: Option<String>,
    heading: Option<&'static str>,
    form: Option<Form>,
    to: String,
    /// Names the one that can go on, so that nobody decides another one.
    ruling: String,
    tell_to: Option<String>,
    withdraw_to: Option<String>,
}

/// What can be done next.
#[derive(Default)]
struct Next {
    lead: Option<&'static str>,
    wait: Option<String>,
    heading: Option<&'static str>,
    form: Option<Form>,
    may_tell: bool,
    may_withdraw: bool,
}

/// What was typed, and what is wrong with it.
type Typed<'a> = (&'a Fields, &'a Errors);

impl RulingPage {
    fn new(frame: FormFrame, opened: &Opened, today: Date, fields: &Fields, errors: Errors) -> Self {
        let (words, id) = (frame.words, opened.record.id);
        let base = ruling_of(id);
        let current = current(opened);
        let next = match current {
            None => proposing(opened, (fields, &errors), words),
            Some((ruling, is_own)) => {
                let is_off = opened.record.life == Life::Left;
                going_on((ruling, *is_own, is_off), today, (fields, &errors), words)
            }
        };
        Self {
            title: title(opened, current.is_some(), words),
            lead: next.lead,
            cards: cards(&opened.rulings, today, words),
            wait: next.wait,
            heading: next.heading,
            form: next.form,
            ruling: current.map(|(ruling, _)| ruling.id.to_string()).unwrap_or_default(),
            tell_to: next.may_tell.then(|| format!("{base}/tell")),
            withdraw_to: next.may_withdraw.then(|| format!("{base}/withdraw")),
            to: base,
            frame: frame.back(&address_of(id)).with(&errors),
            errors,
        }
    }
}

fn title(opened: &Opened, is_under_way: bool, words: &Words) -> String {
    let w = &words.casework.ruling;
    let name = opened.name();
    match RulingKind::of(opened.record.life) {
        Some(RulingKind::Refusal) if !is_under_way => w.title_refusal(name),
        Some(RulingKind::Removal) if !is_under_way => w.title_removal(name),
        _ => w.title(name),
    }
}

/// The one that is under way: pending, or decided while the record is off the register for it.
fn current(opened: &Opened) -> Option<&(Ruling, bool)> {
    let is_off = opened.record.life == Life::Left;
    opened.rulings.first().filter(|(ruling, _)| ruling.is_pending() || is_off)
}

fn proposing(opened: &Opened, (fields, errors): Typed<'_>, words: &Words) -> Next {
    if RulingKind::of(opened.record.life).is_none() {
        return Next::default();
    }
    Next {
        lead: Some(words.casework.ruling.lead),
        form: Some(Form::propose(fields, errors, words)),
        ..Next::default()
    }
}

fn going_on(
    (ruling, is_own, is_off): (&Ruling, bool, bool),
    today: Date,
    (fields, errors): Typed<'_>,
    words: &Words,
) -> Next {
    let w = &words.casework.ruling;
    let pending = Next { may_withdraw: true, ..Next::default() };
    match ruling.stage(today) {
        Stage::Held => Next { may_tell: true, ..pending },
        Stage::AwaitsReply(until) => {
            let from = moment::date(until.next_day().unwrap_or(until), words);
            let form = Form::heard(false, (fields, errors), words);
            let wait = Some(w.decide_from(from));
            Next { wait, heading: Some(w.reply_heading), form: Some(form), ..pending }
        }
        Stage::Ready if is_off => Next { wait: Some(w.off.to_owned()), ..pending },
        Stage::Ready => {
            // What was proposed is where the reasons begin.
            let fields = if errors.is_empty() {
                Fields::default().with("reasons", ruling.proposed.text.as_str())
            } else {
                fields.clone()
            };
            let form = Form::decide(&fields, errors, words);
            Next { lead: Some(w.decide_lead), heading: Some(w.decide_heading), form: Some(form), ..pending }
        }
        Stage::Appealed if is_own => Next { wait: Some(w.another.to_owned()), ..Next::default() },
        Stage::Appealed => {
            let form = Form::appeal(fields, errors, words);
            Next { heading: Some(w.appeal_heading), form: Some(form), ..Next::default() }
        }
        Stage::MayBeAppealed(_) => {
            let form = Form::heard(true, (fields, errors), words);
            Next { heading: Some(w.appeal_by_heading), form: Some(form), ..Next::default() }
        }
        Stage::Withdrawn | Stage::Final | Stage::Overturned => Next::default(),
    }
}

/// The page, with what is wrong.
pub(super) async fn show(
    our: &Service,
    actor: RegistrarActor,
    frame: FormFrame,
    id: AssistantId,
    (fields, errors): (&Fields, Errors),
) -> Found {
    let opened = match open(our, actor, id).await? {
        Ok(opened) => opened,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let failed = !errors.is_empty();
    let page = RulingPage::new(frame, &opened, our.clock.now().today(), fields, errors);
    if failed { Reply::failed(&page).map(Some) } else { Reply::page(&page).map(Some) }
}

#[get("/registrar/records/<id>/ruling")]
pub(in crate::web::registrar::records) async fn ruling(
    id: &str,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    show(&our, actor.0, frame, id, (&Fields::default(), Errors::default())).await
}
