//! Showing the own record to somebody by a link: for as long as its owner chooses, and not a moment longer.
//!
//! The link is a secret of which a digest is kept. Whether it works is decided when it is opened, from the link and from
//! the record: it stops with its end, when it is taken back, and whenever the record is not on the register. Of whoever
//! opens it nothing is kept but when.

mod acts;
mod share;

pub(super) use acts::forget_ended;
pub use acts::{MOST_LINKS, ShareError, open_shared, share, share_works, shares, withdraw_share};
pub use share::{Lasting, Opened, Share, Stage};
