//! The words of one line, and the links among them.

use super::address::Address;

/// A line: words and links, in their order.
pub type Line = Vec<Piece>;

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words, as they are.
    Words(String),
    /// A link.
    Link {
        /// The words on it.
        words: String,
        /// Where it leads.
        address: Address,
    },
}

/// What may follow a web address in a sentence without being a part of it.
const AFTER_AN_ADDRESS: [char; 9] = ['.', ',', ';', ':', '!', '?', '\'', '"', ')'];

/// Reads one line. What looks like a link and may not be one stays as it was typed.
pub(super) fn read(line: &str) -> Line {
    let mut pieces = Vec::new();
    let mut rest = line;
    while let Some((before, link, after)) = next_link(rest) {
        push_words(&mut pieces, before);
        pieces.push(link);
        rest = after;
    }
    push_words(&mut pieces, rest);
    pieces
}

fn push_words(pieces: &mut Line, words: &str) {
    if !words.is_empty() {
        pieces.push(Piece::Words(words.to_owned()));
    }
}

/// What stands before the first link, the link, and what stands after it.
fn next_link(text: &str) -> Option<(&str, Piece, &str)> {
    text.match_indices(['[', 'h']).find_map(|(at, _)| {
        let (before, from) = text.split_at(at);
        let (link, after) = named(from).or_else(|| bare(before, from))?;
        Some((before, link, after))
    })
}

/// `[words](address)` at the beginning of a text: the parts, and what stands after them.
fn bracketed(from: &str) -> Option<(&str, &str, &str)> {
    let (words, rest) = from.strip_prefix('[')?.split_once("](")?;
    let (address, after) = rest.split_once(')')?;
    let whole = !words.trim().is_empty() && !words.contains(['[', ']', '\n']);
    whole.then_some((words.trim(), address, after))
}

fn named(from: &str) -> Option<(Piece, &str)> {
    let (words, address, after) = bracketed(from)?;
    let address = Address::read(address)?;
    Some((Piece::Link { words: words.to_owned(), address }, after))
}

/// A web address among other words. In the middle of a word it is none.
fn bare<'a>(before: &str, from: &'a str) -> Option<(Piece, &'a str)> {
    let begins = before.chars().next_back().is_none_or(|c| c.is_whitespace() || c == '(');
    if !begins || !from.starts_with("https://") {
        return None;
    }
    let word = from.split(char::is_whitespace).next()?.trim_end_matches(AFTER_AN_ADDRESS);
    let address = Address::read(word)?;
    Some((Piece::Link { words: word.to_owned(), address }, from.strip_prefix(word)?))
}

/// The addresses of a text that look like those of links and may not be: nobody would be led where they say.
pub fn refused_links(text: &str) -> impl Iterator<Item = String> {
    let brackets = text.match_indices('[').filter_map(|(at, _)| bracketed(text.split_at(at).1));
    let refused = brackets.map(|(_, address, _)| address).filter(|address| Address::read(address).is_none());
    let insecure = text.split_whitespace().filter(|word| word.starts_with("http://"));
    refused.chain(insecure).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Piece {
        Piece::Words(text.to_owned())
    }

    fn link(words: &str, address: &str) -> Piece {
        Piece::Link { words: words.to_owned(), address: Address::read(address).unwrap() }
    }

    #[test]
    fn links_are_found_among_words() {
        for (line, pieces) in [
            ("Plain words.", vec![words("Plain words.")]),
            ("https://a.example/x", vec![link("https://a.example/x", "https://a.example/x")]),
            (
                "See https://a.example/x. Then ring.",
                vec![
                    words("See "),
                    link("https://a.example/x", "https://a.example/x"),
                    words(". Then ring."),
                ],
            ),
            (
                "(https://a.example) [Ring us](tel:0116 496 0123)!",
                vec![
                    words("("),
                    link("https://a.example", "https://a.example"),
                    words(") "),
                    link("Ring us", "tel:01164960123"),
                    words("!"),
                ],
            ),
            ("[one [two](https://b.example)", vec![words("[one "), link("two", "https://b.example")]),
        ] {
            assert_eq!(read(line), pieces, "{line}");
        }
    }

    #[test]
    fn what_may_be_no_link_stays_as_it_was_typed() {
        for line in [
            "[x](javascript:alert(1))",
            "[x](http://a.example)",
            "[](mailto:a@b.example)",
            "[x] (https:)",
            "xhttps://a.example",
            "<a href=\"https\">x</a>",
        ] {
            assert_eq!(read(line), [words(line)], "{line}");
        }
    }

    #[test]
    fn what_would_lead_nowhere_is_named() {
        let text = "[a](https://a.example) [b](ftp://b.example)\nhttp://c.example [d](mailto:x)";
        assert_eq!(
            refused_links(text).collect::<Vec<_>>(),
            ["ftp://b.example", "mailto:x", "http://c.example"]
        );
        assert_eq!(refused_links("[brackets] and (more) are words").count(), 0);
    }

    proptest! {
        #[test]
        fn no_word_is_lost(line in "([a-z <>&\"'\\[\\]().:/@-]|https://|\\]\\(https://a\\.example\\)){0,40}") {
            let mut rest = line.as_str();
            for piece in read(&line) {
                let shown = match &piece { Piece::Words(words) | Piece::Link { words, .. } => words };
                let at = rest.find(shown.as_str());
                prop_assert!(at.is_some(), "{shown} is not in {rest}");
                rest = rest.split_at(at.unwrap() + shown.len()).1;
            }
        }
    }
}
