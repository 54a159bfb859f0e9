//! The secret that an app on a telephone shares with the register.

use std::fmt;

use totp_rs::{Builder, Secret, Totp};
use zeroize::Zeroizing;

use crate::{
    clock::Timestamp,
    ids::AccountId,
    keys::{CannotOpen, Keyring, Purpose},
    text::Email,
};

/// Bytes of a secret, as many as the hash has (RFC 4226 asks for 20).
const BYTES: usize = 20;

/// A secret for six-digit codes that change every 30 seconds. It has no debug output that shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct TotpSecret(Zeroizing<[u8; BYTES]>);

impl TotpSecret {
    /// Draws a new secret from the operating system.
    pub fn draw() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes)?;
        Ok(Self::from_bytes(bytes))
    }

    /// A secret that was drawn elsewhere, for made-up people.
    #[must_use]
    pub fn from_bytes(bytes: [u8; BYTES]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The secret as people type it into an app: 32 letters and digits.
    #[must_use]
    pub fn to_base32(&self) -> Zeroizing<String> {
        Zeroizing::new(Secret::from(self.0.as_slice()).to_base32())
    }

    /// Reads a secret as an app has it.
    #[must_use]
    pub fn from_base32(text: &str) -> Option<Self> {
        let secret = Secret::try_from_base32(text).ok()?;
        secret.as_ref().try_into().ok().map(Self::from_bytes)
    }

    /// The address that an app reads from a QR code.
    #[must_use]
    pub fn address(&self, service: &str, email: &Email) -> Zeroizing<String> {
        // A colon would end the name, so the format does not allow it.
        let [service, email] = [service, email.as_str()].map(|text| text.replace(':', " "));
        let totp = self.builder().with_issuer(Some(service)).with_account_name(email).build();
        Zeroizing::new(totp.ok().and_then(|totp| totp.to_url().ok()).unwrap_or_default())
    }

    /// The code of this moment, for made-up people and tests.
    #[must_use]
    pub fn code_at(&self, now: Timestamp) -> String {
        self.totp().map(|totp| totp.generate(seconds(now)).to_string()).unwrap_or_default()
    }

    /// The step of a code that is right now, or was or will be 30 seconds away, and that was not used before.
    pub(super) fn step_of(&self, code: &str, last_step: i64, now: Timestamp) -> Option<i64> {
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        if digits.len() != 6 || code.chars().any(|c| !c.is_ascii_digit() && !matches!(c, ' ' | '-')) {
            return None;
        }
        let step = i64::try_from(self.totp()?.check(&digits, seconds(now))?).ok()?;
        (step > last_step).then_some(step)
    }

    pub(super) fn seal(&self, keys: &Keyring, bound_to: &Bound) -> String {
        keys.seal(Purpose::SecondFactor, &bound_to.0, self.0.as_slice())
    }

    pub(super) fn open(keys: &Keyring, bound_to: &Bound, sealed: &str) -> Result<Self, CannotOpen> {
        let plain = keys.open(Purpose::SecondFactor, &bound_to.0, sealed)?;
        plain.as_slice().try_into().map(Self::from_bytes).map_err(|_| CannotOpen::Changed)
    }

    fn builder(&self) -> Builder {
        Builder::new().with_secret(Secret::from(self.0.as_slice()))
    }

    fn totp(&self) -> Option<Totp> {
        self.builder().build().ok()
    }
}

/// What a sealed secret belongs to: taken elsewhere, it cannot be opened.
pub(super) struct Bound(Vec<u8>);

impl Bound {
    /// The secret of an account.
    pub(super) fn kept(account: AccountId) -> Self {
        Self([b"kept".as_slice(), account.as_uuid().as_bytes()].concat())
    }

    /// A secret that is offered to an account on a page, and not in use yet.
    pub(super) fn offered(account: AccountId) -> Self {
        Self([b"offered".as_slice(), account.as_uuid().as_bytes()].concat())
    }
}

fn seconds(now: Timestamp) -> u64 {
    u64::try_from(now.unix_micros() / 1_000_000).unwrap_or(0)
}

impl fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TotpSecret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::Duration;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_unix_micros(seconds * 1_000_000)
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, cut to six digits.
        let secret = TotpSecret::from_bytes(*b"12345678901234567890");
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            assert_eq!(secret.code_at(at(seconds)), code);
        }
    }

    #[test]
    fn a_code_is_right_for_a_minute_and_a_half_and_once() {
        let secret = TotpSecret::draw().unwrap();
        let now = at(1_800_000_015);
        let code = secret.code_at(now);
        let step = secret.step_of(&code, 0, now).unwrap();
        assert_eq!(step, 60_000_000);
        for (away, right) in [(-60, false), (-30, true), (30, true), (60, false)] {
            assert_eq!(secret.step_of(&code, 0, now + Duration::seconds(away)).is_some(), right, "{away}");
        }
        assert_eq!(secret.step_of(&code, step, now), None);
        let spaced = format!(" {} {}", &code[..3], &code[3..]);
        assert_eq!(secret.step_of(&spaced, 0, now), Some(step));
        for wrong in ["", "12345", "1234567", "abcdef", "１２３４５６"] {
            assert_eq!(secret.step_of(wrong, 0, now), None, "{wrong}");
        }
    }

    #[test]
    fn a_sealed_secret_belongs_to_its_account_and_its_place() {
        let keys = Keyring::draw().unwrap();
        let secret = TotpSecret::draw().unwrap();
        let [own, other] = [AccountId::new(at(0)), AccountId::new(at(0))];
        let sealed = secret.seal(&keys, &Bound::offered(own));
        assert_eq!(TotpSecret::open(&keys, &Bound::offered(own), &sealed), Ok(secret.clone()));
        assert!(TotpSecret::open(&keys, &Bound::offered(other), &sealed).is_err());
        assert!(TotpSecret::open(&keys, &Bound::kept(own), &sealed).is_err());
        assert_eq!(TotpSecret::from_base32(&secret.to_base32()), Some(secret));
    }

    #[test]
    fn the_address_is_what_apps_read() {
        let secret = TotpSecret::from_bytes(*b"12345678901234567890");
        let address = secret.address("Register: PAs", &"sam@council.example".parse().unwrap());
        assert!(
            address.starts_with("otpauth://totp/Register%20%20PAs:sam%40council.example?"),
            "{}",
            *address
        );
        assert!(address.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "{}", *address);
    }
}
