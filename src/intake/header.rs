//! The names of a table's columns.

/// The names of a table's columns, in small letters and without spaces around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    names: Vec<String>,
}

impl Header {
    /// The names in a first row.
    pub fn new<'a>(cells: impl IntoIterator<Item = &'a str>) -> Self {
        Self { names: cells.into_iter().map(|cell| cell.trim().to_lowercase()).collect() }
    }

    /// How many columns there are.
    #[must_use]
    pub fn width(&self) -> usize {
        self.names.len()
    }

    /// The names.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The name of a column, or its number from 1 where it has none.
    #[must_use]
    pub fn name(&self, column: usize) -> String {
        self.names.get(column).filter(|name| !name.is_empty()).cloned().unwrap_or((column + 1).to_string())
    }

    /// Where the first of these names stands. `#` in a name is any digit: `wd##cd` is the ward in each year.
    #[must_use]
    pub fn find(&self, stems: &[&str]) -> Option<usize> {
        stems.iter().find_map(|stem| self.names.iter().position(|name| is_like(name, stem)))
    }
}

/// Whether a name is the stem with its `#` as digits.
pub(super) fn is_like(name: &str, stem: &str) -> bool {
    name.len() == stem.len()
        && name.bytes().zip(stem.bytes()).all(|(a, b)| a == b || (b == b'#' && a.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_come_and_go_and_stems_stay() {
        let header = Header::new([" PCDS", "wd25cd ", "WD26CD", ""]);
        assert_eq!(header.find(&["osward", "wd##cd"]), Some(1));
        assert_eq!(header.find(&["pcds"]), Some(0));
        assert_eq!(header.find(&["lat"]), None);
        assert_eq!(header.name(1), "wd25cd");
        assert_eq!(header.name(3), "4");
        assert!(!is_like("wdxxcd", "wd##cd") && !is_like("wd2cd", "wd##cd"));
    }
}
