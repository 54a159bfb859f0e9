//! A record beside those of whom it may be.

use crate::{
    accounts::SafeguardingActor,
    assistants::{
        FullName,
        birth::BirthDate,
        casework::{OpenError, act, admitted, note},
        events,
        record::Overview,
        store,
    },
    clock::Timestamp,
    ids::AssistantId,
    storage::Database,
    vocabulary,
};

use super::removed::Removed;

vocabulary! {
    /// What came of a match.
    pub enum MatchOutcome {
        /// The record is not put on the register.
        Same = "same" => "The same person",
        /// The pair is not raised again.
        Other = "other" => "Not the same person",
        /// Nobody chooses this: it comes with an appeal.
        Allowed = "allowed" => "The same person, and an appeal was allowed",
    }
}

impl MatchOutcome {
    /// What a safeguarding officer can say.
    pub const CHOICES: [Self; 2] = [Self::Same, Self::Other];
}

/// Somebody of whom a record may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Who was removed for risk.
    pub removed: Removed,
    /// When it was found.
    pub found_at: Timestamp,
    /// What was said of it, and when.
    pub outcome: Option<(MatchOutcome, Timestamp)>,
}

impl Match {
    /// Whether somebody can still say what it is: that it is the same person can be corrected.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.outcome, None | Some((MatchOutcome::Same, _)))
    }
}

/// A record that may be of somebody who was removed for risk.
#[derive(Debug)]
pub struct OpenedMatch {
    /// The record without what it tells.
    pub record: Overview,
    /// The name on it.
    pub name: Option<FullName>,
    /// The date of birth on it.
    pub born_on: Option<BirthDate>,
    /// Of whom it may be, those first of whom nobody has said anything.
    pub matches: Vec<Match>,
}

/// Opens a record beside those of whom it may be; that it was opened is noted. There is nothing to open where nobody is
/// like it.
pub async fn open_match(
    db: &Database,
    who: SafeguardingActor,
    id: AssistantId,
    now: Timestamp,
) -> Result<OpenedMatch, OpenError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, id, now).await?;
        let matches = store::risk::all_of(&mut tx, id).await?;
        if matches.is_empty() {
            return Err(OpenError::NotFound);
        }
        let record = store::record::overview_by_id(&mut tx, id).await?.ok_or(OpenError::NotFound)?;
        let (name, born_on) = (store::record::name_of(&mut tx, id).await?, record.born_on);
        note(&mut tx, who, id, act(events::RECORD_OPENED, id), now).await?;
        tx.commit().await?;
        Ok(OpenedMatch { record, name, born_on, matches })
    })
    .await
}
