//! The words of the pages stand in `templates/words` and nowhere else, and each is on some page.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rocket::figment::Figment;
use rocket::figment::providers::{Format as _, Toml};
use rocket::figment::value::{Dict, Value};

use super::template_text::literal;
use super::words_in_use::InUse;
use crate::support::sources;

#[test]
fn every_text_is_on_some_page() {
    let keys = keys();
    assert!(keys.len() > 200, "{}", keys.len());
    let mut used = InUse::new(&keys);
    for file in sources::templates() {
        used.read(&fs::read_to_string(file).unwrap());
    }
    let lines = sources::lines();
    for file in lines.chunk_by(|one, other| one.file() == other.file()) {
        let lines: Vec<&str> = file.iter().map(|line| line.text.as_str()).collect();
        used.read(&lines.join("\n"));
    }
    let unused: Vec<&String> = keys.difference(&used.found).collect();
    assert!(unused.is_empty(), "no page asks for these; take them out of templates/words/en: {unused:?}");
}

#[test]
fn templates_hold_no_words_of_their_own() {
    let mut found = Vec::new();
    // A mail is a template of plain text, and all of it is words.
    for file in sources::templates().iter().filter(|file| file.extension().unwrap() == "html") {
        let name = file.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().display();
        let text = fs::read_to_string(file).unwrap();
        found.extend(literal(&text).into_iter().map(|(line, words)| format!("{name}:{line}: {words}")));
    }
    assert!(found.is_empty(), "put these into templates/words:\n{}", found.join("\n"));
}

/// `join.intro.title` for the key `title` of the group `[intro]` in `join.toml`.
fn keys() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/words/en");
    let mut keys = BTreeSet::new();
    for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        let table: Dict = Figment::from(Toml::file_exact(&file)).extract().unwrap();
        add(&mut keys, file.file_stem().unwrap().to_str().unwrap(), &table);
    }
    keys
}

fn add(keys: &mut BTreeSet<String>, group: &str, table: &Dict) {
    for (key, value) in table {
        let path = format!("{group}.{key}");
        match value {
            Value::Dict(_, inner) => add(keys, &path, inner),
            _ => _ = keys.insert(path),
        }
    }
}
