//! One answer.

use std::fmt;

use super::topic::Topic;

/// An answer from the list of its question. Debug output tells the question and not the answer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    topic: Topic,
    choice: (&'static str, &'static str),
}

impl Answer {
    /// Reads what was chosen; nothing where the list has no such answer.
    #[must_use]
    pub fn read(topic: Topic, given: &str) -> Option<Self> {
        let choice = topic.choices().into_iter().find(|(text, _)| *text == given)?;
        Some(Self { topic, choice })
    }

    /// The question.
    #[must_use]
    pub const fn topic(&self) -> Topic {
        self.topic
    }

    /// The text that stands for it in the database.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        self.choice.0
    }

    /// Its words.
    #[must_use]
    pub const fn label(&self) -> &'static str {
        self.choice.1
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Answer({}, …)", self.topic)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_answers_of_the_question_are_read() {
        let answer = Answer::read(Topic::Religion, "sikh").unwrap();
        assert_eq!((answer.as_str(), answer.label()), ("sikh", "Sikh"));
        assert_eq!(Answer::read(Topic::Sex, "sikh"), None);
        assert_eq!(format!("{answer:?}"), "Answer(religion, …)");
    }
}
