//! Who may come to these pages: employers, and to most of them a registrar who answers for one.

use super::{acting, check, home, money, name, own_home, search, support, who};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use crate::web::twice::OF_EMPLOYERS;
use rocket::routes;

/// Mounts the pages.
pub(in crate::web) fn mount(door: Door) -> Door {
    let door = door.mount(Access::Role(Role::Employer), routes![home::home]);
    let door = OF_EMPLOYERS.mount(
        door,
        routes![
            who::who,
            who::take_who,
            acting::acting,
            acting::take_acting,
            name::name,
            name::take_name,
            money::money,
            money::take_money,
            own_home::home,
            own_home::take_home,
            support::support,
            support::take_support,
            check::check,
            check::send,
        ],
    );
    search::mount(door)
}
