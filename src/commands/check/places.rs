//! Where files lie.

use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

/// Whether both are there, and on one disk.
pub(super) fn same_disk(one: &Path, other: &Path) -> bool {
    matches!((one.metadata(), other.metadata()), (Ok(one), Ok(other)) if one.dev() == other.dev())
}

/// Whether a file is there and lies in this folder, by whatever name.
pub(super) fn within(file: &Path, folder: &Path) -> bool {
    matches!((file.canonicalize(), folder.canonicalize()), (Ok(file), Ok(folder)) if file.starts_with(&folder))
}
