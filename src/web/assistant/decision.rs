//! A refusal or a removal of the own record: what is proposed or decided, and the reply or appeal.

use crate::accounts::AssistantActor;
use crate::assistants::rulings::{self, HeardError, Reasons, Ruling, RulingKind, RulingReason, Stage};
use crate::text::TextRefused;
use crate::web::components::{Button, SummaryList, Textarea};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame, moment};
use crate::words::{RulingsWords, Words};
use askama::Template;
use rocket::{get, post};
use time::Date;

/// The most characters of a reply or an appeal.
const MOST: u32 = 2000;

/// What she can write, and until when.
struct Writing {
    id: String,
    heading: &'static str,
    lead: String,
    text: Textarea,
    send: Button,
    what: &'static str,
}

#[derive(Template)]
#[template(path = "assistant/decision.html")]
struct DecisionPage {
    frame: Frame,
    errors: Errors,
    /// Says that nothing was sent.
    gone: bool,
    saved: Option<&'static str>,
    title: &'static str,
    /// What the council proposes or has decided, and what that means.
    said: Vec<&'static str>,
    facts: SummaryList,
    writing: Option<Writing>,
    voluntary: bool,
}

/// What was typed, and what is wrong with it.
type Typed<'a> = (&'a Fields, Errors);

impl DecisionPage {
    fn new(frame: FormFrame, ruling: Option<&Ruling>, today: Date, (fields, errors): Typed<'_>) -> Self {
        let words = frame.words;
        let w = &words.rulings;
        let stage = ruling.map(|ruling| ruling.stage(today));
        let writing = stage.zip(ruling);
        Self {
            gone: false,
            saved: None,
            title: match ruling {
                Some(ruling) if ruling.is_pending() => w.title_proposed,
                _ => w.title,
            },
            said: ruling.map_or_else(|| vec![w.none], |ruling| said(ruling, today, w)),
            facts: ruling.map(|ruling| facts(ruling, words)).unwrap_or_default(),
            writing: writing.and_then(|(stage, ruling)| writes(stage, ruling, fields, &errors, words)),
            voluntary: matches!(stage, Some(Stage::MayBeAppealed(_) | Stage::Appealed | Stage::Final)),
            frame: frame.back("/assistant").with(&errors),
            errors,
        }
    }
}

fn said(ruling: &Ruling, today: Date, w: &RulingsWords) -> Vec<&'static str> {
    let refusal = ruling.kind == RulingKind::Refusal;
    let proposed = if refusal { w.proposed_refusal } else { w.proposed_removal };
    let decided = if refusal { w.decided_refusal } else { w.decided_removal };
    let for_risk = ruling.reason == RulingReason::Risk;
    let stands = match (for_risk, refusal) {
        (true, _) => w.for_risk_final,
        (false, true) => w.final_refusal,
        (false, false) => w.final_removal,
    };
    let mut said = match ruling.stage(today) {
        Stage::Held | Stage::AwaitsReply(_) => vec![proposed],
        Stage::Ready if ruling.reply.is_some() => vec![proposed, w.replied],
        Stage::Ready => vec![proposed, w.too_late],
        Stage::Withdrawn => vec![w.withdrawn],
        Stage::MayBeAppealed(_) => vec![decided],
        Stage::Appealed => vec![decided, w.appealed],
        Stage::Final => vec![decided, stands],
        Stage::Overturned => vec![w.overturned],
    };
    let kept = if ruling.is_pending() { w.for_risk_proposed } else { w.for_risk };
    if for_risk && ruling.withdrawn_at.is_none() && ruling.stage(today) != Stage::Overturned {
        said.push(kept);
    }
    said
}

fn facts(ruling: &Ruling, words: &Words) -> SummaryList {
    let w = &words.rulings;
    let decided = ruling.decided.as_ref();
    let appeal = decided.and_then(|decided| decided.appeal.as_ref());
    let outcome = appeal.and_then(|appeal| appeal.outcome.as_ref());
    let day = |at| moment::day(at, words);
    let rows = [
        (w.reason, Some(ruling.reason.label().to_owned())),
        (w.proposed_on, ruling.told_at.map(day)),
        (w.reasons, Some(ruling.proposed.text.as_str().to_owned())),
        (w.your_reply, ruling.reply.as_ref().map(|reply| reply.text.as_str().to_owned())),
        (w.decided_on, decided.map(|decided| day(decided.said.at))),
        (w.decided_reasons, decided.map(|decided| decided.said.text.as_str().to_owned())),
        (w.your_appeal, appeal.map(|appeal| appeal.said.text.as_str().to_owned())),
        (w.outcome, outcome.map(|(outcome, _)| outcome.label().to_owned())),
        (w.outcome_reasons, outcome.map(|(_, said)| said.text.as_str().to_owned())),
    ];
    SummaryList::answered(rows)
}

fn writes(stage: Stage, ruling: &Ruling, fields: &Fields, errors: &Errors, words: &Words) -> Option<Writing> {
    let w = &words.rulings;
    let text = |name, label, hint| {
        let text = Textarea::new(name, label).hint(hint).limit(MOST).rows(8).spellcheck(true);
        text.value(fields.shown(name)).error(errors.of(name))
    };
    let id = ruling.id.to_string();
    match stage {
        Stage::AwaitsReply(until) => Some(Writing {
            id,
            heading: w.reply_heading,
            lead: w.reply_lead(moment::date(until, words)),
            text: text("reply", w.reply, w.reply_hint),
            send: Button::new(w.reply_send).once(),
            what: "reply",
        }),
        Stage::MayBeAppealed(until) => Some(Writing {
            id,
            heading: w.appeal_heading,
            lead: w.appeal_lead(moment::date(until, words)),
            text: text("appeal", w.appeal, w.appeal_hint),
            send: Button::new(w.appeal_send).once(),
            what: "appeal",
        }),
        _ => None,
    }
}

#[get("/assistant/decision?<saved>")]
pub(super) async fn decision(
    saved: Option<&str>,
    actor: As<AssistantActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let saved = match saved {
        Some("reply") => Some(frame.words.rulings.saved_reply),
        Some("appeal") => Some(frame.words.rulings.saved_appeal),
        _ => None,
    };
    let page = page(&our, actor.0, frame, (&Fields::default(), Errors::default())).await?;
    Reply::page(&DecisionPage { saved, ..page })
}

async fn page(
    our: &Service,
    actor: AssistantActor,
    frame: FormFrame,
    typed: Typed<'_>,
) -> Result<DecisionPage, Fault> {
    let ruling = rulings::own_ruling(&our.db, actor).await?;
    Ok(DecisionPage::new(frame, ruling.as_ref(), our.clock.now().today(), typed))
}

#[post("/assistant/decision", data = "<form>")]
pub(super) async fn write(
    form: Signed<Unread>,
    actor: As<AssistantActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let fields = &form.fields;
    let what = if fields.get("what") == "appeal" { "appeal" } else { "reply" };
    let text = match fields.get(what).parse::<Reasons>() {
        Ok(text) => text,
        Err(refused) => return wrong(&our, actor.0, frame, fields, (what, refused)).await,
    };
    let Ok(id) = fields.get("ruling").parse() else { return gone(&our, actor.0, frame).await };
    let now = our.clock.now();
    let done = match what {
        "appeal" => rulings::appeal(&our.db, actor.0, id, &text, now).await,
        _ => rulings::reply(&our.db, actor.0, id, &text, now).await,
    };
    match done {
        Ok(()) => Ok(Reply::see(format!("/assistant/decision?saved={what}"))),
        Err(HeardError::Stage) => gone(&our, actor.0, frame).await,
        Err(HeardError::Storage(error)) => Err(error.into()),
    }
}

/// What was typed cannot be kept.
async fn wrong(
    our: &Service,
    actor: AssistantActor,
    frame: FormFrame,
    fields: &Fields,
    (field, refused): (&'static str, TextRefused),
) -> Answer {
    let w = &frame.words.rulings;
    let message = match (field, refused) {
        ("reply", TextRefused::Empty) => w.reply_missing,
        ("reply", TextRefused::TooLong { .. }) => w.reply_long,
        ("reply", _) => w.reply_format,
        (_, TextRefused::Empty) => w.appeal_missing,
        (_, TextRefused::TooLong { .. }) => w.appeal_long,
        _ => w.appeal_format,
    };
    let errors = Errors::one(field, message);
    Reply::failed(&page(our, actor, frame, (fields, errors)).await?)
}

/// It came already, or the day has passed.
async fn gone(our: &Service, actor: AssistantActor, frame: FormFrame) -> Answer {
    let page = page(our, actor, frame, (&Fields::default(), Errors::default())).await?;
    Reply::failed(&DecisionPage { gone: true, ..page })
}
