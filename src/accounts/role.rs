//! As what somebody comes in.

use std::collections::BTreeSet;

use crate::vocabulary;

vocabulary! {
    /// As what an account may come in; one account may have several roles.
    pub enum Role {
        /// A personal assistant, with a record of her or his own.
        Assistant = "assistant" => "Personal assistant",
        /// Somebody who employs personal assistants, or who acts for such a person.
        Employer = "employer" => "Employer",
        /// Somebody who keeps the entry of a care provider.
        Provider = "provider" => "Provider",
        /// The council officer who checks what people say of themselves.
        Registrar = "registrar" => "Registrar",
        /// The council officer who sees concerns.
        Safeguarding = "safeguarding" => "Safeguarding officer",
        /// The council officer who reads the market.
        Commissioner = "commissioner" => "Commissioner",
        /// The council officer who keeps accounts and settings.
        Administrator = "administrator" => "Administrator",
    }
}

impl Role {
    /// Whether this is an officer of the council: such a role needs a second factor.
    #[must_use]
    pub const fn is_officer(self) -> bool {
        matches!(self, Self::Registrar | Self::Safeguarding | Self::Commissioner | Self::Administrator)
    }
}

vocabulary! {
    /// As what somebody may sign up without being invited.
    pub enum SignUpRole {
        /// A personal assistant.
        Assistant = "assistant" => "A personal assistant",
        /// Somebody who employs personal assistants, or who acts for such a person.
        Employer = "employer" => "An employer",
    }
}

impl From<SignUpRole> for Role {
    fn from(role: SignUpRole) -> Self {
        match role {
            SignUpRole::Assistant => Self::Assistant,
            SignUpRole::Employer => Self::Employer,
        }
    }
}

/// The roles of one account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roles(BTreeSet<Role>);

impl Roles {
    /// Whether this role is among them.
    #[must_use]
    pub fn contains(&self, role: Role) -> bool {
        self.0.contains(&role)
    }

    /// The roles, in the order of the list.
    pub fn iter(&self) -> impl Iterator<Item = Role> {
        self.0.iter().copied()
    }

    /// Whether one of them is an officer's.
    #[must_use]
    pub fn has_officer(&self) -> bool {
        self.iter().any(Role::is_officer)
    }

    /// Whether there is no role at all: such an account cannot come in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<Role> for Roles {
    fn from(role: Role) -> Self {
        Self(BTreeSet::from([role]))
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        Self(roles.into_iter().collect())
    }
}
