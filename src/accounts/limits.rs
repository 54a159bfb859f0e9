//! How long a session lasts, by role.
//!
//! | role | ends when unused for | ends in any case after |
//! |---|---|---|
//! | personal assistant, employer | 2 hours | 24 hours |
//! | provider | 1 hour | 12 hours |
//! | registrar, safeguarding, commissioner, administrator | 30 minutes | 12 hours |
//!
//! Who has several roles is held to the strictest. People who fill a long form get two hours, because losing it
//! is what makes them give up; officers see other people's data, so theirs end sooner.

use time::Duration;

use super::role::{Role, Roles};
use crate::clock::Timestamp;

/// When a session ends by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionLimits {
    /// It ends when nothing was asked for so long.
    pub idle: Duration,
    /// It ends so long after signing in, whatever happens.
    pub absolute: Duration,
}

impl SessionLimits {
    /// The longest that any session lasts; what is older can be forgotten.
    pub const LONGEST: Duration = Duration::hours(24);

    /// The limits for an account with these roles: the strictest of each.
    #[must_use]
    pub fn of(roles: &Roles) -> Self {
        let strictest =
            |a: Self, b: Self| Self { idle: a.idle.min(b.idle), absolute: a.absolute.min(b.absolute) };
        roles
            .iter()
            .map(Self::of_role)
            .reduce(strictest)
            .unwrap_or(Self { idle: Duration::ZERO, absolute: Duration::ZERO })
    }

    /// Whether a session is over.
    #[must_use]
    pub fn are_over(&self, signed_in_at: Timestamp, seen_at: Timestamp, now: Timestamp) -> bool {
        now - seen_at >= self.idle || now - signed_in_at >= self.absolute
    }

    const fn of_role(role: Role) -> Self {
        match role {
            Role::Assistant | Role::Employer => Self { idle: Duration::hours(2), absolute: Self::LONGEST },
            Role::Provider => Self { idle: Duration::hours(1), absolute: Duration::hours(12) },
            Role::Registrar | Role::Safeguarding | Role::Commissioner | Role::Administrator => {
                Self { idle: Duration::minutes(30), absolute: Duration::hours(12) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strictest_role_counts() {
        let both: Roles = [Role::Employer, Role::Registrar].into_iter().collect();
        assert_eq!(SessionLimits::of(&both), SessionLimits::of(&Role::Registrar.into()));
        let mixed: Roles = [Role::Assistant, Role::Provider].into_iter().collect();
        assert_eq!(SessionLimits::of(&mixed).idle, Duration::hours(1));
    }

    #[test]
    fn no_role_lasts_longer_than_the_longest() {
        for role in Role::ALL {
            assert!(SessionLimits::of(&(*role).into()).absolute <= SessionLimits::LONGEST);
        }
    }

    #[test]
    fn without_a_role_it_is_over_at_once() {
        let now = Timestamp::from_unix_micros(0);
        assert!(SessionLimits::of(&Roles::default()).are_over(now, now, now));
    }
}
