//! Whoever watches the log finds each of its sentences in docs/logging.md, and none there that nothing says.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::sources;

/// Every sentence that `src` logs for an operator; what is logged at `debug` is for whoever works on it.
fn said() -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    for file in sources::files() {
        let text = fs::read_to_string(file).unwrap();
        for level in ["info", "warn", "error"] {
            let begin = format!("tracing::{level}!(");
            for (start, _) in text.match_indices(&begin) {
                said.extend(sentence(&text[start + begin.len()..]));
            }
        }
    }
    said
}

/// The last text of a call, which ends where its parenthesis does.
fn sentence(call: &str) -> Option<String> {
    let (mut depth, mut last, mut rest) = (1, None, call);
    while depth > 0 {
        let at = rest.find(['"', '(', ')'])?;
        let (sign, after) = rest[at..].split_at(1);
        rest = after;
        match sign {
            "(" => depth += 1,
            ")" => depth -= 1,
            _ => {
                let (text, after) = rest.split_once('"')?;
                last = Some(text.split("\\\n").map(str::trim_start).collect());
                rest = after;
            }
        }
    }
    last
}

/// The sentences of the table.
fn described() -> BTreeSet<String> {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/logging.md")).unwrap();
    let rows = page.lines().filter(|line| line.starts_with('|')).skip(2);
    let cells = rows.filter_map(|row| row.split('|').nth(2).map(str::to_owned));
    cells.flat_map(|cell| cell.split(" / ").map(|said| said.trim().to_owned()).collect::<Vec<_>>()).collect()
}

#[test]
fn every_sentence_of_the_log_is_described() {
    let (said, described) = (said(), described());
    assert!(said.len() > 30, "{said:?}");
    let missing: Vec<_> = said.difference(&described).collect();
    assert!(missing.is_empty(), "describe these in docs/logging.md: {missing:#?}");
    let stale: Vec<_> = described.difference(&said).collect();
    assert!(stale.is_empty(), "nothing says these any more; take them out of docs/logging.md: {stale:#?}");
}
