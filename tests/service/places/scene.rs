//! A register into which files are read.

use std::fs;
use std::path::{Path, PathBuf};

use pa_registry::audit::Who;
use pa_registry::clock::Timestamp;
use pa_registry::intake::{Finding, IntakeError, Wish};
use pa_registry::places::{
    self, Done, ExactPlace, Gazetteer, Job, Place, WardCode, import_boundaries, import_localities,
    import_postcodes, import_wards, locate,
};
use pa_registry::storage::Sql;
use tempfile::TempDir;

use crate::support::app::noon;
use crate::support::database::TestDatabase;

pub(super) struct Scene {
    pub(super) database: TestDatabase,
    pub(super) folder: TempDir,
    pub(super) now: Timestamp,
    pub(super) wish: Wish,
}

/// What an import came to, and what was found on the way.
pub(super) type Came = (Result<Done, IntakeError>, Vec<Finding>);

impl Scene {
    pub(super) async fn new() -> Self {
        Self {
            database: TestDatabase::new().await,
            folder: tempfile::tempdir().unwrap(),
            now: noon(),
            wish: Wish::default(),
        }
    }

    pub(super) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    pub(super) fn job(&self, path: &Path) -> Job {
        let who = Who::operator("import places");
        Job { path: path.to_owned(), report: None, wish: self.wish, who, now: self.now }
    }

    pub(super) async fn try_postcodes(&self, path: &Path) -> Came {
        let job = self.job(path);
        let (file, mut report) = match job.open() {
            Ok(opened) => opened,
            Err(error) => return (Err(error), Vec::new()),
        };
        let done = import_postcodes(&self.database.db, &job, (file, &mut report), |_| {}).await;
        (done, report.shown().to_vec())
    }

    pub(super) async fn postcodes(&self, content: impl AsRef<[u8]>) -> Done {
        let (done, found) = self.try_postcodes(&self.file("postcodes.csv", content)).await;
        done.unwrap_or_else(|error| panic!("{error} {found:?}"))
    }

    pub(super) async fn try_wards(&self, path: &Path) -> Came {
        let job = self.job(path);
        let (file, mut report) = job.open().unwrap();
        let done = import_wards(&self.database.db, &job, (file, &mut report), |_| {}).await;
        (done, report.shown().to_vec())
    }

    pub(super) async fn try_boundaries(&self, path: &Path) -> Came {
        let job = self.job(path);
        let (file, mut report) = job.open().unwrap();
        let done = import_boundaries(&self.database.db, &job, (file, &mut report), |_| {}).await;
        (done, report.shown().to_vec())
    }

    pub(super) async fn try_localities(&self, path: &Path) -> Came {
        let job = self.job(path);
        let (file, mut report) = job.open().unwrap();
        let done = import_localities(&self.database.db, &job, (file, &mut report), |_| {}).await;
        (done, report.shown().to_vec())
    }

    pub(super) async fn gazetteer(&self) -> Gazetteer {
        Gazetteer::read(&mut self.database.db.snapshot().await.unwrap()).await.unwrap()
    }

    pub(super) async fn locate(&self, postcode: &str) -> Place {
        let gazetteer = self.gazetteer().await;
        let mut conn = self.database.db.read().await.unwrap();
        locate(&mut conn, &gazetteer, &postcode.parse().unwrap()).await.unwrap()
    }

    pub(super) async fn exact(&self, postcode: &str) -> ExactPlace {
        match self.locate(postcode).await {
            Place::Exact(place) => place,
            other => panic!("{postcode} is {other:?}"),
        }
    }

    /// Rows of all tables of places, whether anybody sees them or not.
    pub(super) async fn rows(&self) -> i64 {
        let tables = self.database.db.checksums().await.unwrap();
        let rows = tables.iter().filter(|sum| sum.table.starts_with("place_")).map(|sum| sum.rows);
        i64::try_from(rows.sum::<u64>()).unwrap()
    }

    /// The states of all imports, the first first.
    pub(super) async fn states(&self) -> Vec<(String, bool)> {
        let sql = Sql::new("SELECT state, cleared FROM imports ORDER BY number");
        self.database.db.read().await.unwrap().fetch_all(sql).await.unwrap()
    }

    pub(super) async fn sweep(&self, now: Timestamp) {
        places::sweep(&self.database.db, now).await.unwrap();
    }
}

pub(super) fn ward(code: &str) -> WardCode {
    code.parse().unwrap()
}

/// A table of a council's own with so many made-up postcodes, all in one ward.
pub(super) fn simple(postcodes: &[&str]) -> String {
    let row = |postcode: &&str| format!("{postcode},E05010458,52.66,-1.14\n");
    format!("postcode,ward,latitude,longitude\n{}", postcodes.iter().map(row).collect::<String>())
}
