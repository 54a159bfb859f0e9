//! Pay by the hour, as people type it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::money::{MoneyRefused, Pence};

/// What an hour brings: from one to 200 pounds. Below the legal minimum is no refusal.
///
/// The limits find what was typed in pence, or for a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct HourlyPay(Pence);

/// Why something is not pay by the hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PayRefused {
    /// It is no amount of money.
    #[error(transparent)]
    Money(#[from] MoneyRefused),
    /// Less than a pound.
    #[error("less than a pound an hour")]
    TooLittle,
    /// More than 200 pounds: perhaps pence, or the pay of a week.
    #[error("more than 200 pounds an hour")]
    TooMuch,
}

impl HourlyPay {
    /// The least and the most that is taken, in pence.
    const LIMITS: [u32; 2] = [100, 20_000];

    /// This much an hour.
    pub const fn new(amount: Pence) -> Result<Self, PayRefused> {
        let [least, most] = Self::LIMITS;
        match amount.pence() {
            pence if pence < least => Err(PayRefused::TooLittle),
            pence if pence > most => Err(PayRefused::TooMuch),
            _ => Ok(Self(amount)),
        }
    }

    /// The amount.
    #[must_use]
    pub const fn amount(self) -> Pence {
        self.0
    }

    /// Whether it is less than a minimum.
    #[must_use]
    pub fn is_below(self, minimum: Pence) -> bool {
        self.0 < minimum
    }
}

impl FromStr for HourlyPay {
    type Err = PayRefused;

    fn from_str(raw: &str) -> Result<Self, PayRefused> {
        match raw.parse() {
            Ok(amount) => Self::new(amount),
            // More than a million is also more than 200, and one sentence about it is enough.
            Err(MoneyRefused::TooMuch) => Err(PayRefused::TooMuch),
            Err(refused) => Err(refused.into()),
        }
    }
}

impl fmt::Display for HourlyPay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl From<HourlyPay> for i64 {
    fn from(pay: HourlyPay) -> Self {
        pay.0.into()
    }
}

impl TryFrom<i64> for HourlyPay {
    type Error = PayRefused;

    fn try_from(pence: i64) -> Result<Self, PayRefused> {
        Self::new(Pence::try_from(pence)?)
    }
}

crate::int_column!(HourlyPay);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_wrong_is_said() {
        for (typed, refused) in [
            ("", PayRefused::Money(MoneyRefused::Empty)),
            ("a lot", PayRefused::Money(MoneyRefused::Form)),
            ("-12", PayRefused::Money(MoneyRefused::Negative)),
            ("12.715", PayRefused::Money(MoneyRefused::PartsOfAPenny)),
            ("0", PayRefused::TooLittle),
            ("0.99", PayRefused::TooLittle),
            ("200.01", PayRefused::TooMuch),
            ("1271", PayRefused::TooMuch),
            ("99999999999", PayRefused::TooMuch),
        ] {
            assert_eq!(typed.parse::<HourlyPay>(), Err(refused), "{typed}");
        }
    }

    #[test]
    fn pay_is_compared_to_the_penny() {
        let minimum: Pence = "12.71".parse().unwrap();
        assert!("12.70".parse::<HourlyPay>().unwrap().is_below(minimum));
        assert!(!"£12.71".parse::<HourlyPay>().unwrap().is_below(minimum));
    }

    proptest! {
        #[test]
        fn all_pay_reads_back(pence in 100..=20_000_u32) {
            let pay = HourlyPay::new(Pence::new(pence).unwrap()).unwrap();
            prop_assert_eq!(pay.to_string().parse(), Ok(pay));
            prop_assert_eq!(HourlyPay::try_from(i64::from(pay)), Ok(pay));
        }
    }
}
