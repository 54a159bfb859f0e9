//! The checked employer who searches.

use super::fields::SAID;
use crate::accounts::{self, AccountActor, Person, Session};
use crate::assistants::listed::Asker;
use crate::drafts::{self, DraftKind, DraftOwner};
use crate::employers::kept::Alert;
use crate::employers::{CheckedEmployer, Teller};
use crate::finder::{Criteria, Finder, GenderReason, Problem, Seeker};
use crate::places::Gazetteer;
use crate::storage::Version;
use crate::web::employer::address::HOME;
use crate::web::employer::telling::Telling;
use crate::web::fault::Fault;
use crate::web::form::Fields;
use crate::web::reply::Reply;
use crate::web::seekers::owner;
use crate::web::service::Service;
use rocket::Request;
use rocket::request::{FromRequest, Outcome};
use serde_json::json;
use std::sync::Arc;

/// The fields of the address.
#[derive(Clone, Debug)]
pub(super) struct Asked(pub(super) Fields);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Asked {
    type Error = ();
    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let query = request.uri().query().map(|query| query.as_str().to_owned());
        Outcome::Success(Self(Fields::decode(query.unwrap_or_default().as_bytes())))
    }
}

impl Asked {
    /// The fields but for this one.
    pub(super) fn without<'f>(&'f self, name: &'f str) -> impl Iterator<Item = (&'f str, &'f str)> {
        self.0.pairs().filter(move |(field, _)| *field != name)
    }

    /// Whether the form of a question was filled in.
    pub(super) fn is_said(&self) -> bool {
        !self.0.get(SAID).is_empty()
    }
}

/// An employer whom the council has checked, and what a search of hers stands on.
#[derive(Debug)]
pub(super) struct Seeking {
    pub(super) employer: CheckedEmployer,
    pub(super) gazetteer: Arc<Gazetteer>,
    session: Session,
    as_of: Version,
    owner: DraftOwner,
    reason: Option<String>,
}

/// Whoever was not checked yet learns on the first page what is to be done.
pub(super) fn not_checked(telling: &Telling) -> Reply {
    Reply::see(telling.at(HOME))
}

impl Seeking {
    /// The person who asks, or for whom a registrar asks; none where no check holds today.
    pub(super) async fn of(our: &Service, telling: &Telling) -> Result<Option<Self>, Fault> {
        let (who, now, as_of) = (telling.who(), our.clock.now(), telling.as_of().clone());
        let as_it_is = (&our.db, &as_of);
        let Some(employer) = our.seekers.checked(as_it_is, who, now).await? else { return Ok(None) };
        let reason = our.seekers.reason(as_it_is, who, now).await?;
        let gazetteer = our.atlas.at(&our.db, &as_of).await?;
        let (session, owner) = (telling.session().clone(), owner(who));
        Ok(Some(Self { employer, gazetteer, session, as_of, owner, reason }))
    }

    /// What is looked for, or all that is wrong with it.
    pub(super) fn criteria<'f>(
        &self,
        fields: impl IntoIterator<Item = (&'f str, &'f str)>,
    ) -> Result<Criteria, Vec<Problem>> {
        Criteria::read(fields, self.reason.as_deref(), &self.gazetteer)
    }

    /// Why a PA of one gender is looked for, as it was said last.
    pub(super) fn reason(&self) -> Option<GenderReason> {
        self.reason.as_deref().and_then(|reason| reason.parse().ok())
    }

    /// Keeps why a PA of one gender is looked for: it must not stand in an address.
    pub(super) async fn keep_reason(&self, our: &Service, reason: GenderReason) -> Result<(), Fault> {
        let answer = json!({ "reason": reason.as_str() });
        Ok(drafts::keep(&our.db, &self.owner, DraftKind::SearchReason, answer, our.clock.now()).await?)
    }

    /// Nobody of one gender is looked for any more.
    pub(super) async fn forget_reason(&self, our: &Service) -> Result<(), Fault> {
        Ok(drafts::forget(&our.db, &self.owner, DraftKind::SearchReason).await?)
    }

    /// Who searches, with all by which she is known: a PA may have blocked her beforehand. By what a registrar is known
    /// who searches for somebody does not count.
    pub(super) async fn seeker(&self, our: &Service) -> Result<Seeker, Fault> {
        let (whose, ward) = (self.employer.who().whose(), Some(self.employer.ward().clone()));
        let known_by = our.remembered.known_by((&our.db, &self.as_of), whose).await?;
        let known_as = Asker::employer(self.employer.name(), self.employer.acts_for(), &known_by);
        Ok(match self.employer.who() {
            Teller::Owner(_) => Seeker::employer(whose, ward, known_as),
            Teller::Assisting(actor) => Seeker::registrar_for(actor.registrar(), whose, ward, known_as),
        })
    }

    /// About what the employer is told, if about anything today.
    pub(super) async fn alert(&self, our: &Service) -> Result<Option<Alert>, Fault> {
        Ok(our.seekers.alert((&our.db, &self.as_of), &self.employer, our.clock.now()).await?)
    }

    /// What the search stands on.
    pub(super) async fn finder<'a>(&'a self, our: &'a Service) -> Result<Finder<'a>, Fault> {
        Ok(our.finder(&self.gazetteer, &self.as_of).await?)
    }

    /// How the employer is reached and spoken to.
    pub(super) async fn person(&self, our: &Service) -> Result<Option<Person>, Fault> {
        Ok(match self.employer.who() {
            Teller::Owner(_) => Some(accounts::find_person(&our.db, AccountActor::of(&self.session)).await?),
            Teller::Assisting(actor) => {
                let (mut db, whom) = (our.db.read_current().await?, self.employer.who().whose());
                accounts::find_person_to_ring(&mut db, actor.registrar(), whom).await?
            }
        })
    }
}
