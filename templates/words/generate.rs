//! Turns the words of the pages into Rust, so that a page which asks for a text that is not there does not
//! compile. Part of the build script.
//!
//! Each folder beside this file is a language, each file in it a group, each key a text:
//!
//! - `key = "Some words"` becomes a field, `&'static str`;
//! - `key = ["First", "Second"]` becomes a field, `&'static [&'static str]`;
//! - `key = "Sent to {address}"` becomes a method that takes `address` and gives a `String`;
//! - `[part]` opens a group inside the group, one level deep.
//!
//! English says what there is; every other language must have the same keys with the same gaps.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// What one key stands for.
enum Entry {
    Text(String),
    List(Vec<String>),
    Phrase(Vec<Piece>),
    Group(Group),
}

type Group = BTreeMap<String, Entry>;

/// A part of a phrase: words, or a gap with a name.
enum Piece {
    Words(String),
    Gap(String),
}

/// Words that Rust keeps for itself and that could come to mind as a key.
const KEYWORDS: &str = " as async await break const continue crate dyn else enum extern false fn for gen if impl \
    in let loop match mod move mut pub ref return self static struct super trait true try type unsafe use where \
    while yield ";

/// Writes the Rust of all languages in `folder`, or says in sentences what is wrong with them.
pub(crate) fn generate(folder: &Path) -> Result<String, Vec<String>> {
    let mut languages = BTreeMap::new();
    for language in names_in(folder, "") {
        languages.insert(language.clone(), read_language(&folder.join(&language))?);
    }
    let english =
        languages.get("en").ok_or_else(|| vec![format!("{} has no folder en.", folder.display())])?;
    let mut wrong = Vec::new();
    for (language, words) in &languages {
        compare(english, words, &folder.join(language).display().to_string(), &mut wrong);
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }

    let mut out = String::new();
    write_types(&mut out, "", "All texts of the pages in one language.", english);
    let mut list = String::new();
    for (language, words) in &languages {
        let name = language.to_uppercase();
        let _ = writeln!(out, "/// The words of the language `{language}`.");
        let _ = writeln!(out, "pub static {name}: Words = {};\n", value(english, words, ""));
        let _ = write!(list, "(\"{language}\", &{name}), ");
    }
    let _ = writeln!(out, "/// Every language there is, by its code.");
    let _ = writeln!(out, "pub static LANGUAGES: &[(&str, &Words)] = &[{list}];");
    Ok(out)
}

/// The names of what lies in a folder, sorted: folders when `ending` is empty, else files without the ending.
fn names_in(folder: &Path, ending: &str) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter(|entry| entry.path().is_dir() == ending.is_empty())
        .filter_map(|entry| Some(entry.file_name().to_str()?.strip_suffix(ending)?.to_owned()))
        .collect();
    names.sort();
    names
}

fn read_language(folder: &Path) -> Result<Group, Vec<String>> {
    let (mut words, mut wrong) = (Group::new(), Vec::new());
    for name in names_in(folder, ".toml") {
        let file = folder.join(format!("{name}.toml"));
        let text = fs::read_to_string(&file).map_err(|error| error.to_string());
        match text.and_then(|text| text.parse::<toml::Table>().map_err(|error| error.to_string())) {
            Ok(table) => {
                let mut group = Group::new();
                for (key, value) in table {
                    match read_entry(&key, value, true) {
                        Ok(entry) => _ = group.insert(key, entry),
                        Err(error) => wrong.push(format!("{}: {error}", file.display())),
                    }
                }
                words.insert(name, Entry::Group(group));
            }
            Err(error) => wrong.push(format!("{} cannot be read: {}", file.display(), error.trim())),
        }
    }
    if wrong.is_empty() { Ok(words) } else { Err(wrong) }
}

fn read_entry(key: &str, value: toml::Value, may_nest: bool) -> Result<Entry, String> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !key.chars().all(plain) || !key.starts_with(|c: char| c.is_ascii_lowercase()) {
        return Err(format!("the key \"{key}\" may only have small letters, digits and underscores."));
    }
    if KEYWORDS.contains(&format!(" {key} ")) {
        return Err(format!("the key \"{key}\" is a word of Rust; please call it something else."));
    }
    match value {
        toml::Value::String(text) => pieces(key, &text),
        toml::Value::Array(items) => items
            .into_iter()
            .map(|item| match item {
                toml::Value::String(text) if !text.contains(['{', '}']) => Ok(text),
                _ => Err(format!("the list \"{key}\" may only hold texts without gaps.")),
            })
            .collect::<Result<_, _>>()
            .map(Entry::List),
        toml::Value::Table(table) if may_nest => table
            .into_iter()
            .map(|(inner, value)| Ok((inner.clone(), read_entry(&inner, value, false)?)))
            .collect::<Result<_, String>>()
            .map(Entry::Group),
        _ => Err(format!("\"{key}\" must be a text, a list of texts or, one level deep, a group.")),
    }
}

/// Cuts a text at its gaps.
fn pieces(key: &str, text: &str) -> Result<Entry, String> {
    let unclear = || format!("\"{key}\" has a brace that is not part of a gap such as {{address}}.");
    let (mut found, mut rest) = (Vec::new(), text);
    while let Some((before, after)) = rest.split_once('{') {
        let (gap, after) = after.split_once('}').ok_or_else(unclear)?;
        if before.contains('}') || gap.is_empty() || !gap.chars().all(|c| c.is_ascii_lowercase() || c == '_')
        {
            return Err(unclear());
        }
        found.extend([Piece::Words(before.to_owned()), Piece::Gap(gap.to_owned())]);
        rest = after;
    }
    if rest.contains('}') {
        return Err(unclear());
    }
    if found.is_empty() {
        return Ok(Entry::Text(text.to_owned()));
    }
    found.push(Piece::Words(rest.to_owned()));
    Ok(Entry::Phrase(found))
}

/// The names of the gaps, each once, in the order in which they first come.
fn gaps(pieces: &[Piece]) -> Vec<&str> {
    let mut names = Vec::new();
    for piece in pieces {
        if let Piece::Gap(name) = piece
            && !names.contains(&name.as_str())
        {
            names.push(name.as_str());
        }
    }
    names
}

/// Says how the words of a language differ in shape from the English ones.
fn compare(english: &Group, other: &Group, place: &str, wrong: &mut Vec<String>) {
    for (key, entry) in english {
        match (entry, other.get(key)) {
            (_, None) => wrong.push(format!("{place}: the key \"{key}\" is missing.")),
            (Entry::Group(ours), Some(Entry::Group(theirs))) => {
                compare(ours, theirs, &format!("{place}: {key}"), wrong);
            }
            (Entry::Phrase(ours), Some(Entry::Phrase(theirs))) => {
                let (mut ours, mut theirs) = (gaps(ours), gaps(theirs));
                ours.sort_unstable();
                theirs.sort_unstable();
                if ours != theirs {
                    wrong.push(format!("{place}: \"{key}\" must have the gaps {ours:?}, it has {theirs:?}."));
                }
            }
            (Entry::Text(_), Some(Entry::Text(_))) | (Entry::List(_), Some(Entry::List(_))) => {}
            _ => wrong.push(format!("{place}: \"{key}\" is not the same kind of text as in English.")),
        }
    }
    for key in other.keys().filter(|key| !english.contains_key(*key)) {
        wrong.push(format!("{place}: the key \"{key}\" is not known in English."));
    }
}

/// `AccountSignIn` for the path `account_sign_in`.
fn type_name(path: &str) -> String {
    let capital = |part: &str| part[..1].to_uppercase() + &part[1..];
    path.split('_').filter(|part| !part.is_empty()).map(capital).collect::<String>() + "Words"
}

fn write_types(out: &mut String, path: &str, about: &str, group: &Group) {
    let (mut fields, mut methods, mut inner) = (String::new(), String::new(), String::new());
    for (key, entry) in group {
        match entry {
            Entry::Text(text) => {
                let text = text.replace('`', "'").replace('\n', " ");
                let _ = writeln!(fields, "    /// `{text}`\n    pub {key}: &'static str,");
            }
            Entry::List(_) => {
                let _ = writeln!(fields, "    /// A list.\n    pub {key}: &'static [&'static str],");
            }
            Entry::Phrase(pieces) => {
                let _ = writeln!(fields, "    {key}: Phrase,");
                methods.push_str(&method(key, pieces));
            }
            Entry::Group(group) => {
                let path = format!("{path}_{key}");
                let _ =
                    writeln!(fields, "    /// The texts of `{key}`.\n    pub {key}: {},", type_name(&path));
                write_types(&mut inner, &path, &format!("The texts of `{key}`."), group);
            }
        }
    }
    let name = type_name(path);
    let _ = writeln!(out, "/// {about}\n#[derive(Debug)]\npub struct {name} {{\n{fields}}}\n");
    if !methods.is_empty() {
        let _ = writeln!(out, "impl {name} {{\n{methods}}}\n");
    }
    out.push_str(&inner);
}

fn method(key: &str, pieces: &[Piece]) -> String {
    let shown: String = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.replace('`', "'").replace('\n', " "),
            Piece::Gap(name) => format!("{{{name}}}"),
        })
        .collect();
    let names = gaps(pieces);
    let (taken, given) = (names.join(": impl Display, "), names.join(", &"));
    format!(
        "    /// `{shown}`\n    #[must_use]\n    pub fn {key}(&self, {taken}: impl Display) -> String {{\n        \
         fill(self.{key}, &[&{given}])\n    }}\n"
    )
}

/// The words of a language as a Rust value; gaps are numbered in their English order.
fn value(english: &Group, words: &Group, path: &str) -> String {
    let mut fields = String::new();
    for (key, entry) in words {
        let value = match (entry, english.get(key)) {
            (Entry::Group(words), Some(Entry::Group(english))) => {
                value(english, words, &format!("{path}_{key}"))
            }
            (Entry::Phrase(pieces), Some(Entry::Phrase(english))) => phrase(&gaps(english), pieces),
            (Entry::List(items), _) => format!("&{items:?}"),
            (Entry::Text(text), _) => format!("{text:?}"),
            (Entry::Group(_) | Entry::Phrase(_), _) => continue,
        };
        let _ = write!(fields, "{key}: {value}, ");
    }
    format!("{} {{ {fields}}}", type_name(path))
}

fn phrase(order: &[&str], pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        let _ = match piece {
            Piece::Words(words) if words.is_empty() => Ok(()),
            Piece::Words(words) => write!(out, "Piece::Words({words:?}), "),
            Piece::Gap(name) => {
                let place = order.iter().position(|known| known == name).unwrap_or_default();
                write!(out, "Piece::Gap({place}), ")
            }
        };
    }
    format!("&[{out}]")
}
