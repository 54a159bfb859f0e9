//! The words of the ledger.

use crate::vocabulary;

vocabulary! {
    /// What a claim is about.
    pub enum ClaimKind {
        Identity = "identity" => "Identity",
        RightToWork = "right_to_work" => "Right to work",
        Dbs = "dbs" => "DBS decision",
        Reference = "reference" => "Reference",
        Qualification = "qualification" => "Qualification",
        Training = "training" => "Training",
        CarInsurance = "car_insurance" => "Car insurance for work",
    }
}

vocabulary! {
    /// How a claim stands.
    pub enum ClaimState {
        /// The PA says so, and the record was not sent yet.
        Said = "said" => "Said by the PA",
        /// It waits for the council.
        Waiting = "waiting" => "Waiting for the council",
        /// An officer has looked.
        Checked = "checked" => "Checked",
        /// An officer has looked, and it is time to look again.
        Expired = "expired" => "Run out",
        /// An officer has looked, and it does not count.
        NotAccepted = "not_accepted" => "Not accepted",
    }
}

vocabulary! {
    /// Papers that show who somebody is.
    pub enum IdentityPaper {
        Passport = "passport" => "Passport",
        DrivingLicence = "driving_licence" => "Photo driving licence",
        Evisa = "evisa" => "eVisa",
        IdentityCard = "identity_card" => "Identity card with a photo",
        BirthCertificate = "birth_certificate" => "Birth certificate and a letter with my name",
        Other = "other" => "Something else, or I need help with this",
    }
}

vocabulary! {
    /// What somebody's right to work in the United Kingdom rests on.
    pub enum WorkBasis {
        BritishOrIrish = "british_or_irish" => "I am a British or Irish citizen",
        Settled = "settled" => "I have settled status, or may stay without a limit of time",
        TimeLimited = "time_limited" => "I may work here for a limited time",
        NotSure = "not_sure" => "I am not sure",
    }
}

vocabulary! {
    /// The level of a DBS certificate.
    pub enum DbsLevel {
        Basic = "basic" => "Basic",
        Standard = "standard" => "Standard",
        Enhanced = "enhanced" => "Enhanced",
        EnhancedAdults = "enhanced_adults" => "Enhanced, with the adults’ barred list",
        EnhancedChildren = "enhanced_children" => "Enhanced, with the children’s barred list",
        EnhancedBoth = "enhanced_both" => "Enhanced, with both barred lists",
    }
}

vocabulary! {
    /// For work with whom a DBS certificate was asked.
    pub enum DbsWorkforce {
        Adult = "adult" => "Adults",
        Child = "child" => "Children",
        AdultAndChild = "adult_and_child" => "Adults and children",
        Other = "other" => "Other work",
    }
}

vocabulary! {
    /// What an officer decided after seeing a DBS certificate.
    pub enum DbsOutcome {
        NothingRelevant = "nothing_relevant" => "Nothing that matters for this work",
        Considered = "considered" => "Something was considered and accepted",
        NotAccepted = "not_accepted" => "Not accepted",
    }
}

vocabulary! {
    /// How somebody who gives a reference knows the personal assistant.
    pub enum Relation {
        Employer = "employer" => "Employed me as a PA",
        OtherEmployer = "other_employer" => "Employed me in other work",
        Colleague = "colleague" => "Worked with me",
        Teacher = "teacher" => "Taught or trained me",
        Professional = "professional" => "Knows me as a health or care professional",
        Community = "community" => "Knows me from a community, faith or voluntary group",
    }
}

vocabulary! {
    /// How an officer looked.
    pub enum CheckMethod {
        InPerson = "in_person" => "Papers seen in person",
        Video = "video" => "Papers seen on a video call",
        CertifiedCopy = "certified_copy" => "Certified copy seen",
        HomeOffice = "home_office" => "Home Office online check",
        IdentityProvider = "identity_provider" => "Certified identity service provider",
        UpdateService = "update_service" => "Certificate and DBS update service",
        Telephone = "telephone" => "Spoken to on the telephone",
        Written = "written" => "Answered in writing",
        Issuer = "issuer" => "Asked the body that issued it",
    }
}

impl CheckMethod {
    /// Whether a claim of this kind can be looked at in this way.
    #[must_use]
    pub const fn fits(self, kind: ClaimKind) -> bool {
        use ClaimKind::{Identity, Reference, RightToWork};
        match self {
            Self::InPerson | Self::Video => !matches!(kind, Reference),
            Self::CertifiedCopy => !matches!(kind, Reference | RightToWork | ClaimKind::Dbs),
            Self::HomeOffice => matches!(kind, RightToWork),
            Self::IdentityProvider => matches!(kind, Identity | RightToWork),
            Self::UpdateService => matches!(kind, ClaimKind::Dbs),
            Self::Telephone | Self::Written => matches!(kind, Reference),
            Self::Issuer => {
                matches!(kind, ClaimKind::Qualification | ClaimKind::Training | ClaimKind::CarInsurance)
            }
        }
    }
}

vocabulary! {
    /// Why a claim was not accepted: a code, because free text about people does harm.
    pub enum NotAccepted {
        NotShown = "not_shown" => "The papers were not shown",
        NotMatching = "not_matching" => "The papers do not go with the record",
        RunOut = "run_out" => "The papers have run out",
        NotEnough = "not_enough" => "The papers do not show what is needed",
        NoAnswer = "no_answer" => "The person who should give the reference did not answer",
        NotSupported = "not_supported" => "The reference does not support it",
        DbsDecision = "dbs_decision" => "The council’s decision after seeing the certificate",
        NoRightToWork = "no_right_to_work" => "The check shows no right to do this work",
    }
}

impl NotAccepted {
    /// Whether a claim of this kind can fail for this reason.
    #[must_use]
    pub const fn fits(self, kind: ClaimKind) -> bool {
        match self {
            Self::NotShown | Self::NotMatching | Self::NotEnough => !matches!(kind, ClaimKind::Reference),
            Self::RunOut => !matches!(kind, ClaimKind::Reference | ClaimKind::Dbs),
            Self::NoAnswer | Self::NotSupported => matches!(kind, ClaimKind::Reference),
            Self::DbsDecision => matches!(kind, ClaimKind::Dbs),
            Self::NoRightToWork => matches!(kind, ClaimKind::RightToWork),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_can_be_checked_and_can_fail() {
        for kind in ClaimKind::ALL {
            assert!(CheckMethod::ALL.iter().any(|method| method.fits(*kind)), "{kind}");
            assert!(NotAccepted::ALL.iter().any(|reason| reason.fits(*kind)), "{kind}");
        }
    }
}
