//! Showing and taking what is told for one claim, the same way for all kinds.

use super::super::address::LIST;
use super::super::question::{Asked, QuestionPage};
use super::super::telling::Telling;
use super::address::{HUB, address_of, address_of_one, kind_of};
use super::form::Form;
use crate::assistants::SaveError;
use crate::assistants::ledger::{self, Claim, ClaimError, ClaimKind, Evidence};
use crate::ids::ClaimId;
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::reply::{Answer, Found, Reply};
use crate::web::service::Service;
use rocket::{get, post};

/// What an address names: a kind, and one claim of it where it names one.
struct Named {
    kind: ClaimKind,
    id: Option<ClaimId>,
    form: Form,
}

impl Named {
    fn kind(word: &str) -> Option<Self> {
        let kind = kind_of(word)?;
        Some(Self { kind, id: None, form: Form::of(kind)? })
    }

    fn reference(id: &str) -> Option<Self> {
        let kind = ClaimKind::Reference;
        Some(Self { kind, id: Some(id.parse().ok()?), form: Form::of(kind)? })
    }

    /// What was told there before. Of references the address without an id is for a new one.
    fn told<'c>(&self, claims: &'c [Claim]) -> Option<&'c Claim> {
        let mut same = claims.iter().filter(|claim| claim.kind() == self.kind);
        match (self.id, self.kind) {
            (Some(id), _) => same.find(|claim| claim.id == id),
            (None, ClaimKind::Reference) => None,
            (None, _) => same.next(),
        }
    }

    fn page(&self, frame: FormFrame, our: &Service, fields: &Fields, errors: &Errors) -> QuestionPage {
        let asked = Asked { words: frame.words, fields, errors, record: None, service: our };
        let action = self.id.map_or_else(|| address_of(self.kind), |id| address_of_one(self.kind, id));
        QuestionPage::made(frame.back(HUB), errors, action, (self.form.ask)(&asked))
    }
}

#[get("/assistant/record/checks/<kind>")]
pub(super) async fn one(kind: &str, telling: Telling, frame: FormFrame, our: Our) -> Found {
    show(Named::kind(kind), &telling, frame, &our).await
}

#[post("/assistant/record/checks/<kind>", data = "<form>")]
pub(super) async fn take_one(
    kind: &str,
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Found {
    take(Named::kind(kind), &form.fields, &telling, frame, &our).await
}

#[get("/assistant/record/checks/reference/<id>")]
pub(super) async fn reference(id: &str, telling: Telling, frame: FormFrame, our: Our) -> Found {
    show(Named::reference(id), &telling, frame, &our).await
}

#[post("/assistant/record/checks/reference/<id>", data = "<form>")]
pub(super) async fn take_reference(
    id: &str,
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Found {
    take(Named::reference(id), &form.fields, &telling, frame, &our).await
}

async fn show(named: Option<Named>, telling: &Telling, frame: FormFrame, our: &Service) -> Found {
    let Some(named) = named else { return Ok(None) };
    let claims = ledger::claims(&our.db, telling.who()).await?;
    let fields = match named.told(&claims) {
        Some(Claim { evidence: Evidence::Told(told), .. }) => (named.form.known)(told),
        Some(_) => return Ok(None),
        None if named.id.is_some() => return Ok(None),
        None => Fields::default(),
    };
    Reply::page(&named.page(frame, our, &fields, &Errors::default())).map(Some)
}

async fn take(
    named: Option<Named>,
    fields: &Fields,
    telling: &Telling,
    frame: FormFrame,
    our: &Service,
) -> Found {
    let Some(named) = named else { return Ok(None) };
    let now = our.clock.now();
    let errors = match (named.form.read)(fields, now.today(), frame.words) {
        Ok(told) => match ledger::tell_claim(&our.db, telling.who(), named.id, &told, now).await {
            Ok(()) => return Ok(Some(Reply::see(telling.at(format!("{HUB}?saved=yes"))))),
            Err(ClaimError::TooMany) => Errors::one("referee", frame.words.checks.full),
            Err(ClaimError::NotFound) => return Ok(None),
            Err(ClaimError::Save(error)) => return refused(error, telling).map(Some),
        },
        Err(errors) => errors,
    };
    Reply::failed(&named.page(frame, our, fields, &errors)).map(Some)
}

#[post("/assistant/record/checks/remove", data = "<form>")]
pub(super) async fn remove(form: Signed<Unread>, telling: Telling, our: Our) -> Answer {
    let Ok(id) = form.fields.get("claim").parse() else { return Ok(Reply::see(telling.at(HUB))) };
    match ledger::withdraw_claim(&our.db, telling.who(), id, our.clock.now()).await {
        Ok(()) => Ok(Reply::see(telling.at(format!("{HUB}?saved=removed")))),
        Err(ClaimError::NotFound | ClaimError::TooMany) => Ok(Reply::see(telling.at(HUB))),
        Err(ClaimError::Save(error)) => refused(error, &telling),
    }
}

/// Whoever left meanwhile is told so on the list of tasks.
fn refused(error: SaveError, telling: &Telling) -> Result<Reply, Fault> {
    match error {
        SaveError::Storage(error) => Err(error.into()),
        SaveError::Life(_) | SaveError::Misfit(_) | SaveError::NotAdmitted(_) => {
            Ok(Reply::see(telling.at(LIST)))
        }
    }
}
