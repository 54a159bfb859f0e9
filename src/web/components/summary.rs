//! Summary lists: what somebody answered, with a link to change it.

use std::fmt::Display;

use super::extra::{Extra, Said, extras};

/// Something to do with a row or a card.
#[derive(Clone, Debug, Default)]
pub struct Action {
    /// The words.
    pub text: String,
    /// Where they lead.
    pub href: String,
    /// What is added for those who hear the page: "Change" what?
    pub hidden: Option<String>,
    /// Classes and attributes.
    pub extra: Extra,
}

impl Action {
    /// A link with these words, and what is added for those who hear the page.
    #[must_use]
    pub fn new(text: impl Display, href: impl Display, hidden: impl Said) -> Self {
        Self { text: text.to_string(), href: href.to_string(), hidden: hidden.said(), ..Self::default() }
    }
}

/// A question and its answer.
#[derive(Clone, Debug, Default)]
pub struct SummaryRow {
    /// The question.
    pub key: String,
    /// Classes of the question.
    pub key_extra: Extra,
    /// The answer, line by line.
    pub lines: Vec<String>,
    /// Where the answer leads.
    pub link: Option<String>,
    /// Classes of the answer.
    pub value_extra: Extra,
    /// What can be done with it.
    pub actions: Vec<Action>,
    /// Classes of the actions.
    pub actions_extra: Extra,
    /// Classes.
    pub extra: Extra,
}

impl SummaryRow {
    /// A question and its answer; each line of the answer stands on its own.
    #[must_use]
    pub fn new(key: impl Display, value: impl Said) -> Self {
        let lines = value.said().unwrap_or_default().lines().map(ToOwned::to_owned).collect();
        Self { key: key.to_string(), lines, ..Self::default() }
    }

    /// The questions that have an answer; the others are left out.
    #[must_use]
    pub fn answered<K: Display, V: Said>(rows: impl IntoIterator<Item = (K, Option<V>)>) -> Vec<Self> {
        rows.into_iter().filter_map(|(key, value)| Some(Self::new(key, value?))).collect()
    }

    /// The answer is a link.
    #[must_use]
    pub fn link(mut self, href: impl Display) -> Self {
        self.link = Some(href.to_string());
        self
    }

    /// Adds something that can be done with it.
    #[must_use]
    pub fn action(mut self, action: Action) -> Self {
        self.actions.push(action);
        self
    }
}

/// A frame with a title round a summary list.
#[derive(Clone, Debug, Default)]
pub struct Card {
    /// The title.
    pub title: Option<String>,
    /// Classes of the title.
    pub title_extra: Extra,
    /// The level of the title, 2 unless said otherwise.
    pub level: Option<u8>,
    /// What can be done with all of it.
    pub actions: Vec<Action>,
    /// Classes of the actions.
    pub actions_extra: Extra,
    /// Classes and attributes.
    pub extra: Extra,
}

/// Questions and their answers.
#[derive(Clone, Debug, Default)]
pub struct SummaryList {
    /// The rows.
    pub rows: Vec<SummaryRow>,
    /// A frame round it.
    pub card: Option<Card>,
    /// Classes and attributes.
    pub extra: Extra,
}

impl SummaryList {
    /// With its actions leading elsewhere.
    #[must_use]
    pub fn lead(mut self, at: impl Fn(&str) -> String) -> Self {
        let of_rows = self.rows.iter_mut().flat_map(|row| &mut row.actions);
        for action in of_rows.chain(self.card.iter_mut().flat_map(|card| &mut card.actions)) {
            action.href = at(&action.href);
        }
        self
    }

    /// A list without rows.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a row.
    #[must_use]
    pub fn row(mut self, row: SummaryRow) -> Self {
        self.rows.push(row);
        self
    }

    /// In a frame with this title.
    #[must_use]
    pub fn card(mut self, title: impl Display) -> Self {
        self.card = Some(Card { title: Some(title.to_string()), ..Card::default() });
        self
    }

    /// The questions that have an answer; the others are left out.
    #[must_use]
    pub fn answered<K: Display, V: Said>(rows: impl IntoIterator<Item = (K, Option<V>)>) -> Self {
        Self { rows: SummaryRow::answered(rows), ..Self::default() }
    }

    /// In a frame with this title, below a heading of the second level.
    #[must_use]
    pub fn small_card(mut self, title: impl Display) -> Self {
        self.card = Some(Card { title: Some(title.to_string()), level: Some(3), ..Card::default() });
        self
    }

    /// Whether this row has nothing to do where others have.
    #[must_use]
    pub fn lacks_actions(&self, row: &SummaryRow) -> bool {
        row.actions.is_empty() && self.rows.iter().any(|row| !row.actions.is_empty())
    }

    /// What the hidden words of an action end with: the title of the card.
    #[must_use]
    pub fn card_title(&self) -> Option<&str> {
        self.card.as_ref().and_then(|card| card.title.as_deref())
    }
}

extras!(Action SummaryRow Card SummaryList);
