//! People who do not go online, for whom registrars use the register. Records are filled in on the pages that owners have
//! (`web/assistant/record`), under other addresses, and employers answer and search on theirs (`web/employer`).

mod address;
mod as_employer;
mod code;
mod consent;
mod contact;
mod declare;
mod fields;
mod heard;
mod list;
mod new;
mod one;
mod open;
mod print;
mod routes;

pub(super) use routes::mount;
