//! Acts under failure: whatever statement fails, an act leaves everything or nothing.
//!
//! To add an act: one line in the test of its capability, `fails_at_every_statement(&db, &[], async || act(…).await)`.

use pa_registry::storage::{Fault, TableSum};

use super::database::TestDatabase;

/// No act has as many statements; a loop that goes on is a mistake in the test.
const MOST_STATEMENTS: u64 = 100;

/// Runs an act with a failure at its first statement, its second, and so on, until it gets through; a COMMIT is a
/// statement too. After each failure the register is as it was before, but for the tables named in `beside`, which the
/// act writes in a transaction of its own on purpose. Says how many statements the act has.
pub(crate) async fn fails_at_every_statement<T, E: std::fmt::Debug>(
    test: &TestDatabase,
    beside: &[&str],
    mut act: impl AsyncFnMut() -> Result<T, E>,
) -> u64 {
    let before = contents(test, beside).await;
    for number in 1..=MOST_STATEMENTS {
        test.settings.failpoint.arm(Some(Fault::at_statement(number)));
        let done = act().await;
        let failed = !test.settings.failpoint.is_armed();
        test.settings.failpoint.arm(None);
        if !failed {
            // Unharmed, after all those failures, it does its work.
            done.unwrap_or_else(|error| panic!("unharmed it failed too: {error:?}"));
            assert!(number > 1, "the act ran no statement");
            return number - 1;
        }
        assert!(done.is_err(), "statement {number} failed and the act says that all is well");
        assert_eq!(
            contents(test, beside).await,
            before,
            "statement {number} failed and left something behind"
        );
    }
    panic!("an act with more than {MOST_STATEMENTS} statements?");
}

/// Runs an act whose last COMMIT takes place while its answer is lost: whoever asked is told of a failure, and the
/// register holds all of it. `changes` says whether the act changes anything.
pub(crate) async fn survives_a_lost_answer<T, E: std::fmt::Debug>(
    test: &TestDatabase,
    commits: u64,
    mut act: impl AsyncFnMut() -> Result<T, E>,
) {
    let before = contents(test, &[]).await;
    test.settings.failpoint.arm(Some(Fault::at_answer(commits)));
    let done = act().await;
    assert!(!test.settings.failpoint.is_armed(), "the act has fewer than {commits} commits");
    test.settings.failpoint.arm(None);
    assert!(done.is_err(), "the answer was lost and the act says that all is well");
    assert_ne!(contents(test, &[]).await, before, "the COMMIT took place");
}

async fn contents(test: &TestDatabase, beside: &[&str]) -> Vec<TableSum> {
    let mut sums = test.db.checksums().await.unwrap();
    sums.retain(|sum| !beside.contains(&sum.table.as_str()));
    sums
}
