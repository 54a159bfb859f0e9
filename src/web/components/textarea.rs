//! Inputs of several lines, which may say how many characters are left.

use std::fmt::Display;

use super::extra::{Extra, Said, extras};
use super::field::{Field, fields, labelled};
use super::label::Label;

/// How much may be written.
#[derive(Clone, Copy, Debug)]
pub enum Limit {
    /// So many characters.
    Characters(u32),
    /// So many words.
    Words(u32),
}

impl Limit {
    /// How many.
    #[must_use]
    pub fn count(self) -> u32 {
        match self {
            Self::Characters(count) | Self::Words(count) => count,
        }
    }

    /// Words are counted, not characters.
    #[must_use]
    pub fn in_words(self) -> bool {
        matches!(self, Self::Words(_))
    }
}

/// An input of several lines.
#[derive(Clone, Debug)]
pub struct Textarea {
    /// Name, hint, error.
    pub field: Field,
    /// The label.
    pub label: Label,
    /// What stood or stands in it.
    pub value: String,
    /// Lines that are shown.
    pub rows: u32,
    /// How much may be written; with script it counts.
    pub limit: Option<Limit>,
    /// It counts only from so many hundredths of the limit.
    pub threshold: Option<u32>,
    /// Classes of the message that counts.
    pub message: Extra,
    /// Classes and attributes.
    pub extra: Extra,
}

extras!(Textarea);
fields!(Textarea);
labelled!(Textarea);

impl Textarea {
    /// An input of this name, with this label.
    #[must_use]
    pub fn new(name: impl Display, label: impl Display) -> Self {
        let field = Field::new(&name);
        let label = Label::new(label).target(&field.id);
        Self {
            field,
            label,
            value: String::new(),
            rows: 5,
            limit: None,
            threshold: None,
            message: Extra::default(),
            extra: Extra::default(),
        }
    }

    /// What stood or stands in it.
    #[must_use]
    pub fn value(mut self, value: impl Said) -> Self {
        self.value = value.said().unwrap_or_default();
        self
    }

    /// Lines that are shown.
    #[must_use]
    pub fn rows(mut self, rows: u32) -> Self {
        self.rows = rows;
        self
    }

    /// How many characters may be written; with script it counts.
    #[must_use]
    pub fn limit(mut self, characters: u32) -> Self {
        self.limit = Some(Limit::Characters(characters));
        self
    }

    /// Whether the browser looks for wrong spelling.
    #[must_use]
    pub fn spellcheck(self, on: bool) -> Self {
        self.attribute("spellcheck", on)
    }

    /// The ids of all that says something about it.
    #[must_use]
    pub fn all_described_by(&self) -> Option<String> {
        let info = self.limit.map(|_| format!("{}-info", self.field.id));
        let own = self.field.described_by.clone();
        let both: Vec<_> = own.into_iter().chain(info).collect();
        let described_by = if both.is_empty() { None } else { Some(both.join(" ")) };
        Field { described_by, ..self.field.clone() }.described_by()
    }
}
