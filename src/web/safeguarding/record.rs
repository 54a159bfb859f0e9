//! A record as a safeguarding officer sees it: who it is, how to reach her, and what was decided for risk.

use super::act::done as to_record;
use super::address::{IN_FORCE, address_of, match_of, review_of, ruling_of, suspend_of, tell_of};
use super::shown::cards;
use crate::accounts::{Role, SafeguardingActor};
use crate::assistants::FullName;
use crate::assistants::casework::{self, OpenError};
use crate::assistants::rulings::RulingKind;
use crate::assistants::suspensions::{OpenedForRisk, Suspension, open_for_risk};
use crate::ids::AssistantId;
use crate::web::components::{Button, NotificationBanner, SummaryList};
use crate::web::form::{Errors, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::officer::{declare::ask_before, reach::reach, ruling};
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};
use time::Date;

#[derive(Template)]
#[template(path = "safeguarding/record.html")]
struct RecordPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    title: String,
    facts: SummaryList,
    suspensions: Vec<SummaryList>,
    /// Leads beside those of whom it may be.
    same_person: Option<(&'static str, String)>,
    rulings: Vec<SummaryList>,
    /// Where to go on, and how that is called.
    next: Vec<(&'static str, String)>,
    /// Tells its owner of it, where that was held back.
    tell: Option<Tell>,
}

struct Tell {
    to: String,
    suspension: String,
    button: Button,
}

#[get("/safeguarding/records/<id>?<done>")]
pub(super) async fn record(
    id: &str,
    done: Option<&str>,
    actor: As<SafeguardingActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    let banner = banner(done, frame.words);
    match open_for_risk(&our.db, actor.0, id, our.clock.now()).await {
        Ok(opened) => Reply::page(&page(frame, &opened, our.clock.now().today(), banner)).map(Some),
        Err(OpenError::NotDeclared) => ask(&our, actor.0, frame, id, Errors::default()).await,
        Err(OpenError::NotFound) => Ok(None),
        Err(OpenError::Storage(error)) => Err(error.into()),
    }
}

fn banner(done: Option<&str>, words: &Words) -> Option<NotificationBanner> {
    let w = &words.safeguarding.record;
    let well = match done? {
        "suspended" => w.done_suspended,
        "told" => w.done_told,
        "reviewed" => w.done_reviewed,
        "lifted" => w.done_lifted,
        "proposed" => words.casework.done_proposed,
        "heard" => words.casework.done_heard,
        "withdrawn" => words.casework.done_withdrawn,
        "same" => w.done_same,
        "other" => w.done_other,
        "changed" => return Some(NotificationBanner::important(w.done_changed)),
        _ => return None,
    };
    Some(NotificationBanner::success(well))
}

fn page(
    frame: FormFrame,
    opened: &OpenedForRisk,
    today: Date,
    banner: Option<NotificationBanner>,
) -> RecordPage {
    let (words, id) = (frame.words, opened.record.id);
    let w = &words.safeguarding.record;
    let in_force = opened.in_force();
    RecordPage {
        banner,
        title: words.casework.record_title(opened.name.as_ref().map(FullName::in_full).unwrap_or_default()),
        facts: facts(opened, words),
        suspensions: cards(&opened.suspensions, today, words),
        same_person: opened.is_matched.then(|| (w.same_person, match_of(id))),
        rulings: ruling::cards(&opened.rulings, today, words),
        next: next(opened, words),
        tell: in_force.filter(|one| one.told_at.is_none()).map(|one| tell(id, one, words)),
        frame: frame.back(IN_FORCE),
    }
}

/// Where to go on from here.
fn next(opened: &OpenedForRisk, words: &Words) -> Vec<(&'static str, String)> {
    let (w, id) = (&words.safeguarding.record, opened.record.id);
    let suspension = match opened.in_force() {
        Some(_) => (w.review, review_of(id)),
        None => (w.suspend, suspend_of(id)),
    };
    let is_under_way = opened.rulings.iter().any(|(ruling, _)| ruling.is_pending());
    let ruling = match RulingKind::at(Role::Safeguarding, &opened.record) {
        Some(RulingKind::Refusal) if !is_under_way => Some(w.refuse),
        Some(RulingKind::Removal) if !is_under_way => Some(w.remove),
        _ => (!opened.rulings.is_empty()).then_some(w.ruling),
    };
    std::iter::once(suspension).chain(ruling.map(|text| (text, ruling_of(id)))).collect()
}

fn tell(id: AssistantId, suspension: &Suspension, words: &Words) -> Tell {
    let button = Button::new(words.safeguarding.record.tell).secondary().once();
    Tell { to: tell_of(id), suspension: suspension.id.to_string(), button }
}

fn facts(opened: &OpenedForRisk, words: &Words) -> SummaryList {
    let (w, record) = (&words.casework, &opened.record);
    let rows = [
        (w.number, record.number.as_ref().map(|number| number.as_str().to_owned())),
        (w.state, Some(record.life.status().label().to_owned())),
        (w.way, record.way.map(|way| way.label().to_owned())),
    ];
    SummaryList::answered(rows.into_iter().chain(reach(opened.person.as_ref(), words)))
}

async fn ask(
    our: &Service,
    actor: SafeguardingActor,
    frame: FormFrame,
    id: AssistantId,
    errors: Errors,
) -> Found {
    ask_before(our, actor, frame, (id, IN_FORCE, address_of(id)), errors).await
}

#[post("/safeguarding/records/<id>", data = "<form>")]
pub(super) async fn declare(
    id: &str,
    form: Signed<Unread>,
    actor: As<SafeguardingActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    match form.fields.get("known") {
        "no" => match casework::declare_no_interest(&our.db, actor.0, id, our.clock.now()).await {
            Ok(()) => Ok(Some(to_record(id, "declared"))),
            Err(OpenError::NotFound | OpenError::NotDeclared) => Ok(None),
            Err(OpenError::Storage(error)) => Err(error.into()),
        },
        "yes" => Ok(Some(Reply::see(format!("{IN_FORCE}?done=known")))),
        _ => {
            let errors = Errors::one("known", frame.words.casework.declare.missing);
            ask(&our, actor.0, frame, id, errors).await
        }
    }
}
