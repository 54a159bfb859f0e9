//! What an employer keeps while she looks for a PA: one search, about what she wants to be told, and PAs to remember, with
//! notes of her own. All of it is hers alone: no officer reads it, and no PA learns that she is on a list.

mod alert;
mod all;
mod change;
mod fields;
mod search;
mod shortlist;
mod watch;

pub use alert::{ALERT_DAYS, Alert, alert, alert_goes_on, end_alert_by_link, enrol_alert};
pub use all::{AllKept, all_kept};
pub use change::{ask_alert, end_alert, forget_search, keep_search};
pub use search::{KeptSearch, kept_search};
pub use shortlist::{LISTED_MOST, Note, ShortlistError, Shortlisted, annotate, put, shortlist, take_off};
pub use watch::{Watch, Write, alerts_due, forget_alerts, give_up_alert, note_watched, pass_over, watch};
