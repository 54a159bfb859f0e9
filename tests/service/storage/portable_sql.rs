//! Statements use only what both databases understand in the same way.

use crate::support::sources;

/// What must not stand in a statement, and what to write instead. Upper case, as statements are compared.
const AVOID: [(&str, &str); 19] = [
    ("::", "CAST(x AS type)"),
    ("NOW()", "bind the time"),
    ("CURRENT_TIMESTAMP", "bind the time"),
    ("CURRENT_DATE", "bind the day"),
    ("ANY(", "IN (…) through push_list"),
    ("ILIKE", "a folded column and LIKE"),
    ("LOWER(", "a folded column"),
    ("UPPER(", "a folded column"),
    ("TO_CHAR", "a stored column, or group in Rust"),
    ("STRFTIME", "a stored column, or group in Rust"),
    ("FOR UPDATE", "a conditional UPDATE whose count is checked"),
    ("SKIP LOCKED", "a conditional UPDATE whose count is checked"),
    ("PG_", "nothing of one database alone"),
    ("AUTOINCREMENT", "UUIDv7"),
    ("RETURNING", "make ids and instants in Rust"),
    (" OFFSET ", "a cursor"),
    ("IS NULL OR ", "add only the filters that are set"),
    ("->>", "promote it to a column"),
    ("ON DUPLICATE", "ON CONFLICT"),
];

/// What is wrong with one text.
fn faults(text: &str) -> Vec<String> {
    let text = text.to_uppercase();
    let avoided = AVOID.iter().filter(|(avoid, _)| text.contains(avoid));
    let mut faults: Vec<String> = avoided.map(|(avoid, instead)| format!("{avoid}: {instead}")).collect();
    for sum in ["SUM(", "AVG("] {
        if text.matches(sum).count() > text.matches(&format!("CAST({sum}")).count() {
            faults.push(format!("{sum}…): CAST({sum}…) AS …), for PostgreSQL answers in NUMERIC"));
        }
    }
    faults
}

#[test]
fn statements_are_portable() {
    let mut wrong = Vec::new();
    // Only `store` modules write SQL; storage itself talks to each database in its own way.
    for text in sources::texts().iter().filter(|text| is_store(&text.place)) {
        wrong.extend(faults(&text.text).into_iter().map(|fault| format!("{} {fault}", text.place)));
    }
    assert!(wrong.is_empty(), "not portable:\n{}", wrong.join("\n"));
}

/// `src/accounts/store.rs` and whatever lies in a folder `store`.
fn is_store(place: &str) -> bool {
    place.contains("/store.rs:") || place.contains("/store/")
}

/// Statements stand where the rules about them are kept.
#[test]
fn statements_stand_in_stores() {
    let lines = sources::lines();
    let elsewhere = lines.iter().filter(|line| line.text.contains("Sql::new(") && !is_store(&line.place));
    let places: Vec<&str> = elsewhere
        .map(|line| line.place.as_str())
        .filter(|place| !place.starts_with("src/storage/"))
        .collect();
    assert!(places.is_empty(), "{places:?}");
}

#[test]
fn faults_are_found() {
    assert_eq!(faults("SELECT CAST(SUM(x) AS BIGINT) FROM t WHERE a = $1").len(), 0);
    for wrong in ["SELECT a::text", "SELECT sum(x)", "… ($1 IS NULL OR a = $1)", "a ilike $1"] {
        assert_eq!(faults(wrong).len(), 1, "{wrong}");
    }
}

/// Only storage runs SQL, and only one place vouches for a text.
#[test]
fn one_place_vouches_for_a_text() {
    let lines = sources::lines();
    let vouching: Vec<&str> = lines
        .iter()
        .filter(|line| line.text.contains("AssertSqlSafe"))
        .map(|line| line.place.as_str())
        .collect();
    assert_eq!(vouching.len(), 1, "{vouching:?}");
    assert!(vouching[0].starts_with("src/storage/sql.rs:"));
}
