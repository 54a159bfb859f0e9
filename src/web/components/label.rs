//! What is said about inputs: labels, legends, hints, errors.

use std::fmt::Display;

use super::extra::{Classes, Extra, Said, extras};

/// How large a label or a legend is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Small and bold.
    Small,
    /// Medium.
    Medium,
    /// Large: the question of a page.
    Large,
    /// Extra large.
    ExtraLarge,
}

impl Size {
    fn letter(self) -> &'static str {
        match self {
            Self::Small => "s",
            Self::Medium => "m",
            Self::Large => "l",
            Self::ExtraLarge => "xl",
        }
    }
}

/// The name of one input.
#[derive(Clone, Debug, Default)]
pub struct Label {
    /// The words.
    pub text: String,
    /// The id of its input.
    pub target: Option<String>,
    /// It is the `h1` of the page.
    pub heading: bool,
    /// Classes and attributes.
    pub extra: Extra,
}

impl Label {
    /// A label with these words.
    #[must_use]
    pub fn new(text: impl Display) -> Self {
        Self { text: text.to_string(), ..Self::default() }
    }

    /// Names the input with this id.
    #[must_use]
    pub fn target(mut self, id: impl Said) -> Self {
        self.target = id.said();
        self
    }

    /// Written so large.
    #[must_use]
    pub fn size(self, size: Size) -> Self {
        self.class(format!("govuk-label--{}", size.letter()))
    }

    /// Is the `h1` of the page.
    #[must_use]
    pub fn heading(mut self) -> Self {
        self.heading = true;
        self
    }
}

/// The name of several inputs that belong together.
#[derive(Clone, Debug, Default)]
pub struct Legend {
    /// The words.
    pub text: String,
    /// It is the `h1` of the page.
    pub heading: bool,
    /// Classes.
    pub classes: Classes,
}

/// Inputs that belong together.
#[derive(Clone, Debug, Default)]
pub struct Fieldset {
    /// What they are.
    pub legend: Option<Legend>,
    /// The ids of the elements that say more.
    pub described_by: Option<String>,
    /// The role, where it is not the usual one.
    pub role: Option<String>,
    /// Classes and attributes.
    pub extra: Extra,
}

impl Fieldset {
    /// A fieldset with this legend.
    #[must_use]
    pub fn new(legend: impl Display) -> Self {
        let legend = Legend { text: legend.to_string(), ..Legend::default() };
        Self { legend: Some(legend), ..Self::default() }
    }

    /// The legend is written so large.
    #[must_use]
    pub fn size(mut self, size: Size) -> Self {
        if let Some(legend) = &mut self.legend {
            legend.classes.add(format!("govuk-fieldset__legend--{}", size.letter()));
        }
        self
    }

    /// The legend is the `h1` of the page.
    #[must_use]
    pub fn heading(mut self) -> Self {
        if let Some(legend) = &mut self.legend {
            legend.heading = true;
        }
        self
    }
}

/// A line that helps to fill in an input.
#[derive(Clone, Debug, Default)]
pub struct Hint {
    /// The words.
    pub text: String,
    /// The id to which the input points.
    pub id: Option<String>,
    /// Classes and attributes.
    pub extra: Extra,
}

impl Hint {
    /// A hint with these words.
    #[must_use]
    pub fn new(text: impl Display) -> Self {
        Self { text: text.to_string(), ..Self::default() }
    }
}

/// What was wrong with what was filled in.
#[derive(Clone, Debug, Default)]
pub struct ErrorMessage {
    /// The words.
    pub text: String,
    /// The id to which the input points.
    pub id: Option<String>,
    /// Classes and attributes.
    pub extra: Extra,
}

impl ErrorMessage {
    /// An error with these words.
    #[must_use]
    pub fn new(text: impl Display) -> Self {
        Self { text: text.to_string(), ..Self::default() }
    }
}

extras!(Label Fieldset Hint ErrorMessage);
