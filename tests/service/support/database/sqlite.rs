//! An SQLite file for each test.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use pa_registry::storage::{Database, DatabaseSettings};
use tempfile::TempDir;

use super::template;

/// Copies the template into a folder of its own.
pub(super) async fn migrated(folder: &TempDir) -> DatabaseSettings {
    let template = template_file().await;
    let file = folder.path().join("register.sqlite");
    fs::copy(template, &file).unwrap();
    settings(&file)
}

/// Names a file that is not there yet.
pub(super) fn empty(folder: &TempDir) -> DatabaseSettings {
    settings(&folder.path().join("register.sqlite"))
}

fn settings(file: &Path) -> DatabaseSettings {
    DatabaseSettings::new(format!("sqlite:{}", file.display()))
}

/// The template, made by whoever comes first: a thread of this process, or another process.
async fn template_file() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join(format!("{}.sqlite", template::name()));
    if file.exists() {
        return file;
    }
    let lock = File::create(folder.join("register_template.lock")).unwrap();
    let lock = tokio::task::spawn_blocking(move || lock.lock().map(|()| lock)).await.unwrap().unwrap();
    if !file.exists() {
        let unfinished = folder.join(format!("register_template_{}.unfinished", std::process::id()));
        make(&unfinished).await;
        // The last step, so that nobody copies half a template.
        fs::rename(&unfinished, &file).unwrap();
    }
    drop(lock);
    file
}

async fn make(file: &Path) {
    if file.exists() {
        fs::remove_file(file).unwrap();
    }
    let db = Database::connect(&settings(file)).await.unwrap();
    db.migrate().await.unwrap();
    db.close().await.unwrap();
}
