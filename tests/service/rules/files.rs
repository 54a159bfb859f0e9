//! Small things stay small (docs/architecture.md): the linter counts functions, this counts files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::sources;

/// Lines of a file in `src`, without the tests inside it.
const MOST_LINES: usize = 300;

/// Lines of a template; a longer one wants a component.
const MOST_LINES_OF_A_TEMPLATE: usize = 120;

#[test]
fn no_file_is_long() {
    let lines = sources::lines();
    let mut files: BTreeMap<&str, usize> = BTreeMap::new();
    for line in &lines {
        *files.entry(line.file()).or_default() += 1;
    }
    let mut files: Vec<_> = files.into_iter().collect();
    files.sort_by_key(|(_, lines)| std::cmp::Reverse(*lines));
    println!("the largest of {} files: {:?}", files.len(), &files[..5]);
    let long: Vec<_> = files.iter().filter(|(_, lines)| *lines > MOST_LINES).collect();
    assert!(long.is_empty(), "split these: {long:?}");
}

#[test]
fn a_mod_file_holds_docs_and_names_only() {
    let lines = sources::lines();
    let logic: Vec<String> = lines
        .iter()
        .filter(|line| line.file().ends_with("/mod.rs"))
        .filter(|line| {
            line.text.split_whitespace().any(|word| ["fn", "impl", "struct", "enum"].contains(&word))
        })
        .map(|line| format!("{}: {}", line.place, line.text.trim()))
        .collect();
    assert!(logic.is_empty(), "give these a file of their own:\n{}", logic.join("\n"));
}

#[test]
fn no_template_is_long() {
    let long: Vec<String> = sources::templates()
        .into_iter()
        .filter(|path| fs::read_to_string(path).unwrap().lines().count() > MOST_LINES_OF_A_TEMPLATE)
        .map(|path| name(&path))
        .collect();
    assert!(long.is_empty(), "make components of parts of these: {long:?}");
}

fn name(path: &Path) -> String {
    path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().display().to_string()
}
