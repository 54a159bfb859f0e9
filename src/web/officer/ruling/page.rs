//! One page for all stages: what has happened, and what can be done next.

use super::desk::{Desk, Says, instead, ruling_of};
use super::forms::Form;
use super::shown::cards;
use crate::accounts::Role;
use crate::assistants::rulings::{OpenedRulings, Ruling, RulingKind, Stage, open_rulings};
use crate::assistants::{FullName, Life};
use crate::ids::AssistantId;
use crate::web::components::SummaryList;
use crate::web::form::{Errors, Fields};
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame, moment};
use crate::words::Words;
use askama::Template;
use time::Date;

#[derive(Template)]
#[template(path = "officer/ruling.html")]
struct RulingPage {
    frame: Frame,
    errors: Errors,
    page: &'static str,
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

/// At whose desk the page stands, and what it says there.
#[derive(Clone, Copy)]
struct At {
    role: Role,
    says: Says,
    today: Date,
}

impl RulingPage {
    fn new<D: Desk>(
        frame: FormFrame,
        opened: &OpenedRulings,
        at: At,
        (fields, errors): (&Fields, Errors),
    ) -> Self {
        let (words, id) = (frame.words, opened.record.id);
        let base = ruling_of::<D>(id);
        let current = current(opened, at.today);
        let next = match current {
            None => proposing(opened, at, (fields, &errors), words),
            Some((ruling, is_own)) => {
                let is_off = opened.record.life == Life::Left && at.role == Role::Registrar;
                going_on((ruling, *is_own, is_off), at.today, (fields, &errors), words)
            }
        };
        Self {
            page: at.says.page,
            title: title(opened, at.role, current.is_some(), words),
            lead: next.lead,
            cards: cards(&opened.rulings, at.today, words),
            wait: next.wait,
            heading: next.heading,
            form: next.form,
            ruling: current.map(|(ruling, _)| ruling.id.to_string()).unwrap_or_default(),
            tell_to: next.may_tell.then(|| format!("{base}/tell")),
            withdraw_to: next.may_withdraw.then(|| format!("{base}/withdraw")),
            to: base,
            frame: frame.back(&D::record_of(id)).with(&errors),
            errors,
        }
    }
}

fn title(opened: &OpenedRulings, role: Role, is_under_way: bool, words: &Words) -> String {
    let w = &words.casework.ruling;
    let name = opened.name.as_ref().map(FullName::in_full).unwrap_or_default();
    match opened.kind(role) {
        Some(RulingKind::Refusal) if !is_under_way => w.title_refusal(name),
        Some(RulingKind::Removal) if !is_under_way => w.title_removal(name),
        _ => w.title(name),
    }
}

/// The one that is under way: pending, or decided while the record is off the register for it.
fn current(opened: &OpenedRulings, today: Date) -> Option<&(Ruling, bool)> {
    let is_off = opened.record.life == Life::Left;
    let stands =
        |ruling: &Ruling| is_off && ruling.decided.is_some() && ruling.stage(today) != Stage::Overturned;
    opened.rulings.first().filter(|(ruling, _)| ruling.is_pending() || stands(ruling))
}

fn proposing(opened: &OpenedRulings, at: At, typed: Typed<'_>, words: &Words) -> Next {
    if opened.is_elsewhere {
        return Next { wait: Some(at.says.elsewhere.to_owned()), ..Next::default() };
    }
    if opened.kind(at.role).is_none() {
        return Next::default();
    }
    Next { lead: Some(at.says.lead), form: Some(Form::propose(at.role, typed, words)), ..Next::default() }
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
pub(super) async fn show<D: Desk>(
    our: &Service,
    actor: D,
    frame: FormFrame,
    id: AssistantId,
    (fields, errors): (&Fields, Errors),
) -> Found {
    let now = our.clock.now();
    let opened = match open_rulings(&our.db, actor, id, now).await {
        Ok(opened) => opened,
        Err(error) => return instead::<D>(id, error),
    };
    let failed = !errors.is_empty();
    let at = At { role: actor.role(), says: D::says(frame.words), today: now.today() };
    let page = RulingPage::new::<D>(frame, &opened, at, (fields, errors));
    if failed { Reply::failed(&page).map(Some) } else { Reply::page(&page).map(Some) }
}

/// The page.
pub(in crate::web) async fn ruling<D: Desk>(our: &Service, actor: D, frame: FormFrame, id: &str) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    show(our, actor, frame, id, (&Fields::default(), Errors::default())).await
}
