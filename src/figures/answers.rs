//! Answers to surveys.

use serde::Serialize;

use super::{
    people::RawPeople,
    share::ShownShare,
    table::{ShownTable, ShownTotal},
};

/// From so many answers on a question of a survey is shown.
const SHOWN_FROM: u64 = 10;

/// How many people chose each answer to a question. Like [`RawPeople`] it can be neither printed nor sent.
///
/// ```compile_fail
/// fn sent(answers: pa_registry::figures::RawAnswers) -> String {
///     serde_json::to_string(&answers).unwrap()
/// }
/// ```
#[derive(Clone, Debug, Default)]
pub struct RawAnswers(Vec<RawPeople>);

/// The answers to a question of a survey as they may be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShownAnswers {
    /// How many chose each, and in all.
    pub table: ShownTable,
    /// The share of each, where it can be told.
    pub shares: Vec<Option<ShownShare>>,
}

impl RawAnswers {
    /// So many chose each answer; everybody chose one.
    #[must_use]
    pub fn counted(each: Vec<RawPeople>) -> Self {
        Self(each)
    }
}

impl ShownAnswers {
    /// What may be shown; nothing before 10 people have answered.
    #[must_use]
    pub fn of(answers: &RawAnswers) -> Option<Self> {
        let all: RawPeople = answers.0.iter().copied().sum();
        let shown = || Self {
            table: ShownTable::of(&answers.0),
            shares: answers.0.iter().map(|part| ShownShare::of(*part, all)).collect(),
        };
        (all.number() >= SHOWN_FROM).then(shown)
    }

    /// How many answered.
    #[must_use]
    pub const fn total(&self) -> ShownTotal {
        self.table.total()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(each: &[u64]) -> Option<ShownAnswers> {
        let each = each.iter().map(|people| RawPeople::counted(*people)).collect();
        ShownAnswers::of(&RawAnswers::counted(each))
    }

    #[test]
    fn nothing_is_shown_before_ten_have_answered() {
        assert_eq!(shown(&[9, 0]), None);
        assert_eq!(shown(&[]), None);
        let ten = shown(&[10, 0]).unwrap();
        assert_eq!(ten.total().to_string(), "10");
        assert_eq!(ten.shares, [None, None], "ten are too few for a share");
    }

    #[test]
    fn shares_are_shown_on_twenty() {
        let all = shown(&[30, 11, 2]).unwrap();
        let shares: Vec<Option<String>> =
            all.shares.iter().map(|share| share.map(|share| share.to_string())).collect();
        assert_eq!(shares, [Some("67%".to_owned()), Some("22%".to_owned()), None]);
    }
}
