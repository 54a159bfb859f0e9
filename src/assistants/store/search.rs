//! Looking for records by what their owners are called and where they live.

use std::collections::BTreeSet;

use crate::{
    assistants::{
        FullName,
        life::Status,
        number::RegisterNumber,
        search::{Found, KeyKind, sounds},
    },
    ids::AssistantId,
    storage::{Conn, Result, Sql},
    text::{Outcode, PersonName, Postcode},
};

/// How a word of a name is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::assistants) enum How {
    /// As a whole word.
    Whole,
    /// As a word or the beginning of one.
    Beginning,
    /// As a word, the beginning of one, or what sounds like one.
    Sound,
}

/// So many letters of a word are a beginning: one alone would find a tenth of the register.
const BEGINNING: usize = 2;

/// Drafts are their owners' own.
const FOUND: &str = "SELECT a.id, a.number, a.status, a.first_name, a.last_name FROM assistants a
     WHERE a.status <> 'draft' AND ";

#[derive(sqlx::FromRow)]
struct FoundRow {
    id: AssistantId,
    number: Option<RegisterNumber>,
    status: Status,
    first_name: Option<PersonName>,
    last_name: Option<PersonName>,
}

impl FoundRow {
    fn found(self) -> Option<Found> {
        let name = FullName { first: self.first_name?, last: self.last_name? };
        Some(Found { id: self.id, number: self.number, name, status: self.status })
    }
}

async fn all(db: &mut Conn, sql: Sql) -> Result<Vec<Found>> {
    let rows: Vec<FoundRow> = db.fetch_all(sql).await?;
    Ok(rows.into_iter().filter_map(FoundRow::found).collect())
}

async fn by_name(db: &mut Conn, mut sql: Sql, most: u32) -> Result<Vec<Found>> {
    sql.push(" ORDER BY a.last_name, a.first_name, a.id LIMIT ").push_bind(most);
    all(db, sql).await
}

/// The record with a number.
pub(in crate::assistants) async fn by_number(db: &mut Conn, number: &RegisterNumber) -> Result<Vec<Found>> {
    let mut sql = Sql::new(FOUND);
    sql.push("a.number = ").push_bind(number);
    all(db, sql).await
}

/// Records of those who live at a postcode, by name.
pub(in crate::assistants) async fn by_postcode(
    db: &mut Conn,
    postcode: &Postcode,
    most: u32,
) -> Result<Vec<Found>> {
    let mut sql = Sql::new(FOUND);
    sql.push("a.id IN (SELECT p.assistant_id FROM assistant_profiles p WHERE p.home_postcode = ");
    sql.push_bind(postcode).push(")");
    by_name(db, sql, most).await
}

/// Records of those whose postcode begins like this, by name.
pub(in crate::assistants) async fn by_outcode(
    db: &mut Conn,
    outcode: &Outcode,
    most: u32,
) -> Result<Vec<Found>> {
    let (from, before) = outcode.range();
    let mut sql = Sql::new(FOUND);
    sql.push("a.id IN (SELECT p.assistant_id FROM assistant_profiles p WHERE p.home_postcode >= ");
    sql.push_bind(from).push(" AND p.home_postcode < ").push_bind(before).push(")");
    by_name(db, sql, most).await
}

/// Records in whose names all of these words are, by name. The first word is the one by which they are looked up.
pub(in crate::assistants) async fn by_words(
    db: &mut Conn,
    words: &[String],
    how: How,
    most: u32,
) -> Result<Vec<Found>> {
    let Some((first, others)) = words.split_first() else { return Ok(Vec::new()) };
    let mut sql = Sql::new(FOUND);
    sql.push("a.id IN (SELECT k.assistant_id FROM assistant_name_keys k WHERE ");
    push_key(&mut sql, first, how);
    sql.push(")");
    for word in others {
        sql.push(" AND EXISTS (SELECT 1 FROM assistant_name_keys k WHERE k.assistant_id = a.id AND ");
        push_key(&mut sql, word, how);
        sql.push(")");
    }
    by_name(db, sql, most).await
}

/// That a key `k` is one for a word.
fn push_key(sql: &mut Sql, word: &str, how: How) {
    let sounds = if how == How::Sound { sounds(word) } else { BTreeSet::new() };
    sql.push("((k.kind = ").push_bind(KeyKind::Word.as_str());
    if how == How::Whole || word.chars().count() < BEGINNING {
        sql.push(" AND k.name_key = ").push_bind(word);
    } else {
        // No text that begins with the word comes after this one.
        let after = format!("{word}{}", char::MAX);
        sql.push(" AND k.name_key >= ").push_bind(word).push(" AND k.name_key < ").push_bind(after);
    }
    sql.push(")");
    if !sounds.is_empty() {
        sql.push(" OR (k.kind = ").push_bind(KeyKind::Sound.as_str());
        sql.push(" AND k.name_key IN (").push_list(sounds).push("))");
    }
    sql.push(")");
}
