//! What the council has to say about the own record, for the first page.

use crate::accounts::AssistantActor;
use crate::assistants::questions::{Question, own_questions};
use crate::assistants::rulings::{Ruling, Stage, own_ruling};
use crate::assistants::suspensions::own_suspension;
use crate::web::fault::Fault;
use crate::web::service::Service;
use crate::words::Words;

/// What is there to be read.
pub(super) struct News {
    /// Whether a question waits for an answer.
    pub(super) is_asked: bool,
    /// Whether anything was ever asked.
    pub(super) was_asked: bool,
    /// What is proposed or was decided.
    pub(super) ruling: Option<&'static str>,
    /// What stands in place of "left", where the council took the record off the register.
    pub(super) taken_off: Option<&'static str>,
    /// That it is suspended, once its owner was told.
    pub(super) suspended: Option<&'static str>,
    /// Whether its owner may begin again.
    pub(super) may_begin_again: bool,
}

impl News {
    pub(super) async fn of(our: &Service, who: AssistantActor, words: &Words) -> Result<Self, Fault> {
        let questions = own_questions(&our.db, who).await?;
        let ruling = own_ruling(&our.db, who).await?;
        let today = our.clock.now().today();
        let stands = |ruling: &&Ruling| ruling.decided.is_some() && ruling.stage(today) != Stage::Overturned;
        Ok(Self {
            is_asked: questions.iter().any(Question::is_open),
            was_asked: !questions.is_empty(),
            ruling: ruling.as_ref().and_then(|ruling| said(ruling, ruling.stage(today), words)),
            taken_off: ruling.as_ref().filter(stands).map(|ruling| ruling.kind.label()),
            suspended: own_suspension(&our.db, who).await?.map(|_| words.safeguarding.own.home),
            may_begin_again: ruling.is_none_or(|ruling| ruling.lets_begin_again(today)),
        })
    }
}

fn said(ruling: &Ruling, stage: Stage, words: &Words) -> Option<&'static str> {
    let w = &words.rulings;
    match stage {
        Stage::Withdrawn => None,
        _ if ruling.is_pending() => Some(w.home_proposed),
        _ => Some(w.home_decided),
    }
}
