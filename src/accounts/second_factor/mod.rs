//! The second factor: codes from an app on a telephone (TOTP, RFC 6238), and recovery codes for the day it is lost.
//!
//! Officers cannot come in without one; everybody else may switch it on. After the right password somebody holds a
//! [`StepToken`] and nothing else ([`find_step`]); a code ([`pass`]), a recovery code ([`recover`]) or, for an officer
//! who has none yet, setting one up ([`set_up_at_sign_in`]) makes a session of it. A code is accepted once.
//!
//! [`StepToken`]: super::StepToken

mod change;
mod given;
mod pass;
mod recovery_code;
mod set_up;
mod step;
mod totp;

pub use change::{ChangeFactorError, FactorStatus, factor_status, renew_recovery_codes, switch_off};
pub use given::give_second_factor;
pub use pass::{pass, recover};
pub use recovery_code::RecoveryCode;
pub use set_up::{Offer, SetUpError, offer, set_up, set_up_at_sign_in};
pub use step::{PassError, Step, find_step};
pub use totp::TotpSecret;

pub(super) use step::begin_step;
