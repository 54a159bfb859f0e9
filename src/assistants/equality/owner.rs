//! Under what answers are kept.

use crate::{
    ids::AccountId,
    keys::{Keyring, Purpose},
};

/// The codes of an account: the one that the key in use makes, and those of the keys before it.
#[derive(Clone)]
pub(in crate::assistants) struct Owner {
    /// Under which answers are written.
    pub(in crate::assistants) current: String,
    /// Under which answers of before may stand.
    pub(in crate::assistants) all: Vec<String>,
}

impl Owner {
    /// The codes of an account; nothing when the register's key is not here.
    pub(in crate::assistants) fn of(keys: &Keyring, account: AccountId) -> Option<Self> {
        let all = keys.codes(Purpose::Equality, &[b"owner", account.as_uuid().as_bytes()]);
        Some(Self { current: all.first()?.clone(), all })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Timestamp;

    #[test]
    fn nobody_makes_a_code_without_the_key_and_a_new_key_still_finds_the_old_code() {
        let account = AccountId::new(Timestamp::from_unix_micros(0));
        let (keys, others) = (Keyring::draw().unwrap(), Keyring::draw().unwrap());
        let (own, foreign) = (Owner::of(&keys, account).unwrap(), Owner::of(&others, account).unwrap());
        assert_ne!(own.current, foreign.current);
        assert!(!own.current.contains(&account.as_uuid().simple().to_string()));
        let rotated = Owner::of(&keys.rotated().unwrap(), account).unwrap();
        assert_ne!(rotated.current, own.current);
        assert!(rotated.all.contains(&own.current));
        assert_eq!(rotated.all.len(), 2);
    }
}
