//! People for whom a registrar uses the register, because they do not go online.
//!
//! The story: somebody rings, writes or comes, and agrees that an officer acts for her; the officer says that this is
//! nobody of the family and no friend, writes down the consent and how she is reached ([`open`]). From then on, on days on
//! which an officer has said so ([`declare`]) and as long as the consent stands, there is an [`AssistingActor`], and every
//! act that takes one asks again in its own transaction ([`AssistingActor::still_may`]). Consent that is taken back
//! ([`take_back`]) stops everything at once; an account that becomes her own ([`handed_over`]) ends it.

mod actor;
mod consent;
mod events;
mod list;
mod open;
mod opened;
mod reach;
mod store;
mod sweep;
mod teller;
mod whole;

pub use actor::{AssistError, AssistingActor, assist, assist_within};
pub use consent::{agree_again, agrees, take_back};
pub use list::{Assisted, assisted, count_assisted, find_assisted, name_of};
pub use open::{OpenError, Opening, handed_over, open};
pub use opened::{AssistedPerson, declare, look};
pub use reach::{Reach, ReachProblem, save_reach};
pub use sweep::sweep;
pub use teller::{NotAdmitted, Teller};
pub use whole::{WholeAssisted, enrol_assisted};
