//! Signing out, and leaving at once.

use crate::accounts;
use crate::web::cookie::Kind;
use crate::web::form::{Signed, Unread};
use crate::web::frame::Frame;
use crate::web::guard::{Current, Our};
use crate::web::reply::{Answer, Reply};
use askama::Template;
use rocket::http::CookieJar;
use rocket::{get, post};

/// Pages that the browser kept go as well. The cookie of a device that signed in before stays: it is what
/// keeps strangers from locking its owner out.
const CLEAR_PAGES: &str = "\"cache\", \"storage\"";

/// Everything goes.
const CLEAR_ALL: &str = "\"cache\", \"cookies\", \"storage\"";

#[post("/sign-out", data = "<_form>")]
pub(super) async fn sign_out(
    _form: Signed<Unread>,
    session: Current,
    jar: &CookieJar<'_>,
    our: Our,
) -> Answer {
    accounts::sign_out(&our.db, &session.0, our.clock.now()).await?;
    let secure = our.settings.base_address.is_secure();
    jar.add(Kind::Session.gone(secure));
    jar.add(Kind::Visit.gone(secure));
    Ok(Reply::see("/signed-out").header("Clear-Site-Data", CLEAR_PAGES.into()))
}

#[derive(Template)]
#[template(path = "account/signed_out.html")]
struct SignedOutPage {
    frame: Frame,
}

#[get("/signed-out")]
pub(super) fn signed_out(frame: Frame) -> Answer {
    Reply::page(&SignedOutPage { frame })
}

/// Leaves at once for a page that anybody might be reading. It touches no row: the session ends by itself, and
/// its cookie is gone from this browser.
#[get("/exit")]
pub(super) fn exit(jar: &CookieJar<'_>, our: Our) -> Reply {
    let secure = our.settings.base_address.is_secure();
    for kind in [Kind::Session, Kind::Visit, Kind::Device] {
        jar.add(kind.gone(secure));
    }
    Reply::see(our.settings.exit_to.clone()).header("Clear-Site-Data", CLEAR_ALL.into())
}
