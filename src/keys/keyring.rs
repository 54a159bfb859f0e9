//! The keys of a register, and what is done with them.

use std::fmt::{self, Write as _};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::key::{Key, KeyId, Purpose};

/// Bytes of the nonce: so many that random ones never meet.
const NONCE: usize = 24;

/// The key in use, and the ones before it. It has no debug output, because it is the secret of secrets.
#[derive(Clone)]
pub struct Keyring {
    current: Key,
    older: Vec<Key>,
}

/// A text that is no keyring.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyringError {
    /// There is no key in it.
    #[error("there is no key in it")]
    Empty,
    /// A line is neither a key nor a comment.
    #[error("line {0} is not a key: a key is 43 letters, digits, - or _")]
    NotAKey(usize),
}

/// Something sealed cannot be opened: it was changed, belongs elsewhere, or its key is not here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotOpen {
    /// The key that sealed it is not in the keyring.
    #[error("it was sealed with a key that is not in the key file")]
    KeyMissing,
    /// It was changed, or was sealed for something else.
    #[error("it was changed, or belongs to something else")]
    Changed,
}

impl Keyring {
    /// A keyring with one new key.
    pub fn draw() -> Result<Self, getrandom::Error> {
        Ok(Self { current: Key::draw()?, older: Vec::new() })
    }

    /// The same keys behind a new one, which is used from now on.
    pub fn rotated(&self) -> Result<Self, getrandom::Error> {
        let older = std::iter::once(&self.current).chain(&self.older).cloned().collect();
        Ok(Self { current: Key::draw()?, older })
    }

    /// Reads a keyring: keys on lines or with commas between them, the one in use first; lines that begin with `#` are comments.
    pub fn parse(text: &str) -> Result<Self, KeyringError> {
        let mut keys = Vec::new();
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().starts_with('#')) {
            for key in line.split(',').map(str::trim).filter(|key| !key.is_empty()) {
                let bytes = URL_SAFE_NO_PAD.decode(key).ok().and_then(|bytes| bytes.try_into().ok());
                keys.push(Key::new(bytes.ok_or(KeyringError::NotAKey(number + 1))?));
            }
        }
        let mut keys = keys.into_iter();
        Ok(Self { current: keys.next().ok_or(KeyringError::Empty)?, older: keys.collect() })
    }

    /// The keys as they stand in a file.
    #[must_use]
    pub fn reveal(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::new());
        for key in self.keys() {
            URL_SAFE_NO_PAD.encode_string(*key.bytes, &mut text);
            text.push('\n');
        }
        text
    }

    /// The name of the key in use.
    #[must_use]
    pub fn current(&self) -> KeyId {
        self.current.id
    }

    /// The names of all keys, the one in use first.
    pub fn ids(&self) -> impl Iterator<Item = KeyId> {
        self.keys().map(|key| key.id)
    }

    fn keys(&self) -> impl Iterator<Item = &Key> {
        std::iter::once(&self.current).chain(&self.older)
    }

    fn find(&self, id: KeyId) -> Option<&Key> {
        self.keys().find(|key| key.id == id)
    }

    /// Encrypts for a purpose, bound to the row that it belongs to: moved to another row it cannot be opened.
    ///
    /// # Panics
    /// When there are no random bytes to be had: nothing secret may be kept then, and the request fails closed.
    #[must_use]
    #[expect(clippy::expect_used, reason = "see Panics; the cipher itself fails only beyond 256 GiB")]
    pub fn seal(&self, purpose: Purpose, bound_to: &[u8], plain: &[u8]) -> String {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).expect("the operating system gives random bytes");
        let cipher = XChaCha20Poly1305::new(&(*self.current.for_purpose(purpose)).into());
        let payload = Payload { msg: plain, aad: bound_to };
        let sealed = cipher.encrypt(&XNonce::from(nonce), payload).expect("a message of ordinary length");
        let parts = [self.current.id.0.as_slice(), nonce.as_slice(), sealed.as_slice()].concat();
        URL_SAFE_NO_PAD.encode(parts)
    }

    /// Decrypts what was sealed for this purpose and this row.
    pub fn open(
        &self,
        purpose: Purpose,
        bound_to: &[u8],
        sealed: &str,
    ) -> Result<Zeroizing<Vec<u8>>, CannotOpen> {
        let bytes = URL_SAFE_NO_PAD.decode(sealed).map_err(|_| CannotOpen::Changed)?;
        let (name, rest) = bytes.split_first_chunk().ok_or(CannotOpen::Changed)?;
        let (nonce, rest) = rest.split_first_chunk::<NONCE>().ok_or(CannotOpen::Changed)?;
        let key = self.find(KeyId(*name)).ok_or(CannotOpen::KeyMissing)?;
        let cipher = XChaCha20Poly1305::new(&(*key.for_purpose(purpose)).into());
        let payload = Payload { msg: rest, aad: bound_to };
        let plain = cipher.decrypt(&XNonce::from(*nonce), payload).map_err(|_| CannotOpen::Changed)?;
        Ok(Zeroizing::new(plain))
    }

    /// A code over the parts that only a holder of the key can make (HMAC with SHA-256); `key` names the key, the one
    /// in use when none is named. Nothing when that key is not here.
    #[must_use]
    pub fn mac(&self, purpose: Purpose, key: Option<KeyId>, parts: &[&[u8]]) -> Option<[u8; 32]> {
        let key = self.find(key.unwrap_or(self.current.id))?;
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key.for_purpose(purpose).as_slice()).ok()?;
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        Some(mac.finalize().into_bytes().into())
    }
}

impl Keyring {
    /// The codes over the parts as text, that of the key in use first: what was kept under an older key is still found.
    #[must_use]
    pub fn codes(&self, purpose: Purpose, parts: &[&[u8]]) -> Vec<String> {
        self.ids().filter_map(|key| self.code(purpose, key, parts)).collect()
    }

    /// The code over the parts as text, under the key of this name. Nothing when that key is not here.
    #[must_use]
    pub fn code(&self, purpose: Purpose, key: KeyId, parts: &[&[u8]]) -> Option<String> {
        self.mac(purpose, Some(key), parts).map(|code| hex(&code))
    }
}

fn hex(code: &[u8]) -> String {
    code.iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String does not fail.
        _ = write!(text, "{byte:02x}");
        text
    })
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keyring({}, …)", self.current.id)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn keyring() -> Keyring {
        Keyring::draw().unwrap()
    }

    #[test]
    fn what_an_older_key_sealed_opens_after_a_rotation() {
        let old = keyring();
        let sealed = old.seal(Purpose::Outbox, b"row", b"words");
        let new = Keyring::parse(&old.rotated().unwrap().reveal()).unwrap();
        assert_ne!(new.current(), old.current());
        assert_eq!(new.open(Purpose::Outbox, b"row", &sealed).unwrap().as_slice(), b"words");
        assert_eq!(keyring().open(Purpose::Outbox, b"row", &sealed), Err(CannotOpen::KeyMissing));
    }

    #[test]
    fn what_was_sealed_opens_nowhere_else() {
        let keys = keyring();
        let sealed = keys.seal(Purpose::Outbox, b"row", b"words");
        assert_eq!(keys.open(Purpose::Outbox, b"another", &sealed), Err(CannotOpen::Changed));
        assert_eq!(keys.open(Purpose::SecondFactor, b"row", &sealed), Err(CannotOpen::Changed));
        assert_ne!(sealed, keys.seal(Purpose::Outbox, b"row", b"words"));
    }

    #[test]
    fn a_file_with_comments_is_read_and_a_slip_is_named() {
        let keys = keyring();
        let text = format!("# the key\n\n{}", *keys.reveal());
        assert_eq!(Keyring::parse(&text).unwrap().current(), keys.current());
        assert_eq!(Keyring::parse("# nothing").unwrap_err(), KeyringError::Empty);
        assert_eq!(Keyring::parse("#\nabc").unwrap_err(), KeyringError::NotAKey(2));
        assert_eq!(keys.current().to_string().parse(), Ok(keys.current()));
    }

    #[test]
    fn debug_output_keeps_the_key() {
        let keys = keyring();
        assert!(!format!("{keys:?}").contains(keys.reveal().trim()));
    }

    #[test]
    fn a_code_needs_the_key_and_keeps_parts_apart() {
        let keys = keyring();
        let code = keys.mac(Purpose::Audit, None, &[b"ab", b"c"]).unwrap();
        assert_ne!(Some(code), keys.mac(Purpose::Audit, None, &[b"a", b"bc"]));
        assert_ne!(Some(code), keyring().mac(Purpose::Audit, None, &[b"ab", b"c"]));
        assert_eq!(
            Some(code),
            keys.rotated().unwrap().mac(Purpose::Audit, Some(keys.current()), &[b"ab", b"c"])
        );
        assert_eq!(keyring().mac(Purpose::Audit, Some(keys.current()), &[]), None);
    }

    proptest! {
        #[test]
        fn a_changed_letter_is_found(plain in prop::collection::vec(any::<u8>(), 0..60), place in 11_usize..40) {
            let keys = keyring();
            let sealed = keys.seal(Purpose::SecondFactor, b"row", &plain);
            let mut changed = sealed.clone().into_bytes();
            changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            prop_assert_eq!(keys.open(Purpose::SecondFactor, b"row", &changed), Err(CannotOpen::Changed));
            let opened = keys.open(Purpose::SecondFactor, b"row", &sealed).unwrap();
            prop_assert_eq!(opened.as_slice(), plain.as_slice());
        }
    }
}
