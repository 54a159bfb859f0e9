//! Where somebody stands in a career in care, and where they want to go.

use crate::vocabulary;

vocabulary! {
    /// A category of the care workforce pathway of the Department of Health and Social Care.
    pub enum PathwayCategory {
        Assistant = "assistant" => "Personal assistant",
        NewToCare = "new_to_care" => "New to care",
        CareWorker = "care_worker" => "Care or support worker",
        Enhanced = "enhanced" => "Enhanced care worker",
        Supervisor = "supervisor" => "Supervisor or leader",
        PracticeLeader = "practice_leader" => "Practice leader",
        DeputyManager = "deputy_manager" => "Deputy manager",
        RegisteredManager = "registered_manager" => "Registered manager",
        None = "none" => "None of these",
        DontKnow = "dont_know" => "I do not know",
    }
}

impl PathwayCategory {
    /// The number of Skills for Care (`CWPCATEGORY`), whose list is of workers of providers and has no personal
    /// assistants.
    #[must_use]
    pub const fn code(self) -> Option<u16> {
        match self {
            Self::Assistant => None,
            Self::NewToCare => Some(1),
            Self::CareWorker => Some(2),
            Self::Enhanced => Some(3),
            Self::Supervisor => Some(4),
            Self::PracticeLeader => Some(5),
            Self::DeputyManager => Some(6),
            Self::RegisteredManager => Some(7),
            Self::None => Some(998),
            Self::DontKnow => Some(999),
        }
    }
}

vocabulary! {
    /// What a PA wants next.
    pub enum NextStep {
        Stay = "stay" => "To go on as I am",
        MoreHours = "more_hours" => "More hours",
        FewerHours = "fewer_hours" => "Fewer hours",
        Skills = "skills" => "To learn more skills",
        Qualification = "qualification" => "A qualification or an apprenticeship",
        Enhanced = "enhanced" => "Work that needs more skill, such as delegated healthcare",
        Lead = "lead" => "To supervise, lead or train others",
        Health = "health" => "Nursing, social work or another health or care profession",
        Employer = "employer" => "Work for a care provider",
        SelfEmployed = "self_employed" => "To work for myself",
        Leave = "leave" => "Work outside care",
        Retire = "retire" => "To retire",
        DontKnow = "dont_know" => "I do not know",
    }
}
