//! Choosing one of many from a list that opens.

use std::fmt::Display;

use super::extra::{Extra, Said, extras};
use super::field::{Field, fields, labelled};
use super::label::Label;

/// One thing in a select.
#[derive(Clone, Debug, Default)]
pub struct SelectItem {
    /// What the form sends, when it is not the text.
    pub value: Option<String>,
    /// What it is called.
    pub text: String,
    /// Chosen, or not, whatever the value of the select.
    pub selected: Option<bool>,
    /// Attributes.
    pub extra: Extra,
}

/// Many things, of which one is chosen.
#[derive(Clone, Debug, Default)]
pub struct Select {
    /// Name, hint, error.
    pub field: Field,
    /// The label.
    pub label: Label,
    /// The things.
    pub items: Vec<SelectItem>,
    /// The value that is chosen.
    pub value: Option<String>,
    /// Classes and attributes.
    pub extra: Extra,
}

extras!(SelectItem Select);
fields!(Select);
labelled!(Select);

impl Select {
    /// A select of this name, with this label.
    #[must_use]
    pub fn new(name: impl Display, label: impl Display) -> Self {
        let field = Field::new(&name);
        let label = Label::new(label).target(&field.id);
        Self { field, label, ..Self::default() }
    }

    /// Adds a thing to choose.
    #[must_use]
    pub fn choice(mut self, value: impl Display, text: impl Display) -> Self {
        let (value, text) = (Some(value.to_string()), text.to_string());
        self.items.push(SelectItem { value, text, ..SelectItem::default() });
        self
    }

    /// Adds many things to choose: their values and their texts.
    #[must_use]
    pub fn choices<V: Display, T: Display>(self, all: impl AsRef<[(V, T)]>) -> Self {
        all.as_ref().iter().fold(self, |select, (value, text)| select.choice(value, text))
    }

    /// The value that is chosen.
    #[must_use]
    pub fn value(mut self, value: impl Said) -> Self {
        self.value = value.said();
        self
    }

    /// Whether it is chosen.
    #[must_use]
    pub fn is_chosen(&self, item: &SelectItem) -> bool {
        item.selected.unwrap_or_else(|| {
            self.value.is_some() && self.value.as_ref() == item.value.as_ref().or(Some(&item.text))
        })
    }
}
