//! The gazetteer as it is now, read again only after an import.

use std::sync::{Arc, Mutex, PoisonError};

use super::gazetteer::{Gazetteer, numbers};
use crate::intake::current_editions;
use crate::storage::{Database, Result};

/// Keeps the gazetteer in memory; each look asks the database only whether there was an import since.
#[derive(Debug, Default)]
pub struct Atlas(Mutex<Option<Arc<Gazetteer>>>);

impl Atlas {
    /// The gazetteer of the current imports.
    pub async fn now(&self, db: &Database) -> Result<Arc<Gazetteer>> {
        let mut conn = db.read().await?;
        let current = numbers(&current_editions(&mut conn).await?);
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(kept) = kept.filter(|kept| kept.editions == current) {
            return Ok(kept);
        }
        drop(conn);
        // One moment for all tables: an import may end between two of them.
        let read = Arc::new(Gazetteer::read(&mut db.snapshot().await?).await?);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&read));
        Ok(read)
    }
}
