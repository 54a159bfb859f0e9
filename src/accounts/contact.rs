//! How a person can be reached.

use super::preferences::{ContactBy, Preferences};
use crate::text::{
    PersonName, Phone, PhoneRefused, PlainText, Postcode, PostcodeRefused, TextRefused, optional,
};

/// Where letters go: street, town and whatever else the envelope needs, without the postcode.
pub type LetterAddress = PlainText<300>;

/// How a person can be reached, besides the account's email address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactDetails {
    /// What the person is called.
    pub name: PersonName,
    /// A number to ring or to text.
    pub telephone: Option<Phone>,
    /// Where letters go.
    pub address: Option<LetterAddress>,
    /// The postcode of that address.
    pub postcode: Option<Postcode>,
}

/// Contact details as they were typed.
#[derive(Clone, Copy, Default)]
pub struct TypedContactDetails<'a> {
    /// The name; it has to be there.
    pub name: &'a str,
    /// The telephone number, or nothing.
    pub telephone: &'a str,
    /// The lines of the address, or nothing.
    pub address: &'a str,
    /// The postcode, or nothing.
    pub postcode: &'a str,
}

/// What is wrong with one field of the contact details.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContactProblem {
    /// The name cannot be taken.
    #[error("name: {0}")]
    Name(TextRefused),
    /// The telephone number cannot be taken.
    #[error("telephone: {0}")]
    Telephone(PhoneRefused),
    /// There is no number, and the person asked to be rung or texted.
    #[error("telephone: is the preferred way of contact")]
    TelephonePreferred,
    /// The address cannot be taken.
    #[error("address: {0}")]
    Address(TextRefused),
    /// There is no address, and the person asked for letters.
    #[error("address: letters are the preferred way of contact")]
    AddressPreferred,
    /// The postcode cannot be taken.
    #[error("postcode: {0}")]
    Postcode(PostcodeRefused),
}

impl ContactDetails {
    /// Reads what was typed, beside how the person wants to be reached, and finds everything that is wrong.
    pub fn read(
        typed: &TypedContactDetails<'_>,
        wishes: Option<&Preferences>,
    ) -> Result<Self, Vec<ContactProblem>> {
        let mut problems = Vec::new();
        let name = typed.name.parse().map_err(ContactProblem::Name);
        let name = name.map_err(|problem| problems.push(problem)).ok();
        let telephone = optional(typed.telephone, ContactProblem::Telephone, &mut problems);
        let address = optional(typed.address, ContactProblem::Address, &mut problems);
        let postcode = optional(typed.postcode, ContactProblem::Postcode, &mut problems);
        let by = wishes.map(|wishes| wishes.contact_by);
        let missing = missing(by, is_blank(typed.telephone), is_blank(typed.address));
        problems.extend(missing);
        problems.sort_by_key(field);
        match name {
            Some(name) if problems.is_empty() => Ok(Self { name, telephone, address, postcode }),
            _ => Err(problems),
        }
    }

    /// What these details lack for the way in which the person wants to be reached.
    pub(super) fn lack(&self, by: ContactBy) -> Option<ContactProblem> {
        missing(Some(by), self.telephone.is_none(), self.address.is_none())
    }
}

fn missing(by: Option<ContactBy>, no_telephone: bool, no_address: bool) -> Option<ContactProblem> {
    match by? {
        ContactBy::Telephone | ContactBy::TextMessage => {
            no_telephone.then_some(ContactProblem::TelephonePreferred)
        }
        ContactBy::Letter => no_address.then_some(ContactProblem::AddressPreferred),
        ContactBy::Email => None,
    }
}

fn is_blank(typed: &str) -> bool {
    typed.trim().is_empty()
}

/// An error summary lists the fields in the order of the page.
fn field(problem: &ContactProblem) -> u8 {
    match problem {
        ContactProblem::Name(_) => 0,
        ContactProblem::Telephone(_) | ContactProblem::TelephonePreferred => 1,
        ContactProblem::Address(_) | ContactProblem::AddressPreferred => 2,
        ContactProblem::Postcode(_) => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::preferences::{Format, Interpreter};

    fn wants(contact_by: ContactBy) -> Preferences {
        let language = "English".parse().unwrap();
        Preferences { contact_by, language, format: Format::Standard, interpreter: Interpreter::NotNeeded }
    }

    #[test]
    fn a_name_is_enough() {
        let typed = TypedContactDetails { name: "Siân", telephone: " ", ..Default::default() };
        let details = ContactDetails::read(&typed, None).unwrap();
        assert_eq!((details.telephone, details.address, details.postcode), (None, None, None));
    }

    #[test]
    fn every_problem_is_found_at_once_in_the_order_of_the_page() {
        let typed = TypedContactDetails { name: "", telephone: "x", address: "a\0", postcode: "nowhere" };
        assert_eq!(
            ContactDetails::read(&typed, None).unwrap_err(),
            [
                ContactProblem::Name(TextRefused::Empty),
                ContactProblem::Telephone(PhoneRefused::Form),
                ContactProblem::Address(TextRefused::Forbidden),
                ContactProblem::Postcode(PostcodeRefused::Form),
            ]
        );
    }

    #[test]
    fn what_the_person_asked_for_must_stay_possible() {
        let typed = TypedContactDetails { name: "Sam", ..Default::default() };
        for (by, problem) in [
            (ContactBy::Telephone, ContactProblem::TelephonePreferred),
            (ContactBy::TextMessage, ContactProblem::TelephonePreferred),
            (ContactBy::Letter, ContactProblem::AddressPreferred),
        ] {
            assert_eq!(ContactDetails::read(&typed, Some(&wants(by))).unwrap_err(), [problem]);
        }
        assert!(ContactDetails::read(&typed, Some(&wants(ContactBy::Email))).is_ok());
    }
}
