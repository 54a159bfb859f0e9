//! The people for whom registrars act.

use super::{events, store};
use crate::{
    accounts::{RegistrarActor, SignUpRole},
    audit::{self, Detail, Event},
    clock::Timestamp,
    ids::PersonId,
    storage::{self, Conn, Database, Page, PageRequest},
    text::PersonName,
};

/// Somebody for whom registrars act.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Assisted {
    /// Who.
    pub person: PersonId,
    /// What she is called; the list cannot do without, because who rings says a name.
    pub name: PersonName,
    /// The family name, which an employer is asked for who takes the account over.
    pub family_name: PersonName,
    /// As what she is on the register.
    pub role: SignUpRole,
    /// Since when.
    pub opened_at: Timestamp,
    /// Whether she agrees to it now.
    pub agrees: bool,
}

/// A page of those for whom registrars act, in the order in which they came; that it was looked at is noted.
pub async fn assisted(
    db: &Database,
    who: RegistrarActor,
    page: &PageRequest,
    now: Timestamp,
) -> Result<Page<Assisted>, storage::Error> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let found = store::page(&mut tx, page).await?;
        let shown = i64::try_from(found.rows.len()).unwrap_or(i64::MAX);
        let event = Event::of(events::LISTED).with("shown", Detail::Count(shown));
        audit::record(&mut tx, who.who(), now, event).await?;
        tx.commit().await?;
        Ok(found)
    })
    .await
}

/// How many they are.
pub async fn count_assisted(db: &mut Conn) -> Result<i64, storage::Error> {
    store::count(db).await
}

/// One of them, in the transaction of a capability that acts for her.
pub async fn find_assisted(db: &mut Conn, person: PersonId) -> Result<Option<Assisted>, storage::Error> {
    store::find(db, person).await
}

/// What somebody is called, for the question whether the officer knows her; none where nobody acts for this person.
pub async fn name_of(
    db: &Database,
    _who: RegistrarActor,
    person: PersonId,
) -> Result<Option<PersonName>, storage::Error> {
    Ok(store::find(&mut db.read_current().await?, person).await?.map(|one| one.name))
}
