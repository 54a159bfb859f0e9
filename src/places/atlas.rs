//! The gazetteer as it is now, read again only after an import.

use std::sync::{Arc, Mutex, PoisonError};

use super::gazetteer::{Gazetteer, numbers};
use crate::intake::current_editions;
use crate::storage::{Database, Result, Version};

/// Keeps the gazetteer in memory; each look asks the database only whether there was an import since.
#[derive(Debug, Default)]
pub struct Atlas(Mutex<Seen>);

#[derive(Clone, Debug, Default)]
struct Seen {
    gazetteer: Option<Arc<Gazetteer>>,
    /// A version of the database of which these were the current imports.
    at: Option<Version>,
}

impl Atlas {
    /// The gazetteer of the current imports.
    pub async fn now(&self, db: &Database) -> Result<Arc<Gazetteer>> {
        self.look(db, None).await
    }

    /// The same, for whoever has asked for the version of the database already: where nothing was committed since the last
    /// look, there was no import.
    pub async fn at(&self, db: &Database, at: &Version) -> Result<Arc<Gazetteer>> {
        let Seen { gazetteer, at: seen_at } = self.seen();
        match gazetteer.filter(|_| seen_at.as_ref() == Some(at)) {
            Some(kept) => Ok(kept),
            None => self.look(db, Some(at)).await,
        }
    }

    async fn look(&self, db: &Database, at: Option<&Version>) -> Result<Arc<Gazetteer>> {
        let current = numbers(&current_editions(&mut db.read_current().await?).await?);
        if let Some(kept) = self.seen().gazetteer.filter(|kept| kept.editions == current) {
            self.keep(&kept, at);
            return Ok(kept);
        }
        // One moment for all tables: an import may end between two of them.
        let read = Arc::new(Gazetteer::read(&mut db.snapshot().await?).await?);
        // A replica may not have the import yet.
        self.keep(&read, at.filter(|_| read.editions == current));
        Ok(read)
    }

    fn seen(&self) -> Seen {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, gazetteer: &Arc<Gazetteer>, at: Option<&Version>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) =
            Seen { gazetteer: Some(Arc::clone(gazetteer)), at: at.cloned() };
    }
}
