//! Pages on which a registrar answers for somebody: the pages that people have of their own, under other addresses, and
//! each says for whom.

use crate::ids::PersonId;
use rocket::Request;

/// Where the owner of a record has her pages.
const OWN: &str = "/assistant";
/// Where she answers the questions of her record.
pub(super) const OWN_RECORD: &str = "/assistant/record";
/// Where employers have their pages.
pub(super) const EMPLOYER: &str = "/employer";
/// Where a registrar answers for somebody, before the id of the person.
pub(super) const ASSISTED: &str = "/assisted";
/// What stands behind the id where the pages of employers are.
pub(super) const PART_OF_EMPLOYERS: &str = "/employer";
/// The people for whom registrars act.
pub(super) const LIST: &str = "/registrar/assisted";

/// For whom a registrar answers.
#[derive(Clone, Debug)]
pub struct OnBehalf {
    /// What the person is called.
    pub name: String,
    person: PersonId,
}

/// Kept with the request, so that the frame of the page says for whom it is.
struct Noted(Option<OnBehalf>);

impl OnBehalf {
    /// A page for this person.
    pub(super) fn new(person: PersonId, name: String) -> Self {
        Self { name, person }
    }

    /// Where the page stands that its owner finds under this address.
    #[must_use]
    pub fn at(&self, own: &str) -> String {
        if let Some(rest) = own.strip_prefix(OWN_RECORD) {
            return format!("{ASSISTED}/{}{rest}", self.person);
        }
        match own.strip_prefix(EMPLOYER) {
            Some(rest) if rest.starts_with('/') => {
                format!("{ASSISTED}/{}{PART_OF_EMPLOYERS}{rest}", self.person)
            }
            // The first page of somebody is that of the person, also where it says what was done.
            Some(rest) if rest.is_empty() || rest.starts_with('?') => {
                format!("{LIST}/{}{rest}", self.person)
            }
            None if own == OWN => format!("{LIST}/{}", self.person),
            _ => own.to_owned(),
        }
    }

    /// Keeps it with the request; the frame of the page looks it up afterwards.
    pub(super) fn note(self, request: &Request<'_>) {
        request.local_cache(|| Noted(Some(self)));
    }

    /// What was noted for this request.
    pub(super) fn of(request: &Request<'_>) -> Option<Self> {
        request.local_cache(|| Noted(None)).0.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_of_her_own_has_one_for_her() {
        let person = PersonId::from(uuid::Uuid::nil());
        let on_behalf = OnBehalf::new(person, "Asha".to_owned());
        for (own, assisted) in [
            ("/assistant", format!("/registrar/assisted/{person}")),
            ("/assistant/record/name", format!("/assisted/{person}/name")),
            ("/employer", format!("/registrar/assisted/{person}")),
            ("/employer?done=sent", format!("/registrar/assisted/{person}?done=sent")),
            ("/employer/about/who", format!("/assisted/{person}/employer/about/who")),
            ("/employer/search?hours=7", format!("/assisted/{person}/employer/search?hours=7")),
            ("/employers", "/employers".to_owned()),
            ("/account", "/account".to_owned()),
        ] {
            assert_eq!(on_behalf.at(own), assisted, "{own}");
            assert_eq!(on_behalf.at(&assisted), assisted, "an address that was led there once stays");
        }
    }
}
