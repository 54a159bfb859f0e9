//! Editions: one file each, of which one of each kind is the current one.

use super::error::IntakeError;
use super::store;
use crate::audit::{self, Detail, Event, Kind, Who};
use crate::clock::Timestamp;
use crate::ids::ImportId;
use crate::storage::{self, Conn, Database};

/// What the audit says: a file was read into the register.
const MADE_CURRENT: Kind = Kind::new("import.made_current");

/// A kind of file. Each capability declares its own, as constants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EditionKind(&'static str);

impl EditionKind {
    /// A kind by its name.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0
    }
}

/// An edition that is being loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    pub(super) id: ImportId,
    /// The number that its rows carry.
    pub number: i64,
    pub(super) kind: EditionKind,
}

/// The current edition of a kind.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Current {
    /// Its kind.
    pub kind: String,
    /// The number that its rows carry.
    pub number: i64,
    /// How many rows the file had.
    pub row_count: i64,
    /// What the file was, in a word.
    pub layout: String,
    /// Its name.
    pub file_name: String,
    /// Since when it is the current one.
    pub ended_at: Option<Timestamp>,
}

/// The current edition of a kind, if there is one.
pub async fn current(db: &mut Conn, kind: EditionKind) -> storage::Result<Option<Current>> {
    Ok(store::current(db).await?.into_iter().find(|edition| edition.kind == kind.name()))
}

/// The current editions of all kinds.
pub async fn current_editions(db: &mut Conn) -> storage::Result<Vec<Current>> {
    store::current(db).await
}

impl Edition {
    /// Begins an edition. Whoever was loading one of the same kind has to give up.
    pub(super) async fn begin(
        db: &Database,
        kind: EditionKind,
        layout: &'static str,
        file_name: &str,
        now: Timestamp,
    ) -> storage::Result<Self> {
        db.retrying(|| async {
            let mut tx = db.begin().await?;
            store::abandon_loading(&mut tx, kind, now).await?;
            let number = store::next_number(&mut tx).await?;
            let edition = Self { id: ImportId::new(now), number, kind };
            store::insert(&mut tx, &edition, layout, file_name, now).await?;
            tx.commit().await?;
            Ok(edition)
        })
        .await
    }

    /// Shows this edition in place of the one before, in one short transaction.
    pub async fn make_current(self, db: &Database, who: Who, now: Timestamp) -> Result<(), IntakeError> {
        db.retrying(|| async {
            let mut tx = db.begin().await?;
            let rows = store::count_loaded(&mut tx, self.number).await?;
            store::replace(&mut tx, self.kind, now).await?;
            if !store::make_current(&mut tx, self.number, now).await? {
                return Err(IntakeError::TakenOver);
            }
            let event = Event::of(MADE_CURRENT)
                .subject("import", self.id)
                .with("of", Detail::Word(self.kind.name()))
                .with("rows", Detail::Count(rows));
            audit::record(&mut tx, who, now, event).await?;
            tx.commit().await?;
            Ok(())
        })
        .await
    }

    /// Gives up: nobody will see this edition.
    pub async fn abandon(self, db: &Database, now: Timestamp) -> storage::Result<()> {
        db.retrying(|| async {
            let mut tx = db.begin().await?;
            store::abandon(&mut tx, self.number, now).await?;
            tx.commit().await
        })
        .await
    }
}
