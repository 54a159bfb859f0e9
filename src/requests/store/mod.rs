//! The tables `data_requests` and `request_openings`.

pub(super) mod list;
pub(super) mod opening;
pub(super) mod request;
pub(super) mod work;
