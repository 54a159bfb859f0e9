//! Who answers on pages that stand twice: whom they are about, or a registrar for somebody who agreed to it. The pages are
//! the same; their addresses differ, and what a registrar sees says for whom it is.

use super::as_of::AsOf;
use super::guard::{Actor, Our};
use super::on_behalf::{ASSISTED, OnBehalf};
use super::visitor::Visitor;
use crate::accounts::{AssistantActor, EmployerActor, OwnActor, RegistrarActor, Session, SignUpRole};
use crate::assisting::{self, AssistError, Teller};
use crate::ids::PersonId;
use crate::storage::Version;
use rocket::Request;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};

/// Somebody who tells of herself on pages on which a registrar can answer for somebody as well.
pub(super) trait Tells: OwnActor + Actor {
    /// As what a person has to be on the register for whom a registrar answers here.
    const ROLE: SignUpRole;
}

impl Tells for AssistantActor {
    const ROLE: SignUpRole = SignUpRole::Assistant;
}

impl Tells for EmployerActor {
    const ROLE: SignUpRole = SignUpRole::Employer;
}

/// Who answers, and where.
#[derive(Debug)]
pub(in crate::web) struct Telling<Own> {
    who: Teller<Own>,
    session: Session,
    as_of: Version,
    on_behalf: Option<OnBehalf>,
}

impl<Own: Tells> Telling<Own> {
    /// Who answers.
    pub(in crate::web) fn who(&self) -> Teller<Own> {
        self.who
    }

    /// The session of whoever answers.
    pub(in crate::web) fn session(&self) -> &Session {
        &self.session
    }

    /// The version of the database when the request came.
    pub(in crate::web) fn as_of(&self) -> &Version {
        &self.as_of
    }

    /// Where the page stands that its owner finds under this address.
    pub(in crate::web) fn at(&self, own: impl AsRef<str>) -> String {
        let own = own.as_ref();
        self.on_behalf.as_ref().map_or_else(|| own.to_owned(), |for_whom| for_whom.at(own))
    }

    /// A registrar, for the person in the address. Where that may not be, or not now, the page of this person says why.
    async fn for_somebody(
        request: &Request<'_>,
        (session, as_of): (&Session, &Version),
        who: RegistrarActor,
    ) -> Outcome<Self, ()> {
        let Outcome::Success(our) = Our::from_request(request).await else {
            return Outcome::Error((Status::InternalServerError, ()));
        };
        let person = request.uri().path().segments().get(1).and_then(|id| id.parse::<PersonId>().ok());
        let Some(person) = person else { return Outcome::Forward(Status::NotFound) };
        match found(&our, who, person).await {
            Ok((who, on_behalf)) => {
                on_behalf.clone().note(request);
                let (session, as_of) = (session.clone(), as_of.clone());
                Outcome::Success(Self { who, session, as_of, on_behalf: Some(on_behalf) })
            }
            Err(AssistError::Storage(error)) => {
                tracing::error!(cause = %error, "Nobody could be helped.");
                Outcome::Error((Status::ServiceUnavailable, ()))
            }
            Err(AssistError::NotFound | AssistError::NotDeclared | AssistError::NoConsent) => {
                Outcome::Forward(Status::NotFound)
            }
        }
    }
}

async fn found<Own: Tells>(
    our: &Our,
    who: RegistrarActor,
    person: PersonId,
) -> Result<(Teller<Own>, OnBehalf), AssistError> {
    let actor = assisting::assist(&our.db, who, person, our.clock.now()).await?;
    let assisted = assisting::find_assisted(&mut our.db.read_current().await?, person).await?;
    // Personal assistants have no pages of employers, nor employers those of a record.
    let assisted = assisted.filter(|assisted| assisted.role == Own::ROLE).ok_or(AssistError::NotFound)?;
    Ok((Teller::from(actor), OnBehalf::new(person, assisted.name.to_string())))
}

#[rocket::async_trait]
impl<'r, Own: Tells> FromRequest<'r> for Telling<Own> {
    type Error = ();
    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let Ok(visitor) = Visitor::of(request).await else {
            return Outcome::Error((Status::ServiceUnavailable, ()));
        };
        let Some(session) = &visitor.session else { return Outcome::Error((Status::Forbidden, ())) };
        let Some(as_of) = AsOf::of(request).await else {
            return Outcome::Error((Status::ServiceUnavailable, ()));
        };
        if request.uri().path().segments().get(0) == Some(ASSISTED.trim_start_matches('/')) {
            return match RegistrarActor::of(session) {
                Some(registrar) => Self::for_somebody(request, (session, as_of), registrar).await,
                None => Outcome::Error((Status::Forbidden, ())),
            };
        }
        match <Own as Actor>::of(session) {
            Some(actor) => {
                let (session, as_of) = (session.clone(), as_of.clone());
                Outcome::Success(Self { who: Teller::Owner(actor), session, as_of, on_behalf: None })
            }
            None => Outcome::Error((Status::Forbidden, ())),
        }
    }
}
