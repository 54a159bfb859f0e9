//! What can be asked.

use crate::vocabulary;

vocabulary! {
    /// What somebody asks about the own data.
    pub enum RequestKind {
        Copy = "copy" => "A copy of what the download leaves out",
        Correct = "correct" => "Put something right that I cannot change",
        Erase = "erase" => "Erase something",
        Stop = "stop" => "Stop using something",
        Other = "other" => "Something else about my data",
        Complaint = "complaint" => "A complaint about how my data is used",
    }
}

impl RequestKind {
    /// Whether it is a complaint: that has days of its own.
    #[must_use]
    pub fn is_complaint(self) -> bool {
        self == Self::Complaint
    }
}
