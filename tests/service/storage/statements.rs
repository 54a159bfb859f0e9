//! Every statement in the source was run by a test.

use std::collections::BTreeSet;
use std::fs;

use crate::support::database::statement_log;
use crate::support::sources;

/// Runs last, on each database: compares the places that ran with the places where a statement is written.
#[test]
#[ignore = "tests/run runs it last, with REGISTER_STATEMENT_LOG naming the log that all other tests wrote"]
fn statements_were_all_executed() {
    let log = statement_log().expect("REGISTER_STATEMENT_LOG names no file");
    let log = fs::read_to_string(&log).expect("the log is not there; run the other tests first");
    let ran: BTreeSet<&str> = log.lines().collect();
    let lines = sources::lines();
    let written = lines.iter().filter(|line| line.text.contains("Sql::new(")).map(|line| line.place.as_str());
    let crowded: Vec<&str> = lines
        .iter()
        .filter(|line| line.text.matches("Sql::new(").count() > 1)
        .map(|line| line.place.as_str())
        .collect();
    assert!(crowded.is_empty(), "the log tells lines apart, so give each statement its own: {crowded:?}");
    let (found, missed): (Vec<&str>, Vec<&str>) = written.partition(|place| ran.contains(place));
    assert!(!found.is_empty(), "the log names no statement of src; is it this build's?");
    assert!(missed.is_empty(), "{} statements never ran:\n{}", missed.len(), missed.join("\n"));
    println!("all {} statements ran", found.len());
}

#[tokio::test]
async fn a_statement_that_ran_is_named_by_its_line() {
    use crate::support::database::TestDatabase;
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let test = TestDatabase::with(|settings| settings.statement_log = Some(log.clone())).await;
    let mut conn = test.db.read().await.unwrap();
    let failed = pa_registry::storage::Sql::new("SELECT nothing");
    conn.execute(failed).await.unwrap_err();
    for _ in 0..2 {
        let first = line!() + 1;
        let sql = pa_registry::storage::Sql::new("SELECT CAST($1 AS BIGINT)").bind(1_i64);
        conn.fetch_one::<(i64,)>(sql).await.unwrap();
        assert_eq!(fs::read_to_string(&log).unwrap(), format!("{}:{first}\n", file!()));
    }
}
