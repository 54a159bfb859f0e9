//! The parts of a text: what an empty line parts from the rest.

/// One part of a plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Sentences; a second line begins where the text has one.
    Paragraph(Vec<String>),
    /// A web address, alone.
    Link(String),
    /// Items that began with a dash.
    List(Vec<String>),
}

impl Block {
    /// The parts of a text, in their order.
    #[must_use]
    pub fn all(text: &str) -> Vec<Self> {
        let mut blocks = Vec::new();
        let mut lines: Vec<&str> = Vec::new();
        for line in text.lines().map(str::trim).chain([""]) {
            if !line.is_empty() {
                lines.push(line);
            } else if !lines.is_empty() {
                blocks.push(Self::of(&std::mem::take(&mut lines)));
            }
        }
        blocks
    }

    fn of(lines: &[&str]) -> Self {
        let owned = |lines: &mut dyn Iterator<Item = &str>| lines.map(str::to_owned).collect();
        if let [address] = lines
            && is_address(address)
        {
            return Self::Link((*address).to_owned());
        }
        if lines.iter().all(|line| line.starts_with("- ")) {
            return Self::List(owned(&mut lines.iter().map(|line| line.trim_start_matches("- "))));
        }
        Self::Paragraph(owned(&mut lines.iter().copied()))
    }
}

fn is_address(line: &str) -> bool {
    (line.starts_with("https://") || line.starts_with("http://")) && !line.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::Block::{self, Link, List, Paragraph};

    fn texts(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|line| (*line).to_owned()).collect()
    }

    #[test]
    fn an_empty_line_parts() {
        let text = "\nHello,\n\nOne.\nTwo.\n \n\nhttps://a.example/x\n\n- first\n- second\n\n- not\na list\n";
        let found = Block::all(text);
        let expected = [
            Paragraph(texts(&["Hello,"])),
            Paragraph(texts(&["One.", "Two."])),
            Link("https://a.example/x".to_owned()),
            List(texts(&["first", "second"])),
            Paragraph(texts(&["- not", "a list"])),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn only_a_web_address_alone_is_a_link() {
        for text in
            ["See https://a.example", "https://a.example now", "javascript:alert(1)", "ftp://a.example"]
        {
            assert_eq!(Block::all(text), [Paragraph(texts(&[text]))]);
        }
    }
}
