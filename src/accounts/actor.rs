//! Who is asking, as a type.
//!
//! An act of a capability takes an actor instead of an id and a boolean. Only a session makes one, or a [`Caller`] of the
//! API, so an act that wants an [`AssistantActor`] cannot be reached by anybody else, and no id from a form is ever taken
//! for the person who asks.

use super::{api::Caller, role::Role, session::Session};
use crate::{audit::Who, ids::AccountId};

/// Somebody who signed in, in whatever role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountActor {
    account: AccountId,
}

impl AccountActor {
    /// Who signed in with this session.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        Self { account: session.account }
    }

    /// The account that asks.
    #[must_use]
    pub fn account(self) -> AccountId {
        self.account
    }

    /// Who asks, as the audit writes it down.
    #[must_use]
    pub fn who(self) -> Who {
        Who::owner(self.account)
    }
}

macro_rules! actors {
    ($($(#[$doc:meta])* $name:ident in $role:path;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name {
            account: AccountId,
        }

        impl $name {
            /// Who signed in with this session, if in this role.
            #[must_use]
            pub fn of(session: &Session) -> Option<Self> {
                session.roles.contains($role).then_some(Self { account: session.account })
            }

            /// Who asks through the API, if in this role.
            #[must_use]
            pub fn calling(caller: &Caller) -> Option<Self> {
                caller.roles().contains($role).then_some(Self { account: caller.account() })
            }

            /// The account that asks.
            #[must_use]
            pub fn account(self) -> AccountId {
                self.account
            }

            /// Who asks, as the audit writes it down.
            #[must_use]
            pub fn who(self) -> Who {
                Who::account(self.account, $role.as_str())
            }
        }

        impl From<$name> for AccountActor {
            fn from(actor: $name) -> Self {
                Self { account: actor.account }
            }
        }
    )*};
}

actors! {
    /// A personal assistant who signed in.
    AssistantActor in Role::Assistant;
    /// An employer, or somebody who acts for one, who signed in.
    EmployerActor in Role::Employer;
    /// The council officer who checks what people say, who signed in with a second factor.
    RegistrarActor in Role::Registrar;
    /// The council officer who sees concerns, who signed in with a second factor.
    SafeguardingActor in Role::Safeguarding;
    /// The council officer who reads the market, who signed in with a second factor.
    CommissionerActor in Role::Commissioner;
    /// The council officer who keeps accounts and settings, who signed in with a second factor.
    AdministratorActor in Role::Administrator;
}

/// People who tell the register something of themselves.
pub trait OwnActor: Copy + Send + Sync {
    /// The account that asks.
    fn account(self) -> AccountId;

    /// Who asks, as the audit writes it down.
    fn who(self) -> Who;
}

impl OwnActor for AssistantActor {
    fn account(self) -> AccountId {
        self.account
    }

    fn who(self) -> Who {
        self.who()
    }
}

impl OwnActor for EmployerActor {
    fn account(self) -> AccountId {
        self.account
    }

    fn who(self) -> Who {
        self.who()
    }
}

/// Council officers who open records of people, each for a work of their own.
pub trait RecordOfficer: Copy + Send + Sync {
    /// The account that asks.
    fn account(self) -> AccountId;

    /// As what the officer acts.
    fn role(self) -> Role;

    /// Who asks, as the audit writes it down.
    fn who(self) -> Who {
        Who::account(self.account(), self.role().as_str())
    }
}

impl RecordOfficer for RegistrarActor {
    fn account(self) -> AccountId {
        self.account
    }

    fn role(self) -> Role {
        Role::Registrar
    }
}

impl RecordOfficer for SafeguardingActor {
    fn account(self) -> AccountId {
        self.account
    }

    fn role(self) -> Role {
        Role::Safeguarding
    }
}

/// A council officer of whatever kind, who signed in with a second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfficerActor {
    account: AccountId,
    acting_as: Role,
}

impl OfficerActor {
    /// Who signed in with this session, if as an officer.
    #[must_use]
    pub fn of(session: &Session) -> Option<Self> {
        let acting_as = session.roles.iter().find(|role| role.is_officer())?;
        Some(Self { account: session.account, acting_as })
    }

    /// Who asks through the API, if as an officer.
    #[must_use]
    pub fn calling(caller: &Caller) -> Option<Self> {
        let acting_as = caller.roles().iter().find(|role| role.is_officer())?;
        Some(Self { account: caller.account(), acting_as })
    }

    /// The account that asks.
    #[must_use]
    pub fn account(self) -> AccountId {
        self.account
    }

    /// Who asks, as the audit writes it down.
    #[must_use]
    pub fn who(self) -> Who {
        Who::account(self.account, self.acting_as.as_str())
    }
}
