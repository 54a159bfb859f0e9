//! Made-up people with accounts.

use super::app::App;
use super::browser::Browser;
use pa_registry::accounts::Role;

/// The password of everybody made here.
pub const PASSWORD: &str = "kettle marble Thursday";
