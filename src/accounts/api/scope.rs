//! What a token is for.

use crate::{
    accounts::role::{Role, Roles},
    vocabulary,
};

vocabulary! {
    /// What a token is for: one thing, so that a token that is lost opens nothing else.
    pub enum ApiScope {
        /// Officers search as employers do, and see what employers see.
        Finder = "finder" => "Search for personal assistants",
        /// A personal assistant reads what she tells.
        OwnRecord = "own_record" => "Read my own record",
        /// A personal assistant reads what she tells, and changes a part of it.
        ChangeRecord = "change_record" => "Read and change my own record",
    }
}

impl ApiScope {
    /// Whether somebody in this role may make a token for it. Such a token acts in these roles and in no other.
    #[must_use]
    pub const fn is_for(self, role: Role) -> bool {
        match self {
            Self::Finder => role.is_officer(),
            Self::OwnRecord | Self::ChangeRecord => matches!(role, Role::Assistant),
        }
    }

    /// Whether a token for this may do the other.
    #[must_use]
    pub const fn covers(self, other: Self) -> bool {
        match other {
            Self::Finder => matches!(self, Self::Finder),
            Self::OwnRecord => matches!(self, Self::OwnRecord | Self::ChangeRecord),
            Self::ChangeRecord => matches!(self, Self::ChangeRecord),
        }
    }

    /// What an account with these roles may make tokens for; employers and providers have none.
    #[must_use]
    pub fn of(roles: &Roles) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|scope| scope.is_within(roles)).collect()
    }

    /// Whether one of these roles may do it.
    #[must_use]
    pub fn is_within(self, roles: &Roles) -> bool {
        roles.iter().any(|role| self.is_for(role))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_may_change_may_read_and_not_the_other_way_round() {
        assert!(ApiScope::ChangeRecord.covers(ApiScope::OwnRecord));
        assert!(!ApiScope::OwnRecord.covers(ApiScope::ChangeRecord));
        assert!(ApiScope::ALL.iter().all(|scope| scope.covers(*scope)));
        assert!(
            !ApiScope::ChangeRecord.covers(ApiScope::Finder) && !ApiScope::Finder.covers(ApiScope::OwnRecord)
        );
    }

    #[test]
    fn officers_search_and_a_personal_assistant_asks_for_her_own() {
        let of = |role: Role| ApiScope::of(&role.into());
        assert_eq!(of(Role::Assistant), [ApiScope::OwnRecord, ApiScope::ChangeRecord]);
        assert_eq!(of(Role::Registrar), [ApiScope::Finder]);
        assert_eq!(of(Role::Commissioner), [ApiScope::Finder]);
        assert!(of(Role::Employer).is_empty() && of(Role::Provider).is_empty());
    }
}
