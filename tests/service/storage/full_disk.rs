//! SQLite with no room left: reads go on, the write says so, and the first write after there is room again succeeds.

use pa_registry::storage::{Database, Result, Sql};

use crate::support::database::TestDatabase;

/// Takes away all the room there is.
async fn take_room(db: &Database) -> Result<()> {
    let mut tx = db.begin().await?;
    tx.execute(Sql::new("CREATE TABLE heaps (body TEXT NOT NULL)")).await?;
    tx.commit().await?;
    let mut tx = db.begin().await?;
    // SQLite never goes below what is there, so this is "not one page more".
    tx.execute(Sql::new("PRAGMA max_page_count = 1")).await?;
    tx.commit().await
}

/// Gives the room back.
pub(super) async fn make_room(db: &Database) -> Result<()> {
    let mut tx = db.begin().await?;
    tx.execute(Sql::new("PRAGMA max_page_count = 1000000")).await?;
    tx.commit().await
}

/// Writes more than fits into the pages that are there.
pub(super) async fn write_much(db: &Database) -> Result<()> {
    let mut tx = db.begin().await?;
    tx.execute(Sql::new("INSERT INTO heaps (body) VALUES ($1)").bind("x".repeat(1_000_000))).await?;
    tx.commit().await
}

/// Fills the disk and runs into it.
pub(super) async fn fill(db: &Database) {
    take_room(db).await.unwrap();
    let error = write_much(db).await.unwrap_err();
    assert!(error.is_full() && !error.is_unavailable(), "{error:?}");
}

#[tokio::test]
async fn reads_go_on_and_the_first_write_with_room_succeeds() {
    let test = TestDatabase::on_sqlite(|_| {}).await;
    let rows = || async {
        let mut conn = test.db.read().await.unwrap();
        conn.fetch_one::<(i64,)>(Sql::new("SELECT COUNT(*) FROM heaps")).await.unwrap().0
    };
    fill(&test.db).await;
    assert_eq!(rows().await, 0);
    test.db.ping().await.unwrap();
    make_room(&test.db).await.unwrap();
    write_much(&test.db).await.unwrap();
    assert_eq!(rows().await, 1);
}
