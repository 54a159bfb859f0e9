//! How somebody without e-mail is reached: by telephone, by text message or by letter.

use super::actor::AssistingActor;
use crate::{
    accounts::{
        self, ContactBy, ContactDetails, ContactProblem, PreferenceProblem, Preferences, TypedContactDetails,
        TypedPreferences,
    },
    assisting::AssistError,
    clock::Timestamp,
    storage::Database,
};

/// How somebody is reached, and wants to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Name, telephone, address.
    pub contact: ContactDetails,
    /// Way, language, format, interpreter.
    pub wishes: Preferences,
}

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReachProblem {
    /// Of name, telephone and address.
    Contact(ContactProblem),
    /// Of what the person wishes.
    Wish(PreferenceProblem),
}

impl Reach {
    /// Reads what was typed, and finds everything that is wrong. Nobody is reached by an e-mail address that the register
    /// does not have.
    pub fn read(
        contact: &TypedContactDetails<'_>,
        wishes: &TypedPreferences<'_>,
    ) -> Result<Self, Vec<ReachProblem>> {
        let contact = ContactDetails::read(contact, None);
        let by_mail = wishes.contact_by == ContactBy::Email.as_str();
        let wishes = TypedPreferences { contact_by: if by_mail { "" } else { wishes.contact_by }, ..*wishes };
        // Beside details that cannot be read nobody can say which way is possible.
        let wishes = Preferences::read(&wishes, contact.as_ref().ok());
        match (contact, wishes) {
            (Ok(contact), Ok(wishes)) => Ok(Self { contact, wishes }),
            (contact, wishes) => {
                let unsure = contact.is_err();
                let contact = contact.err().into_iter().flatten().map(ReachProblem::Contact);
                let possible = |problem: &PreferenceProblem| {
                    !(unsure
                        && matches!(
                            problem,
                            PreferenceProblem::NeedsTelephone | PreferenceProblem::NeedsAddress
                        ))
                };
                let wishes = wishes.err().into_iter().flatten().filter(possible).map(ReachProblem::Wish);
                Err(contact.chain(wishes).collect())
            }
        }
    }
}

/// Saves how the person for whom somebody acts is reached.
pub async fn save_reach(
    db: &Database,
    who: AssistingActor,
    reach: &Reach,
    now: Timestamp,
) -> Result<(), AssistError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        who.still_may(&mut tx, now).await?;
        accounts::save_reach(&mut tx, who.who(), who.person(), (&reach.contact, &reach.wishes), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    const WISHES: TypedPreferences<'_> = TypedPreferences {
        contact_by: "telephone",
        language: "English",
        format: "large_print",
        interpreter: "no",
        interpreter_language: "",
    };

    #[test]
    fn the_way_must_be_possible_and_is_never_email() {
        let typed = TypedContactDetails { name: "Sam", ..Default::default() };
        let needs = ReachProblem::Wish(PreferenceProblem::NeedsTelephone);
        assert_eq!(Reach::read(&typed, &WISHES).unwrap_err(), [needs]);
        let by_mail = TypedPreferences { contact_by: "email", ..WISHES };
        let missing = ReachProblem::Wish(PreferenceProblem::ContactByMissing);
        assert_eq!(Reach::read(&typed, &by_mail).unwrap_err(), [missing]);
        let rung = TypedContactDetails { telephone: "01632 960123", ..typed };
        assert!(Reach::read(&rung, &WISHES).is_ok());
    }

    #[test]
    fn a_number_that_cannot_be_read_is_one_mistake() {
        let typed = TypedContactDetails { name: "Sam", telephone: "x", ..Default::default() };
        let problems = Reach::read(&typed, &WISHES).unwrap_err();
        assert!(
            matches!(problems[..], [ReachProblem::Contact(ContactProblem::Telephone(_))]),
            "{problems:?}"
        );
    }
}
