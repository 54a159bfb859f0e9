//! How somebody stands as an employer for whom registrars act, and whether a PA may be looked for.

use crate::accounts::{RegistrarActor, SignUpRole};
use crate::assisting::{self, AssistError, AssistedPerson};
use crate::employers::{self, Life, State, Teller};
use crate::web::fault::Fault;
use crate::web::moment;
use crate::web::service::Service;
use crate::words::Words;
use time::Date;

/// How somebody stands as an employer.
pub(super) enum AsEmployer {
    /// She is none, or nobody may act for her.
    Not,
    /// Nothing was told yet.
    Nothing,
    /// What was told stands so.
    Stands(State, Life),
}

impl AsEmployer {
    /// How a person stands whose page was opened.
    pub(super) async fn of(
        our: &Service,
        who: RegistrarActor,
        opened: &AssistedPerson,
    ) -> Result<Self, Fault> {
        if opened.assisted.role != SignUpRole::Employer {
            return Ok(Self::Not);
        }
        let now = our.clock.now();
        let actor = match assisting::assist(&our.db, who, opened.assisted.person, now).await {
            Ok(actor) => actor,
            Err(AssistError::Storage(error)) => return Err(error.into()),
            Err(AssistError::NotFound | AssistError::NotDeclared | AssistError::NoConsent) => {
                return Ok(Self::Not);
            }
        };
        let employer = employers::find(&our.db, Teller::from(actor)).await?;
        Ok(employer
            .map_or(Self::Nothing, |employer| Self::Stands(employer.life.state(now.today()), employer.life)))
    }

    /// Whether a PA may be looked for: while a check holds.
    pub(super) fn may_search(&self) -> bool {
        matches!(self, Self::Stands(State::Checked, _))
    }

    /// How it stands, in words; nothing for whoever is no employer.
    pub(super) fn state(&self, words: &Words) -> Option<String> {
        let w = &words.assisted.one;
        match self {
            Self::Not => None,
            Self::Nothing => Some(w.not_told.to_owned()),
            Self::Stands(state, life) => {
                let until: Option<Date> = life.check().map(|check| check.until);
                Some(match (state, until) {
                    (State::Checked, Some(day)) => w.checked_until(state.label(), moment::date(day, words)),
                    _ => state.label().to_owned(),
                })
            }
        }
    }
}
