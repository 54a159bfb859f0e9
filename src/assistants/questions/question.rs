//! A question and its answer.

use time::Duration;

use crate::{accounts::Role, clock::Timestamp, ids::QuestionId, text::PlainText};

/// What is asked and what is answered: a few sentences.
pub type Asking = PlainText<1000>;

/// How long the council waits for an answer before somebody looks at the record without one.
pub const AWAITED: Duration = Duration::days(28);

/// Something that a registrar asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which.
    pub id: QuestionId,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// What was asked.
    pub text: Asking,
    /// What came back; none while it is open.
    pub answer: Option<Answer>,
}

impl Question {
    /// Whether its answer is awaited.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.answer.is_none()
    }
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// When.
    pub at: Timestamp,
    /// Who wrote it down: she herself, or a registrar to whom she gave it.
    pub role: Role,
    /// What it says.
    pub text: Asking,
}
