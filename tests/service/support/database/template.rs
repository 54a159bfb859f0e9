//! Which template a database is copied from: one per state of the migrations.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// A name that changes with any migration, so that no test runs on yesterday's schema.
pub(super) fn name() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut files: Vec<PathBuf> = [folder.clone(), folder.join("sqlite"), folder.join("postgres")]
        .iter()
        .flat_map(|folder| sql_files(folder))
        .collect();
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        hash.update(file.file_name().unwrap().as_encoded_bytes());
        hash.update(fs::read(&file).unwrap());
    }
    let digits: String = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("register_template_{digits}")
}

fn sql_files(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|extension| extension == "sql")).collect()
}
