//! Looks at an SQLite file that is not in use: is it whole, and is it a register that this binary knows?

use std::path::Path;

use super::checksum::{TableSum, checksums};
use super::connection::Conn;
use super::error::{Error, Result};
use super::migrate::{self, Schema};
use super::sql::Sql;
use super::statement_log::StatementLog;

/// What is in a file, if it is whole.
pub(super) async fn whole(path: &Path, log: StatementLog) -> Result<Vec<TableSum>> {
    let mut db = Conn::look_at(path, log).await?;
    let found = read(&mut db, path).await;
    db.close().await?;
    found
}

async fn read(db: &mut Conn, path: &Path) -> Result<Vec<TableSum>> {
    let damage = db.fetch_all::<(String,)>(Sql::new("PRAGMA integrity_check")).await?;
    if let Some((found,)) = damage.iter().find(|(line,)| line != "ok") {
        return Err(Error::Refused(format!("{} is damaged: {found}.", path.display())));
    }
    let strays = Sql::new("SELECT COUNT(*) FROM pragma_foreign_key_check");
    let (strays,) = db.fetch_one::<(i64,)>(strays).await?;
    if strays > 0 {
        return Err(Error::Refused(format!(
            "{} has {strays} rows that refer to rows which are not there.",
            path.display()
        )));
    }
    if migrate::schema(db).await? == Schema::Missing {
        return Err(Error::Refused(format!("{} holds no register.", path.display())));
    }
    checksums(db).await
}
