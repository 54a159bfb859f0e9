//! The published sample files, for tests that compare with them.
//!
//! They are no part of the project and not there on every machine: such a test says that it is skipped and passes.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// A table with a header.
pub(crate) struct Published {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Published {
    /// The rows, by the names of the columns.
    pub(crate) fn rows(&self) -> impl Iterator<Item = BTreeMap<&str, String>> {
        self.rows.iter().map(|row| {
            assert_eq!(row.len(), self.header.len());
            self.header.iter().map(String::as_str).zip(row.iter().cloned()).collect()
        })
    }
}

/// A table of the published sample files; none where these are not.
pub(crate) fn published(file: &str) -> Option<Published> {
    let path = folder()?.join(file);
    let mut reader =
        csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows: Vec<Vec<String>> =
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    assert!(!rows.is_empty(), "{} has no rows", path.display());
    Some(Published { header, rows })
}

/// The folder that `REGISTER_CONFORMANCE_DATA` names.
pub(crate) fn folder() -> Option<PathBuf> {
    let named = setting();
    if named.is_none() {
        let name = std::thread::current().name().unwrap_or_default().to_owned();
        // Not `eprintln!`, which a passing test keeps to itself.
        let said = writeln!(
            std::io::stderr(),
            "SKIPPED {name}: REGISTER_CONFORMANCE_DATA names no folder of published files."
        );
        said.unwrap();
    }
    named
}

#[expect(clippy::disallowed_methods, reason = "the suite's own setting, read here only")]
fn setting() -> Option<PathBuf> {
    let named = std::env::var_os("REGISTER_CONFORMANCE_DATA").filter(|path| !path.is_empty())?;
    let folder = Path::new(&named).to_owned();
    assert!(folder.is_dir(), "REGISTER_CONFORMANCE_DATA names {}, which is no folder", folder.display());
    Some(folder)
}
