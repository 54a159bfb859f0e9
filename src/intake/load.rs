//! Loading rows under an edition that nobody sees yet.

use super::edition::{Edition, EditionKind};
use super::error::IntakeError;
use super::outlet::Inflow;
use super::report::Report;
use super::store;
use crate::clock::Timestamp;
use crate::storage::{self, Database, Tx};

/// Rows in one statement. SQLite looks for each bound value from the first on, so the work grows with the square of
/// how many there are: a statement of 4,000 rows takes many times as long as 40 of 100.
const ROWS_OF_A_STATEMENT: usize = 100;

/// A row that can be stored.
pub trait Stored: Sized + Send + Sync + 'static {
    /// Writes rows under the number of their edition.
    fn insert(tx: &mut Tx, edition: i64, rows: &[Self]) -> impl Future<Output = storage::Result<()>> + Send;
}

/// What is wanted of an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Read and report, and change nothing.
    pub dry_run: bool,
    /// Leave out rows with errors instead of refusing the file.
    pub skip_wrong_rows: bool,
    /// Take a file that holds much less than the register does.
    pub even_if_smaller: bool,
}

/// A file that was read to its end.
#[derive(Debug)]
pub struct Loaded<S> {
    /// The edition, not shown yet; none in a dry run.
    pub edition: Option<Edition>,
    /// How many rows it has.
    pub rows: u64,
    /// What the reader says of the whole.
    pub whole: S,
}

/// What is loaded: a kind of file, in which layout, by which name, and how.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'a> {
    /// The kind.
    pub kind: EditionKind,
    /// What the file is, in a word.
    pub layout: &'static str,
    /// Its name.
    pub file_name: &'a str,
    /// What is wanted of it.
    pub wish: Wish,
}

/// Stores what a reader hands on, under an edition that nobody sees yet. With errors nothing of it is kept, unless
/// wrong rows are to be left out.
pub async fn load<T: Stored, S>(
    db: &Database,
    labels: Labels<'_>,
    mut inflow: Inflow<T, S>,
    report: &mut Report,
    now: Timestamp,
    mut progress: impl FnMut(u64),
) -> Result<Loaded<S>, IntakeError> {
    let edition = if labels.wish.dry_run {
        None
    } else {
        Some(Edition::begin(db, labels.kind, labels.layout, labels.file_name, now).await?)
    };
    let stored = store_all(db, edition, labels.wish, &mut inflow, report, &mut progress).await;
    let ended = match stored {
        Ok(rows) => inflow.end(report).await.map(|whole| (rows, whole)),
        Err(error) => Err(error),
    };
    match ended {
        Ok((rows, whole)) if report.errors() == 0 || labels.wish.skip_wrong_rows => {
            Ok(Loaded { edition, rows, whole })
        }
        refused => {
            if let Some(edition) = edition {
                edition.abandon(db, now).await?;
            }
            Err(refused.err().unwrap_or(IntakeError::Errors(report.errors())))
        }
    }
}

async fn store_all<T: Stored, S>(
    db: &Database,
    edition: Option<Edition>,
    wish: Wish,
    inflow: &mut Inflow<T, S>,
    report: &mut Report,
    progress: &mut impl FnMut(u64),
) -> Result<u64, IntakeError> {
    let mut rows = 0;
    while let Some((batch, bytes)) = inflow.next(report).await? {
        let is_wanted = report.errors() == 0 || wish.skip_wrong_rows;
        if let Some(edition) = edition.filter(|_| is_wanted && !batch.is_empty()) {
            store_batch(db, edition, &batch).await?;
        }
        rows += batch.len() as u64;
        progress(bytes);
    }
    Ok(rows)
}

/// One transaction for each batch: whoever else writes waits for no more than that.
async fn store_batch<T: Stored>(db: &Database, edition: Edition, rows: &[T]) -> Result<(), IntakeError> {
    db.retrying(|| async {
        let mut tx = db.begin_unwatched().await?;
        let more = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        if !store::count_more(&mut tx, edition.number, more).await? {
            return Err(IntakeError::TakenOver);
        }
        insert(&mut tx, edition.number, rows).await?;
        tx.commit().await?;
        Ok(())
    })
    .await
}

async fn insert<T: Stored>(tx: &mut Tx, edition: i64, rows: &[T]) -> storage::Result<()> {
    for rows in rows.chunks(ROWS_OF_A_STATEMENT) {
        T::insert(tx, edition, rows).await?;
    }
    Ok(())
}

impl Edition {
    /// Stores what was made of the rows, under the same edition; it does not count as rows of the file.
    pub async fn add<T: Stored>(self, db: &Database, rows: &[T]) -> Result<(), IntakeError> {
        for rows in rows.chunks(2_000) {
            db.retrying(|| async {
                let mut tx = db.begin_unwatched().await?;
                if !store::count_more(&mut tx, self.number, 0).await? {
                    return Err(IntakeError::TakenOver);
                }
                insert(&mut tx, self.number, rows).await?;
                tx.commit().await?;
                Ok(())
            })
            .await?;
        }
        Ok(())
    }
}
