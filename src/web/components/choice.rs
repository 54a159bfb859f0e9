//! Choosing: one of several by radios, several by checkboxes.

use std::fmt::Display;

use super::extra::{Extra, Said, extras};
use super::field::{Field, fields, grouped};
use super::label::{Fieldset, Hint, Label};

/// One thing to choose.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What it is called.
    pub text: String,
    /// A line that says more.
    pub hint: Option<Hint>,
    /// Chosen, or not, whatever the value of the group.
    pub checked: Option<bool>,
    /// Another id than the name of the group with a number.
    pub id: Option<String>,
    /// Another name than that of the group (checkboxes).
    pub name: Option<String>,
    /// More is asked when it is chosen: the content of the call block.
    pub reveals: bool,
    /// Classes and attributes of its label.
    pub label: Extra,
    /// Attributes.
    pub extra: Extra,
}

extras!(Choice);

impl Choice {
    /// A thing to choose.
    #[must_use]
    pub fn new(value: impl Display, text: impl Display) -> Self {
        Self { value: value.to_string(), text: text.to_string(), ..Self::default() }
    }

    /// A line that says more.
    #[must_use]
    pub fn hint(mut self, hint: impl Said) -> Self {
        self.hint = hint.said().map(Hint::new);
        self
    }

    /// Chosen, or not.
    #[must_use]
    pub fn checked(mut self, checked: bool) -> Self {
        self.checked = Some(checked);
        self
    }

    /// More is asked when it is chosen: the content of the call block.
    #[must_use]
    pub fn reveals(mut self) -> Self {
        self.reveals = true;
        self
    }

    /// "None of these": with script it takes back all others.
    #[must_use]
    pub fn exclusive(self) -> Self {
        self.attribute("data-behaviour", "exclusive")
    }

    /// Its label, as the input of this id.
    #[must_use]
    pub fn label(&self, id: &str, class: &str) -> Label {
        let extra = Extra { attributes: self.label.attributes.clone(), ..Extra::with_class(class) };
        Label { text: self.text.clone(), target: Some(id.to_owned()), extra, ..Label::default() }
            .class(&self.label.classes)
    }

    /// Its hint, with its id.
    #[must_use]
    pub fn hint_of(&self, id: &str, class: &str) -> Option<Hint> {
        let hint = self.hint.clone()?;
        let extra = Extra { attributes: hint.extra.attributes, ..Extra::with_class(class) };
        Some(Hint { id: Some(format!("{id}-item-hint")), text: hint.text, extra }.class(&hint.extra.classes))
    }
}

/// A thing to choose, or a word between two of them.
#[derive(Clone, Debug)]
pub enum Item {
    /// A thing to choose.
    Choice(Box<Choice>),
    /// A word between, as "or".
    Divider(String),
}

impl Item {
    /// The thing, if it is one.
    #[must_use]
    pub fn choice(&self) -> Option<&Choice> {
        if let Self::Choice(choice) = self { Some(choice) } else { None }
    }

    /// The word between, if it is one.
    #[must_use]
    pub fn divider(&self) -> Option<&str> {
        if let Self::Divider(text) = self { Some(text) } else { None }
    }
}

/// Several things, of which one is chosen.
#[derive(Clone, Debug, Default)]
pub struct Radios {
    /// Name, hint, error.
    pub field: Field,
    /// The legend.
    pub fieldset: Option<Fieldset>,
    /// The things.
    pub items: Vec<Item>,
    /// Those that are chosen.
    pub chosen: Vec<String>,
    /// Classes and attributes.
    pub extra: Extra,
}

/// Several things, of which several are chosen.
#[derive(Clone, Debug, Default)]
pub struct Checkboxes {
    /// Name, hint, error.
    pub field: Field,
    /// The legend.
    pub fieldset: Option<Fieldset>,
    /// The things.
    pub items: Vec<Item>,
    /// Those that are chosen.
    pub chosen: Vec<String>,
    /// Classes and attributes.
    pub extra: Extra,
}

extras!(Radios Checkboxes);
fields!(Radios Checkboxes);
grouped!(Radios Checkboxes);

macro_rules! groups_of_choices {
    ($($component:ident)*) => {$(
        impl $component {
            /// A group of this name, with this legend.
            #[must_use]
            pub fn new(name: impl Display, legend: impl Display) -> Self {
                Self { field: Field::new(&name), fieldset: Some(Fieldset::new(legend)), ..Self::default() }
            }

            /// Adds a thing to choose.
            #[must_use]
            pub fn choice(self, value: impl Display, text: impl Display) -> Self {
                self.add(Choice::new(value, text))
            }

            /// Adds a thing to choose, with a line that says more.
            #[must_use]
            pub fn choice_with(self, value: impl Display, text: impl Display, hint: impl Said) -> Self {
                self.add(Choice::new(value, text).hint(hint))
            }

            /// Adds many things to choose: their values and their texts.
            #[must_use]
            pub fn choices<V: Display, T: Display>(self, all: impl AsRef<[(V, T)]>) -> Self {
                all.as_ref().iter().fold(self, |group, (value, text)| group.choice(value, text))
            }

            /// Adds a thing to choose that was made before.
            #[must_use]
            pub fn add(mut self, choice: Choice) -> Self {
                self.items.push(Item::Choice(Box::new(choice)));
                self
            }

            /// Adds a word between, as "or".
            #[must_use]
            pub fn divider(mut self, text: impl Display) -> Self {
                self.items.push(Item::Divider(text.to_string()));
                self
            }

            /// The id of the thing at this place, from 0.
            #[must_use]
            pub fn id_of(&self, choice: &Choice, place: usize) -> String {
                match &choice.id {
                    Some(id) => id.clone(),
                    // The first has no number, so that an error summary can point to it.
                    None if place == 0 => self.field.id.clone(),
                    None => format!("{}-{}", self.field.id, place + 1),
                }
            }

            /// Whether it is chosen.
            #[must_use]
            pub fn is_chosen(&self, choice: &Choice) -> bool {
                choice.checked.unwrap_or_else(|| self.chosen.contains(&choice.value))
            }
        }
    )*};
}

groups_of_choices!(Radios Checkboxes);

impl Radios {
    /// The value that is chosen.
    #[must_use]
    pub fn value(mut self, value: impl Said) -> Self {
        self.chosen = value.said().into_iter().collect();
        self
    }

    /// Side by side on a wide screen.
    #[must_use]
    pub fn inline(self) -> Self {
        self.class("govuk-radios--inline")
    }
}

impl Checkboxes {
    /// The values that are chosen.
    #[must_use]
    pub fn values<V: Display>(mut self, values: impl IntoIterator<Item = V>) -> Self {
        self.chosen = values.into_iter().map(|value| value.to_string()).collect();
        self
    }

    /// What says something about one of them, when no fieldset does it for all.
    #[must_use]
    pub fn described_by_of(&self, choice: &Choice, id: &str) -> Option<String> {
        let group = if self.fieldset.is_some() { None } else { self.field.described_by() };
        let own = choice.hint.as_ref().map(|_| format!("{id}-item-hint"));
        let all: Vec<_> = group.into_iter().chain(own).collect();
        if all.is_empty() { None } else { Some(all.join(" ")) }
    }
}
