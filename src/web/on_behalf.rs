//! Pages of a record on which a registrar answers for somebody: the pages of its owner, under other addresses, and each
//! says for whom.

use crate::ids::PersonId;
use rocket::Request;

/// Where the owner of a record has her pages.
const OWN: &str = "/assistant";
/// Where she answers the questions of her record.
const OWN_RECORD: &str = "/assistant/record";
/// Where a registrar answers them for somebody, before the id of the person.
pub(super) const ASSISTED: &str = "/assisted";
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
        match own.strip_prefix(OWN_RECORD) {
            Some(rest) => format!("{ASSISTED}/{}{rest}", self.person),
            None if own == OWN => format!("{LIST}/{}", self.person),
            None => own.to_owned(),
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
