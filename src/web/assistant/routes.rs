//! Who may come to these pages.

use super::{
    blocked, decision, equality, freshness, home, looking, portable, questions, record, still_right,
    suspension,
};
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
            freshness::take_own,
            blocked::blocked,
            blocked::take_blocked,
            blocked::take_unblocked,
            decision::decision,
            decision::write,
            questions::question,
            questions::answer,
            suspension::suspension,
        ],
    );
    let door = door.mount(Access::Everyone, routes![still_right::done]).mount_naming(
        Access::SignedLink,
        |specimen| format!("/still-right/{}", specimen.confirmation_token),
        routes![still_right::still_right, still_right::take_still_right],
    );
    portable::mount(equality::mount(record::mount(door)))
}
