//! A transaction that rolls back unless committed.

use std::ops::{Deref, DerefMut};

use super::bell::Bell;
use super::connection::{Conn, Held, Link};
use super::error::{Error, Result};

/// A transaction; dropped, it leaves nothing behind.
#[derive(Debug)]
#[must_use = "a transaction rolls back unless committed"]
pub struct Tx {
    conn: Conn,
    bell: Bell,
    rings: bool,
}

impl Tx {
    pub(super) fn new(conn: Conn, bell: Bell) -> Self {
        Self { conn, bell, rings: false }
    }

    /// Rings the database's bell once this transaction is committed, because it leaves work behind.
    pub fn ring_when_kept(&mut self) {
        self.rings = true;
    }

    /// Keeps what was done; refuses when a statement of this transaction failed before.
    pub async fn commit(self) -> Result<()> {
        if self.conn.is_broken() {
            return Err(Error::Aborted);
        }
        let failpoint = self.conn.failpoint().clone();
        failpoint.statement()?;
        match self.conn.link {
            Link::Sqlite(Held::Transaction(transaction)) => transaction.commit().await?,
            Link::Postgres(Held::Transaction(transaction)) => transaction.commit().await?,
            Link::Sqlite(Held::Alone(_)) | Link::Postgres(Held::Alone(_)) => {}
        }
        failpoint.answer()?;
        if self.rings {
            self.bell.ring();
        }
        Ok(())
    }
}

impl Deref for Tx {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.conn
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.conn
    }
}
