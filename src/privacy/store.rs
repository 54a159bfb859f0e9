//! The table `consents`.

use super::{channel::Channel, consent::Consent, purpose::Purpose, say::Said};
use crate::{
    clock::Timestamp,
    ids::{AccountId, ConsentId, PersonId},
    storage::{Conn, Result, Sql},
};

use time::Date;

/// A line to be written.
pub(super) struct NewConsent {
    pub(super) id: ConsentId,
    pub(super) person: PersonId,
    pub(super) position: i64,
    pub(super) said: Said,
    pub(super) channel: Channel,
    pub(super) recorded_by: AccountId,
    pub(super) recorded_at: Timestamp,
    pub(super) said_on: Option<Date>,
}

/// All lines of a person, the newest first.
pub(super) async fn list(db: &mut Conn, person: PersonId) -> Result<Vec<Consent>> {
    let sql = Sql::new(
        "SELECT id, purpose, position, given, text_version, language, channel, recorded_by, recorded_at,
                said_on
         FROM consents WHERE person_id = $1 ORDER BY recorded_at DESC, purpose, position DESC",
    );
    db.fetch_all(sql.bind(person)).await
}

/// The newest line of a person about a purpose.
pub(super) async fn last(db: &mut Conn, person: PersonId, purpose: Purpose) -> Result<Option<Consent>> {
    let sql = Sql::new(
        "SELECT id, purpose, position, given, text_version, language, channel, recorded_by, recorded_at,
                said_on
         FROM consents WHERE person_id = $1 AND purpose = $2 ORDER BY position DESC LIMIT 1",
    );
    db.fetch_optional(sql.bind(person).bind(purpose)).await
}

/// Adds a line; says whether its place was still free.
pub(super) async fn insert(db: &mut Conn, new: &NewConsent) -> Result<bool> {
    let sql = Sql::new(
        "INSERT INTO consents (id, person_id, purpose, position, given, text_version, language, channel, recorded_by,
                               recorded_at, said_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (person_id, purpose, position) DO NOTHING",
    )
    .bind(new.id)
    .bind(new.person)
    .bind(new.said.purpose)
    .bind(new.position)
    .bind(new.said.given)
    .bind(new.said.text_version)
    .bind(new.said.language)
    .bind(new.channel)
    .bind(new.recorded_by)
    .bind(new.recorded_at)
    .bind(new.said_on);
    Ok(db.execute(sql).await? == 1)
}
