//! What commands say to whoever typed them.

use std::io::{self, Write as _};

/// Says something on the standard output. Who closed it early, as `head` does, has heard enough.
pub(super) fn say(text: &str) {
    let _ = writeln!(io::stdout().lock(), "{text}");
}

/// Says what went wrong on the standard error stream.
pub(super) fn complain(sentence: &str) {
    let _ = writeln!(io::stderr().lock(), "{sentence}");
}

/// A number of bytes as people say it.
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..10_000 => format!("{bytes} bytes"),
        10_000..10_000_000 => format!("{} kB", bytes / 1_000),
        10_000_000..10_000_000_000 => format!("{} MB", bytes / 1_000_000),
        _ => format!("{} GB", bytes / 1_000_000_000),
    }
}

/// "1 row", "2 rows".
pub(super) fn counted(number: u64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
