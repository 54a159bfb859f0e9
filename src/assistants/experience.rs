//! What was done and learned: the questions before the lists, and everything together for the page of all answers.

use super::{
    answer::{SaveError, open},
    engagement::Engagement,
    events,
    items::{Entry, Item},
    listed,
    pathway::Pathway,
    qualification::{Held, Qualified},
    section::Section,
    store,
    teller::Teller,
    terms::{CareCertificate, LevelTwoCertificate, NextStep, PathwayCategory, YesNo},
    training::Training,
    training_access::TrainingRequest,
};
use crate::{
    audit::{self, Detail, Event},
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Conn, Database, Tx},
};

/// What was said before the lists; what nobody has said yet is missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Whether she works or has worked as a PA.
    pub worked: Option<bool>,
    /// Whether she holds a qualification that is relevant to social care.
    pub qualified: Option<YesNo>,
    /// How far she is with the Care Certificate.
    pub care_certificate: Option<CareCertificate>,
    /// How far she is with the Level 2 Adult Social Care Certificate.
    pub level_two: Option<LevelTwoCertificate>,
    /// Whether she has done any training.
    pub trained: Option<bool>,
    /// Where she stands on the care workforce pathway.
    pub pathway: Option<PathwayCategory>,
    /// What she wants next.
    pub next_step: Option<NextStep>,
}

/// Everything that somebody told of what she has done and learned.
#[derive(Debug, Default)]
pub struct Experience {
    /// What was said before the lists.
    pub told: Told,
    /// Jobs held, now and before.
    pub engagements: Vec<Entry<Engagement>>,
    /// Qualifications.
    pub qualifications: Vec<Entry<Held>>,
    /// Training done.
    pub trainings: Vec<Entry<Training>>,
    /// Training asked for.
    pub requests: Vec<Entry<TrainingRequest>>,
}

/// An answer to a question of this part that stands in no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExperienceAnswer {
    /// Whether she works or has worked as a PA.
    Worked(bool),
    /// Whether she holds a qualification, and how far she is with the two certificates.
    Qualified(Qualified),
    /// Whether she has done any training.
    Trained(bool),
    /// Where she stands, and what she wants next.
    Pathway(Pathway),
}

/// Why such an answer was not saved.
#[derive(Debug, thiserror::Error)]
pub enum TellError {
    /// It says that there is nothing, and the list says otherwise.
    #[error("the list still has entries")]
    StillListed,
    /// The record cannot be changed.
    #[error(transparent)]
    Save(#[from] SaveError),
}

impl From<storage::Error> for TellError {
    fn from(error: storage::Error) -> Self {
        Self::Save(error.into())
    }
}

/// What stands in a record: what was said before the lists, and how long they are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub(super) told: Told,
    pub(super) engagements: i64,
    pub(super) qualifications: i64,
    pub(super) trainings: i64,
}

impl Standing {
    /// Whether a question has its whole answer: whoever says that there is something also tells of it.
    pub(super) fn answers(&self, section: Section) -> bool {
        let whole = |said: Option<bool>, listed: i64| said.is_some_and(|some| !some || listed > 0);
        match section {
            Section::Jobs => whole(self.told.worked, self.engagements),
            Section::Qualifications => {
                whole(self.told.qualified.map(|held| held == YesNo::Yes), self.qualifications)
            }
            Section::Training => whole(self.told.trained, self.trainings),
            Section::Pathway => self.told.pathway.is_some(),
            _ => false,
        }
    }
}

impl ExperienceAnswer {
    /// The question that it answers.
    #[must_use]
    pub const fn section(&self) -> Section {
        match self {
            Self::Worked(_) => Section::Jobs,
            Self::Qualified(_) => Section::Qualifications,
            Self::Trained(_) => Section::Training,
            Self::Pathway(_) => Section::Pathway,
        }
    }

    /// Whether it says that there is nothing, where the list has something.
    const fn denies(self, standing: &Standing) -> bool {
        match self {
            Self::Worked(worked) => !worked && standing.engagements > 0,
            Self::Qualified(Qualified { holds: YesNo::Yes, .. }) | Self::Pathway(_) => false,
            Self::Qualified(_) => standing.qualifications > 0,
            Self::Trained(trained) => !trained && standing.trainings > 0,
        }
    }

    async fn write(&self, db: &mut Conn, id: AssistantId) -> storage::Result<u64> {
        match self {
            Self::Worked(worked) => store::experience::save_worked(db, id, *worked).await,
            Self::Qualified(qualified) => store::experience::save_qualified(db, id, qualified).await,
            Self::Trained(trained) => store::experience::save_trained(db, id, *trained).await,
            Self::Pathway(pathway) => store::experience::save_pathway(db, id, pathway).await,
        }
    }
}

/// Saves an answer that stands in no list. The first answer begins the record.
pub async fn tell(
    db: &Database,
    who: impl Into<Teller>,
    answer: &ExperienceAnswer,
    now: Timestamp,
) -> Result<(), TellError> {
    let who = who.into();
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let record = open(&mut tx, who, now).await?;
        record.life.edit().map_err(SaveError::from)?;
        if answer.denies(&store::experience::standing(&mut tx, record.id).await?) {
            return Err(TellError::StillListed);
        }
        answer.write(&mut tx, record.id).await?;
        settle(&mut tx, record.id, answer.section(), now).await?;
        let event = Event::of(events::CHANGED)
            .subject("assistant", record.id)
            .with("section", Detail::Word(answer.section().as_str()));
        audit::record(&mut tx, who.who(), now, who.concerning(event)).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Notes whether a question has its whole answer now.
pub(super) async fn settle(
    tx: &mut Tx,
    id: AssistantId,
    section: Section,
    now: Timestamp,
) -> storage::Result<()> {
    if store::experience::standing(tx, id).await?.answers(section) {
        store::section::answered(tx, id, section, now).await?;
    } else {
        store::section::unanswered(tx, id, section).await?;
    }
    store::record::touch(tx, id, now).await?;
    listed::changed(tx, id, now).await?;
    Ok(())
}

/// Everything that the person who asks has told of what she has done and learned.
pub async fn experience(db: &Database, who: impl Into<Teller>) -> Result<Experience, storage::Error> {
    let mut db = db.read_current().await?;
    let Some(record) = store::record::id_of(&mut db, who.into().whose()).await? else {
        return Ok(Experience::default());
    };
    Ok(Experience {
        told: store::experience::standing(&mut db, record).await?.told,
        engagements: Engagement::all(&mut db, record).await?,
        qualifications: Held::all(&mut db, record).await?,
        trainings: Training::all(&mut db, record).await?,
        requests: TrainingRequest::all(&mut db, record).await?,
    })
}
