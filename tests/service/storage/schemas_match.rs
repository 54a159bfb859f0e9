//! The two databases have one schema.

use pa_registry::storage::{Database, Sql};

use super::fixture::make_parcels;
use super::schema::{Facts, facts};
use crate::support::database::TestDatabase;

fn difference(one: &Facts, other: &Facts) -> Vec<String> {
    one.symmetric_difference(other).cloned().collect()
}

#[tokio::test]
async fn both_schemas_match() {
    let Some(postgres) = TestDatabase::on_postgres(|_| {}).await else { return };
    let sqlite = TestDatabase::on_sqlite(|_| {}).await;
    for db in [&postgres.db, &sqlite.db] {
        make_parcels(db).await;
    }
    let (postgres, sqlite) = (facts(&postgres.db).await, facts(&sqlite.db).await);
    assert!(postgres.len() >= 8, "the fixture alone has more facts: {postgres:?}");
    assert_eq!(difference(&postgres, &sqlite), Vec::<String>::new());
}

async fn make(db: &Database, tables: [Sql; 3]) -> Facts {
    let mut tx = db.begin().await.unwrap();
    for table in tables {
        tx.execute(table).await.unwrap();
    }
    tx.commit().await.unwrap();
    facts(db).await
}

/// Each way in which schemas drift is noticed, whichever database the suite runs on.
#[tokio::test]
async fn every_drift_is_noticed() {
    let houses = || Sql::new("CREATE TABLE houses (id UUID NOT NULL PRIMARY KEY, town TEXT NOT NULL)");
    let rooms = || {
        Sql::new(
            "CREATE TABLE rooms (id UUID NOT NULL PRIMARY KEY, house_id UUID NOT NULL REFERENCES houses (id), n BIGINT)",
        )
    };
    let index = || Sql::new("CREATE INDEX rooms_by_house ON rooms (house_id, n)");
    let whole = make(&TestDatabase::new().await.db, [houses(), rooms(), index()]).await;
    assert_eq!(
        difference(&whole, &make(&TestDatabase::new().await.db, [houses(), rooms(), index()]).await).len(),
        0
    );

    let optional = Sql::new("CREATE TABLE houses (id UUID NOT NULL PRIMARY KEY, town TEXT)");
    let other_kind = Sql::new(
        "CREATE TABLE rooms (id UUID NOT NULL PRIMARY KEY, house_id UUID NOT NULL REFERENCES houses (id), n TEXT)",
    );
    let no_reference =
        Sql::new("CREATE TABLE rooms (id UUID NOT NULL PRIMARY KEY, house_id UUID NOT NULL, n BIGINT)");
    let cascade = Sql::new(
        "CREATE TABLE rooms (id UUID NOT NULL PRIMARY KEY, house_id UUID NOT NULL REFERENCES houses (id) ON DELETE CASCADE, n BIGINT)",
    );
    let other_order = Sql::new("CREATE INDEX rooms_by_house ON rooms (n, house_id)");
    let unique = Sql::new("CREATE UNIQUE INDEX rooms_by_house ON rooms (house_id, n)");
    let drifts = [
        [optional, rooms(), index()],
        [houses(), other_kind, index()],
        [houses(), no_reference, index()],
        [houses(), cascade, index()],
        [houses(), rooms(), other_order],
        [houses(), rooms(), unique],
    ];
    for drift in drifts {
        let shown = format!("{drift:?}");
        let drifted = make(&TestDatabase::new().await.db, drift).await;
        assert!(!difference(&whole, &drifted).is_empty(), "{shown}");
    }
}
