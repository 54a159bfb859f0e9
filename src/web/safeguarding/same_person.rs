//! Is this somebody who was removed for risk? A record beside the minimal record, and what a safeguarding officer says.

use super::act::{done, instead};
use super::address::{address_of, match_of};
use crate::accounts::SafeguardingActor;
use crate::assistants::risk::{self, Match, MatchError, MatchOutcome, OpenedMatch, open_match};
use crate::assistants::{BirthDate, FullName};
use crate::ids::{AssistantId, RulingId};
use crate::web::components::{Button, Radios, SummaryList};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame, moment};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "safeguarding/same_person.html")]
struct SamePersonPage {
    frame: Frame,
    errors: Errors,
    title: String,
    record: SummaryList,
    removed: Vec<SummaryList>,
    /// Nothing where everything is said.
    form: Option<Form>,
}

/// What is asked about the first of whom it may be.
struct Form {
    to: String,
    /// Names whom it is asked about, so that nobody decides about another one.
    removed: String,
    outcome: Radios,
    send: Button,
}

impl SamePersonPage {
    fn new(frame: FormFrame, opened: &OpenedMatch, fields: &Fields, errors: Errors) -> Self {
        let (words, id) = (frame.words, opened.record.id);
        let w = &words.safeguarding.same_person;
        let asked = opened.matches.iter().find(|one| one.is_open());
        let one =
            |one: &Match| card(one, asked.is_some_and(|asked| asked.removed.id == one.removed.id), words);
        Self {
            title: w.title(opened.name.as_ref().map(FullName::in_full).unwrap_or_default()),
            record: record(opened, words),
            removed: opened.matches.iter().map(one).collect(),
            form: asked.map(|asked| Form {
                to: match_of(id),
                removed: asked.removed.id.to_string(),
                outcome: outcome(asked, fields, &errors, words),
                send: Button::new(w.send).once(),
            }),
            frame: frame.back(&address_of(id)).with(&errors),
            errors,
        }
    }
}

fn outcome(asked: &Match, fields: &Fields, errors: &Errors, words: &Words) -> Radios {
    let w = &words.safeguarding.same_person;
    let said = asked.outcome.map(|(outcome, _)| outcome.as_str()).unwrap_or_default();
    let (same, other) = (MatchOutcome::Same, MatchOutcome::Other);
    let radios = Radios::new("outcome", w.outcome)
        .choice_with(same.as_str(), same.label(), w.same_hint)
        .choice_with(other.as_str(), other.label(), w.other_hint);
    let typed = if fields.get("outcome").is_empty() { said } else { fields.get("outcome") };
    radios.value(typed).error(errors.of("outcome"))
}

fn born(born: BirthDate, words: &Words) -> String {
    moment::date(born.day(), words)
}

fn record(opened: &OpenedMatch, words: &Words) -> SummaryList {
    let w = &words.safeguarding.same_person;
    let rows = [
        (words.casework.number, opened.record.number.as_ref().map(|number| number.as_str().to_owned())),
        (w.name, opened.name.as_ref().map(FullName::in_full)),
        (w.born, opened.born_on.map(|day| born(day, words))),
        (words.casework.state, Some(opened.record.life.status().label().to_owned())),
    ];
    SummaryList::answered(rows)
}

fn card(one: &Match, is_asked: bool, words: &Words) -> SummaryList {
    let w = &words.safeguarding.same_person;
    let said = one.outcome.map(|(outcome, at)| w.said(moment::day(at, words), outcome.label()));
    let rows = [
        (w.name, Some(one.removed.name.in_full())),
        (w.born, Some(born(one.removed.born_on, words))),
        (w.decision, Some(one.removed.decision.label().to_owned())),
        (w.decided, Some(moment::date(one.removed.decided_on, words))),
        (w.found, Some(moment::day(one.found_at, words))),
        (w.outcome_row, said),
    ];
    let title = moment::date(one.removed.decided_on, words);
    SummaryList::answered(rows).small_card(if is_asked { w.card_asked(title) } else { w.card(title) })
}

async fn show(
    our: &Service,
    actor: SafeguardingActor,
    frame: FormFrame,
    id: AssistantId,
    (fields, errors): (&Fields, Errors),
) -> Found {
    let opened = match open_match(&our.db, actor, id, our.clock.now()).await {
        Ok(opened) => opened,
        Err(error) => return instead(id, error),
    };
    let failed = !errors.is_empty();
    let page = SamePersonPage::new(frame, &opened, fields, errors);
    if failed { Reply::failed(&page).map(Some) } else { Reply::page(&page).map(Some) }
}

#[get("/safeguarding/records/<id>/same-person")]
pub(super) async fn form(id: &str, actor: As<SafeguardingActor>, frame: FormFrame, our: Our) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    show(&our, actor.0, frame, id, (&Fields::default(), Errors::default())).await
}

#[post("/safeguarding/records/<id>/same-person", data = "<form>")]
pub(super) async fn send(
    id: &str,
    form: Signed<Unread>,
    actor: As<SafeguardingActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let fields = &form.fields;
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    let Some(outcome) = MatchOutcome::CHOICES.into_iter().find(|one| one.as_str() == fields.get("outcome"))
    else {
        let errors = Errors::one("outcome", frame.words.safeguarding.same_person.missing);
        return show(&our, actor.0, frame, id, (fields, errors)).await;
    };
    let Ok(removed) = fields.get("removed").parse::<RulingId>() else { return Ok(Some(done(id, "changed"))) };
    let (db, now) = (&our.db, our.clock.now());
    match risk::decide_match(db, actor.0, (id, removed), outcome, now).await {
        Ok(()) => Ok(Some(done(id, if outcome == MatchOutcome::Same { "same" } else { "other" }))),
        Err(MatchError::Gone) => Ok(Some(done(id, "changed"))),
        Err(MatchError::Open(error)) => instead(id, error),
    }
}
