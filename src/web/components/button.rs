//! Buttons, and links that look like them.

use std::fmt::Display;

use super::extra::{Extra, extras};

/// What a button does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// Sends its form.
    #[default]
    Submit,
    /// Empties its form.
    Reset,
    /// Does nothing without script.
    Button,
    /// Goes to an address.
    Link(String),
}

/// A button.
#[derive(Clone, Debug, Default)]
pub struct Button {
    /// The words on it.
    pub text: String,
    /// What it does.
    pub kind: ButtonKind,
    /// It opens a service: with an arrow.
    pub start: bool,
    /// Classes and attributes.
    pub extra: Extra,
}

extras!(Button);

impl Button {
    /// A button that sends its form.
    #[must_use]
    pub fn new(text: impl Display) -> Self {
        Self { text: text.to_string(), ..Self::default() }
    }

    /// A link that looks like a button.
    #[must_use]
    pub fn link(text: impl Display, href: impl Display) -> Self {
        Self { kind: ButtonKind::Link(href.to_string()), ..Self::new(text) }
    }

    /// Not the main thing to do on the page.
    #[must_use]
    pub fn secondary(self) -> Self {
        self.class("govuk-button--secondary")
    }

    /// Does something that cannot be undone.
    #[must_use]
    pub fn warning(self) -> Self {
        self.class("govuk-button--warning")
    }

    /// Stands on a dark ground.
    #[must_use]
    pub fn inverse(self) -> Self {
        self.class("govuk-button--inverse")
    }

    /// Opens a service: with an arrow.
    #[must_use]
    pub fn start(mut self) -> Self {
        self.start = true;
        self.class("govuk-button--start")
    }

    /// Tells the form which button was pressed.
    #[must_use]
    pub fn sends(self, name: impl Display, value: impl Display) -> Self {
        self.attribute("name", name).attribute("value", value)
    }

    /// A second press right after the first does nothing, with script.
    #[must_use]
    pub fn once(self) -> Self {
        self.attribute("data-prevent-double-click", true)
    }

    /// Cannot be pressed now.
    #[must_use]
    pub fn disabled(self) -> Self {
        self.flag("disabled").attribute("aria-disabled", true)
    }

    /// Where it goes, when it is a link.
    #[must_use]
    pub fn href(&self) -> Option<&str> {
        if let ButtonKind::Link(href) = &self.kind { Some(href) } else { None }
    }

    /// The value of `type`.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        match self.kind {
            ButtonKind::Reset => "reset",
            ButtonKind::Button => "button",
            ButtonKind::Submit | ButtonKind::Link(_) => "submit",
        }
    }
}
