//! The closed lists of suspensions.

use crate::vocabulary;

vocabulary! {
    /// What a suspension rests on. Its owner does not read it: it could say who reported something.
    pub enum SuspensionReason {
        Concern = "concern" => "A concern was raised",
        Police = "police" => "A police enquiry",
        Section42 = "section_42" => "A safeguarding enquiry under section 42 of the Care Act",
        Children = "children" => "An enquiry by children’s services",
        Barred = "barred" => "Information from the Disclosure and Barring Service",
        Finding = "finding" => "What a check of this register showed",
        OtherCouncil = "other_council" => "Information from another council",
    }
}

vocabulary! {
    /// How a suspension ended.
    pub enum Ended {
        /// A safeguarding officer lifted it.
        Lifted = "lifted" => "Lifted",
        /// The record was taken off the register for risk.
        Removed = "removed" => "Removed for risk",
    }
}

vocabulary! {
    /// Whether the owner of a suspended record knows of it.
    pub enum Notice {
        /// She was told.
        Told = "told" => "Told",
        /// She is told later, because an enquiry must not be disturbed.
        Held = "held" => "Not told yet",
    }
}
