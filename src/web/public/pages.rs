//! The start page and what the footer leads to.

use super::{employing, help, privacy};
use crate::web::access::{Access, Door};
use crate::web::frame::Frame;
use crate::web::reply::{Answer, Reply};
use askama::Template;
use rocket::{get, routes};

#[derive(Template)]
#[template(path = "public/start.html")]
struct StartPage {
    frame: Frame,
}

#[get("/")]
fn start(frame: Frame) -> Answer {
    Reply::page(&StartPage { frame })
}

#[derive(Template)]
#[template(path = "public/accessibility.html")]
struct AccessibilityPage {
    frame: Frame,
}

#[get("/accessibility")]
fn accessibility(frame: Frame) -> Answer {
    Reply::page(&AccessibilityPage { frame })
}

/// Mounts the pages.
pub(in crate::web) fn mount(door: Door) -> Door {
    door.mount(
        Access::Everyone,
        routes![start, accessibility, privacy::index, help::help, employing::employing],
    )
    .mount_naming(Access::Everyone, |_| privacy::example(), routes![privacy::one])
}
