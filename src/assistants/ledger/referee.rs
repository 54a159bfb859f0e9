//! Somebody who can say how a personal assistant works.

use std::fmt;

use super::words::Relation;
use crate::text::{Email, EmailRefused, PersonName, Phone, PhoneRefused, TextRefused, optional};

/// Another person, whose name and address are kept for one question and no longer.
#[derive(Clone, PartialEq, Eq)]
pub struct Referee {
    /// The name.
    pub name: PersonName,
    /// How she or he knows the personal assistant.
    pub relation: Relation,
    /// An address; this, or a number.
    pub email: Option<Email>,
    /// A number; this, or an address.
    pub telephone: Option<Phone>,
}

/// What was typed.
#[derive(Clone, Copy, Default)]
pub struct TypedReferee<'a> {
    /// The name.
    pub name: &'a str,
    /// The chosen [`Relation`].
    pub relation: &'a str,
    /// An address, or nothing.
    pub email: &'a str,
    /// A number, or nothing.
    pub telephone: &'a str,
}

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefereeProblem {
    /// The name cannot be taken.
    Name(TextRefused),
    /// Nothing was chosen.
    RelationMissing,
    /// The address cannot be taken.
    Email(EmailRefused),
    /// The number cannot be taken.
    Telephone(PhoneRefused),
    /// There is neither an address nor a number.
    Unreachable,
}

impl Referee {
    /// Reads what was typed and finds everything that is wrong.
    pub fn read(typed: &TypedReferee<'_>) -> Result<Self, Vec<RefereeProblem>> {
        let mut problems = Vec::new();
        let name = typed.name.parse().map_err(|refused| problems.push(RefereeProblem::Name(refused))).ok();
        let relation =
            typed.relation.parse().map_err(|_| problems.push(RefereeProblem::RelationMissing)).ok();
        let (email, telephone) = (typed.email.trim(), typed.telephone.trim());
        if email.is_empty() && telephone.is_empty() {
            problems.push(RefereeProblem::Unreachable);
        }
        let email = optional(email, RefereeProblem::Email, &mut problems);
        let telephone = optional(telephone, RefereeProblem::Telephone, &mut problems);
        match (name, relation) {
            (Some(name), Some(relation)) if problems.is_empty() => {
                Ok(Self { name, relation, email, telephone })
            }
            _ => Err(problems),
        }
    }
}

impl fmt::Debug for Referee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Referee(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_who_cannot_be_reached_is_no_referee() {
        let typed = TypedReferee { name: "Sam Made-up", relation: "employer", ..TypedReferee::default() };
        assert_eq!(Referee::read(&typed), Err(vec![RefereeProblem::Unreachable]));
        assert!(Referee::read(&TypedReferee { telephone: "0116 496 0123", ..typed }).is_ok());
        let both = TypedReferee { email: "sam", telephone: "12", ..typed };
        assert_eq!(Referee::read(&both).unwrap_err().len(), 2);
        let blank = Referee::read(&TypedReferee::default()).unwrap_err();
        assert_eq!(blank.len(), 3);
    }
}
