//! Free text with a length: one line, or several.

use std::{fmt, str::FromStr};

use super::clean::{Lines, TextRefused, clean};

/// One line of clean text, of at most `MAX` characters.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PlainLine<const MAX: usize>(String);

/// Clean text over any number of lines, of at most `MAX` characters.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PlainText<const MAX: usize>(String);

impl<const MAX: usize> PlainLine<MAX> {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> PlainText<MAX> {
    /// The text, its lines parted by a line feed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The lines, in order.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.lines()
    }
}

impl<const MAX: usize> FromStr for PlainLine<MAX> {
    type Err = TextRefused;

    fn from_str(raw: &str) -> Result<Self, TextRefused> {
        clean(raw, Lines::One, MAX).map(Self)
    }
}

impl<const MAX: usize> FromStr for PlainText<MAX> {
    type Err = TextRefused;

    fn from_str(raw: &str) -> Result<Self, TextRefused> {
        clean(raw, Lines::Many, MAX).map(Self)
    }
}

impl<const MAX: usize> fmt::Display for PlainLine<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<const MAX: usize> fmt::Display for PlainText<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// People write of themselves, and debug output ends in logs.
impl<const MAX: usize> fmt::Debug for PlainLine<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PlainLine(…)")
    }
}

/// People write of themselves, and debug output ends in logs.
impl<const MAX: usize> fmt::Debug for PlainText<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PlainText(…)")
    }
}

// The lengths that columns have. Each stands here once, because a length is one type for the whole service.
crate::text_column!(PlainLine<60>);
crate::text_column!(PlainLine<100>);
crate::text_column!(PlainLine<120>);
crate::text_column!(PlainText<300>);
crate::text_column!(PlainText<500>);
crate::text_column!(PlainText<1000>);
crate::text_column!(PlainText<2000>);
crate::text_column!(PlainText<4000>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line_and_a_text_may_be_many() {
        assert_eq!("a\nb".parse::<PlainLine<10>>(), Err(TextRefused::LineBreak));
        let text: PlainText<10> = "a\r\nb".parse().unwrap();
        assert_eq!(text.lines().collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!("abc".parse::<PlainText<2>>(), Err(TextRefused::TooLong { most: 2 }));
    }
}
