//! The codes of the Office for National Statistics: a letter for the nation and eight digits.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};

/// Says that a text is not a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a code of nine characters, such as E05010458")]
pub struct NotACode;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The code.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = NotACode;

            fn from_str(text: &str) -> Result<Self, NotACode> {
                checked(text).map(Self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        $crate::text_column!($name);
    )*};
}

codes! {
    /// A ward.
    WardCode;
    /// A local authority.
    AuthorityCode;
}

fn checked(text: &str) -> Result<String, NotACode> {
    let (nation, digits) = text.split_at_checked(1).ok_or(NotACode)?;
    let is_code = matches!(nation, "E" | "W" | "S" | "N" | "L" | "M")
        && digits.len() == 8
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_code { Ok(text.to_owned()) } else { Err(NotACode) }
}

/// Whether a code stands for "no such area", as published files write it.
pub(super) fn is_nowhere(code: &str) -> bool {
    code.ends_with("99999999")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn codes_have_nine_characters() {
        assert_eq!("E05010458".parse::<WardCode>().unwrap().as_str(), "E05010458");
        for wrong in ["", "E0501045", "E050104588", "X05010458", "E0501045a", "ŵ05010458"] {
            assert_eq!(wrong.parse::<WardCode>(), Err(NotACode), "{wrong}");
        }
        assert!(is_nowhere("E99999999") && !is_nowhere("E05010458"));
    }

    proptest! {
        #[test]
        fn never_panics(text in any::<String>()) {
            let _ = text.parse::<AuthorityCode>();
        }
    }
}
