//! One key, its name, and what it is used for.

use std::fmt;

use hkdf::Hkdf;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::keyring::CannotOpen;

/// Bytes of a key.
const KEY: usize = 32;
/// Bytes of the name of a key.
const NAME: usize = 8;

/// What a key is used for; what was sealed for one purpose cannot be opened for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Secrets of second factors.
    SecondFactor,
    /// Mails and letters that wait to leave.
    Outbox,
    /// The chain of the audit's seals.
    Audit,
    /// Under what equality answers are kept.
    Equality,
    /// Under what it is kept that the owner of an imported address has answered.
    ImportedAddresses,
    /// Under what it is kept that an employer's search was counted in a week.
    UnmetSearches,
}

impl Purpose {
    const fn label(self) -> &'static [u8] {
        match self {
            Self::SecondFactor => b"second factor",
            Self::Outbox => b"outbox",
            Self::Audit => b"audit",
            Self::Equality => b"equality",
            Self::ImportedAddresses => b"imported addresses",
            Self::UnmetSearches => b"unmet searches",
        }
    }
}

/// The name of a key: the beginning of a hash over it. It tells keys apart and says nothing about them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyId(pub(super) [u8; NAME]);

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::str::FromStr for KeyId {
    type Err = CannotOpen;

    fn from_str(text: &str) -> Result<Self, CannotOpen> {
        let number = u64::from_str_radix(text, 16).map_err(|_| CannotOpen::Changed)?;
        Ok(Self(number.to_be_bytes()))
    }
}

/// One key. It has no debug output.
#[derive(Clone)]
pub(super) struct Key {
    pub(super) id: KeyId,
    pub(super) bytes: Zeroizing<[u8; KEY]>,
}

impl Key {
    pub(super) fn new(bytes: [u8; KEY]) -> Self {
        let digest = Sha256::new().chain_update(b"name of key").chain_update(bytes).finalize();
        let mut id = [0; NAME];
        id.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        Self { id: KeyId(id), bytes: Zeroizing::new(bytes) }
    }

    pub(super) fn draw() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; KEY];
        getrandom::fill(&mut bytes)?;
        Ok(Self::new(bytes))
    }

    /// The key for one purpose (HKDF with SHA-256).
    pub(super) fn for_purpose(&self, purpose: Purpose) -> Zeroizing<[u8; KEY]> {
        let mut derived = Zeroizing::new([0; KEY]);
        let expanded =
            Hkdf::<Sha256>::new(None, self.bytes.as_slice()).expand(purpose.label(), &mut *derived);
        debug_assert!(expanded.is_ok(), "32 bytes are never too many for HKDF");
        derived
    }
}
