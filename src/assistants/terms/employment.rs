//! Jobs that PAs hold or held.

use crate::vocabulary;

vocabulary! {
    /// For whom a PA works, by law.
    pub enum EmploymentKind {
        Employed = "employed" => "Employed by the person I support, or by somebody who acts for them",
        SelfEmployed = "self_employed" => "Self-employed",
        Agency = "agency" => "Through an agency",
    }
}

vocabulary! {
    /// What kind of contract a job has; numbers of Skills for Care (`EMPLSTATUS`). Whether it promises hours is another
    /// question.
    pub enum ContractType {
        Permanent = "permanent": 1 => "Permanent",
        Temporary = "temporary": 2 => "Temporary",
        Pool = "pool": 3 => "Pool or bank",
        Agency = "agency": 4 => "Agency",
        Other = "other": 7 => "Other",
    }
}

vocabulary! {
    /// Why a job ended, as the PA sees it. Skills for Care's list is about organisations and does not fit.
    pub enum WhyEnded {
        EmployerDied = "employer_died" => "The person I supported died",
        MovedIntoCare = "moved_into_care" => "The person I supported moved into care or hospital",
        PaymentEnded = "payment_ended" => "The direct payment or other money for care ended",
        TooFewHours = "too_few_hours" => "There were too few hours",
        Pay = "pay" => "Pay or expenses",
        Travel = "travel" => "Travel",
        Stress = "stress" => "Stress",
        TreatedBadly = "treated_badly" => "I was treated badly",
        BetterJob = "better_job" => "I found a better job",
        StudyOrFamily = "study_or_family" => "Study or family",
        Retired = "retired" => "I retired",
        Other = "other" => "Another reason",
    }
}
