//! Suspending somebody.

use super::act::{done, instead, open};
use super::address::{address_of, suspend_of};
use crate::accounts::SafeguardingActor;
use crate::assistants::FullName;
use crate::assistants::suspensions::{
    self, NewSuspension, OpenedForRisk, SuspendError, SuspensionProblem, SuspensionReason,
};
use crate::ids::AssistantId;
use crate::text::TextRefused;
use crate::web::components::{Button, Checkboxes, Radios, Textarea};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

/// The most characters of grounds.
const MOST: u32 = 2000;

#[derive(Template)]
#[template(path = "safeguarding/suspend.html")]
struct SuspendPage {
    frame: Frame,
    errors: Errors,
    title: String,
    to: String,
    reason: Radios,
    grounds: Textarea,
    held: Checkboxes,
    send: Button,
}

impl SuspendPage {
    fn new(frame: FormFrame, opened: &OpenedForRisk, fields: &Fields, errors: Errors) -> Self {
        let (words, id) = (frame.words, opened.record.id);
        let w = &words.safeguarding.suspend;
        let reason = SuspensionReason::ALL
            .iter()
            .fold(Radios::new("reason", w.reason), |radios, reason| {
                radios.choice(reason.as_str(), reason.label())
            })
            .hint(w.reason_hint)
            .value(fields.get("reason"))
            .error(errors.of("reason"));
        let held = Checkboxes::new("held", w.held).choice("yes", w.held_choice).values(fields.all("held"));
        Self {
            title: w.title(opened.name.as_ref().map(FullName::in_full).unwrap_or_default()),
            to: suspend_of(id),
            reason,
            grounds: grounds_field(fields, &errors, w.grounds_hint, words),
            held,
            send: Button::new(w.send).warning().once(),
            frame: frame.back(&address_of(id)).with(&errors),
            errors,
        }
    }
}

/// The box for what a decision rests on.
pub(super) fn grounds_field(fields: &Fields, errors: &Errors, hint: &str, words: &Words) -> Textarea {
    let field = Textarea::new("grounds", words.safeguarding.suspend.grounds).hint(hint);
    let field = field.limit(MOST).rows(8).spellcheck(true);
    field.value(fields.shown("grounds")).error(errors.of("grounds"))
}

/// What is wrong with the grounds.
pub(super) fn grounds_refused(refused: TextRefused, words: &Words) -> &'static str {
    let w = &words.safeguarding.suspend;
    match refused {
        TextRefused::Empty => w.grounds_missing,
        TextRefused::TooLong { .. } => w.grounds_long,
        _ => w.grounds_format,
    }
}

fn problems(problems: Vec<SuspensionProblem>, words: &Words) -> Errors {
    let said = |problem| match problem {
        SuspensionProblem::Reason => ("reason", words.safeguarding.suspend.reason_missing),
        SuspensionProblem::Grounds(refused) => ("grounds", grounds_refused(refused, words)),
    };
    Errors::of_all(problems.into_iter().map(said))
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
    if opened.in_force().is_some() {
        return Ok(Some(Reply::see(address_of(id))));
    }
    let failed = !errors.is_empty();
    let page = SuspendPage::new(frame, &opened, fields, errors);
    if failed { Reply::failed(&page).map(Some) } else { Reply::page(&page).map(Some) }
}

#[get("/safeguarding/records/<id>/suspend")]
pub(super) async fn form(id: &str, actor: As<SafeguardingActor>, frame: FormFrame, our: Our) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    show(&our, actor.0, frame, id, (&Fields::default(), Errors::default())).await
}

#[post("/safeguarding/records/<id>/suspend", data = "<form>")]
pub(super) async fn send(
    id: &str,
    form: Signed<Unread>,
    actor: As<SafeguardingActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let fields = &form.fields;
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    let held = fields.get("held") == "yes";
    let new = match NewSuspension::read(fields.get("reason"), fields.get("grounds"), held) {
        Ok(new) => new,
        Err(wrong) => {
            let errors = problems(wrong, frame.words);
            return show(&our, actor.0, frame, id, (fields, errors)).await;
        }
    };
    let post = (&our.keys, &our.letterhead);
    match suspensions::suspend(&our.db, post, actor.0, (id, &new), our.clock.now()).await {
        Ok(()) => Ok(Some(done(id, "suspended"))),
        Err(SuspendError::Already) => Ok(Some(done(id, "changed"))),
        Err(SuspendError::Open(error)) => instead(id, error),
    }
}
