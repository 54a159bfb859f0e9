//! Looking at a suspension again: it goes on, or it is lifted. And telling its owner, where that was held back.

use super::act::{done, instead, open};
use super::address::{address_of, review_of};
use super::shown::cards;
use super::suspend::{grounds_field, grounds_refused};
use crate::accounts::SafeguardingActor;
use crate::assistants::FullName;
use crate::assistants::suspensions::{self, Grounds, OpenedForRisk, ReviewError, Suspension};
use crate::ids::{AssistantId, SuspensionId};
use crate::web::components::{Button, Radios, SummaryList, Textarea};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};
use time::Date;

#[derive(Template)]
#[template(path = "safeguarding/review.html")]
struct ReviewPage {
    frame: Frame,
    errors: Errors,
    title: String,
    cards: Vec<SummaryList>,
    to: String,
    /// Names the one that is looked at, so that nobody decides another one.
    suspension: String,
    outcome: Radios,
    grounds: Textarea,
    send: Button,
}

impl ReviewPage {
    fn new(
        frame: FormFrame,
        (opened, suspension): (&OpenedForRisk, &Suspension),
        today: Date,
        (fields, errors): (&Fields, Errors),
    ) -> Self {
        let (words, id) = (frame.words, opened.record.id);
        let w = &words.safeguarding.review;
        let outcome = Radios::new("outcome", w.outcome)
            .choice("go-on", w.go_on)
            .choice("lift", w.lift)
            .value(fields.get("outcome"))
            .error(errors.of("outcome"));
        Self {
            title: w.title(opened.name.as_ref().map(FullName::in_full).unwrap_or_default()),
            cards: cards(std::slice::from_ref(suspension), today, words),
            to: review_of(id),
            suspension: suspension.id.to_string(),
            outcome,
            grounds: grounds_field(fields, &errors, w.grounds_hint, words),
            send: Button::new(w.send).once(),
            frame: frame.back(&address_of(id)).with(&errors),
            errors,
        }
    }
}

async fn show(
    our: &Service,
    actor: SafeguardingActor,
    frame: FormFrame,
    id: AssistantId,
    (fields, errors): (&Fields, Errors),
) -> Found {
    let opened = match open(our, actor, id).await? {
        Ok(opened) => opened,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let Some(suspension) = opened.in_force() else { return Ok(Some(Reply::see(address_of(id)))) };
    let failed = !errors.is_empty();
    let today = our.clock.now().today();
    let page = ReviewPage::new(frame, (&opened, suspension), today, (fields, errors));
    if failed { Reply::failed(&page).map(Some) } else { Reply::page(&page).map(Some) }
}

#[get("/safeguarding/records/<id>/review")]
pub(super) async fn form(id: &str, actor: As<SafeguardingActor>, frame: FormFrame, our: Our) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    show(&our, actor.0, frame, id, (&Fields::default(), Errors::default())).await
}

/// What was decided.
enum Decided {
    GoesOn(Grounds),
    Lifted(Grounds),
}

fn read(fields: &Fields, words: &Words) -> Result<Decided, Errors> {
    let mut errors = Errors::default();
    let outcome = fields.get("outcome");
    if !matches!(outcome, "go-on" | "lift") {
        errors.add("outcome", words.safeguarding.review.outcome_missing);
    }
    match fields.get("grounds").parse() {
        Ok(grounds) if errors.is_empty() => {
            Ok(if outcome == "lift" { Decided::Lifted(grounds) } else { Decided::GoesOn(grounds) })
        }
        Ok(_) => Err(errors),
        Err(refused) => {
            errors.add("grounds", grounds_refused(refused, words));
            Err(errors)
        }
    }
}

#[post("/safeguarding/records/<id>/review", data = "<form>")]
pub(super) async fn send(
    id: &str,
    form: Signed<Unread>,
    actor: As<SafeguardingActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let fields = &form.fields;
    let Ok(of) = id.parse::<AssistantId>() else { return Ok(None) };
    let decided = match read(fields, frame.words) {
        Ok(decided) => decided,
        Err(errors) => return show(&our, actor.0, frame, of, (fields, errors)).await,
    };
    let Some(named) = named(id, fields) else { return Ok(Some(done(of, "changed"))) };
    let (now, post) = (our.clock.now(), (&our.keys, &our.letterhead));
    match decided {
        Decided::GoesOn(grounds) => {
            told(of, suspensions::go_on(&our.db, actor.0, named, &grounds, now).await, "reviewed")
        }
        Decided::Lifted(grounds) => {
            told(of, suspensions::lift(&our.db, post, actor.0, named, &grounds, now).await, "lifted")
        }
    }
}

#[post("/safeguarding/records/<id>/tell", data = "<form>")]
pub(super) async fn tell(id: &str, form: Signed<Unread>, actor: As<SafeguardingActor>, our: Our) -> Found {
    let Some(named) = named(id, &form.fields) else { return Ok(None) };
    let post = (&our.keys, &our.letterhead);
    told(named.0, suspensions::tell_now(&our.db, post, actor.0, named, our.clock.now()).await, "told")
}

/// The record of the address, and what the form names; none where either is nonsense.
fn named(id: &str, fields: &Fields) -> Option<(AssistantId, SuspensionId)> {
    Some((id.parse().ok()?, fields.get("suspension").parse().ok()?))
}

/// Where to go after an act.
fn told(id: AssistantId, result: Result<(), ReviewError>, what: &str) -> Found {
    match result {
        Ok(()) => Ok(Some(done(id, what))),
        Err(ReviewError::NotInForce) => Ok(Some(done(id, "changed"))),
        Err(ReviewError::Open(error)) => instead(id, error),
    }
}
