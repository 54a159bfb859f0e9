//! Whole records at once, for a register that is filled and not lived: the demo.
//!
//! People answer page by page ([`save`](super::save), [`add`](super::add)); a hundred thousand made-up people would take
//! hours that way. What is written here is made of the same answers, and looked at by the same rules.

use time::Date;

use super::{
    birth::BirthDate,
    block::Block,
    endings::followed_up_to,
    events,
    experience::{Experience, Standing},
    freshness::Confirmed,
    ledger::Claim,
    life::Life,
    record::Record,
    section::{Group, Section},
    store,
    way::Way,
};
use crate::{
    accounts::{Whom, concerning},
    audit::{self, Event, Who},
    clock::Timestamp,
    storage::{self, Tx},
};

/// A record from its first page to its last, with the person to whom it belongs.
#[derive(Debug)]
pub struct WholeRecord {
    /// Whose it is.
    pub owner: Whom,
    /// What she says of herself, and where it is in its life.
    pub record: Record,
    /// What she has done and learned.
    pub experience: Experience,
    /// What can be checked; each qualification and training that she lists is among it.
    pub claims: Vec<Claim>,
    /// When she said last that it is still right, and what followed; none before it was sent.
    pub confirmed: Option<Confirmed>,
    /// The day up to which she was told what ends; that day is left to be done.
    pub told_up_to: Date,
    /// From whom she does not want to be found.
    pub blocks: Vec<Block>,
    /// When she began it.
    pub begun_at: Timestamp,
    /// When it was sent, if it was.
    pub sent_at: Option<Timestamp>,
    /// When it was last changed; for who has left, the day of leaving.
    pub changed_at: Timestamp,
}

/// Why whole records were not written.
#[derive(Debug, thiserror::Error)]
pub enum EnrolError {
    /// Nobody under 18 is listed.
    #[error("somebody under 18 would be listed")]
    TooYoungToBeListed,
    /// It was sent, and lacks what a sent record has.
    #[error("a record was sent without a number, an instant of sending, or answers to {0:?}")]
    NotWhole(Vec<Section>),
    /// It notes a question as answered that is not, or the other way round.
    #[error("{0:?} is noted as answered and is not, or is answered and not noted")]
    Answered(Section),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

impl WholeRecord {
    /// Whether its owner could have made it page by page.
    fn look(&self) -> Result<(), EnrolError> {
        let profile = &self.record.profile;
        let listed = profile.way == Some(Way::Listed);
        let of_age = |born: BirthDate| born.may_be_listed(self.changed_at.today());
        if listed && !profile.born_on.is_none_or(of_age) {
            return Err(EnrolError::TooYoungToBeListed);
        }
        let was_sent = !matches!(self.record.life, Life::Draft | Life::Left);
        let missing = self.record.overview().missing();
        let unnumbered = self.record.number.is_none() || self.sent_at.is_none();
        if was_sent && (unnumbered || !missing.is_empty()) {
            return Err(EnrolError::NotWhole(missing));
        }
        let standing = self.standing();
        let noted = |section: &Section| self.record.has(*section) != standing.answers(*section);
        match Group::Experience.sections().iter().find(|section| noted(section)) {
            Some(section) => Err(EnrolError::Answered(*section)),
            None => Ok(()),
        }
    }

    fn standing(&self) -> Standing {
        let count = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
        Standing {
            told: self.experience.told,
            engagements: count(self.experience.engagements.len()),
            qualifications: count(self.experience.qualifications.len()),
            trainings: count(self.experience.trainings.len()),
        }
    }
}

/// Writes whole records of people whom the council knows and who have no record yet, in the caller's transaction, which must be
/// given up when this fails. Each leaves one line in the audit.
pub async fn enrol(tx: &mut Tx, who: Who, all: &[WholeRecord], now: Timestamp) -> Result<(), EnrolError> {
    all.iter().try_for_each(WholeRecord::look)?;
    store::whole::insert(tx, all).await?;
    for whole in all {
        let is_told = matches!(whole.record.life, Life::Sent | Life::OnRecord);
        if is_told && matches!(whole.owner, Whom::Account(_)) {
            followed_up_to(tx, whole.record.id, whole.told_up_to).await?;
        }
        let event = Event::of(events::ENROLLED).subject("assistant", whole.record.id);
        audit::record(tx, who, now, concerning(event, Some(whole.owner))).await?;
    }
    Ok(())
}
