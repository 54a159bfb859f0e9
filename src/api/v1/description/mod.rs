//! Version 1, described for machines: OpenAPI 3.1, made from the routes, the types of their answers and the fields of a
//! search. A test holds it to the table of routes, both ways.

mod everywhere;
mod search;
pub(super) mod version1;

pub(super) use search::Search;
