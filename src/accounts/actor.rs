//! Who is asking, as a type.
//!
//! An act of a capability takes an actor instead of an id and a boolean. Only a session makes one, so an act that
//! wants an [`AssistantActor`] cannot be reached by anybody else, and no id from a form is ever taken for the
//! person who asks.

use super::{role::Role, session::Session};
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
}
