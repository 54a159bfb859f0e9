//! The register of personal assistants: each tells her story once, and the record travels with her from job to job.
//!
//! A [`Record`] is the PA's own. Others see a [`Listing`] made from it, which is another type and holds nothing that
//! she did not choose to show. Every page of answers is a [`SectionAnswer`]; [`save`] is the one way in which an answer
//! becomes part of a record. Where a record is in its life says [`Life`].

mod about;
mod answer;
mod availability;
mod birth;
mod block;
mod chosen;
mod details;
mod events;
mod find;
mod healthcare;
mod identity;
mod languages;
mod life;
mod listing;
mod looking;
mod low_pay;
mod missing;
mod move_on;
mod name;
mod needs;
mod number;
mod record;
mod section;
mod store;
mod sweep;
mod tasks;
pub mod terms;
mod travel;
pub mod wage;
mod way;
mod work_terms;

pub use about::{About, AboutProblem, FreeTextProblem};
pub use answer::{Misfit, SaveError, SectionAnswer, save};
pub use availability::{Availability, NeverAvailable};
pub use birth::{BirthDate, BirthRefused};
pub use block::{Block, BlockError, BlockProblem, NewBlock, TypedBlock, block, blocks, unblock};
pub use chosen::{ChoiceProblem, NONE};
pub use details::Details;
pub use find::find_record;
pub use healthcare::Healthcare;
pub use languages::{LanguageProblem, Languages, Spoken, TypedLanguage};
pub use life::{Life, LifeRefused, PausedFrom, Status};
pub use listing::{Listing, PayShown};
pub use looking::look;
pub use low_pay::{LowPay, low_pay};
pub use missing::missing;
pub use move_on::{MoveError, come_back, leave, pause, resume, send};
pub use name::{FullName, NameProblem};
pub use needs::Needs;
pub use number::{NumberRefused, RegisterNumber};
pub use record::{Profile, Record};
pub use section::{Group, Section};
pub use sweep::{leave_closed, sweep};
pub use tasks::Tasks;
pub use travel::{Travel, TravelProblem};
pub use way::Way;
pub use work_terms::{HoursWanted, NOW, TypedWorkTerms, WorkTerms, WorkTermsProblem};
