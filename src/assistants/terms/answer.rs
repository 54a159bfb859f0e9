//! Answers to questions that are asked in many places.

use crate::vocabulary;

vocabulary! {
    /// Yes, no, or an honest "I do not know"; no answer at all is another thing, and no member of this.
    ///
    /// Numbers as in the workforce data set of Skills for Care (`ZEROHRCONT`, `APPRENTICE`, `DHA`, `SCQUAL`).
    pub enum YesNo {
        Yes = "yes": 1 => "Yes",
        No = "no": 2 => "No",
        DontKnow = "dont_know": 999 => "I do not know",
    }
}

vocabulary! {
    /// Whether a PA would prefer hours that are the same each week.
    pub enum FixedHours {
        Yes = "yes" => "Yes, fixed hours",
        No = "no" => "No, flexible hours",
        Either = "either" => "I do not mind",
    }
}
