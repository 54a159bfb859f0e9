//! Refusing to put somebody on the register, and taking somebody off it (domain.md, part 3).
//!
//! An officer proposes it with a reason and in writing; its owner is told and has 14 days to reply. Then it is decided
//! or withdrawn. Against a decision she can appeal within 28 days, to an officer who has neither proposed nor decided
//! it. What is decided takes the record off the register as leaving does; an appeal that is allowed puts it back.
//!
//! Whose desk a ruling lies on follows from its reason: a risk is for safeguarding officers, everything else for
//! registrars. No act finds a ruling that lies on the other desk.

mod appeal;
mod decide;
mod desk;
mod heard;
mod letter;
mod own;
mod propose;
mod ruling;
mod waiting;
mod words;

pub use appeal::{AppealError, decide_appeal};
pub use decide::decide;
pub(in crate::assistants) use desk::rulings_of;
pub use desk::{OpenedRulings, open_rulings};
pub use heard::{HeardError, appeal_for, reply_for};
pub use own::{appeal, own_ruling, own_rulings, reply};
pub use propose::{Proposal, ProposalProblem, RuleError, propose, tell_now, withdraw};
pub use ruling::{Appealed, Decided, Reasons, Ruling, Said, Stage};
pub use waiting::{ForRisk, count_for_risk, for_risk};
pub use words::{AppealOutcome, RulingKind, RulingReason};
