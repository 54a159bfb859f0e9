//! The register of personal assistants: each tells her story once, and the record travels with her from job to job.
//!
//! A [`Record`] is the PA's own. Others see a [`Listing`] made from it, which is another type and holds nothing that
//! she did not choose to show. Every page of answers is a [`SectionAnswer`]; [`save`] is the one way in which an answer
//! becomes part of a record. Where a record is in its life says [`Life`].

mod answer;
mod birth;
mod block;
pub mod equality;
mod events;
mod find;
mod identity;
mod life;
mod listing;
mod looking;
mod missing;
mod move_on;
mod name;
mod number;
mod record;
mod section;
mod store;
mod sweep;
pub mod terms;
pub mod wage;
mod way;

pub use answer::{Misfit, SaveError, SectionAnswer, save};
pub use birth::{BirthDate, BirthRefused};
pub use block::{Block, BlockError, BlockProblem, NewBlock, TypedBlock, block, blocks, unblock};
pub use find::find_record;
pub use life::{Life, LifeRefused, PausedFrom, Status};
pub use listing::Listing;
pub use looking::look;
pub use missing::missing;
pub use move_on::{MoveError, come_back, leave, pause, resume, send};
pub use name::{FullName, NameProblem};
pub use number::{NumberRefused, RegisterNumber};
pub use record::{Profile, Record};
pub use section::{Group, Section};
pub use sweep::{leave_closed, sweep};
pub use way::Way;
