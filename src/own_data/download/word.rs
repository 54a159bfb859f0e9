//! Small things that stand in many places of the file.

use serde::Serialize;

use crate::{assistants::terms::Hours, clock::Timestamp};

/// A word of a closed list: as machines know it, and as pages say it.
#[derive(Debug, Serialize)]
pub(super) struct Word {
    code: String,
    says: String,
}

impl Word {
    pub(super) fn new(code: impl Into<String>, says: impl Into<String>) -> Self {
        Self { code: code.into(), says: says.into() }
    }
}

/// The word for a member of any closed list.
macro_rules! word {
    ($member:expr) => {
        $crate::own_data::download::word::Word::new($member.as_str(), $member.label())
    };
}
pub(super) use word;

/// Something that somebody wrote.
#[derive(Debug, Serialize)]
pub(super) struct Written {
    pub(super) text: String,
    pub(super) at: String,
    /// The role of whoever wrote it down; officers have no name here.
    pub(super) role: Word,
}

/// An instant, to the second, in UTC.
pub(super) fn moment(at: Timestamp) -> String {
    let text = at.to_string();
    text.split('.').next().map(|seconds| format!("{seconds}Z")).unwrap_or(text)
}

/// Hours a week, with halves.
pub(super) fn hours(hours: Hours) -> f32 {
    f32::from(hours.halves()) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_has_seconds_and_says_its_zone() {
        let at: Timestamp = "2026-11-22T09:30:05.123456Z".parse().unwrap();
        assert_eq!(moment(at), "2026-11-22T09:30:05Z");
    }

    #[test]
    fn half_hours_are_halves() {
        assert_eq!(serde_json::to_string(&hours("16.5".parse().unwrap())).unwrap(), "16.5");
    }
}
