//! What stands round every input: its name, the hint, the error, the group they form.

use std::fmt::Display;

use super::extra::Extra;
use super::label::{ErrorMessage, Hint};

/// An input's name, and what is said about it.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// The id, to which labels and error summaries point.
    pub id: String,
    /// The name under which the form sends it.
    pub name: String,
    /// The hint.
    pub hint: Option<Hint>,
    /// The error.
    pub error: Option<ErrorMessage>,
    /// Ids of further elements that say more.
    pub described_by: Option<String>,
    /// Classes and attributes of the group.
    pub group: Extra,
}

impl Field {
    /// A field of this name, with an id that is the same but for points and brackets.
    pub(super) fn new(name: &impl Display) -> Self {
        let name = name.to_string();
        let id = name.replace(['.', '['], "-").replace(']', "");
        Self { id, name, ..Self::default() }
    }

    /// The hint, with its id.
    #[must_use]
    pub fn hint(&self) -> Option<Hint> {
        self.hint.clone().map(|hint| Hint { id: Some(format!("{}-hint", self.id)), ..hint })
    }

    /// The error, with its id.
    #[must_use]
    pub fn error(&self) -> Option<ErrorMessage> {
        self.error.clone().map(|error| ErrorMessage { id: Some(format!("{}-error", self.id)), ..error })
    }

    /// The ids of all that says something about it.
    #[must_use]
    pub fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.id));
        let all: Vec<_> = [self.described_by.clone(), hint, error].into_iter().flatten().collect();
        if all.is_empty() { None } else { Some(all.join(" ")) }
    }
}

/// Gives inputs the builder functions of their field.
macro_rules! fields {
    ($($component:ident)*) => {$(
        impl $component {
            /// A line that helps to fill it in.
            #[must_use]
            pub fn hint(mut self, hint: impl super::extra::Said) -> Self {
                self.field.hint = hint.said().map(super::label::Hint::new);
                self
            }

            /// What was wrong with what was filled in, if something was.
            #[must_use]
            pub fn error(mut self, error: impl super::extra::Said) -> Self {
                self.field.error = error.said().map(super::label::ErrorMessage::new);
                self
            }

            /// Ids of further elements that say more.
            #[must_use]
            pub fn described_by(mut self, ids: impl super::extra::Said) -> Self {
                self.field.described_by = ids.said();
                self
            }

            /// Adds classes to the group of label, hint, error and input.
            #[must_use]
            pub fn group_class(mut self, class: impl std::fmt::Display) -> Self {
                self.field.group.classes.add(class);
                self
            }
        }
    )*};
}

/// Gives inputs with one label the builder functions for it.
macro_rules! labelled {
    ($($component:ident)*) => {$(
        impl $component {
            /// Another id than the name.
            #[must_use]
            pub fn id(mut self, id: impl std::fmt::Display) -> Self {
                self.field.id = id.to_string();
                self.label.target = Some(id.to_string());
                self
            }

            /// The label is the `h1` of the page, and large.
            #[must_use]
            pub fn heading(mut self) -> Self {
                self.label = self.label.heading().size(super::label::Size::Large);
                self
            }

            /// The label is written so large.
            #[must_use]
            pub fn label_size(mut self, size: super::label::Size) -> Self {
                self.label = self.label.size(size);
                self
            }
        }
    )*};
}

/// Gives groups of inputs the builder functions for their fieldset.
macro_rules! grouped {
    ($($component:ident)*) => {$(
        impl $component {
            /// Another id than the name.
            #[must_use]
            pub fn id(mut self, id: impl std::fmt::Display) -> Self {
                self.field.id = id.to_string();
                self
            }

            /// The legend is the `h1` of the page, and large.
            #[must_use]
            pub fn heading(mut self) -> Self {
                self.fieldset = self.fieldset.map(|it| it.heading().size(super::label::Size::Large));
                self
            }

            /// The legend is written so large.
            #[must_use]
            pub fn legend_size(mut self, size: super::label::Size) -> Self {
                self.fieldset = self.fieldset.map(|it| it.size(size));
                self
            }

            /// The fieldset, pointing to all that says something about it.
            #[must_use]
            pub fn fieldset(&self) -> Option<super::label::Fieldset> {
                let field = super::field::Field {
                    described_by: self.fieldset.as_ref().and_then(|it| it.described_by.clone()),
                    ..self.field.clone()
                };
                self.fieldset.clone().map(|it| super::label::Fieldset { described_by: field.described_by(), ..it })
            }
        }
    )*};
}

pub(super) use {fields, grouped, labelled};
