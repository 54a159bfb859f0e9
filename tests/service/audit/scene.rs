//! A register with some lines in its audit, and somebody who owns the database and takes no heed of the rules.

use pa_registry::audit::{self, Detail, Event, Kind, Report, Who};
use pa_registry::clock::Timestamp;
use pa_registry::ids::{AccountId, PersonId};
use pa_registry::keys::Keyring;
use pa_registry::storage::{Database, Dialect, Sql, Value};
use time::Duration;
use uuid::Uuid;

use crate::support::database::TestDatabase;

const DONE: Kind = Kind::new("thing.done");

/// The tables of the audit; `audit_seals` names rows of `audit_events`, so the order is the one to fill them in.
const TABLES: [&str; 4] = ["audit_events", "audit_waiting", "audit_seals", "audit_head"];

pub(super) struct Scene {
    pub(super) database: TestDatabase,
    pub(super) keys: Keyring,
    pub(super) now: Timestamp,
}

impl Scene {
    pub(super) async fn new() -> Self {
        Self::on(TestDatabase::new().await)
    }

    pub(super) fn on(database: TestDatabase) -> Self {
        let now = "2026-11-21T09:30:00.000001Z".parse().unwrap();
        Self { database, keys: Keyring::draw().unwrap(), now }
    }

    pub(super) fn db(&self) -> &Database {
        &self.database.db
    }

    /// A line of each kind of somebody, with every column filled in somewhere.
    pub(super) async fn four_lines(&mut self) {
        let account = AccountId::new(self.now);
        let owner = Event::of(DONE).subject("thing", Uuid::now_v7()).about(account);
        let owner = owner.with("word", Detail::Word("listed")).with("at", Detail::At(self.now));
        self.writes(Who::account(account, "employer"), owner).await;
        self.writes(Who::visitor(), Event::of(DONE).about_person(PersonId::new(self.now))).await;
        self.writes(Who::operator("move"), Event::of(DONE).with("z", Detail::Count(-1))).await;
        let counted = Event::of(DONE).with("b", Detail::Id(account.as_uuid())).with("a", Detail::Count(2));
        self.writes(Who::service("sweep"), counted).await;
    }

    pub(super) async fn writes(&mut self, who: Who, event: Event) {
        self.now += Duration::milliseconds(1);
        let mut tx = self.db().begin().await.unwrap();
        audit::record(&mut tx, who, self.now, event).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub(super) async fn seals(&self) -> u64 {
        audit::seal_waiting(self.db(), &self.keys, self.now).await.unwrap()
    }

    pub(super) async fn looks(&self) -> Report {
        audit::verify(self.db(), &self.keys, None).await.unwrap()
    }

    pub(super) async fn count(&self, table: &str) -> i64 {
        let row: (i64,) = self.read(format!("SELECT COUNT(*) FROM {table}"), &[]).await.remove(0);
        row.0
    }

    pub(super) async fn read<T: pa_registry::storage::Row>(&self, text: String, values: &[Value]) -> Vec<T> {
        self.db().read().await.unwrap().fetch_all(statement(text, values)).await.unwrap()
    }
}

/// What only the owner of the database can do.
impl Scene {
    /// Takes away what refuses changes.
    pub(super) async fn rules_are_off(&self) {
        let mut tx = self.db().begin().await.unwrap();
        let wanted: &[&str] = match self.db().dialect() {
            Dialect::Sqlite => &[
                "DROP TRIGGER audit_events_not_changed",
                "DROP TRIGGER audit_events_not_deleted",
                "DROP TRIGGER audit_seals_not_changed",
                "DROP TRIGGER audit_seals_not_deleted",
            ],
            Dialect::Postgres => &[
                "DROP TRIGGER audit_events_not_changed ON audit_events",
                "DROP TRIGGER audit_seals_not_changed ON audit_seals",
                "ALTER TABLE audit_events DROP CONSTRAINT audit_events_who_known",
                "ALTER TABLE audit_events DROP CONSTRAINT audit_events_account_named",
                "ALTER TABLE audit_events DROP CONSTRAINT audit_events_subject_whole",
                "ALTER TABLE audit_head DROP CONSTRAINT audit_head_one",
            ],
        };
        for text in wanted {
            tx.execute(statement((*text).to_owned(), &[])).await.unwrap();
        }
        tx.commit().await.unwrap();
        if self.db().dialect() == Dialect::Sqlite {
            // SQLite has one connection that writes, and cannot take a check away from a table.
            self.does("PRAGMA ignore_check_constraints = ON".to_owned(), &[]).await;
        }
    }

    /// Changes something, and says how many rows.
    pub(super) async fn does(&self, text: String, values: &[Value]) -> u64 {
        let mut tx = self.db().begin().await.unwrap();
        let changed = tx.execute(statement(text.clone(), values)).await;
        let changed = changed.unwrap_or_else(|error| panic!("{text}: {error} {error:?}"));
        tx.commit().await.unwrap();
        changed
    }

    /// Keeps a copy of the audit, to put back.
    pub(super) async fn keeps_a_copy(&self) {
        for table in TABLES {
            self.does(format!("DROP TABLE IF EXISTS copy_of_{table}"), &[]).await;
            self.does(format!("CREATE TABLE copy_of_{table} AS SELECT * FROM {table}"), &[]).await;
        }
    }

    pub(super) async fn puts_the_copy_back(&self) {
        let mut tx = self.db().begin().await.unwrap();
        for table in TABLES {
            for text in
                [format!("DELETE FROM {table}"), format!("INSERT INTO {table} SELECT * FROM copy_of_{table}")]
            {
                tx.execute(statement(text, &[])).await.unwrap();
            }
        }
        tx.commit().await.unwrap();
    }
}

/// A statement that a test made up.
pub(super) fn statement(text: String, values: &[Value]) -> Sql {
    let text: &'static str = Box::leak(text.into_boxed_str());
    values.iter().fold(Sql::new(text), |sql, value| sql.bind(value.clone()))
}
