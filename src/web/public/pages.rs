//! The start page and what the footer leads to.

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

#[derive(Template)]
#[template(path = "public/privacy.html")]
struct PrivacyPage {
    frame: Frame,
}

#[get("/privacy")]
fn privacy(frame: Frame) -> Answer {
    Reply::page(&PrivacyPage { frame })
}

/// Mounts the pages.
pub(in crate::web) fn mount(door: Door) -> Door {
    door.mount(Access::Everyone, routes![start, accessibility, privacy])
}
