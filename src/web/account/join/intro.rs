//! What making an account takes, before it begins.

use crate::web::frame::Frame;
use crate::web::reply::{Answer, Reply};
use askama::Template;
use rocket::get;

#[derive(Template)]
#[template(path = "join/intro.html")]
struct IntroPage {
    frame: Frame,
}

#[get("/join")]
pub(in crate::web::account) fn intro(frame: Frame) -> Answer {
    Reply::page(&IntroPage { frame })
}
