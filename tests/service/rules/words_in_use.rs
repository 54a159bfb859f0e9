//! Finds which texts a template or a source asks for, by following the short names that they give to groups:
//! after `let w = &frame.words.join`, `w.intro.title` is `join.intro.title`.

use std::collections::{BTreeMap, BTreeSet};

/// The texts that were found so far.
pub(super) struct InUse<'a> {
    keys: &'a BTreeSet<String>,
    /// `JoinIntroWords` is the type of `join.intro`.
    types: BTreeMap<String, String>,
    pub(super) found: BTreeSet<String>,
}

impl<'a> InUse<'a> {
    pub(super) fn new(keys: &'a BTreeSet<String>) -> Self {
        let mut types = BTreeMap::from([("Words".to_owned(), String::new())]);
        for (group, _) in keys.iter().filter_map(|key| key.rsplit_once('.')) {
            let outer = group.split('.').next().unwrap();
            types.extend([outer, group].map(|group| (type_of(group), group.to_owned())));
        }
        Self { keys, types, found: BTreeSet::new() }
    }

    /// Reads one file from its beginning to its end.
    pub(super) fn read(&mut self, text: &str) {
        let text = joined(text);
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        for (start, chain) in chains(&text) {
            let before =
                text[..start].trim_end_matches("'static ").trim_end().trim_end_matches('&').trim_end();
            if let Some(group) = self.types.get(chain) {
                // A parameter: `words: &Words`.
                if let Some(name) = before.strip_suffix(':').map(last_word) {
                    names.insert(name.to_owned(), group.clone());
                }
                continue;
            }
            for path in paths(chain, &names) {
                if let Some(key) = self.key_at(&path) {
                    self.found.insert(key);
                } else if let Some(name) = named(before)
                    && self.is_group(&path)
                {
                    names.insert(name.to_owned(), path);
                }
            }
        }
    }

    /// The text that a path leads to, whatever is asked of the text after that.
    fn key_at(&self, path: &str) -> Option<String> {
        let ends = path.match_indices('.').map(|(end, _)| end).chain([path.len()]);
        ends.map(|end| &path[..end]).find(|key| self.keys.contains(*key)).map(str::to_owned)
    }

    fn is_group(&self, path: &str) -> bool {
        self.types.values().any(|group| group == path)
    }
}

/// As the build script names it.
fn type_of(group: &str) -> String {
    let parts = group.split(['.', '_']);
    parts.map(|part| part[..1].to_uppercase() + &part[1..]).collect::<String>() + "Words"
}

/// Without the breaks before dots that the formatter makes.
fn joined(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter == '.' {
            out.truncate(out.trim_end().len());
        }
        out.push(letter);
    }
    out
}

/// Names and chains of names, `frame.words.join.title`, each with its place.
fn chains(text: &str) -> Vec<(usize, &str)> {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '.';
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(at) = text[start..].find(is_part).map(|at| start + at) {
        let end = text[at..].find(|letter| !is_part(letter)).map_or(text.len(), |length| at + length);
        found.push((at, text[at..end].trim_matches('.')));
        start = end;
    }
    found
}

/// What a chain may lead to: what follows `words`, or what its first name stands for here.
fn paths(chain: &str, names: &BTreeMap<String, String>) -> Vec<String> {
    let (first, rest) = chain.split_once('.').unwrap_or((chain, ""));
    let mut paths: Vec<String> = names.get(first).map(|group| join(group, rest)).into_iter().collect();
    let chain = format!(".{chain}.");
    if let Some((_, after)) = chain.split_once(".words.") {
        paths.push(after.trim_end_matches('.').to_owned());
    }
    paths
}

fn join(group: &str, rest: &str) -> String {
    [group, rest].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".")
}

/// The name that is given to what stands after this: `let name =`, or its place in `let (one, name) = (first,`.
fn named(before: &str) -> Option<&str> {
    if let Some(name) = before.strip_suffix('=') {
        return before.contains("let ").then(|| last_word(name));
    }
    let (names, earlier) = before.rsplit_once(") = (")?;
    let (_, names) = names.rsplit_once("let (")?;
    let is_inside = !earlier.contains(['(', ')', ';']);
    names.split(',').nth(earlier.matches(',').count()).map(str::trim).filter(|_| is_inside)
}

fn last_word(text: &str) -> &str {
    text.trim_end()
        .rsplit(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .next()
        .unwrap_or_default()
}

#[test]
fn short_names_are_followed() {
    let keys = ["join.title", "join.intro.lead", "join.intro.start", "week.day", "week.night"];
    let keys: BTreeSet<String> = keys.map(str::to_owned).into();
    let found = |text: &str| {
        let mut used = InUse::new(&keys);
        used.read(text);
        used.found.into_iter().collect::<Vec<_>>()
    };
    for (text, expected) in [
        ("{{ frame.words.join.title }}", vec!["join.title"]),
        ("{% let w = frame.words.join.intro %}{{ w.lead }} {{ x.start }}", vec!["join.intro.lead"]),
        ("let w = &service.words.join;\nw\n    .intro\n    .start.to_owned()", vec!["join.intro.start"]),
        ("let w = words.join; w.title; let w = words.week; w.day", vec!["join.title", "week.day"]),
        (
            "fn a(words: &'static Words, w: &JoinIntroWords) { words.week.night; w.lead }",
            vec!["join.intro.lead", "week.night"],
        ),
        ("let all = &our.words; let w = &all.week; w.day", vec!["week.day"]),
        (
            "let (w, all) = (&frame.words.week, frame.words); w.day; all.join.title",
            vec!["join.title", "week.day"],
        ),
        ("let (all, w) = (frame.words, &frame.words.week); w.day", vec!["week.day"]),
        ("let w = &frame.words.join; // neither of its texts", vec![]),
        ("self.title(); w.day", vec![]),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}
