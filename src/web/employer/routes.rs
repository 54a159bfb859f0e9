//! Who may come to these pages: employers.

use super::{acting, check, home, money, name, own_home, search, support, who};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages.
pub(in crate::web) fn mount(door: Door) -> Door {
    let own = door.mount(
        Access::Role(Role::Employer),
        routes![
            home::home,
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
    search::mount(own)
}
