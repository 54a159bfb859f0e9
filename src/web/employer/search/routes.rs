//! Who may come to these pages: employers; each page asks for one whom the council has checked.

use super::{about, gender, kept, list, profile, results, shortlist, step::Step};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages.
pub(in crate::web::employer) fn mount(door: Door) -> Door {
    let access = Access::Role(Role::Employer);
    door.mount(access, routes![list::search, results::results, gender::gender, gender::take_gender])
        .mount(access, routes![kept::keep, kept::forget, shortlist::list::list, shortlist::print::print])
        .mount_naming(access, |_| super::address::address_of(Step::Times), routes![about::about])
        .mount_naming(access, |specimen| profile::example(&specimen.record), routes![profile::profile])
        .mount_naming(
            access,
            |specimen| shortlist::example(&specimen.record),
            routes![shortlist::note::note, shortlist::note::take_note],
        )
        .mount_naming(
            access,
            |specimen| format!("{}/off", shortlist::example(&specimen.record)),
            routes![shortlist::note::take_off],
        )
        .mount_naming(
            access,
            |specimen| format!("{}/put", shortlist::example(&specimen.record)),
            routes![shortlist::put::put],
        )
}
