//! Pay by the hour, and the legal minimum: dated rows of the database, and a rule that reads them.
//!
//! By law a new rate, and the rate of a new age, holds from the first pay period that begins on or after that day. The
//! register knows no pay periods and compares with the rate of the day; what it says is a hint with a source of advice,
//! never a finding.

mod minimum;
mod pay;
mod rates;
mod store;

pub use minimum::{APPRENTICE_RATE_ENDS_AT, Apprenticeship, legal_minimum};
pub use pay::{HourlyPay, PayRefused};
pub use rates::{WageRate, WageRates, wage_rates};
