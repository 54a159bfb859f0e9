//! Journeys of several pages, one question a page.
//!
//! A journey is a list of [`Step`]s over a struct of answers. Answers are kept after every page, so people can
//! leave and come back; the page after a good answer is always the first question without one, or, when there
//! is none left, "check your answers". Changing an answer from there comes back there by the same rule.

use super::fault::Fault;
use super::visitor::{Visitor, cookie, service};
use super::{cookie::Kind, service::Service};
use crate::accounts::SessionToken;
use crate::drafts::{self, DraftKind, DraftOwner};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rocket::Request;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

/// One question of a journey.
pub(crate) struct Step<J> {
    /// The address of its page.
    pub(crate) address: &'static str,
    /// Whether it is asked at all, given the answers so far.
    pub(crate) asked: fn(&J) -> bool,
    /// Whether it has an answer.
    pub(crate) answered: fn(&J) -> bool,
}

impl<J> Step<J> {
    /// A question that everybody is asked.
    pub(crate) const fn new(address: &'static str, answered: fn(&J) -> bool) -> Self {
        Self { address, asked: |_| true, answered }
    }
}

/// A journey: its answers and its questions in order.
pub(crate) trait Journey: Serialize + DeserializeOwned + Default + Send + Sync + 'static {
    /// Under which word the answers are kept.
    const KIND: DraftKind;
    /// The questions.
    const STEPS: &'static [Step<Self>];
    /// Where the journey begins; the first question goes back there.
    const START: &'static str;
    /// The page that shows all answers.
    const CHECK: &'static str;

    /// The first question that still wants an answer, or the page that shows them all.
    fn next(&self) -> &'static str {
        Self::missing(self, Self::STEPS).unwrap_or(Self::CHECK)
    }

    /// A question before this page that still wants an answer: pages cannot be skipped.
    fn missing_before(&self, address: &str) -> Option<&'static str> {
        let here = Self::STEPS.iter().position(|step| step.address == address).unwrap_or(Self::STEPS.len());
        Self::missing(self, Self::STEPS.get(..here).unwrap_or_default())
    }

    /// The page before this one.
    fn before(&self, address: &str) -> &'static str {
        Self::STEPS
            .iter()
            .take_while(|step| step.address != address)
            .filter(|step| (step.asked)(self))
            .last()
            .map_or(Self::START, |step| step.address)
    }

    #[doc(hidden)]
    fn missing(&self, steps: &[Step<Self>]) -> Option<&'static str> {
        steps.iter().find(|step| (step.asked)(self) && !(step.answered)(self)).map(|step| step.address)
    }
}

/// The answers that the person of this request has given so far.
#[derive(Debug)]
pub(crate) struct Answers<J> {
    /// The answers.
    pub(crate) given: J,
    owner: DraftOwner,
}

impl<J: Journey> Answers<J> {
    /// Keeps the answers for the next page.
    pub(crate) async fn keep(&self, service: &Service) -> Result<(), Fault> {
        let answers = serde_json::to_value(&self.given)?;
        Ok(drafts::keep(&service.db, &self.owner, J::KIND, answers, service.clock.now()).await?)
    }

    /// Forgets the answers once they have been used.
    pub(crate) async fn forget(self, service: &Service) -> Result<(), Fault> {
        Ok(drafts::forget(&service.db, &self.owner, J::KIND).await?)
    }
}

#[rocket::async_trait]
impl<'r, J: Journey> FromRequest<'r> for Answers<J> {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let failed = |fault: Fault| {
            fault.log(request);
            Outcome::Error((fault.status(), ()))
        };
        let (Some(service), Ok(visitor)) = (service(request), Visitor::of(request).await) else {
            return Outcome::Error((Status::ServiceUnavailable, ()));
        };
        let owner = match (&visitor.session, cookie(request, Kind::Visit)) {
            (Some(session), _) => DraftOwner::Account(session.account),
            (None, Some(visit)) => DraftOwner::Visit(hash(&visit)),
            // Nobody is known by nothing: a name that no other request has.
            (None, None) => DraftOwner::Visit(hash(&SessionToken::draw().reveal())),
        };
        let kept = match drafts::find(&service.db, &owner, J::KIND, service.clock.now()).await {
            Ok(kept) => kept,
            Err(error) => return failed(error.into()),
        };
        match kept.map_or_else(|| Ok(J::default()), serde_json::from_value) {
            Ok(given) => Outcome::Success(Self { given, owner }),
            Err(error) => failed(error.into()),
        }
    }
}

/// Somebody signed out is known by a cookie; only its hash is kept.
fn hash(visit: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::new().chain_update(b"draft").chain_update(visit.as_bytes()).finalize())
}

#[cfg(test)]
mod tests {
    use super::{DraftKind, Journey, Step};
    use serde::{Deserialize, Serialize};

    #[derive(Default, Serialize, Deserialize)]
    struct Pets {
        any: Option<bool>,
        which: Option<String>,
        name: Option<String>,
    }

    impl Journey for Pets {
        const KIND: DraftKind = DraftKind::SignUp;
        const STEPS: &'static [Step<Self>] = &[
            Step::new("/any", |p| p.any.is_some()),
            Step { address: "/which", asked: |p| p.any == Some(true), answered: |p| p.which.is_some() },
            Step::new("/name", |p| p.name.is_some()),
        ];
        const START: &'static str = "/start";
        const CHECK: &'static str = "/check";
    }

    #[test]
    fn the_next_page_is_the_first_question_without_an_answer() {
        let mut pets = Pets::default();
        assert_eq!(pets.next(), "/any");
        pets.any = Some(false);
        assert_eq!(pets.next(), "/name", "a question that is not asked is not waited for");
        pets.name = Some("Rex".into());
        assert_eq!(pets.next(), "/check");
        pets.any = Some(true);
        assert_eq!(pets.next(), "/which", "a changed answer can bring a question back");
    }

    #[test]
    fn pages_cannot_be_skipped() {
        let pets = Pets { any: Some(true), ..Pets::default() };
        assert_eq!(pets.missing_before("/which"), None);
        assert_eq!(pets.missing_before("/name"), Some("/which"));
        assert_eq!(pets.missing_before("/check"), Some("/which"));
    }

    #[test]
    fn back_goes_to_the_question_before() {
        let pets = Pets { any: Some(false), ..Pets::default() };
        assert_eq!(pets.before("/any"), "/start");
        assert_eq!(pets.before("/name"), "/any");
        assert_eq!(pets.before("/check"), "/name");
    }
}
