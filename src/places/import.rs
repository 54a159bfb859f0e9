//! Reading published files into the register.

use std::path::PathBuf;

use super::rows::WardRow;
use super::{boundaries, kind, localities, names, postcodes};
use super::clear::clear_leftovers;
use crate::audit::Who;
use crate::clock::Timestamp;
use crate::intake::{
    Edition, EditionKind, Features, IntakeError, Labels, Loaded, Report, SentFile, Wish, current, load,
    read_apart,
};
use crate::storage::Database;

/// One import: of which file, how, by whom, when.
#[derive(Clone, Debug)]
pub struct Job {
    /// The file.
    pub path: PathBuf,
    /// Another file, in which everything that is found goes.
    pub report: Option<PathBuf>,
    /// What is wanted.
    pub wish: Wish,
    /// Who wants it.
    pub who: Who,
    /// When.
    pub now: Timestamp,
}

/// How an import ended well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// What the file is, in a word.
    pub layout: &'static str,
    /// How many rows it has.
    pub rows: u64,
    /// What is known of postcodes besides.
    pub ended: u64,
    /// Postcodes without a point.
    pub without_point: u64,
}

impl Job {
    /// Opens the file and its report.
    pub fn open(&self) -> Result<(SentFile, Report), IntakeError> {
        let file = SentFile::open(&self.path)?;
        let report = Report::new(file.name(), self.report.as_deref())?;
        Ok((file, report))
    }

    fn labels<'a>(kind: EditionKind, layout: &'static str, file_name: &'a str) -> Labels<'a> {
        Labels { kind, layout, file_name }
    }

    /// Shows what was loaded, and takes away what it replaced.
    async fn show(&self, db: &Database, edition: Option<Edition>) -> Result<(), IntakeError> {
        let Some(edition) = edition else { return Ok(()) };
        edition.make_current(db, self.who, self.now).await?;
        clear_leftovers(db).await?;
        Ok(())
    }

    /// Does with an edition what is left to do; if that fails, nobody will see it.
    async fn finish<F: Future<Output = Result<(), IntakeError>>>(
        &self,
        db: &Database,
        edition: Option<Edition>,
        add: impl FnOnce(Edition) -> F,
    ) -> Result<(), IntakeError> {
        if let Some(edition) = edition
            && let Err(error) = add(edition).await
        {
            edition.abandon(db, self.now).await?;
            return Err(error);
        }
        self.show(db, edition).await
    }
}

/// Reads postcodes: ONSPD, NSPL, Code-Point Open, or a council's own table.
pub async fn import_postcodes(
    db: &Database,
    job: &Job,
    (file, report): (SentFile, &mut Report),
    progress: impl FnMut(u64),
) -> Result<Done, IntakeError> {
    let name = file.name().to_owned();
    let opened = postcodes::open(file)?;
    let layout = opened.columns.layout;
    let inflow = read_apart(move |outlet| postcodes::read(opened, outlet));
    let labels = Job::labels(kind::POSTCODES, layout, &name);
    let Loaded { edition, rows, whole } = load(db, labels, job.wish, inflow, report, job.now, progress).await?;
    job.finish(db, edition, async |edition| {
        not_much_smaller(db, job.wish, rows).await?;
        edition.add(db, &whole.wards()).await?;
        edition.add(db, &whole.authorities()).await?;
        edition.add(db, &whole.outcodes()).await
    })
    .await?;
    Ok(Done { layout, rows, ended: whole.ended, without_point: whole.without_point })
}

/// A file that was cut off between two rows looks whole, and is smaller than the one before.
async fn not_much_smaller(db: &Database, wish: Wish, rows: u64) -> Result<(), IntakeError> {
    let before = current(&mut db.read_current().await?, kind::POSTCODES).await?;
    let before = before.map_or(0, |edition| edition.row_count);
    let rows = i64::try_from(rows).unwrap_or(i64::MAX);
    if !wish.even_if_smaller && rows.saturating_mul(10) < before.saturating_mul(9) {
        return Err(IntakeError::Smaller { rows, before });
    }
    Ok(())
}

/// Reads names and codes of wards and authorities.
pub async fn import_wards(
    db: &Database,
    job: &Job,
    (file, report): (SentFile, &mut Report),
    progress: impl FnMut(u64),
) -> Result<Done, IntakeError> {
    let name = file.name().to_owned();
    let opened = names::open(file)?;
    let inflow = read_apart(move |outlet| names::read(opened, outlet));
    let labels = Job::labels(kind::WARDS, "names_and_codes", &name);
    let Loaded { edition, rows, whole } = load(db, labels, job.wish, inflow, report, job.now, progress).await?;
    job.finish(db, edition, async |edition| edition.add(db, &whole).await).await?;
    let rows = if rows == 0 { whole.len() as u64 } else { rows };
    Ok(Done { layout: "names_and_codes", rows, ended: 0, without_point: 0 })
}

/// Reads outlines of wards.
pub async fn import_boundaries(
    db: &Database,
    job: &Job,
    (file, report): (SentFile, &mut Report),
    progress: impl FnMut(u64),
) -> Result<Done, IntakeError> {
    let name = file.name().to_owned();
    let features = Features::new(file.json()?);
    let inflow = read_apart(move |outlet| boundaries::read(features, outlet));
    let labels = Job::labels(kind::BOUNDARIES, "geojson", &name);
    let Loaded { edition, rows, whole } = load(db, labels, job.wish, inflow, report, job.now, progress).await?;
    let wards: &[WardRow] = &whole.wards;
    job.finish(db, edition, async |edition| {
        edition.add(db, wards).await?;
        edition.add(db, &whole.authorities).await
    })
    .await?;
    Ok(Done { layout: "geojson", rows, ended: 0, without_point: 0 })
}

/// Reads a council's own groups of wards.
pub async fn import_localities(
    db: &Database,
    job: &Job,
    (file, report): (SentFile, &mut Report),
    progress: impl FnMut(u64),
) -> Result<Done, IntakeError> {
    let name = file.name().to_owned();
    let opened = localities::open(file)?;
    let inflow = read_apart(move |outlet| localities::read(opened, outlet));
    let labels = Job::labels(kind::LOCALITIES, "localities", &name);
    let Loaded { edition, rows, .. } = load(db, labels, job.wish, inflow, report, job.now, progress).await?;
    job.finish(db, edition, async |_| Ok(())).await?;
    Ok(Done { layout: "localities", rows, ended: 0, without_point: 0 })
}
