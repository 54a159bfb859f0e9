//! Who did it.

use crate::ids::AccountId;

/// Who did or saw something. Capabilities make it from an actor, never from what a form says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Who {
    pub(super) kind: &'static str,
    pub(super) account: Option<AccountId>,
    pub(super) acting_as: Option<&'static str>,
}

impl Who {
    /// Somebody who signed in, acting in this role.
    #[must_use]
    pub const fn account(account: AccountId, acting_as: &'static str) -> Self {
        Self { kind: "account", account: Some(account), acting_as: Some(acting_as) }
    }

    /// The owner of an account, in no particular role.
    #[must_use]
    pub const fn owner(account: AccountId) -> Self {
        Self { kind: "account", account: Some(account), acting_as: None }
    }

    /// Somebody who is not signed in.
    #[must_use]
    pub const fn visitor() -> Self {
        Self { kind: "visitor", account: None, acting_as: None }
    }

    /// Whoever may run commands on the machine of the service.
    #[must_use]
    pub const fn operator(command: &'static str) -> Self {
        Self { kind: "operator", account: None, acting_as: Some(command) }
    }

    /// The service itself, by the name of the job.
    #[must_use]
    pub const fn service(job: &'static str) -> Self {
        Self { kind: "service", account: None, acting_as: Some(job) }
    }
}
