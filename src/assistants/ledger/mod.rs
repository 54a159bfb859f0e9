//! The ledger: one row for each thing that a personal assistant says and an officer can look at (domain.md, part 2).
//!
//! It says what was checked, how, in which role, and when the council looks again; never that anybody is safe.

mod certificate;
mod claim;
mod evidence;
mod insurance;
mod lower;
mod needs;
mod own;
mod reduce;
mod referee;
mod right_to_work;
mod words;

pub use certificate::{DbsCertificate, DbsProblem, TypedDbs};
pub use claim::{Claim, Decision, Standing};
pub use evidence::{Evidence, Told};
pub use insurance::{CarInsurance, InsuranceProblem};
pub(super) use lower::{again, begin_entry, entry_changed, kind_changed, wait};
pub use needs::{Lacking, ListingNeeds, NeedsRefused};
pub use own::{ClaimError, MOST_REFERENCES, claims, tell_claim, withdraw_claim};
pub use reduce::reduce;
pub use referee::{Referee, RefereeProblem, TypedReferee};
pub use right_to_work::{RightToWork, RightToWorkProblem, TypedRightToWork};
pub use words::{
    CheckMethod, ClaimKind, ClaimState, DbsLevel, DbsOutcome, DbsWorkforce, IdentityPaper, NotAccepted,
    Relation, WorkBasis,
};
