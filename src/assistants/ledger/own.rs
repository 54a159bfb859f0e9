//! What a personal assistant does with the claims of her own record.

use super::claim::{Claim, Standing};
use super::evidence::{Evidence, Told};
use super::words::ClaimKind;
use crate::{
    assistants::{
        answer::{SaveError, known, open},
        events, listed, store,
        teller::Teller,
    },
    audit::{self, Detail, Event, Kind},
    clock::Timestamp,
    ids::ClaimId,
    storage::{self, Database, Tx},
};

/// The most people that one record names to give a reference.
pub const MOST_REFERENCES: usize = 5;

/// Why a claim was not kept or taken back.
#[derive(Debug, thiserror::Error)]
pub enum ClaimError {
    /// The own record has no such claim, or one that is told elsewhere.
    #[error("there is no such claim")]
    NotFound,
    /// The list of people who give a reference is full.
    #[error("a record names no more than {MOST_REFERENCES} people to give a reference")]
    TooMany,
    /// The record cannot be changed.
    #[error(transparent)]
    Save(#[from] SaveError),
}

impl From<storage::Error> for ClaimError {
    fn from(error: storage::Error) -> Self {
        Self::Save(error.into())
    }
}

/// The claims of the record of the person who asks, in the order in which they were made.
pub async fn claims(db: &Database, who: impl Into<Teller>) -> Result<Vec<Claim>, storage::Error> {
    let mut db = db.read_current().await?;
    match store::record::id_of(&mut db, who.into().whose()).await? {
        Some(record) => store::claim::all_of(&mut db, record).await,
        None => Ok(Vec::new()),
    }
}

/// Keeps what the person who asks tells; with an id in place of what she told there before. The first of its kind is
/// the only one, but for references. A decision falls when something else is told than what was decided about.
pub async fn tell_claim(
    db: &Database,
    who: impl Into<Teller>,
    id: Option<ClaimId>,
    told: &Told,
    now: Timestamp,
) -> Result<(), ClaimError> {
    let who = who.into();
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let record = open(&mut tx, who, now).await?;
        record.life.edit().map_err(SaveError::from)?;
        let known = store::claim::all_of(&mut tx, record.id).await?;
        let standing = Standing::begun(record.life, now);
        match place(&known, id, told.kind())? {
            Some(claim) if claim.tells(told) => return Ok(()),
            Some(claim) => {
                store::claim::replace(&mut tx, claim.id, told, now).await?;
                store::claim::lower(&mut tx, claim.id, standing).await?;
                note(&mut tx, who, events::CLAIM.changed, (claim.id, told.kind()), now).await?;
            }
            None => {
                let id = ClaimId::new(now);
                let claim = Claim { id, evidence: Evidence::Told(told.clone()), standing, said_at: now };
                store::claim::insert(&mut tx, &[(record.id, &claim)]).await?;
                note(&mut tx, who, events::CLAIM.added, (id, told.kind()), now).await?;
            }
        }
        store::record::touch(&mut tx, record.id, now).await?;
        listed::changed(&mut tx, record.id, now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Takes back what the person who asks told for the ledger. An entry of the record is removed where it is listed.
pub async fn withdraw_claim(
    db: &Database,
    who: impl Into<Teller>,
    id: ClaimId,
    now: Timestamp,
) -> Result<(), ClaimError> {
    let who = who.into();
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let record = known(&mut tx, who, now).await?.ok_or(ClaimError::NotFound)?;
        record.life.edit().map_err(SaveError::from)?;
        let claims = store::claim::all_of(&mut tx, record.id).await?;
        let claim = claims.iter().find(|claim| claim.id == id && matches!(claim.evidence, Evidence::Told(_)));
        let claim = claim.ok_or(ClaimError::NotFound)?;
        store::claim::delete(&mut tx, claim.id).await?;
        store::record::touch(&mut tx, record.id, now).await?;
        listed::changed(&mut tx, record.id, now).await?;
        note(&mut tx, who, events::CLAIM.removed, (claim.id, claim.kind()), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// The claim that is told anew; none where it is a new one.
fn place(known: &[Claim], id: Option<ClaimId>, kind: ClaimKind) -> Result<Option<&Claim>, ClaimError> {
    let same: Vec<_> = known.iter().filter(|claim| claim.kind() == kind).collect();
    match (id, kind) {
        (Some(id), _) => same.into_iter().find(|claim| claim.id == id).map(Some).ok_or(ClaimError::NotFound),
        (None, ClaimKind::Reference) if same.len() >= MOST_REFERENCES => Err(ClaimError::TooMany),
        (None, ClaimKind::Reference) => Ok(None),
        (None, _) => Ok(same.first().copied()),
    }
}

async fn note(
    tx: &mut Tx,
    who: Teller,
    event: Kind,
    (id, kind): (ClaimId, ClaimKind),
    now: Timestamp,
) -> storage::Result<()> {
    let event = Event::of(event).subject("claim", id).with("kind", Detail::Word(kind.as_str()));
    audit::record(tx, who.who(), now, who.concerning(event)).await
}

impl Claim {
    /// Whether it says this already, and stands.
    fn tells(&self, told: &Told) -> bool {
        let same = match (&self.evidence, told) {
            (Evidence::Told(Told::Dbs(one)), Told::Dbs(other)) => one.is_same(other),
            (Evidence::Told(one), other) => one == other,
            _ => false,
        };
        // What was not accepted may be shown again.
        same && !matches!(self.standing, Standing::NotAccepted { .. })
    }
}
