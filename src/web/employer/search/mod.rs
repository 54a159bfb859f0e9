//! Looking for a PA. What is looked for stands in the address, all but the reason for a gender: so every search works
//! without script, can be kept as a bookmark, and leaves nothing behind.

mod about;
mod address;
mod alert;
mod ask;
mod fields;
mod gender;
mod items;
mod kept;
mod list;
mod print;
mod profile;
mod reasons;
mod results;
mod routes;
mod seeking;
mod sheet;
mod shortlist;
mod step;
mod wards;
mod wrong;

pub(in crate::web) use address::SEARCH;
pub(super) use alert::ALERT;
pub(super) use kept::begins_at;
pub(super) use routes::mount;
pub(super) use shortlist::LIST as SHORTLIST;
