//! Paragraphs and lists: what an empty line, and a dash at the beginning of a line, make of plain text.

use super::inline::{self, Line};

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Sentences; a second line begins where the text has one.
    Paragraph(Vec<Line>),
    /// Items, each of which began with a dash.
    List(Vec<Line>),
}

/// What an item of a list may begin with.
const DASHES: [&str; 3] = ["- ", "* ", "• "];

fn item(line: &str) -> Option<&str> {
    DASHES.iter().find_map(|dash| line.strip_prefix(dash)).map(str::trim)
}

impl Block {
    /// The parts of a text, in their order.
    #[must_use]
    pub fn all(text: &str) -> Vec<Self> {
        let mut blocks: Vec<Self> = Vec::new();
        let mut goes_on = false;
        for line in text.lines().map(str::trim) {
            match (blocks.last_mut(), item(line)) {
                _ if line.is_empty() => {
                    goes_on = false;
                    continue;
                }
                (Some(Self::List(items)), Some(words)) if goes_on => items.push(inline::read(words)),
                (Some(Self::Paragraph(lines)), None) if goes_on => lines.push(inline::read(line)),
                (_, Some(words)) => blocks.push(Self::List(vec![inline::read(words)])),
                (_, None) => blocks.push(Self::Paragraph(vec![inline::read(line)])),
            }
            goes_on = true;
        }
        blocks
    }
}

#[cfg(test)]
mod tests {
    use super::Block::{self, List, Paragraph};
    use super::*;
    use crate::guidance::Piece;

    fn lines(lines: &[&str]) -> Vec<Line> {
        lines.iter().map(|line| vec![Piece::Words((*line).to_owned())]).collect()
    }

    #[test]
    fn empty_lines_and_dashes_part() {
        let text =
            "\nOne.\nTwo.\n\nThese:\n- first\n* second\nNot an item.\n \n• third\n\n• fourth\n-no dash";
        let expected = [
            Paragraph(lines(&["One.", "Two."])),
            Paragraph(lines(&["These:"])),
            List(lines(&["first", "second"])),
            Paragraph(lines(&["Not an item."])),
            List(lines(&["third"])),
            List(lines(&["fourth"])),
            Paragraph(lines(&["-no dash"])),
        ];
        assert_eq!(Block::all(text), expected);
        assert_eq!(Block::all(" \n\n"), []);
    }

    #[test]
    fn an_item_may_be_a_link() {
        let blocks = Block::all("- https://a.example");
        let [List(items)] = blocks.as_slice() else { panic!("{blocks:?}") };
        assert!(matches!(items[0].as_slice(), [Piece::Link { .. }]));
    }
}
