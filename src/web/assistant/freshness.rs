//! Whether a record is still right: what the home page says of it, and the button.

use super::record::lacking_sentences;
use crate::accounts::AssistantActor;
use crate::assistants::ledger;
use crate::assistants::{self, ConfirmError, Confirmed, Freshness, Life, NotShown, Overview, Shown, Way};
use crate::web::components::{Button, SummaryRow};
use crate::web::fault::Fault;
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::moment;
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::words::Words;
use rocket::post;
use time::Date;

/// What the home page says of it.
#[derive(Default)]
pub(super) struct Standing {
    /// For the list at the top.
    pub(super) rows: Vec<SummaryRow>,
    /// Why employers do not find her, where she wishes to be found.
    pub(super) reasons: Vec<String>,
    /// The button, as long as the record is on the register.
    pub(super) button: Option<Button>,
}

impl Standing {
    /// How the record of the person who asks stands.
    pub(super) async fn of(
        our: &Service,
        actor: AssistantActor,
        record: &Overview,
        words: &Words,
    ) -> Result<Self, Fault> {
        let confirmed = assistants::find_confirmed(&our.db, actor).await?;
        let today = our.clock.now().today();
        let mut standing = Self::default();
        if let Some(confirmed) = confirmed.filter(|_| record.life == Life::OnRecord) {
            let text = said(confirmed, today, words);
            standing.rows.push(SummaryRow::new(words.still_right.home.key, text));
            standing.button = Some(button(confirmed, today, words));
        }
        let in_question = !matches!(record.life, Life::Draft | Life::Left);
        if record.way == Some(Way::Listed) && in_question {
            let claims = ledger::claims(&our.db, actor).await?;
            let needs = &our.settings.listing_needs;
            let shown = Shown::told_to_owner(today, record, confirmed.as_ref(), &claims, needs);
            standing.say(&shown, words);
        }
        Ok(standing)
    }

    fn say(&mut self, shown: &Shown, words: &Words) {
        let w = &words.still_right.home;
        let text = match shown {
            Shown::Yes { not_confirmed_since: None } => w.shown.to_owned(),
            Shown::Yes { not_confirmed_since: Some(day) } => w.marked(moment::date(*day, words)),
            Shown::No(_) => w.not_shown.to_owned(),
        };
        self.rows.push(SummaryRow::new(w.shown_key, text));
        if let Shown::No(reasons) = shown {
            self.reasons = reasons.iter().flat_map(|reason| why(reason, words)).collect();
        }
    }
}

/// Why employers do not find her, in sentences.
fn why(reason: &NotShown, words: &Words) -> Vec<String> {
    let w = &words.still_right.home;
    match reason {
        NotShown::RecordOnly | NotShown::NotOnRegister => vec![w.why_register.to_owned()],
        NotShown::Suspended => vec![w.why_suspended.to_owned()],
        NotShown::Paused => vec![w.why_paused.to_owned()],
        NotShown::NotConfirmed { since } => vec![w.why_not_confirmed(moment::date(*since, words))],
        NotShown::Lacking(lacking) => lacking_sentences(lacking, words),
    }
}

fn said(confirmed: Confirmed, today: Date, words: &Words) -> String {
    let (w, day) = (&words.still_right.home, |day| moment::date(day, words));
    match confirmed.state(today) {
        Freshness::Fresh { .. } if today < confirmed.asked_on() => {
            w.fresh(day(confirmed.on), day(confirmed.asked_on()))
        }
        Freshness::Fresh { until } => w.asked(day(confirmed.on), day(until)),
        Freshness::NotConfirmed { since, hidden_from: Some(hidden) } => {
            w.not_confirmed(day(since), day(hidden))
        }
        Freshness::NotConfirmed { since, hidden_from: None } => w.not_confirmed_record(day(since)),
        Freshness::Hidden { since } => w.hidden(day(since)),
    }
}

/// How fresh a record is, in the words for officers.
pub(in crate::web) fn confirmed_said(confirmed: Confirmed, today: Date, words: &Words) -> String {
    let (w, day) = (&words.still_right.officer, moment::date(confirmed.on, words));
    match confirmed.state(today) {
        Freshness::Fresh { .. } => w.fresh(day),
        Freshness::NotConfirmed { .. } => w.not_confirmed(day),
        Freshness::Hidden { .. } => w.hidden(day),
    }
}

/// One button brings a hidden listing back; before the first reminder it is not the main thing to do.
fn button(confirmed: Confirmed, today: Date, words: &Words) -> Button {
    let w = &words.still_right.home;
    match confirmed.state(today) {
        Freshness::Hidden { .. } => Button::new(w.back).once(),
        Freshness::Fresh { .. } if today < confirmed.asked_on() => Button::new(w.button).secondary().once(),
        Freshness::Fresh { .. } | Freshness::NotConfirmed { .. } => Button::new(w.button).once(),
    }
}

#[post("/assistant/still-right", data = "<_form>")]
pub(super) async fn take_own(_form: Signed<Unread>, actor: As<AssistantActor>, our: Our) -> Answer {
    match assistants::confirm(&our.db, actor.0, our.clock.now()).await {
        Ok(()) => Ok(Reply::see("/assistant?saved=confirmed")),
        // Paused or left in another window; the home page says so.
        Err(ConfirmError::NotOnRegister) => Ok(Reply::see("/assistant")),
        Err(ConfirmError::Storage(error)) => Err(error.into()),
    }
}
