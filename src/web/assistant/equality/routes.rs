//! Who may come to these pages: a personal assistant, each to the own answers.

use super::{question, start};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages.
pub(in crate::web) fn mount(door: Door) -> Door {
    let access = Access::Role(Role::Assistant);
    door.mount(access, routes![start::start, start::take_start]).mount_naming(
        access,
        |_| "/assistant/equality/religion".to_owned(),
        routes![question::question, question::take_question],
    )
}
