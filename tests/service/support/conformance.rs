//! The published sample files, where the suite has them.

use std::path::PathBuf;

/// A published sample file, or nothing, said aloud, where `REGISTER_CONFORMANCE_DATA` names no folder.
#[expect(clippy::disallowed_methods, reason = "the suite's own settings, read here only")]
pub(crate) fn sample(path: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("REGISTER_CONFORMANCE_DATA").filter(|folder| !folder.is_empty());
    let Some(folder) = folder else {
        eprintln!("SKIPPED: REGISTER_CONFORMANCE_DATA names no folder, so {path} was not read");
        return None;
    };
    let path = PathBuf::from(folder).join(path);
    assert!(path.is_file(), "REGISTER_CONFORMANCE_DATA has no {}", path.display());
    Some(path)
}
