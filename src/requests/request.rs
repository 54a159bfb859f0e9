//! A request, and how it stands.

use time::Date;

use super::{
    RequestKind,
    due::{extended_due, first_due, last_day},
};
use crate::{clock::Timestamp, ids::DataRequestId, text::PlainText, vocabulary};

/// What somebody asks.
pub type RequestText = PlainText<4000>;

/// What an administrator answers.
pub type AnswerText = PlainText<4000>;

/// Why a request takes longer.
pub type ExtensionReason = PlainText<1000>;

vocabulary! {
    /// How much longer a request takes that is complex, or one of many.
    pub enum Longer {
        One = "1": 1 => "One month longer",
        Two = "2": 2 => "Two months longer",
    }
}

/// Something that somebody asked about the own data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataRequest {
    /// Which.
    pub id: DataRequestId,
    /// What kind.
    pub kind: RequestKind,
    /// What was asked.
    pub text: RequestText,
    /// When.
    pub made_at: Timestamp,
    /// The instant from which it is late; none where no day is set.
    pub(super) late_from: Option<Timestamp>,
    /// When a complaint was acknowledged.
    pub acknowledged_at: Option<Timestamp>,
    /// That it takes longer.
    pub extension: Option<Extension>,
    /// How it ended; none while it is open.
    pub end: Option<End>,
}

/// That a request takes longer than a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// When that was said.
    pub at: Timestamp,
    /// Why.
    pub because: ExtensionReason,
}

/// How a request ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// It was answered.
    Answered {
        /// When.
        at: Timestamp,
        /// What was answered.
        text: AnswerText,
    },
    /// Whoever asked took it back.
    TakenBack {
        /// When.
        at: Timestamp,
    },
}

/// How a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nobody has done anything that ends or pauses it.
    Open,
    /// A complaint that was acknowledged and has no answer yet.
    Acknowledged,
    /// It has its answer.
    Answered,
    /// Whoever asked took it back.
    TakenBack,
}

impl DataRequest {
    /// How it stands.
    #[must_use]
    pub fn stage(&self) -> Stage {
        match (&self.end, self.acknowledged_at) {
            (Some(End::Answered { .. }), _) => Stage::Answered,
            (Some(End::TakenBack { .. }), _) => Stage::TakenBack,
            (None, Some(_)) => Stage::Acknowledged,
            (None, None) => Stage::Open,
        }
    }

    /// Whether somebody waits for an answer.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.end.is_none()
    }

    /// The day by which something has to be done; none where no day is set, or nothing is to be done any more.
    #[must_use]
    pub fn due_on(&self) -> Option<Date> {
        self.late_from.filter(|_| self.is_waiting()).map(last_day)
    }

    /// The day by which it would be due if it took longer.
    #[must_use]
    pub fn due_with(&self, longer: Longer) -> Date {
        extended_due(longer, self.made_at.today())
    }

    /// Whether it can take longer from this day on: no complaint, once, and told within the first month (UK GDPR, Article
    /// 12(3)).
    #[must_use]
    pub fn may_take_longer(&self, today: Date) -> bool {
        self.is_waiting()
            && !self.kind.is_complaint()
            && self.extension.is_none()
            && today <= first_due(self.kind, self.made_at.today())
    }
}
