//! Money: whole pennies, never fractions of them and never a floating number.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An amount of money: nothing, or more. Kept in columns that end in `_pence`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Pence(u32);

/// Why something is not an amount of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyRefused {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// Something else than pounds, or pounds and pence with a dot between.
    #[error("not pounds and pence")]
    Form,
    /// Less than nothing.
    #[error("less than nothing")]
    Negative,
    /// More than two digits after the dot.
    #[error("has parts of a penny")]
    PartsOfAPenny,
    /// More than a million pounds.
    #[error("more than a million pounds")]
    TooMuch,
}

impl Pence {
    /// The most that is taken: a million pounds.
    pub const MOST: Self = Self(100_000_000);

    /// This many pennies.
    pub const fn new(pence: u32) -> Result<Self, MoneyRefused> {
        if pence > Self::MOST.0 { Err(MoneyRefused::TooMuch) } else { Ok(Self(pence)) }
    }

    /// How many pennies.
    #[must_use]
    pub const fn pence(self) -> u32 {
        self.0
    }
}

impl FromStr for Pence {
    type Err = MoneyRefused;

    /// Reads `12.71`, `£12.71`, `12` and `12.5`; spaces around and after the sign do not matter.
    fn from_str(raw: &str) -> Result<Self, MoneyRefused> {
        let text = raw.trim();
        let (negative, text) = without_minus(text);
        let (also_negative, text) = without_minus(text.strip_prefix('£').unwrap_or(text).trim_start());
        if text.is_empty() {
            return Err(if raw.trim().is_empty() { MoneyRefused::Empty } else { MoneyRefused::Form });
        }
        let (pounds, pence) = text.split_once('.').unwrap_or((text, "0"));
        if pounds.is_empty() || pence.is_empty() || ![pounds, pence].into_iter().all(is_number) {
            return Err(MoneyRefused::Form);
        }
        if negative || also_negative {
            return Err(MoneyRefused::Negative);
        }
        if pence.len() > 2 {
            return Err(MoneyRefused::PartsOfAPenny);
        }
        // "12.5" is twelve pounds fifty.
        let pence = format!("{pence:0<2}").parse::<u32>().map_err(|_| MoneyRefused::Form)?;
        // What does not fit is digits all the same, and so too much.
        let pounds = pounds.parse::<u32>().map_err(|_| MoneyRefused::TooMuch)?;
        let all = pounds.checked_mul(100).and_then(|all| all.checked_add(pence));
        Self::new(all.ok_or(MoneyRefused::TooMuch)?)
    }
}

fn without_minus(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    }
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

impl fmt::Display for Pence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "£{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl From<Pence> for i64 {
    fn from(pence: Pence) -> Self {
        Self::from(pence.0)
    }
}

impl TryFrom<i64> for Pence {
    type Error = MoneyRefused;

    fn try_from(pence: i64) -> Result<Self, MoneyRefused> {
        if pence < 0 {
            return Err(MoneyRefused::Negative);
        }
        u32::try_from(pence).map_err(|_| MoneyRefused::TooMuch).and_then(Self::new)
    }
}

crate::int_column!(Pence);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (typed, pence) in [
            ("12.71", 1271),
            ("£12.71", 1271),
            (" £ 12.71 ", 1271),
            ("12", 1200),
            ("12.5", 1250),
            ("12.00", 1200),
            ("012.71", 1271),
            ("0", 0),
            ("0.01", 1),
            ("1000000", 100_000_000),
        ] {
            assert_eq!(typed.parse::<Pence>().map(Pence::pence), Ok(pence), "{typed}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (typed, refused) in [
            ("", MoneyRefused::Empty),
            ("  ", MoneyRefused::Empty),
            ("£", MoneyRefused::Form),
            ("twelve", MoneyRefused::Form),
            ("12,71", MoneyRefused::Form),
            ("12.", MoneyRefused::Form),
            (".50", MoneyRefused::Form),
            ("12.7.1", MoneyRefused::Form),
            ("1271p", MoneyRefused::Form),
            ("+12", MoneyRefused::Form),
            ("1e3", MoneyRefused::Form),
            ("١٢", MoneyRefused::Form),
            ("-", MoneyRefused::Form),
            ("-12", MoneyRefused::Negative),
            ("£-12.71", MoneyRefused::Negative),
            ("−£12.71", MoneyRefused::Negative),
            ("12.711", MoneyRefused::PartsOfAPenny),
            ("12.710", MoneyRefused::PartsOfAPenny),
            ("1000000.01", MoneyRefused::TooMuch),
            ("42949673", MoneyRefused::TooMuch),
            ("99999999999999999999", MoneyRefused::TooMuch),
        ] {
            assert_eq!(typed.parse::<Pence>(), Err(refused), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn every_amount_reads_back(pence in 0..=Pence::MOST.0) {
            let amount = Pence::new(pence).unwrap();
            prop_assert_eq!(amount.to_string().parse(), Ok(amount));
            prop_assert_eq!(Pence::try_from(i64::from(amount)), Ok(amount));
            let json = serde_json::to_string(&amount).unwrap();
            prop_assert_eq!(serde_json::from_str::<Pence>(&json).unwrap(), amount);
        }

        #[test]
        fn nothing_typed_makes_it_panic(raw in "[-−£ ]{0,3}[0-9]{0,25}[.,]?[0-9]{0,5}|.*") {
            if let Ok(amount) = raw.parse::<Pence>() {
                prop_assert!(amount <= Pence::MOST);
            }
        }

        #[test]
        fn no_other_number_is_an_amount(pence in prop_oneof![i64::MIN..0, 100_000_001..i64::MAX]) {
            prop_assert!(Pence::try_from(pence).is_err());
        }
    }
}
