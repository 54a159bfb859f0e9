//! Whether anything was committed since: what is kept is never older than the last commit, wherever that was made.

use pa_registry::storage::{Dialect, Fault, Kept, Sql};

use super::fixture::{add_parcel, count_parcels, insert, make_parcels, noon};
use crate::support::database::TestDatabase;

#[tokio::test]
async fn a_commit_on_any_instance_is_another_version_and_reading_is_none() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    let elsewhere = test.another_instance().await;
    let mut seen = vec![test.db.version().await.unwrap()];
    for (number, db) in (1..).zip([&test.db, &elsewhere, &test.db]) {
        add_parcel(db, number, noon()).await.unwrap();
        let version = test.db.version().await.unwrap();
        assert!(!seen.contains(&version), "commit {number}");
        seen.push(version);
    }
    // A server tells of what others do in it, too, so only a file can be held to staying as it is.
    if test.db.dialect() == Dialect::Sqlite {
        assert_eq!(count_parcels(&elsewhere).await + count_parcels(&test.db).await, 6);
        assert_eq!(test.db.version().await.unwrap(), seen[3]);
        let mut tx = test.db.begin().await.unwrap();
        tx.execute(insert(4, noon())).await.unwrap();
        assert_eq!(test.db.version().await.unwrap(), seen[3], "nothing is committed yet");
        drop(tx);
        assert_eq!(test.db.version().await.unwrap(), seen[3], "nor will it be");
    }
    elsewhere.close().await.unwrap();
}

#[tokio::test]
async fn what_is_kept_goes_with_the_next_commit() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    let (db, kept) = (&test.db, Kept::at_most(2));
    let before = db.version().await.unwrap();
    let count = || async { Ok(count_parcels(db).await) };
    assert_eq!(kept.or_read(&before, "all", count).await.unwrap(), 0);
    add_parcel(db, 1, noon()).await.unwrap();
    assert_eq!(kept.or_read(&before, "all", count).await.unwrap(), 0, "as it was when the version was taken");
    let after = db.version().await.unwrap();
    assert_eq!(kept.find(&after, &"all"), None);
    assert_eq!(kept.or_read(&after, "all", count).await.unwrap(), 1);
    assert_eq!(kept.find(&before, &"all"), None, "one version at a time");
    assert_eq!(kept.find(&after, &"all"), Some(1));
}

#[tokio::test]
async fn what_is_not_there_is_looked_for_again_and_no_more_is_kept_than_may_be() {
    let test = TestDatabase::new().await;
    let (at, kept) = (test.db.version().await.unwrap(), Kept::at_most(2));
    assert_eq!(kept.or_find(&at, 1, || async { Ok(None) }).await.unwrap(), None);
    assert_eq!(kept.or_find(&at, 1, || async { Ok(Some("one")) }).await.unwrap(), Some("one"));
    let failed = kept.or_find(&at, 2, || async { Err(pa_registry::storage::Error::Missing) }).await;
    assert!(failed.is_err() && kept.find(&at, &2).is_none(), "a failure is not kept");
    kept.keep(&at, [(2, "two"), (3, "three")]);
    let held = [1, 2, 3].iter().filter(|key| kept.find(&at, key).is_some()).count();
    assert!(held <= 2 && kept.find(&at, &3) == Some("three"), "{held} are kept");
}

#[tokio::test]
async fn a_connection_that_broke_is_opened_anew_and_nothing_is_kept_over_it() {
    let test = TestDatabase::new().await;
    let before = test.db.version().await.unwrap();
    test.settings.failpoint.arm(Some(Fault::at_statement(1)));
    assert!(test.db.version().await.unwrap_err().is_unavailable());
    test.settings.failpoint.arm(None);
    if test.db.dialect() == Dialect::Postgres {
        let sql = "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity
             WHERE datname = current_database() AND query LIKE '%pg_current_snapshot%' AND pid <> pg_backend_pid()";
        let (ended,): (i64,) = test.db.read().await.unwrap().fetch_one(Sql::new(sql)).await.unwrap();
        assert_eq!(ended, 1, "the connection that is asked for versions");
        assert_ne!(test.db.version().await.unwrap(), before);
    } else {
        assert_eq!(test.db.version().await.unwrap(), before);
    }
}
