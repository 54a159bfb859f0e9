//! A transaction that rolls back unless committed.

use std::ops::{Deref, DerefMut};

use super::connection::{Conn, Held, Link};
use super::error::{Error, Result};

/// A transaction; dropped, it leaves nothing behind.
#[derive(Debug)]
#[must_use = "a transaction rolls back unless committed"]
pub struct Tx(Conn);

impl Tx {
    pub(super) fn new(conn: Conn) -> Self {
        Self(conn)
    }

    /// Keeps what was done; refuses when a statement of this transaction failed before.
    pub async fn commit(self) -> Result<()> {
        if self.0.is_broken() {
            return Err(Error::Aborted);
        }
        let failpoint = self.0.failpoint().clone();
        failpoint.statement()?;
        match self.0.link {
            Link::Sqlite(Held::Transaction(transaction)) => transaction.commit().await?,
            Link::Postgres(Held::Transaction(transaction)) => transaction.commit().await?,
            Link::Sqlite(Held::Alone(_)) | Link::Postgres(Held::Alone(_)) => {}
        }
        Ok(failpoint.answer()?)
    }
}

impl Deref for Tx {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.0
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.0
    }
}
