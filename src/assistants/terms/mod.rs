//! The words in which PAs tell their story: closed lists, complete, and small values that cannot hold nonsense.
//!
//! What stands in the database is a word of our own that never changes (`personal_care`), also where the list is Skills
//! for Care's; its number there is then `code()`. Two lists are too long for words of our own: a [`Qualification`] is kept
//! as Skills for Care's number, a [`Language`] as its ISO 639 code. Labels are in plain English, and in our own words
//! where the source's are wordy.

mod answer;
mod care_certificates;
mod employment;
mod equality;
mod healthcare;
mod hours;
mod language;
mod languages;
mod level;
mod needs;
mod notice;
mod pathway;
mod person;
mod qualifications;
mod search;
mod set;
mod tasks;
mod training;
mod training_access;
mod travel;
mod week;
mod year;

pub use answer::{FixedHours, YesNo};
pub use care_certificates::{CareCertificate, LevelTwoCertificate};
pub use employment::{ContractType, EmploymentKind, WhyEnded};
pub use equality::{Carer, Disability, Ethnicity, GenderIdentity, Religion, Sex, SexualOrientation};
pub use healthcare::DelegatedHealthcare;
pub use hours::{Hours, HoursRefused};
pub use language::{Fluency, Language, NotALanguage};
pub use level::Level;
pub use needs::{Need, NeedGroup};
pub use notice::{NoticeWeeks, NumberRefused};
pub use pathway::{NextStep, PathwayCategory};
pub use person::{Gender, Looking, Pet, Smoking};
pub use qualifications::{NotAQualification, Qualification, QualificationGroup};
pub use set::{Member, Set};
pub use tasks::{Task, TaskGroup};
pub use training::{Accredited, HowTrained, TrainedBy, TrainingCategory};
pub use training_access::{AccessStage, FundedBy, WhyNotTrained};
pub use travel::{Reach, Transport};
pub use week::{Day, NotAPart, PartOfDay, Slot, Week, WorkMark};
pub use year::{Year, YearRefused};
