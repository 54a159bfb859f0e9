//! Arrows go down only: doors over capabilities over shared ground (docs/architecture.md).
//!
//! One crate has no wall between its parts that a compiler would keep, so this reads the source instead.

use std::collections::BTreeMap;

use crate::support::sources::{self, Found};

/// Each part, and what it may use of the crate. A part may use only what stands below it here, so there is no circle.
const MAY_USE: &[(&str, &[&str])] = &[
    ("main", &["commands"]),
    ("lib", &["api", "web"]),
    (
        "commands",
        &[
            "serve",
            "demo",
            "config",
            "assistants",
            "accounts",
            "places",
            "intake",
            "text",
            "audit",
            "mail",
            "keys",
            "progress",
            "storage",
            "clock",
        ],
    ),
    // It assembles the doors by the function `rocket` of lib.rs.
    (
        "serve",
        &[
            "rocket", "web", "jobs", "config", "finder", "accounts", "places", "mail", "queue", "audit",
            "keys", "storage", "words", "clock",
        ],
    ),
    (
        "demo",
        &[
            "requests",
            "assistants",
            "employers",
            "assisting",
            "privacy",
            "accounts",
            "places",
            "intake",
            "audit",
            "keys",
            "progress",
            "storage",
            "ids",
            "text",
            "clock",
        ],
    ),
    // Doors. The routes of the API hang in the frame of the pages: one wrapper, one table of who may come.
    (
        "api",
        &["web", "finder", "figures", "assistants", "accounts", "places", "ids", "text", "words", "storage"],
    ),
    (
        "web",
        &[
            "config",
            "finder",
            "figures",
            "own_data",
            "requests",
            "assistants",
            "employers",
            "assisting",
            "guidance",
            "retention",
            "privacy",
            "accounts",
            "places",
            "drafts",
            "mail",
            "queue",
            "audit",
            "keys",
            "dress",
            "words",
            "ids",
            "vocabulary",
            "text",
            "money",
            "storage",
            "clock",
        ],
    ),
    (
        "jobs",
        &[
            "alerts",
            "finder",
            "requests",
            "assistants",
            "employers",
            "assisting",
            "retention",
            "accounts",
            "places",
            "drafts",
            "mail",
            "queue",
            "audit",
            "keys",
            "ids",
            "storage",
            "clock",
        ],
    ),
    // It holds the settings of everything below, and only what starts or opens a door reads it.
    ("config", &["assistants", "accounts", "mail", "keys", "dress", "words", "text", "storage"]),
    // Capabilities.
    (
        "alerts",
        &[
            "finder",
            "assistants",
            "employers",
            "accounts",
            "places",
            "mail",
            "keys",
            "ids",
            "storage",
            "clock",
        ],
    ),
    (
        "finder",
        &[
            "assistants",
            "accounts",
            "places",
            "figures",
            "audit",
            "keys",
            "ids",
            "vocabulary",
            "text",
            "storage",
            "clock",
        ],
    ),
    (
        "own_data",
        &[
            "requests",
            "assistants",
            "employers",
            "privacy",
            "accounts",
            "places",
            "audit",
            "keys",
            "text",
            "storage",
            "clock",
        ],
    ),
    (
        "requests",
        &["retention", "accounts", "mail", "audit", "keys", "ids", "vocabulary", "text", "storage", "clock"],
    ),
    (
        "assistants",
        &[
            "assisting",
            "privacy",
            "retention",
            "accounts",
            "places",
            "mail",
            "queue",
            "intake",
            "audit",
            "keys",
            "ids",
            "vocabulary",
            "text",
            "money",
            "storage",
            "clock",
        ],
    ),
    // Employers know nothing of PAs, nor PAs of employers: what both need stands on shared ground.
    (
        "employers",
        &[
            "assisting",
            "retention",
            "accounts",
            "places",
            "mail",
            "audit",
            "keys",
            "ids",
            "vocabulary",
            "text",
            "storage",
            "clock",
        ],
    ),
    ("assisting", &["privacy", "accounts", "audit", "ids", "text", "storage", "clock"]),
    ("guidance", &["accounts", "audit", "words", "ids", "vocabulary", "text", "storage", "clock"]),
    ("privacy", &["accounts", "audit", "words", "ids", "vocabulary", "storage", "clock"]),
    ("retention", &["accounts", "audit", "vocabulary", "storage", "clock"]),
    ("accounts", &["mail", "queue", "audit", "keys", "ids", "vocabulary", "text", "storage", "clock"]),
    // Shared ground.
    ("mail", &["queue", "audit", "keys", "dress", "words", "ids", "vocabulary", "text", "storage", "clock"]),
    ("drafts", &["ids", "vocabulary", "storage", "clock"]),
    ("places", &["intake", "audit", "ids", "vocabulary", "text", "storage", "clock"]),
    ("intake", &["audit", "ids", "vocabulary", "storage", "clock"]),
    ("queue", &["audit", "ids", "storage", "clock"]),
    ("audit", &["keys", "ids", "vocabulary", "storage", "clock"]),
    ("keys", &["storage", "clock"]),
    ("dress", &[]),
    ("figures", &[]),
    ("words", &[]),
    ("progress", &[]),
    ("ids", &["storage", "clock"]),
    ("vocabulary", &["storage"]),
    ("text", &["storage"]),
    ("money", &["storage"]),
    ("storage", &["clock"]),
    ("clock", &[]),
];

/// Macros stand at the root of the crate, whichever part wrote them.
const MACROS: &[(&str, &str)] = &[("text_column", "storage"), ("int_column", "storage")];

/// Words that only some parts may say, and why.
const ONLY_IN: &[(&str, &[&str], &str)] = &[
    ("rocket", &["web", "api", "serve", "config", "lib", "main"], "the framework stays at the doors"),
    ("askama", &["web", "mail"], "templates are for pages and letters"),
    (
        "Clock",
        &["web", "api", "jobs", "serve", "commands", "clock"],
        "take `now: Timestamp`; only doors read it",
    ),
    ("SystemTime", &["clock"], "the system's time is read in one place"),
    ("now_utc", &["clock"], "the system's time is read in one place"),
];

#[test]
fn arrows_go_down_only() {
    let wrong = offences(&sources::lines());
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_table_of_parts_has_no_circle_and_no_part_that_is_gone() {
    let parts: Vec<&str> = MAY_USE.iter().map(|(part, _)| *part).collect();
    let lines = sources::lines();
    for (place, (part, uses)) in MAY_USE.iter().enumerate() {
        for used in uses.iter().filter(|used| **used != "rocket") {
            assert!(parts[place + 1..].contains(used), "{part} uses {used}, which must stand below it");
        }
        assert!(lines.iter().any(|line| part_of(line.file()) == *part), "there is no {part} any more");
    }
}

/// A sentence for every line that breaks a rule.
fn offences(lines: &[Found]) -> Vec<String> {
    let mut files: BTreeMap<&str, Vec<&Found>> = BTreeMap::new();
    for line in lines {
        files.entry(line.file()).or_default().push(line);
    }
    let mut wrong = Vec::new();
    for (file, lines) in files {
        for (line, used) in uses(file, &lines) {
            wrong.extend(refused(part_of(file), &used).map(|why| say(line, &why)));
        }
        for line in lines {
            wrong.extend(said_elsewhere(part_of(file), line));
            wrong.extend(store_shown(line));
        }
    }
    wrong
}

fn say(line: &Found, why: &str) -> String {
    format!("{}: {why}\n    {}", line.place, line.text.trim())
}

/// `src/web/account/mod.rs` belongs to `web`, `src/ids.rs` to `ids`.
fn part_of(file: &str) -> &str {
    let path = file.strip_prefix("src/").unwrap();
    path.split('/').next().unwrap().trim_end_matches(".rs")
}

fn refused(part: &str, used: &[String]) -> Option<String> {
    let [first, rest @ ..] = used else { return None };
    let first = MACROS.iter().find(|(name, _)| name == first).map_or(first.as_str(), |(_, part)| part);
    if first == part {
        return None;
    }
    let Some((_, may_use)) = MAY_USE.iter().find(|(name, _)| *name == part) else {
        return Some(format!("{part} is new: say in MAY_USE what it may use"));
    };
    if !may_use.contains(&first) {
        return Some(format!("{part} may not use {first}"));
    }
    let store = rest.first().is_some_and(|second| second == "store");
    store.then(|| format!("the store of {first} is its own"))
}

fn said_elsewhere(part: &str, line: &Found) -> Option<String> {
    let said = words(&line.text);
    let (word, _, why) =
        ONLY_IN.iter().find(|(word, parts, _)| said.contains(word) && !parts.contains(&part))?;
    // `crate::rocket` is our own.
    (!line.text.contains(&format!("crate::{word}")))
        .then(|| say(line, &format!("{part} may not say {word}: {why}")))
}

fn store_shown(line: &Found) -> Option<String> {
    let text = line.text.trim();
    (text.starts_with("pub") && text.ends_with("mod store;")).then(|| say(line, "a store is private"))
}

fn words(text: &str) -> Vec<&str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect()
}

/// What a file uses of the crate: paths of two steps, each with the line on which it begins.
fn uses<'a>(file: &str, lines: &[&'a Found]) -> Vec<(&'a Found, Vec<String>)> {
    let depth = depth(file);
    let mut found = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        for (start, _) in line.text.match_indices("::") {
            let before =
                line.text[..start].rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap();
            let supers = chain_of_supers(&line.text[..start]);
            let is_root = matches!(before, "crate" | "pa_registry") || (supers > 0 && supers == depth);
            if is_root {
                let rest = rest_of(&line.text[start + 2..], &lines[number + 1..]);
                found.extend(paths(&rest).into_iter().map(|path| (*line, path)));
            } else if file == "src/lib.rs" && MAY_USE.iter().any(|(part, _)| *part == before) {
                // At the root a part needs no `crate::`.
                found.push((*line, vec![before.to_owned()]));
            }
        }
    }
    found
}

/// How many times `super` leads from this file to the root: one for `src/ids.rs` and `src/web/mod.rs`.
fn depth(file: &str) -> usize {
    let folders = file.matches('/').count();
    if file.ends_with("/mod.rs") { folders - 1 } else { folders }
}

fn chain_of_supers(before: &str) -> usize {
    let mut rest = before;
    let mut supers = 0;
    while let Some(shorter) = rest.strip_suffix("super") {
        supers += 1;
        rest = shorter.strip_suffix("::").unwrap_or_default();
    }
    supers
}

/// What follows on the line, and on those after it while a brace is open.
fn rest_of(text: &str, after: &[&Found]) -> String {
    let mut rest = text.to_owned();
    if rest.starts_with('{') {
        for line in after {
            if rest.matches('{').count() <= rest.matches('}').count() {
                break;
            }
            rest.push_str(&line.text);
        }
    }
    rest
}

/// `{a::b, c::{d, e}}` is `a::b`, `c::d` and `c::e`; deeper steps do not matter here.
fn paths(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start();
    if let Some(group) = text.strip_prefix('{') {
        return items(group).iter().flat_map(|item| paths(item)).collect();
    }
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let (first, rest) = text.split_at(end);
    if first.is_empty() {
        return Vec::new();
    }
    let mut below = rest.strip_prefix("::").map(paths).unwrap_or_default();
    if below.is_empty() {
        below.push(Vec::new());
    }
    below.into_iter().map(|path| std::iter::once(first.to_owned()).chain(path).collect()).collect()
}

/// The items of a group, up to its closing brace.
fn items(group: &str) -> Vec<String> {
    let (mut items, mut depth) = (vec![String::new()], 0);
    for letter in group.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                items.push(String::new());
                continue;
            }
            _ => {}
        }
        items.last_mut().unwrap().push(letter);
    }
    items
}

#[test]
fn planted_offences_are_found() {
    for (file, text, why) in [
        ("src/accounts/a.rs", "use crate::web::Service;", "accounts may not use web"),
        (
            "src/accounts/a.rs",
            "use crate::{\n    clock::Timestamp,\n    web::Service,\n};",
            "accounts may not use web",
        ),
        ("src/accounts/a.rs", "fn f() { crate::drafts::keep(); }", "accounts may not use drafts"),
        ("src/accounts/a.rs", "use super::super::web;", "accounts may not use web"),
        ("src/accounts/store/a.rs", "use super::super::super::{ids, web::A};", "accounts may not use web"),
        ("src/ids.rs", "use super::mail::Message;", "ids may not use mail"),
        ("src/clock/a.rs", "$crate::text_column!(A);", "clock may not use storage"),
        ("src/web/a.rs", "use crate::accounts::store::find;", "the store of accounts is its own"),
        ("src/web/a.rs", "use crate::{accounts::{Role, store::find}};", "the store of accounts is its own"),
        ("src/main.rs", "pa_registry::web::open();", "main may not use web"),
        ("src/lib.rs", "fn f() { demo::make() }", "lib may not use demo"),
        ("src/contact/mod.rs", "use crate::ids::PersonId;", "contact is new"),
        ("src/accounts/mod.rs", "pub(crate) mod store;", "a store is private"),
        ("src/accounts/a.rs", "fn f(request: &rocket::Request) {}", "accounts may not say rocket"),
        ("src/demo/a.rs", "#[derive(askama::Template)]", "demo may not say askama"),
        ("src/accounts/a.rs", "use crate::clock::{Clock, Timestamp};", "accounts may not say Clock"),
        ("src/web/a.rs", "std::time::SystemTime::now()", "web may not say SystemTime"),
    ] {
        let found = offences(&sources::lines_of(file, text));
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].starts_with(file) && found[0].contains(why), "{text}: {found:?}");
    }
}

#[test]
fn what_is_allowed_is_left_alone() {
    for (file, text) in [
        ("src/accounts/a.rs", "use crate::{clock::Timestamp, storage::{Conn, Sql}};\nuse super::store;"),
        ("src/accounts/store/a.rs", "pub(in crate::accounts) fn f() {}\nuse super::super::role::Role;"),
        ("src/serve/run.rs", "let rocket = crate::rocket(service).attach(crate::web::a());"),
        (
            "src/accounts/a.rs",
            "// use crate::web;\nlet a = \"crate::web\";\n#[cfg(test)]\nmod tests { use crate::web; }",
        ),
        ("src/text/a.rs", "crate::text_column!(Postcode);"),
    ] {
        assert_eq!(offences(&sources::lines_of(file, text)), Vec::<String>::new(), "{text}");
    }
}
