//! The names that rows go by: one type per kind of row, so that no id is taken for another.
//!
//! Ids are `UUIDv7`: made here and not by the database, sorted by creation in both, and telling nothing but the moment
//! at which the row was made.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::{NoContext, Uuid};

use crate::clock::Timestamp;
use crate::storage::{Column, Value};

/// Says that a text is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this is not an id")]
pub struct IdError;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
        #[serde(transparent)]
        #[sqlx(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Makes a new one, which sorts after those made before `now`.
            #[must_use]
            pub fn new(now: Timestamp) -> Self {
                let (seconds, nanos) = unix(now);
                Self(Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, seconds, nanos)))
            }

            /// Makes the one that these random bytes give, for made-up registers that must come out the same again.
            #[must_use]
            pub fn with_random(now: Timestamp, random: [u8; 10]) -> Self {
                let (seconds, nanos) = unix(now);
                let millis = seconds.saturating_mul(1_000).saturating_add(u64::from(nanos / 1_000_000));
                Self(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
            }

            /// Takes a UUID to be an id of this kind.
            #[must_use]
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// The UUID itself.
            #[must_use]
            pub const fn as_uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                Uuid::try_parse(text).map(Self).map_err(|_| IdError)
            }
        }

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl From<$name> for Value {
            fn from(id: $name) -> Self {
                Self::Uuid(Some(id.0))
            }
        }

        impl Column for $name {
            const NULL: Value = Value::Uuid(None);
        }
    )*};
}

ids! {
    /// An account: somebody who may sign in.
    AccountId;
    /// A person, with or without an account.
    PersonId;
    /// A session: one signed-in browser.
    SessionId;
    /// A sign-up that waits for its confirmation.
    SignUpId;
    /// A link to choose a new password.
    PasswordResetId;
    /// A new address that waits for its confirmation.
    AddressChangeId;
    /// An account that waits to become its owner's.
    HandoverId;
    /// A token for the API.
    ApiTokenId;
    /// A device that signed in before.
    DeviceId;
    /// A guess at a password.
    GuessId;
    /// A saved, unfinished journey.
    DraftId;
    /// A sign-in between the password and the second factor.
    SignInStepId;
    /// A recovery code of a second factor.
    RecoveryCodeId;
    /// An invitation to be an officer.
    InvitationId;
    /// A proposal that somebody be given a role that needs two officers.
    AppointmentId;
    /// A mail.
    MailId;
    /// A letter on paper.
    LetterId;
    /// A section of the page of help.
    SectionId;
    /// One line of what somebody agreed to.
    ConsentId;
    /// One line of the audit.
    EventId;
    /// A piece of work that waits.
    JobId;
    /// The record of a personal assistant.
    AssistantId;
    /// Somebody by whom a personal assistant does not want to be found.
    BlockId;
    /// A job of a personal assistant.
    EngagementId;
    /// A qualification that a personal assistant holds.
    HeldQualificationId;
    /// Training that a personal assistant has done.
    TrainingId;
    /// Training that a personal assistant asked for.
    TrainingRequestId;
    /// Something that a personal assistant says and an officer can check.
    ClaimId;
    /// Something that a registrar asked about a record.
    QuestionId;
    /// A change of a record that the finder follows.
    ListingChangeId;
    /// A search that hardly found anybody.
    UnmetSearchId;
    /// A link with which a personal assistant shows her record.
    ShareId;
    /// A refusal to put a record on the register, or its removal.
    RulingId;
    /// A suspension for risk.
    SuspensionId;
    /// Something that somebody asked about the own data.
    DataRequestId;
    /// An employer, or somebody who acts for one.
    EmployerId;
    /// One running instance of the service.
    InstanceId;
    /// A file that was read into the register.
    ImportId;
}

/// Whole seconds since 1970 and the nanoseconds beyond; what came before 1970 counts as 1970.
fn unix(now: Timestamp) -> (u64, u32) {
    let micros = u64::try_from(now.unix_micros()).unwrap_or(0);
    let nanos = u32::try_from(micros % 1_000_000).unwrap_or(0) * 1_000;
    (micros / 1_000_000, nanos)
}

#[cfg(test)]
mod tests {
    use time::Duration;

    use super::*;

    #[test]
    fn ids_sort_by_creation_and_read_back() {
        let now: Timestamp = "2026-11-21T09:30:00Z".parse().unwrap();
        let (first, second) = (AccountId::new(now), AccountId::new(now + Duration::milliseconds(1)));
        assert!(first < second);
        assert_eq!(first.to_string().parse(), Ok(first));
        assert_eq!("nonsense".parse::<AccountId>(), Err(IdError));
    }

    #[test]
    fn the_same_random_bytes_give_the_same_id() {
        let now = Timestamp::from_unix_micros(0);
        assert_eq!(DraftId::with_random(now, [7; 10]), DraftId::with_random(now, [7; 10]));
        assert_eq!(DraftId::with_random(now, [7; 10]).as_uuid().get_version_num(), 7);
    }
}
