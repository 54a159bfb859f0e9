//! Appointments that wait for a second officer.

use crate::accounts::{self, DecideError, OfficerActor, Proposal};
use crate::ids::AppointmentId;
use crate::web::components::{Button, NotificationBanner, SummaryList, SummaryRow};
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "officer/proposals.html")]
struct ProposalsPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    proposals: Vec<Card>,
}

struct Card {
    id: AppointmentId,
    who: String,
    facts: SummaryList,
    buttons: Option<(Button, Button)>,
}

#[get("/officer/appointments?<done>")]
pub(super) async fn proposals(
    done: Option<&str>,
    actor: As<OfficerActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let waiting = accounts::proposals(&our.db, actor.0).await?;
    let (w, words) = (&frame.words.officers.proposals, frame.words);
    let banner = match done {
        Some("agreed") => Some(NotificationBanner::success(w.agreed)),
        Some("declined") => Some(NotificationBanner::success(w.declined)),
        Some(_) => Some(NotificationBanner::important(w.gone)),
        None => None,
    };
    let cards = waiting.iter().enumerate().map(|(place, one)| card(place, one, actor.0, words)).collect();
    Reply::page(&ProposalsPage { frame: frame.back("/officer"), banner, proposals: cards })
}

fn card(place: usize, proposal: &Proposal, who: OfficerActor, words: &'static Words) -> Card {
    let w = &words.officers.proposals;
    // All buttons say the same, so each points to the heading of its person.
    let button = |text: &str, answer: &str| {
        let described = format!("proposal-{}", place + 1);
        Button::new(text).once().sends("answer", answer).attribute("aria-describedby", described)
    };
    Card {
        id: proposal.id,
        who: proposal.name.as_ref().map_or(proposal.email.as_str(), |name| name.as_str()).to_owned(),
        facts: SummaryList::new()
            .row(SummaryRow::new(w.for_role, proposal.role.label()))
            .row(SummaryRow::new(w.proposed, moment::said(proposal.proposed_at, words))),
        buttons: proposal
            .may_be_decided_by(who)
            .then(|| (button(w.agree, "agree"), button(w.decline, "decline").secondary())),
    }
}

#[post("/officer/appointments", data = "<form>")]
pub(super) async fn decide(form: Signed<Unread>, actor: As<OfficerActor>, our: Our) -> Answer {
    let agreed = match form.fields.get("answer") {
        "agree" => true,
        "decline" => false,
        _ => return Ok(Reply::see("/officer/appointments?done=gone")),
    };
    let Ok(id) = form.fields.get("appointment").parse() else {
        return Ok(Reply::see("/officer/appointments?done=gone"));
    };
    match accounts::decide(&our.desk(), actor.0, id, agreed, our.clock.now()).await {
        Ok(()) if agreed => Ok(Reply::see("/officer/appointments?done=agreed")),
        Ok(()) => Ok(Reply::see("/officer/appointments?done=declined")),
        Err(DecideError::NotFound | DecideError::NotTheSecondOfficer) => {
            Ok(Reply::see("/officer/appointments?done=gone"))
        }
        Err(DecideError::Storage(error)) => Err(error.into()),
    }
}
