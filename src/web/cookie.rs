//! The only place that makes cookies: `__Host-`, `Secure`, `HttpOnly`, `SameSite=Lax`, path `/`.
//!
//! On loopback http, where a browser refuses `Secure`, the names are plain.

use rocket::http::{Cookie, SameSite};
use rocket::time::Duration;

/// The cookies of this service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A person who signed in; ends with the browser.
    Session,
    /// Somebody signed out who is filling in a form; ends with the browser.
    Visit,
    /// Somebody whose password was right and who has not shown the second factor; ends with the browser.
    Step,
    /// A device that signed in before; a year.
    Device,
}

impl Kind {
    /// The cookie's name.
    pub(crate) fn name(self, secure: bool) -> &'static str {
        match (self, secure) {
            (Self::Session, true) => "__Host-session",
            (Self::Session, false) => "session",
            (Self::Visit, true) => "__Host-visit",
            (Self::Visit, false) => "visit",
            (Self::Step, true) => "__Host-step",
            (Self::Step, false) => "step",
            (Self::Device, true) => "__Host-device",
            (Self::Device, false) => "device",
        }
    }

    /// A cookie with this value.
    pub(crate) fn with(self, value: String, secure: bool) -> Cookie<'static> {
        let cookie = Cookie::build((self.name(secure), value))
            .path("/")
            .http_only(true)
            .secure(secure)
            .same_site(SameSite::Lax);
        match self {
            Self::Device => cookie.max_age(Duration::days(365)).build(),
            Self::Session | Self::Visit | Self::Step => cookie.build(),
        }
    }

    /// A cookie that takes this one away. `__Host-` cookies go only when `Secure` and the path are repeated.
    pub(crate) fn gone(self, secure: bool) -> Cookie<'static> {
        let mut cookie = self.with(String::new(), secure);
        cookie.make_removal();
        cookie
    }
}
