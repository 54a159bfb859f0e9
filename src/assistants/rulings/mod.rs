//! Refusing to put somebody on the register, and taking somebody off it (domain.md, part 3).
//!
//! A registrar proposes it with a reason and in writing; its owner is told and has 14 days to reply. Then it is decided
//! or withdrawn. Against a decision she can appeal within 28 days, to an officer who has neither proposed nor decided
//! it. What is decided takes the record off the register as leaving does; an appeal that is allowed puts it back.

mod appeal;
mod decide;
mod heard;
mod letter;
mod own;
mod propose;
mod ruling;
mod words;

pub use appeal::{AppealError, decide_appeal};
pub use decide::decide;
pub use heard::{HeardError, appeal_for, reply_for};
pub use own::{appeal, own_ruling, own_rulings, reply};
pub use propose::{Proposal, ProposalProblem, RuleError, propose, tell_now, withdraw};
pub use ruling::{Appealed, Decided, Reasons, Ruling, Said, Stage};
pub use words::{AppealOutcome, RulingKind, RulingReason};
