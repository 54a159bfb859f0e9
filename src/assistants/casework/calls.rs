//! Who has no e-mail is rung, and asked whether the record is still right.

use time::Date;

use super::open::{OpenError, act, admitted, note};
use crate::{
    accounts::{self, Person, RegistrarActor},
    assistants::{
        FullName, events,
        freshness::{By, Confirmed, said_so},
        number::RegisterNumber,
        store,
    },
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Conn, Database, Page, PageRequest},
};

/// Somebody who has to be rung. It names nobody: opening it does.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Call {
    /// Whose record.
    pub id: AssistantId,
    /// Its number.
    pub number: RegisterNumber,
    /// The day on which it was confirmed last.
    pub confirmed_on: Date,
    /// Since when somebody should ring.
    pub call_since: Timestamp,
}

/// What an officer needs to ring.
#[derive(Debug)]
pub struct OpenedCall {
    /// The name on the record.
    pub name: Option<FullName>,
    /// The number of the record.
    pub number: Option<RegisterNumber>,
    /// When it was confirmed last.
    pub confirmed: Option<Confirmed>,
    /// How the person can be reached and spoken to; none where nobody knows.
    pub person: Option<Person>,
}

/// Those who have to be rung, the longest waiting first.
pub async fn calls(
    db: &Database,
    _who: RegistrarActor,
    page: &PageRequest,
) -> Result<Page<Call>, storage::Error> {
    store::freshness::calls(&mut db.read_current().await?, page).await
}

/// How many have to be rung.
pub async fn count_calls(db: &mut Conn) -> Result<i64, storage::Error> {
    store::freshness::count_calls(db).await
}

/// Whether the owner of a record has to be rung.
pub async fn has_to_be_rung(
    db: &Database,
    _who: RegistrarActor,
    id: AssistantId,
) -> Result<bool, storage::Error> {
    store::freshness::has_to_be_rung(&mut db.read_current().await?, id).await
}

/// Whom to ring and how, for the person who asks; that it was opened is noted.
pub async fn open_call(
    db: &Database,
    who: RegistrarActor,
    id: AssistantId,
    now: Timestamp,
) -> Result<OpenedCall, OpenError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        waits(&mut tx, id).await?;
        admitted(&mut tx, who, id, now).await?;
        let record = store::record::overview_by_id(&mut tx, id).await?.ok_or(OpenError::NotFound)?;
        let person = match store::record::whose(&mut tx, id).await? {
            Some(whom) => accounts::find_person_to_ring(&mut tx, who, whom).await?,
            None => None,
        };
        let opened = OpenedCall {
            name: store::record::name_of(&mut tx, id).await?,
            number: record.number,
            confirmed: store::freshness::find(&mut tx, id).await?,
            person,
        };
        note(&mut tx, who, id, act(events::CALL_OPENED, id), now).await?;
        tx.commit().await?;
        Ok(opened)
    })
    .await
}

/// The owner of a record said on the telephone that it is still right.
pub async fn confirm_call(
    db: &Database,
    who: RegistrarActor,
    id: AssistantId,
    now: Timestamp,
) -> Result<(), OpenError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        waits(&mut tx, id).await?;
        admitted(&mut tx, who, id, now).await?;
        let whose = store::record::whose(&mut tx, id).await?;
        said_so(&mut tx, who.who(), (id, whose), By::Telephone, now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

async fn waits(db: &mut Conn, id: AssistantId) -> Result<(), OpenError> {
    if store::freshness::has_to_be_rung(db, id).await? { Ok(()) } else { Err(OpenError::NotFound) }
}
