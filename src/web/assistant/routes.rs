//! Who may come to these pages.

use super::{blocked, decision, equality, home, looking, questions, record};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages of personal assistants.
pub(in crate::web) fn mount(door: Door) -> Door {
    let door = door.mount(
        Access::Role(Role::Assistant),
        routes![
            home::home,
            looking::take_looking,
            blocked::blocked,
            blocked::take_blocked,
            blocked::take_unblocked,
            decision::decision,
            decision::write,
            questions::question,
            questions::answer,
        ],
    );
    equality::mount(record::mount(door))
}
