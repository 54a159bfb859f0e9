//! The closed lists of refusals and removals.

use crate::{accounts::Role, vocabulary};

vocabulary! {
    /// What is proposed or decided.
    pub enum RulingKind {
        /// Of a record that was sent.
        Refusal = "refusal" => "Refused",
        /// Of a record that is on the register.
        Removal = "removal" => "Taken off the register",
    }
}

vocabulary! {
    /// Why. None of them says who reported something.
    pub enum RulingReason {
        Identity = "identity" => "It could not be confirmed who this is",
        RightToWork = "right_to_work" => "There is no right to do this work",
        Dbs = "dbs" => "The council’s decision after seeing a DBS certificate",
        Reference = "reference" => "The references do not support it",
        Untrue = "untrue" => "Something that was told is not true",
        NoAnswer = "no_answer" => "The council’s questions were not answered",
        Conduct = "conduct" => "The rules of the register were not kept",
        NotAssistant = "not_assistant" => "This is not the record of a personal assistant",
        /// Safeguarding officers decide it, and nobody else does.
        Risk = "risk" => "There is a risk to somebody’s safety",
    }
}

impl RulingReason {
    /// The officers who propose, decide and hear appeals for this reason.
    #[must_use]
    pub const fn role(self) -> Role {
        match self {
            Self::Risk => Role::Safeguarding,
            Self::Identity
            | Self::RightToWork
            | Self::Dbs
            | Self::Reference
            | Self::Untrue
            | Self::NoAnswer
            | Self::Conduct
            | Self::NotAssistant => Role::Registrar,
        }
    }

    /// The reasons of these officers.
    pub fn of(role: Role) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |reason| reason.role() == role)
    }
}

vocabulary! {
    /// What came of an appeal.
    pub enum AppealOutcome {
        /// The decision stands.
        Upheld = "upheld" => "The decision stands",
        /// The decision is reversed.
        Overturned = "overturned" => "The decision is reversed",
    }
}
