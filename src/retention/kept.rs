//! What is kept for a period.

use crate::vocabulary;

vocabulary! {
    /// What is kept for a period, each with the day from which it counts.
    pub enum Kept {
        /// Since it was last changed.
        Draft = "draft" => "A record that was not sent",
        /// Since its owner left.
        Leaver = "leaver" => "The record of somebody who left",
        /// Since the account was closed, the check ended, or it was not accepted.
        Employer = "employer" => "An employer who left or is not checked any more",
        /// Since it was answered or taken back.
        Request = "request" => "A request about one’s data",
        /// Since the row was erased.
        Log = "log" => "The list of what was erased",
    }
}
