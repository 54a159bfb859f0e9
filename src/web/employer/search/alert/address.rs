//! Where messages about a search are asked for and ended.

use std::fmt::Display;

/// About what somebody is told, and until when.
pub(in crate::web::employer) const ALERT: &str = "/employer/alert";
/// Where it is asked for, with what is looked for.
pub(super) const ASK: &str = "/employer/alert/ask";
/// Where it is ended.
pub(super) const END: &str = "/employer/alert/end";
/// Where somebody arrives who has ended it by the link of a message.
pub(super) const ENDED: &str = "/end-alert";

/// The address in a message, by a token that a test has.
pub(in crate::web::employer::search) fn example(token: &impl Display) -> String {
    format!("{ENDED}/{token}")
}
