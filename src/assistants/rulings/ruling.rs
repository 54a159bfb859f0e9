//! A refusal or a removal, and how far it has come.

use time::{Date, Duration};

use super::words::{AppealOutcome, RulingKind, RulingReason};
use crate::{accounts::Role, assistants::life::Life, clock::Timestamp, ids::RulingId, text::PlainText};

/// Written reasons, a reply, an appeal.
pub type Reasons = PlainText<2000>;

/// A refusal or a removal. Days are those of clocks in London; a period ends with its last day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// Which.
    pub id: RulingId,
    /// What.
    pub kind: RulingKind,
    /// Why.
    pub reason: RulingReason,
    /// Where the record was in its life.
    pub life: Life,
    /// The written reasons with which it was proposed, and when.
    pub proposed: Said,
    /// When its owner was told; none while an enquiry must not be disturbed.
    pub told_at: Option<Timestamp>,
    /// What she replied.
    pub reply: Option<Said>,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
    /// The decision.
    pub decided: Option<Decided>,
}

/// Words, and when they came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// When.
    pub at: Timestamp,
    /// The role of whoever wrote them down: what somebody says by telephone or letter, an officer does.
    pub role: Role,
    /// What.
    pub text: Reasons,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The written reasons, and when it was decided.
    pub said: Said,
    /// The appeal against it.
    pub appeal: Option<Appealed>,
}

/// An appeal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appealed {
    /// What she wrote, and when.
    pub said: Said,
    /// What came of it, with written reasons.
    pub outcome: Option<(AppealOutcome, Said)>,
}

/// What can be done next, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Proposed, and its owner is not told yet.
    Held,
    /// She may reply up to and with this day.
    AwaitsReply(Date),
    /// It can be decided.
    Ready,
    /// Taken back before it was decided.
    Withdrawn,
    /// Decided; she may appeal up to and with this day.
    MayBeAppealed(Date),
    /// Another officer has to decide.
    Appealed,
    /// Decided for good.
    Final,
    /// Reversed on appeal.
    Overturned,
}

impl Ruling {
    /// How long somebody has for a reply (domain.md, part 3).
    pub const REPLY: Duration = Duration::days(14);
    /// How long somebody has for an appeal (domain.md, part 3).
    pub const APPEAL: Duration = Duration::days(28);

    /// How far it has come.
    #[must_use]
    pub fn stage(&self, today: Date) -> Stage {
        if self.withdrawn_at.is_some() {
            return Stage::Withdrawn;
        }
        match &self.decided {
            None => self.before_decision(today),
            Some(decided) => decided.stage(today),
        }
    }

    /// Whether it is proposed, and neither taken back nor decided.
    #[must_use]
    pub fn is_pending(&self) -> bool {
        self.withdrawn_at.is_none() && self.decided.is_none()
    }

    fn before_decision(&self, today: Date) -> Stage {
        let Some(told) = self.told_at else { return Stage::Held };
        let until = told.today().saturating_add(Self::REPLY);
        if self.reply.is_some() || today > until { Stage::Ready } else { Stage::AwaitsReply(until) }
    }

    /// From when on it can be decided without a reply, if its owner is told now.
    #[must_use]
    pub fn ready_without_reply(told: Timestamp) -> Timestamp {
        Timestamp::start_of_day(told.today().saturating_add(Self::REPLY + Duration::days(1)))
    }

    /// Whether its owner can begin again: not after a removal that stands, and not while an appeal is open.
    #[must_use]
    pub fn lets_begin_again(&self, today: Date) -> bool {
        match self.stage(today) {
            Stage::Held | Stage::AwaitsReply(_) | Stage::Ready | Stage::Withdrawn | Stage::Overturned => true,
            Stage::Appealed => false,
            // Whoever is a risk does not come back by beginning anew.
            Stage::MayBeAppealed(_) | Stage::Final => {
                self.kind == RulingKind::Refusal && self.reason != RulingReason::Risk
            }
        }
    }
}

impl Decided {
    fn stage(&self, today: Date) -> Stage {
        let until = self.said.at.today().saturating_add(Ruling::APPEAL);
        match &self.appeal {
            None if today > until => Stage::Final,
            None => Stage::MayBeAppealed(until),
            Some(Appealed { outcome: None, .. }) => Stage::Appealed,
            Some(Appealed { outcome: Some((AppealOutcome::Upheld, _)), .. }) => Stage::Final,
            Some(Appealed { outcome: Some((AppealOutcome::Overturned, _)), .. }) => Stage::Overturned,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn said(at: Timestamp) -> Said {
        Said { at, role: Role::Registrar, text: "Made up.".parse().unwrap() }
    }

    fn proposed() -> Ruling {
        let told = at("2026-10-20T22:59:00Z");
        Ruling {
            id: RulingId::new(told),
            kind: RulingKind::Removal,
            reason: RulingReason::Conduct,
            life: Life::OnRecord,
            proposed: said(told),
            told_at: Some(told),
            reply: None,
            withdrawn_at: None,
            decided: None,
        }
    }

    fn decided(appeal: Option<Appealed>) -> Ruling {
        let said = said(at("2026-11-10T12:00:00Z"));
        Ruling { decided: Some(Decided { said, appeal }), ..proposed() }
    }

    fn on(day: &str) -> Date {
        at(&format!("{day}T12:00:00Z")).today()
    }

    #[test]
    fn fourteen_days_for_a_reply_and_the_last_one_counts() {
        let ruling = proposed();
        assert_eq!(ruling.stage(on("2026-11-03")), Stage::AwaitsReply(on("2026-11-03")));
        assert_eq!(ruling.stage(on("2026-11-04")), Stage::Ready);
        let ready = Ruling::ready_without_reply(ruling.told_at.unwrap());
        assert_eq!(ready, at("2026-11-04T00:00:00Z"), "clocks went back in between");
        let replied = Ruling { reply: Some(said(at("2026-10-22T12:00:00Z"))), ..ruling.clone() };
        assert_eq!(replied.stage(on("2026-10-22")), Stage::Ready, "nobody waits for what is there");
        assert_eq!(Ruling { told_at: None, ..ruling }.stage(on("2027-11-03")), Stage::Held);
    }

    #[test]
    fn twenty_eight_days_for_an_appeal() {
        assert_eq!(decided(None).stage(on("2026-12-08")), Stage::MayBeAppealed(on("2026-12-08")));
        assert_eq!(decided(None).stage(on("2026-12-09")), Stage::Final);
    }

    #[test]
    fn whoever_was_removed_begins_again_only_after_an_appeal_that_was_allowed() {
        let appealed = |outcome: Option<AppealOutcome>| {
            let outcome = outcome.map(|outcome| (outcome, said(at("2026-11-20T12:00:00Z"))));
            decided(Some(Appealed { said: said(at("2026-11-12T12:00:00Z")), outcome }))
        };
        let today = on("2026-11-20");
        let refusal = |ruling: Ruling| Ruling { kind: RulingKind::Refusal, ..ruling };
        let refused = |ruling: Ruling| refusal(ruling).lets_begin_again(today);
        let a_risk = Ruling { reason: RulingReason::Risk, ..refusal(decided(None)) };
        assert!(!a_risk.lets_begin_again(today), "not even after a refusal, where it is for risk");
        for (ruling, removal, refusal) in [
            (proposed(), true, true),
            (decided(None), false, true),
            (appealed(None), false, false),
            (appealed(Some(AppealOutcome::Upheld)), false, true),
            (appealed(Some(AppealOutcome::Overturned)), true, true),
        ] {
            let stage = ruling.stage(today);
            assert_eq!((ruling.lets_begin_again(today), refused(ruling)), (removal, refusal), "{stage:?}");
        }
    }
}
