//! Who answers the questions of a record: its owner, or a registrar for somebody who agreed to it. The pages are the same;
//! their addresses differ, and what a registrar sees says for whom it is.

use crate::accounts::{AssistantActor, RegistrarActor};
use crate::assistants::Teller;
use crate::assisting::{self, AssistError};
use crate::ids::PersonId;
use crate::web::guard::Our;
use crate::web::on_behalf::{ASSISTED, OnBehalf};
use crate::web::visitor::Visitor;
use rocket::Request;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};

/// Who answers, and where.
#[derive(Debug)]
pub(in crate::web::assistant::record) struct Telling {
    who: Teller,
    on_behalf: Option<OnBehalf>,
}

impl Telling {
    /// Who answers.
    pub(in crate::web::assistant::record) fn who(&self) -> Teller {
        self.who
    }

    /// Where the page stands that its owner finds under this address.
    pub(in crate::web::assistant::record) fn at(&self, own: impl AsRef<str>) -> String {
        let own = own.as_ref();
        self.on_behalf.as_ref().map_or_else(|| own.to_owned(), |for_whom| for_whom.at(own))
    }

    /// A registrar, for the person in the address. Where that may not be, or not now, the page of this person says why.
    async fn for_somebody(request: &Request<'_>, who: RegistrarActor) -> Outcome<Self, ()> {
        let Outcome::Success(our) = Our::from_request(request).await else {
            return Outcome::Error((Status::InternalServerError, ()));
        };
        let person = request.uri().path().segments().get(1).and_then(|id| id.parse::<PersonId>().ok());
        let Some(person) = person else { return Outcome::Forward(Status::NotFound) };
        match found(&our, who, person).await {
            Ok((who, on_behalf)) => {
                on_behalf.clone().note(request);
                Outcome::Success(Self { who, on_behalf: Some(on_behalf) })
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

async fn found(our: &Our, who: RegistrarActor, person: PersonId) -> Result<(Teller, OnBehalf), AssistError> {
    let actor = assisting::assist(&our.db, who, person, our.clock.now()).await?;
    let name = assisting::name_of(&our.db, who, person).await?.ok_or(AssistError::NotFound)?;
    Ok((Teller::from(actor), OnBehalf::new(person, name.to_string())))
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Telling {
    type Error = ();
    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let Ok(visitor) = Visitor::of(request).await else {
            return Outcome::Error((Status::ServiceUnavailable, ()));
        };
        let session = visitor.session.as_ref();
        if request.uri().path().segments().get(0) == Some(ASSISTED.trim_start_matches('/')) {
            return match session.and_then(RegistrarActor::of) {
                Some(registrar) => Self::for_somebody(request, registrar).await,
                None => Outcome::Error((Status::Forbidden, ())),
            };
        }
        match session.and_then(AssistantActor::of) {
            Some(actor) => Outcome::Success(Self { who: Teller::from(actor), on_behalf: None }),
            None => Outcome::Error((Status::Forbidden, ())),
        }
    }
}
