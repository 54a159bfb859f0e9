//! Small proven texts: what people type, made safe to keep, compare, print and send.
//!
//! Everything stands on [`clean()`]: composed Unicode (NFC), trimmed, without NUL, control characters or bidi
//! overrides, counted in characters. A NUL that reached PostgreSQL would be a failed request, and a bidi
//! override can make a name read as another one; both are refused at the door, with a reason.
//!
//! The types cannot hold nonsense, so nothing further in has to look again. Their reasons are enums without
//! words for the page: the page knows which field it is speaking about.

mod clean;
mod contact;
mod day;
mod email;
mod full_name;
mod name;
mod optional;
mod phone;
mod plain;
mod postcode;

pub use clean::{Lines, TextRefused, clean};
pub use contact::{ContactDetail, find_contact_detail};
pub use day::{DayRefused, TypedDay};
pub use email::{Email, EmailRefused};
pub use full_name::{FullName, NameProblem};
pub use name::PersonName;
pub use optional::optional;
pub use phone::{Phone, PhoneRefused};
pub use plain::{PlainLine, PlainText};
pub use postcode::{Outcode, Postcode, PostcodeRefused};
