//! By what somebody who searches is known, for those who do not want to be found by that person.

use std::fmt;

use crate::{
    accounts::KnownBy,
    assistants::block::fold,
    text::{Email, FullName, PersonName, Phone},
};

/// By what somebody who searches is known. Whoever acts for somebody is known by both.
#[derive(Clone, Default)]
pub struct Asker {
    names: Vec<String>,
    emails: Vec<Email>,
    telephones: Vec<String>,
}

impl Asker {
    /// Known by these names, addresses and numbers.
    #[must_use]
    pub fn known_by<'a>(
        names: impl IntoIterator<Item = &'a PersonName>,
        emails: impl IntoIterator<Item = &'a Email>,
        telephones: impl IntoIterator<Item = &'a Phone>,
    ) -> Self {
        Self {
            names: names.into_iter().map(|name| fold(name.as_str())).collect(),
            emails: emails.into_iter().cloned().collect(),
            telephones: telephones.into_iter().map(national).collect(),
        }
    }

    /// An employer: by the own name, by that of the person for whom somebody acts, and by how that one is reached.
    #[must_use]
    pub fn employer(name: &FullName, acts_for: Option<&PersonName>, known_by: &KnownBy) -> Self {
        let own = name.in_full().parse().ok();
        let names = known_by.name.iter().chain(own.as_ref()).chain(acts_for);
        Self::known_by(names, &known_by.email, &known_by.telephone)
    }

    /// Whether somebody who was named by a personal assistant is this one. One of name, address and number is enough:
    /// she may know only one, and better a stranger of the same name too many than the person she fears.
    pub(super) fn is(&self, name_folded: &str, email: Option<&Email>, telephone: Option<&Phone>) -> bool {
        self.names.iter().any(|name| name == name_folded)
            || email.is_some_and(|email| self.emails.contains(email))
            || telephone.is_some_and(|telephone| self.telephones.contains(&national(telephone)))
    }
}

/// A number as it is dialled inside the United Kingdom: with and without the country it is one number.
fn national(telephone: &Phone) -> String {
    let dialled = telephone.dialled();
    let rest = dialled.strip_prefix("+44").or_else(|| dialled.strip_prefix("0044"));
    // Some write +44 (0)116.
    rest.map_or_else(|| dialled.to_owned(), |rest| format!("0{}", rest.strip_prefix('0').unwrap_or(rest)))
}

impl fmt::Debug for Asker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Asker(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asker() -> Asker {
        let (name, email) = ("Siân O'Neill".parse().unwrap(), "sian@people.example".parse().unwrap());
        let telephone: Phone = "0116 496 0123".parse().unwrap();
        Asker::known_by([&name], [&email], [&telephone])
    }

    #[test]
    fn one_of_name_address_and_number_is_enough() {
        let (asker, other) = (asker(), "other@people.example".parse().unwrap());
        assert!(asker.is(&fold("sian oneill"), None, None));
        assert!(asker.is("somebody", Some(&"Sian@People.example".parse().unwrap()), None));
        assert!(asker.is("somebody", Some(&other), Some(&"+44 116 496 0123".parse().unwrap())));
        assert!(asker.is("somebody", None, Some(&"0044 116 496 0123".parse().unwrap())));
        assert!(!asker.is("somebody", Some(&other), Some(&"0116 496 0124".parse().unwrap())));
        assert!(!Asker::default().is("", None, None));
    }
}
