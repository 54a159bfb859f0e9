//! The codes that make the chain: each seal over its line and the seal before it, and the head over the last seal.

use std::fmt;

use serde::Serialize;

use crate::{
    clock::Timestamp,
    keys::{KeyId, Keyring, Purpose},
};

/// Where a seal stands.
pub(super) struct Place<'a> {
    /// Its number, from 1.
    pub(super) position: i64,
    /// The seal before it; empty before the first.
    pub(super) before: &'a str,
    /// When it was made.
    pub(super) sealed_at: Timestamp,
}

/// The seal of a line in its canonical form, at its place. Nothing when the key is not here.
pub(super) fn seal(keys: &Keyring, key: KeyId, place: &Place<'_>, line: &[u8]) -> Option<String> {
    let (name, position) = (key.to_string(), place.position.to_be_bytes());
    let sealed_at = place.sealed_at.unix_micros().to_be_bytes();
    let parts: [&[u8]; 6] = [b"seal", &position, place.before.as_bytes(), name.as_bytes(), &sealed_at, line];
    keys.code(Purpose::Audit, key, &parts)
}

/// The code of a head: the chain goes up to this position, and ends with this seal. Nothing when the key is not here.
pub(super) fn head(keys: &Keyring, key: KeyId, position: i64, last: &str) -> Option<String> {
    let name = key.to_string();
    let parts: [&[u8]; 4] = [b"head", &position.to_be_bytes(), name.as_bytes(), last.as_bytes()];
    keys.code(Purpose::Audit, key, &parts)
}

/// How far a chain goes, in a form to note down apart from the register: `1204:9f2c…`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Head {
    /// The number of the last seal.
    pub position: i64,
    /// The code over it, which only a holder of the key can make.
    pub code: String,
}

/// Says that a text is not a noted head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "this is not a position and a code as they were noted, like 1204:9f2c… with 64 digits and letters a to f"
)]
pub struct NotAHead;

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.position, self.code)
    }
}

impl std::str::FromStr for Head {
    type Err = NotAHead;

    fn from_str(text: &str) -> Result<Self, NotAHead> {
        let (position, code) = text.trim().split_once(':').ok_or(NotAHead)?;
        let position = position.trim().parse().ok().filter(|position| *position > 0).ok_or(NotAHead)?;
        let code = code.trim().to_ascii_lowercase();
        let whole = code.len() == 64 && code.bytes().all(|byte| byte.is_ascii_hexdigit());
        if whole { Ok(Self { position, code }) } else { Err(NotAHead) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noted_head_reads_back() {
        let noted = Head { position: 1204, code: "9f".repeat(32) };
        assert_eq!(noted.to_string().parse(), Ok(noted.clone()));
        assert_eq!(format!(" 1204:{} ", "9F".repeat(32)).parse(), Ok(noted));
        for wrong in ["", "1204", "0:9f", "-1:9f", &format!("1:{}", "9g".repeat(32))] {
            assert_eq!(wrong.parse::<Head>(), Err(NotAHead), "{wrong}");
        }
    }

    #[test]
    fn every_part_of_a_place_counts() {
        let keys = Keyring::draw().unwrap();
        let now: Timestamp = "2026-11-21T09:30:00Z".parse().unwrap();
        let code = |position, before, sealed_at, line: &[u8]| {
            seal(&keys, keys.current(), &Place { position, before, sealed_at }, line).unwrap()
        };
        let all = [
            code(1, "", now, b"line"),
            code(2, "", now, b"line"),
            code(1, "x", now, b"line"),
            code(1, "", now + time::Duration::microseconds(1), b"line"),
            code(1, "", now, b"lime"),
            head(&keys, keys.current(), 1, "").unwrap(),
        ];
        let different: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(different.len(), all.len());
        assert_eq!(head(&Keyring::draw().unwrap(), keys.current(), 1, ""), None);
    }
}
