//! The register of personal assistants: each tells her story once, and the record travels with her from job to job.
//!
//! A [`Record`] is the PA's own. Others see a [`Listing`] made from it, which is another type and holds nothing that
//! she did not choose to show. Every page of answers is a [`SectionAnswer`]; [`save`] is the one way in which an answer
//! becomes part of a record. Where a record is in its life says [`Life`].

mod about;
mod answer;
mod assisted;
mod availability;
mod birth;
mod block;
mod bounds;
pub mod casework;
mod chosen;
mod details;
mod endings;
mod engagement;
mod engagement_typed;
pub mod equality;
mod events;
mod experience;
mod find;
mod freshness;
mod healthcare;
mod home;
mod identity;
mod imported;
mod items;
mod languages;
pub mod ledger;
mod life;
pub mod listed;
mod listing;
mod looking;
mod low_pay;
mod move_on;
mod needs;
mod number;
mod numbers;
mod pathway;
mod portable;
mod qualification;
pub mod questions;
mod record;
pub mod risk;
pub mod rulings;
pub mod search;
mod section;
pub mod sharing;
mod shown;
mod store;
pub mod suspensions;
mod sweep;
mod tasks;
mod teller;
pub mod terms;
mod training;
mod training_access;
mod travel;
pub mod wage;
mod way;
mod whole;
mod whole_cases;
mod work_terms;

pub use about::{About, AboutProblem, FreeTextProblem};
pub use answer::{Misfit, SaveError, SectionAnswer, save};
pub use assisted::{
    BeginError, CodeError, LeftToDo, begin, hand_over, left_to_do, make_code, make_code_with, withdraw,
};
pub use availability::{Availability, NeverAvailable};
pub use birth::{BirthDate, BirthRefused};
pub use block::{Block, BlockError, BlockProblem, NewBlock, TypedBlock, block, blocks, unblock};
pub use bounds::{Bounds, DayProblem};
pub use chosen::{ChoiceProblem, NONE};
pub use details::Details;
pub use endings::{Ending, Ends, Nearness, find_endings, remind_of_endings};
pub use engagement::{ConfirmedPay, Ended, Engagement, HoursTold};
pub use engagement_typed::{EngagementProblem, HoursProblem, TypedEngagement, TypedHours};
pub use experience::{Experience, ExperienceAnswer, TellError, Told, experience, tell};
pub use find::{find_overview, find_record};
pub use freshness::{
    ConfirmError, Confirmed, Due, Freshness, Reminded, Rhythm, Step, confirm, confirm_by_link,
    confirmation_waits, find_confirmed, remind,
};
pub use healthcare::Healthcare;
pub use home::{Home, HomeProblem, PlaceShown, TypedHome};
pub use imported::{Brought, Errand, Imported, KeepError, find_imported, import, keep, take_away};
pub use items::{Entry, EntryKinds, Item, ItemError, add, change, entries, entry, remove};
pub use languages::{LanguageProblem, Languages, Spoken, TypedLanguage};
pub use life::{Life, LifeRefused, PausedFrom, Status};
pub use listing::{Listing, PayShown};
pub use looking::look;
pub use low_pay::{LowPay, low_pay};
pub use move_on::{MoveError, come_back, leave, pause, resume, send};
pub use needs::Needs;
pub use number::{NumberRefused, RegisterNumber};
pub use numbers::{numbers_of, record_with_number};
pub use pathway::Pathway;
pub use portable::{Check, Learned, Portable, portable};
pub use qualification::{Held, QualificationProblem, Qualified, TypedQualification};
pub use record::{Overview, Profile, Record};
pub use section::{Group, Section};
pub use shown::{NotShown, Shown};
pub use sweep::{leave_closed, sweep};
pub use tasks::Tasks;
pub use teller::{NotAdmitted, Teller};
pub use training::{Expires, Expiry, Training, TrainingProblem, TrainingState, TypedTraining};
pub use training_access::{TrainingRequest, TrainingRequestProblem, TypedTrainingRequest};
pub use travel::{Travel, TravelProblem};
pub use way::Way;
pub use whole::{EnrolError, WholeRecord, enrol};
pub use whole_cases::{Alike, WholeCase, WholeSuspension, enrol_cases};
pub use work_terms::{HoursWanted, NOW, TypedWorkTerms, WorkTerms, WorkTermsProblem};

pub use crate::text::{FullName, NameProblem};
