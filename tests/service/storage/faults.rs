//! The failpoint itself: a failed statement ends its transaction, and a lost answer does not undo it.

use pa_registry::storage::{Error, Fault};

use super::fixture::{add_parcel, count_parcels, insert, make_parcels, noon};
use crate::support::database::TestDatabase;
use crate::support::faults::{fails_at_every_statement, survives_a_lost_answer};

#[tokio::test]
async fn a_transaction_in_which_a_statement_failed_keeps_nothing() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    let mut tx = test.db.begin().await.unwrap();
    tx.execute(insert(1, noon())).await.unwrap();
    test.settings.failpoint.arm(Some(Fault::at_statement(1)));
    assert!(tx.execute(insert(2, noon())).await.unwrap_err().is_unavailable());
    assert!(matches!(tx.commit().await, Err(Error::Aborted)));
    assert_eq!(count_parcels(&test.db).await, 0);
}

#[tokio::test]
async fn every_place_is_met_the_commit_too() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    let add = async || add_parcel(&test.db, 1, noon()).await;
    assert_eq!(fails_at_every_statement(&test, &[], add).await, 2, "an INSERT and a COMMIT");
    assert_eq!(count_parcels(&test.db).await, 1);
    survives_a_lost_answer(&test, 1, async || add_parcel(&test.db, 2, noon()).await).await;
    assert_eq!(count_parcels(&test.db).await, 2);
}

/// The kit notices an act that is not whole.
#[tokio::test]
#[should_panic(expected = "statement 3 failed and left something behind")]
async fn an_act_in_two_halves_is_found_out() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    let halves = async || {
        add_parcel(&test.db, 1, noon()).await?;
        add_parcel(&test.db, 2, noon()).await
    };
    fails_at_every_statement(&test, &[], halves).await;
}
