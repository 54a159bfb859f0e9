//! Blocking a named person beforehand: somebody whom a personal assistant does not want to be found by.
//!
//! The blocked are not told, and nobody but the PA sees what she wrote here.

use std::fmt;

use unicode_normalization::UnicodeNormalization as _;

use super::{
    answer::{SaveError, open},
    events, store,
};
use crate::{
    accounts::AssistantActor,
    audit::{self, Event},
    clock::Timestamp,
    ids::BlockId,
    storage::{self, Database},
    text::{Email, EmailRefused, PersonName, Phone, PhoneRefused, TextRefused, optional},
};

/// The most people that one personal assistant can block beforehand.
pub(super) const MOST_BLOCKS: usize = 50;

/// Somebody to be blocked: the name, and what else is known.
#[derive(Clone, PartialEq, Eq)]
pub struct NewBlock {
    /// First and last name.
    pub name: PersonName,
    /// An email address that the person uses.
    pub email: Option<Email>,
    /// A telephone number that the person uses.
    pub telephone: Option<Phone>,
}

/// Somebody who is blocked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Which.
    pub id: BlockId,
    /// Who.
    pub person: NewBlock,
}

/// What was typed of somebody to be blocked.
#[derive(Clone, Copy, Default)]
pub struct TypedBlock<'a> {
    /// First and last name.
    pub name: &'a str,
    /// An email address, or nothing.
    pub email: &'a str,
    /// A telephone number, or nothing.
    pub telephone: &'a str,
}

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockProblem {
    /// The name cannot be taken.
    Name(TextRefused),
    /// The address cannot be taken.
    Email(EmailRefused),
    /// The number cannot be taken.
    Telephone(PhoneRefused),
}

/// Why somebody was not blocked.
#[derive(Debug, thiserror::Error)]
pub enum BlockError {
    /// The list is full.
    #[error("nobody blocks more than {MOST_BLOCKS} people beforehand")]
    TooMany,
    /// The record cannot be changed.
    #[error(transparent)]
    Save(#[from] SaveError),
}

impl From<storage::Error> for BlockError {
    fn from(error: storage::Error) -> Self {
        Self::Save(error.into())
    }
}

impl NewBlock {
    /// Reads what was typed and finds everything that is wrong.
    pub fn read(typed: &TypedBlock<'_>) -> Result<Self, Vec<BlockProblem>> {
        let mut problems = Vec::new();
        let name = typed.name.parse().map_err(|refused| problems.push(BlockProblem::Name(refused))).ok();
        let email = optional(typed.email, BlockProblem::Email, &mut problems);
        let telephone = optional(typed.telephone, BlockProblem::Telephone, &mut problems);
        match name {
            Some(name) if problems.is_empty() => Ok(Self { name, email, telephone }),
            _ => Err(problems),
        }
    }

    /// The name as it is compared: without case, accents, and the spaces between.
    #[must_use]
    pub fn folded(&self) -> String {
        fold(self.name.as_str())
    }
}

/// A name as names are compared: two spellings of one name should meet, and a near miss is better than none.
pub(super) fn fold(name: &str) -> String {
    name.nfkd().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl fmt::Debug for NewBlock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewBlock(…)")
    }
}

/// Blocks somebody beforehand, for the person who asks.
pub async fn block(
    db: &Database,
    who: AssistantActor,
    person: &NewBlock,
    now: Timestamp,
) -> Result<(), BlockError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let record = open(&mut tx, who.into(), now).await?;
        record.life.edit().map_err(SaveError::from)?;
        let known = store::block::all_of(&mut tx, record.id).await?;
        if known.iter().any(|block| block.person == *person) {
            return Ok(());
        }
        if known.len() >= MOST_BLOCKS {
            return Err(BlockError::TooMany);
        }
        let id = BlockId::new(now);
        store::block::insert(&mut tx, record.id, person, id, now).await?;
        let event = Event::of(events::BLOCKED).subject("block", id).about(who.account());
        audit::record(&mut tx, who.who(), now, event).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Takes a block back; nothing happens if it is not there, or somebody else's.
pub async fn unblock(
    db: &Database,
    who: AssistantActor,
    id: BlockId,
    now: Timestamp,
) -> Result<(), storage::Error> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let Some(record) = store::record::id_of(&mut tx, who.account()).await? else { return Ok(()) };
        if store::block::delete(&mut tx, record, id).await? == 1 {
            let event = Event::of(events::UNBLOCKED).subject("block", id).about(who.account());
            audit::record(&mut tx, who.who(), now, event).await?;
        }
        tx.commit().await
    })
    .await
}

/// Whom the person who asks has blocked beforehand.
pub async fn blocks(db: &Database, who: AssistantActor) -> Result<Vec<Block>, storage::Error> {
    let mut db = db.read_current().await?;
    match store::record::id_of(&mut db, who.account()).await? {
        Some(record) => store::block::all_of(&mut db, record).await,
        None => Ok(Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_enough_and_every_problem_is_found() {
        assert!(NewBlock::read(&TypedBlock { name: "Alex Doe", ..TypedBlock::default() }).is_ok());
        let typed = TypedBlock { name: "", email: "nobody", telephone: "x" };
        assert_eq!(NewBlock::read(&typed).unwrap_err().len(), 3);
    }

    #[test]
    fn spellings_of_one_name_meet() {
        assert_eq!(fold("Siân O'Neill-Brown"), fold("sian oneill brown"));
        assert_ne!(fold("Ann"), fold("Anna"));
    }
}
