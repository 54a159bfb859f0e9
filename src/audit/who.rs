//! Who did it.

use crate::{ids::AccountId, vocabulary};

vocabulary! {
    /// What kind of somebody did something.
    pub enum WhoKind {
        /// Somebody who signed in.
        Account = "account" => "Account",
        /// Somebody who is not signed in.
        Visitor = "visitor" => "Somebody who was not signed in",
        /// Whoever may run commands on the machine of the service.
        Operator = "operator" => "Somebody on the machine of the service",
        /// The service itself.
        Service = "service" => "The service itself",
    }
}

/// Who did or saw something. Capabilities make it from an actor, never from what a form says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Who {
    pub(super) kind: WhoKind,
    pub(super) account: Option<AccountId>,
    pub(super) acting_as: Option<&'static str>,
}

impl Who {
    /// Somebody who signed in, acting in this role.
    #[must_use]
    pub const fn account(account: AccountId, acting_as: &'static str) -> Self {
        Self { kind: WhoKind::Account, account: Some(account), acting_as: Some(acting_as) }
    }

    /// The owner of an account, in no particular role.
    #[must_use]
    pub const fn owner(account: AccountId) -> Self {
        Self { kind: WhoKind::Account, account: Some(account), acting_as: None }
    }

    /// Somebody who is not signed in.
    #[must_use]
    pub const fn visitor() -> Self {
        Self { kind: WhoKind::Visitor, account: None, acting_as: None }
    }

    /// Whoever may run commands on the machine of the service.
    #[must_use]
    pub const fn operator(command: &'static str) -> Self {
        Self { kind: WhoKind::Operator, account: None, acting_as: Some(command) }
    }

    /// The service itself, by the name of the job.
    #[must_use]
    pub const fn service(job: &'static str) -> Self {
        Self { kind: WhoKind::Service, account: None, acting_as: Some(job) }
    }
}

/// Who did something, as a line tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineWho {
    /// What kind of somebody.
    pub kind: WhoKind,
    /// The account, if it was somebody who signed in.
    pub account: Option<AccountId>,
    /// The role, the command or the job.
    pub acting_as: Option<String>,
}
