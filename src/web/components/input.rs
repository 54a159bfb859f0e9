//! Inputs of one line: text, addresses, numbers, passwords.

use std::fmt::Display;

use super::extra::{Extra, Said, extras};
use super::field::{Field, fields, labelled};
use super::label::Label;

/// What is typed into an input.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Anything.
    #[default]
    Text,
    /// An email address.
    Email,
    /// A telephone number.
    Telephone,
    /// Words to search for.
    Search,
    /// The address of a page.
    Url,
}

impl InputKind {
    /// The value of `type`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Email => "email",
            Self::Telephone => "tel",
            Self::Search => "search",
            Self::Url => "url",
        }
    }
}

/// How wide an input is: as wide as what is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// Two characters.
    Two,
    /// Three characters.
    Three,
    /// Four characters.
    Four,
    /// Five characters.
    Five,
    /// Ten characters.
    Ten,
    /// Twenty characters.
    Twenty,
    /// Half of the column, on a wide screen.
    Half,
    /// Two thirds of the column, on a wide screen.
    TwoThirds,
}

impl Width {
    fn class(self) -> &'static str {
        match self {
            Self::Two => "govuk-input--width-2",
            Self::Three => "govuk-input--width-3",
            Self::Four => "govuk-input--width-4",
            Self::Five => "govuk-input--width-5",
            Self::Ten => "govuk-input--width-10",
            Self::Twenty => "govuk-input--width-20",
            Self::Half => "govuk-!-width-one-half",
            Self::TwoThirds => "govuk-!-width-two-thirds",
        }
    }
}

/// What stands before or after an input, as £ does.
#[derive(Clone, Debug, Default)]
pub struct Affix {
    /// The words.
    pub text: String,
    /// Classes and attributes.
    pub extra: Extra,
}

/// An input of one line.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// Name, hint, error.
    pub field: Field,
    /// The label.
    pub label: Label,
    /// What is typed.
    pub kind: InputKind,
    /// What stands before it.
    pub prefix: Option<Affix>,
    /// What stands after it.
    pub suffix: Option<Affix>,
    /// Classes and attributes of what holds input, prefix and suffix.
    pub wrapper: Extra,
    /// Classes and attributes.
    pub extra: Extra,
}

/// A password, with a button that shows it.
#[derive(Clone, Debug, Default)]
pub struct PasswordInput {
    /// Name, hint, error.
    pub field: Field,
    /// The label.
    pub label: Label,
    /// Classes and attributes.
    pub extra: Extra,
}

extras!(Affix Input PasswordInput);
fields!(Input PasswordInput);
labelled!(Input PasswordInput);

impl Input {
    /// An input of this name, with this label.
    #[must_use]
    pub fn new(name: impl Display, label: impl Display) -> Self {
        let field = Field::new(&name);
        let label = Label::new(label).target(&field.id);
        Self { field, label, ..Self::default() }
    }

    /// What is typed.
    #[must_use]
    pub fn kind(mut self, kind: InputKind) -> Self {
        self.kind = kind;
        self
    }

    /// The own email address.
    #[must_use]
    pub fn email(self) -> Self {
        self.kind(InputKind::Email).autocomplete("email").spellcheck(false)
    }

    /// The own telephone number.
    #[must_use]
    pub fn telephone(self) -> Self {
        self.kind(InputKind::Telephone).autocomplete("tel")
    }

    /// A whole number: a telephone shows its digits.
    #[must_use]
    pub fn digits(self) -> Self {
        self.attribute("inputmode", "numeric").spellcheck(false)
    }

    /// What stood or stands in it.
    #[must_use]
    pub fn value(self, value: impl Said) -> Self {
        match value.said() {
            Some(value) => self.attribute("value", value),
            None => self,
        }
    }

    /// As wide as what is expected.
    #[must_use]
    pub fn width(self, width: Width) -> Self {
        self.class(width.class())
    }

    /// What the browser may offer.
    #[must_use]
    pub fn autocomplete(self, value: impl Display) -> Self {
        self.attribute("autocomplete", value)
    }

    /// Whether the browser looks for wrong spelling.
    #[must_use]
    pub fn spellcheck(self, on: bool) -> Self {
        self.attribute("spellcheck", on)
    }

    /// What stands before it.
    #[must_use]
    pub fn prefix(mut self, text: impl Display) -> Self {
        self.prefix = Some(Affix { text: text.to_string(), ..Affix::default() });
        self
    }

    /// What stands after it.
    #[must_use]
    pub fn suffix(mut self, text: impl Display) -> Self {
        self.suffix = Some(Affix { text: text.to_string(), ..Affix::default() });
        self
    }
}

impl PasswordInput {
    /// The password that somebody has.
    #[must_use]
    pub fn current(name: impl Display, label: impl Display) -> Self {
        let field = Field::new(&name);
        let label = Label::new(label).target(&field.id);
        Self { field, label, ..Self::default() }.attribute("autocomplete", "current-password")
    }

    /// A password that somebody chooses.
    #[must_use]
    pub fn chosen(name: impl Display, label: impl Display) -> Self {
        Self::current(name, label).attribute("autocomplete", "new-password")
    }
}
