//! What the tests know of the source: its code and its texts, without comments and without the tests inside it.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// A line of code with its texts blanked out, or one text with the line on which it begins.
#[derive(Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) place: String,
    pub(crate) text: String,
}

impl Found {
    /// The file it stands in.
    pub(crate) fn file(&self) -> &str {
        self.place.split(':').next().unwrap()
    }
}

/// Every line of code in `src`.
pub(crate) fn lines() -> Vec<Found> {
    files().iter().flat_map(|file| Source::read(file).lines()).collect()
}

/// Every line of code in a file that a test made up.
pub(crate) fn lines_of(name: &str, text: &str) -> Vec<Found> {
    Source::of(name.to_owned(), text).lines()
}

/// Every text literal in `src`.
pub(crate) fn texts() -> Vec<Found> {
    files().iter().flat_map(|file| Source::read(file).texts()).collect()
}

/// The templates of pages and mails.
pub(crate) fn templates() -> Vec<PathBuf> {
    [files_in("templates", "html"), files_in("templates", "txt")].concat()
}

/// The files of Rust in `src`.
pub(crate) fn files() -> Vec<PathBuf> {
    files_in("src", "rs")
}

fn files_in(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), extension, &mut files);
    files.sort();
    files
}

fn collect(folder: &Path, extension: &str, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, extension, files);
        } else if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
}

/// A file taken apart; what was taken out of `code` left as many lines there.
struct Source {
    name: String,
    code: String,
    texts: Vec<(usize, String)>,
}

impl Source {
    fn read(file: &Path) -> Self {
        let name = file.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().display().to_string();
        Self::of(name, &fs::read_to_string(file).unwrap())
    }

    fn of(name: String, text: &str) -> Self {
        let mut source = Self { name, code: String::new(), texts: Vec::new() };
        let mut rest = text;
        while let Some(next) = rest.chars().next() {
            let length = match next {
                '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
                '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
                'r' if rest.starts_with("r#\"") => rest.find("\"#").map_or(rest.len(), |end| end + 2),
                '"' => text_length(rest),
                '\'' => letter_length(rest).unwrap_or(0),
                _ => 0,
            };
            let (taken, left) = rest.split_at(if length == 0 { next.len_utf8() } else { length });
            source.take(taken, length > 0);
            rest = left;
        }
        source
    }

    fn take(&mut self, piece: &str, blank: bool) {
        if !blank {
            self.code.push_str(piece);
            return;
        }
        if piece.contains('"') && !piece.starts_with('/') {
            self.texts.push((self.code.matches('\n').count(), piece.to_owned()));
        }
        self.code.push(' ');
        self.code.extend(piece.chars().filter(|letter| *letter == '\n'));
    }

    fn lines(&self) -> Vec<Found> {
        let tests = self.tests();
        let lines = self.code.lines().enumerate().filter(|(line, _)| !in_any(&tests, *line));
        lines.map(|(line, code)| self.found(line, code)).collect()
    }

    fn texts(&self) -> Vec<Found> {
        let tests = self.tests();
        let kept = self.texts.iter().filter(|(line, _)| !in_any(&tests, *line));
        kept.map(|(line, text)| self.found(*line, text)).collect()
    }

    fn found(&self, line: usize, text: &str) -> Found {
        Found { place: format!("{}:{}", self.name, line + 1), text: text.to_owned() }
    }

    /// The lines of items that are there for tests only: from the attribute to the end of the braces.
    fn tests(&self) -> Vec<Range<usize>> {
        let starts = self.code.match_indices("#[cfg(test)]").map(|(start, _)| start);
        let line_of = |place: usize| self.code[..place].matches('\n').count();
        starts.map(|start| line_of(start)..line_of(start + item_length(&self.code[start..])) + 1).collect()
    }
}

fn in_any(ranges: &[Range<usize>], line: usize) -> bool {
    ranges.iter().any(|range| range.contains(&line))
}

fn item_length(item: &str) -> usize {
    let mut depth = 0;
    for (place, letter) in item.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return place,
            _ => continue,
        }
        if depth == 0 {
            return place;
        }
    }
    item.len()
}

fn text_length(rest: &str) -> usize {
    let mut escaped = false;
    for (place, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return place + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of a letter in quotes; a lifetime is none.
fn letter_length(rest: &str) -> Option<usize> {
    if let Some(escaped) = rest.strip_prefix("'\\") {
        return escaped
            .char_indices()
            .skip(1)
            .find(|(_, letter)| *letter == '\'')
            .map(|(place, _)| place + 3);
    }
    let (place, _) = rest.char_indices().nth(2).filter(|(_, letter)| *letter == '\'')?;
    Some(place + 1)
}

#[test]
fn comments_texts_and_tests_are_told_from_code() {
    let text = "a // Sql::new(\nb(\"// kept \\\" too\", '\"', '\\'', '{') /* c\n*/ 'd\n#[cfg(test)]\nmod t {\n{}\n}\n\
                r#\"raw \" text\"# e\n#[cfg(test)] use x;\nf";
    let source = Source::of("s".to_owned(), text);
    let words = |line: &Found| format!("{} {}", line.place, line.text.split_whitespace().collect::<String>());
    let lines: Vec<String> = source.lines().iter().map(words).collect();
    assert_eq!(lines, ["s:1 a", "s:2 b(,,,)", "s:3 'd", "s:8 e", "s:10 f"]);
    let texts: Vec<String> =
        source.texts().into_iter().map(|found| format!("{} {}", found.place, found.text)).collect();
    assert_eq!(texts, ["s:2 \"// kept \\\" too\"", "s:2 '\"'", "s:8 r#\"raw \" text\"#"]);
}
