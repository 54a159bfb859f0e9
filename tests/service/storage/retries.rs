//! Acts that meet are tried again until each has had its effect once.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use pa_registry::storage::{Database, Dialect, Error, Result, Sql};
use tokio::task::JoinSet;

use crate::support::database::TestDatabase;

/// An act's own error, as capabilities write them.
#[derive(Debug, thiserror::Error)]
enum ActError {
    #[error(transparent)]
    Storage(#[from] Error),
}

async fn make_counter(db: &Database) {
    let mut tx = db.begin().await.unwrap();
    tx.execute(Sql::new(
        "CREATE TABLE counters (id BIGINT NOT NULL CONSTRAINT counters_pkey PRIMARY KEY, n BIGINT NOT NULL)",
    ))
    .await
    .unwrap();
    tx.execute(Sql::new("INSERT INTO counters (id, n) VALUES (1, 0)")).await.unwrap();
    tx.commit().await.unwrap();
}

async fn count_one_more(db: &Database, tries: &AtomicU32) -> Result<(), ActError> {
    db.retrying(|| async {
        tries.fetch_add(1, Ordering::Relaxed);
        let mut tx = db.begin().await?;
        let (n,): (i64,) = tx.fetch_one(Sql::new("SELECT n FROM counters WHERE id = 1")).await?;
        tx.execute(Sql::new("UPDATE counters SET n = $1 WHERE id = 1").bind(n + 1)).await?;
        Ok(tx.commit().await?)
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hundred_who_read_and_write_one_row_all_count() {
    let test = TestDatabase::new().await;
    make_counter(&test.db).await;
    let tries = Arc::new(AtomicU32::new(0));
    let mut acts = JoinSet::new();
    for _ in 0..100 {
        let (db, tries) = (test.db.clone(), Arc::clone(&tries));
        acts.spawn(async move { count_one_more(&db, &tries).await });
    }
    while let Some(act) = acts.join_next().await {
        act.unwrap().unwrap();
    }
    let (n,): (i64,) =
        test.db.read().await.unwrap().fetch_one(Sql::new("SELECT n FROM counters")).await.unwrap();
    assert_eq!(n, 100);
    let tries = tries.load(Ordering::Relaxed);
    println!("100 acts took {tries} tries");
    match test.db.dialect() {
        Dialect::Sqlite => assert_eq!(tries, 100, "one writer at a time meets nobody"),
        Dialect::Postgres => assert!(tries > 100, "nobody met, so nothing was tested"),
    }
}

#[tokio::test]
async fn a_refusal_is_not_tried_again() {
    let test = TestDatabase::new().await;
    let tries = AtomicU32::new(0);
    let refused: Result<(), ActError> = test
        .db
        .retrying(|| async {
            tries.fetch_add(1, Ordering::Relaxed);
            Err(Error::Missing.into())
        })
        .await;
    assert!(refused.is_err());
    assert_eq!(tries.load(Ordering::Relaxed), 1);
}

/// What two serializable transactions that read each other's rows answer, for as long as it goes on.
#[tokio::test]
async fn an_act_that_always_loses_gives_up() {
    let Some(test) = TestDatabase::on_postgres(|_| {}).await else { return };
    make_counter(&test.db).await;
    let tries = AtomicU32::new(0);
    let lost: Result<(), Error> = test
        .db
        .retrying(|| async {
            tries.fetch_add(1, Ordering::Relaxed);
            let mut mine = test.db.begin().await?;
            let (n,): (i64,) = mine.fetch_one(Sql::new("SELECT n FROM counters WHERE id = 1")).await?;
            let mut other = test.db.begin().await?;
            other.execute(Sql::new("UPDATE counters SET n = n + 1 WHERE id = 1")).await?;
            other.commit().await?;
            mine.execute(Sql::new("UPDATE counters SET n = $1 WHERE id = 1").bind(n + 1)).await?;
            mine.commit().await
        })
        .await;
    let error = lost.unwrap_err();
    assert!(matches!(error, Error::Conflict(_)) && error.is_unavailable(), "{error:?}");
    let tries = tries.load(Ordering::Relaxed);
    assert!(tries > 8, "{tries} tries would not do on a busy machine");
}
