//! What a page says to somebody: what went wrong, what went well, what to mind.

use std::fmt::Display;

use super::extra::{Extra, Said, extras};

/// All that is wrong with a form, at the top of the page.
#[derive(Clone, Debug, Default)]
pub struct ErrorSummary {
    /// Another title than the usual one.
    pub title: Option<String>,
    /// A sentence before the list.
    pub description: Option<String>,
    /// Each error, and the input it points to.
    pub errors: Vec<SummaryError>,
    /// Classes and attributes.
    pub extra: Extra,
}

/// One error in the summary.
#[derive(Clone, Debug, Default)]
pub struct SummaryError {
    /// The words.
    pub text: String,
    /// Where it points: `#` and an id.
    pub href: Option<String>,
    /// Attributes of the link.
    pub extra: Extra,
}

impl ErrorSummary {
    /// A summary without errors, which is not shown.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an error, with the id of its input.
    #[must_use]
    pub fn error(mut self, id: impl Display, text: impl Display) -> Self {
        let (text, href) = (text.to_string(), Some(format!("#{id}")));
        self.errors.push(SummaryError { text, href, ..SummaryError::default() });
        self
    }

    /// All errors of a form: the ids of the inputs, and the words.
    #[must_use]
    pub fn errors<I: Display, T: Display>(self, all: impl AsRef<[(I, T)]>) -> Self {
        all.as_ref().iter().fold(self, |summary, (id, text)| summary.error(id, text))
    }
}

/// How a notification banner is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BannerKind {
    /// Something to know.
    #[default]
    Important,
    /// Something went well.
    Success,
}

/// Something to know that is not about the page itself.
#[derive(Clone, Debug, Default)]
pub struct NotificationBanner {
    /// How it is meant.
    pub kind: BannerKind,
    /// Another title than the usual one.
    pub title: Option<String>,
    /// Another id of the title than the usual one.
    pub title_id: Option<String>,
    /// The level of the title, 2 unless said otherwise.
    pub level: Option<u8>,
    /// Another role than the usual one.
    pub role: Option<String>,
    /// The words, when there is no call block.
    pub text: Option<String>,
    /// Classes and attributes.
    pub extra: Extra,
}

impl NotificationBanner {
    /// Something to know.
    #[must_use]
    pub fn important(text: impl Display) -> Self {
        Self { text: Some(text.to_string()), ..Self::default() }
    }

    /// Something went well.
    #[must_use]
    pub fn success(text: impl Display) -> Self {
        Self { kind: BannerKind::Success, ..Self::important(text) }
    }

    /// Another id of the title, for a second banner on the page.
    #[must_use]
    pub fn named(mut self, title_id: impl Display) -> Self {
        self.title_id = Some(title_id.to_string());
        self
    }

    /// Something went well.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.kind == BannerKind::Success
    }

    /// The role: an alert when something went well.
    #[must_use]
    pub fn role(&self) -> &str {
        let usual = if self.is_success() { "alert" } else { "region" };
        self.role.as_deref().unwrap_or(usual)
    }

    /// The id of the title.
    #[must_use]
    pub fn title_id(&self) -> &str {
        self.title_id.as_deref().unwrap_or("govuk-notification-banner-title")
    }
}

/// A text that stands out from those around it.
#[derive(Clone, Debug, Default)]
pub struct InsetText {
    /// The words, when there is no call block.
    pub text: String,
    /// Classes and attributes.
    pub extra: Extra,
}

impl InsetText {
    /// A text that stands out.
    #[must_use]
    pub fn new(text: impl Display) -> Self {
        Self { text: text.to_string(), ..Self::default() }
    }
}

/// Something that has consequences.
#[derive(Clone, Debug, Default)]
pub struct WarningText {
    /// The words.
    pub text: String,
    /// Another word than "Warning" for those who hear the page.
    pub icon: Option<String>,
    /// Classes and attributes.
    pub extra: Extra,
}

impl WarningText {
    /// A warning.
    #[must_use]
    pub fn new(text: impl Display) -> Self {
        Self { text: text.to_string(), ..Self::default() }
    }
}

/// What was done, in large letters.
#[derive(Clone, Debug, Default)]
pub struct Panel {
    /// The title.
    pub title: String,
    /// The words below it, when there is no call block.
    pub text: Option<String>,
    /// The level of the title, 1 unless said otherwise.
    pub level: Option<u8>,
    /// Classes and attributes.
    pub extra: Extra,
}

impl Panel {
    /// A panel with this title, and words below it.
    #[must_use]
    pub fn new(title: impl Display, text: impl Said) -> Self {
        Self { title: title.to_string(), text: text.said(), ..Self::default() }
    }

    /// The kind that says something was done; a panel that interrupts is none.
    #[must_use]
    pub fn confirms(&self) -> bool {
        !self.extra.classes.has("govuk-panel--interruption")
    }
}

/// More, for those who want it.
#[derive(Clone, Debug, Default)]
pub struct Details {
    /// What is always shown.
    pub summary: String,
    /// The words, when there is no call block.
    pub text: String,
    /// Classes and attributes.
    pub extra: Extra,
}

impl Details {
    /// More, behind these words.
    #[must_use]
    pub fn new(summary: impl Display, text: impl Said) -> Self {
        Self { summary: summary.to_string(), text: text.said().unwrap_or_default(), ..Self::default() }
    }

    /// Open from the start.
    #[must_use]
    pub fn open(self) -> Self {
        self.flag("open")
    }
}

extras!(ErrorSummary SummaryError NotificationBanner InsetText WarningText Panel Details);
