//! Who may come to these pages: employers, and a registrar who answers for one; each page asks for one whom the council
//! has checked.

use super::{about, alert, gender, kept, list, print, profile, results, shortlist, step::Step};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use crate::web::twice::OF_EMPLOYERS;
use rocket::routes;

/// Mounts the pages.
pub(in crate::web::employer) fn mount(door: Door) -> Door {
    let (own, registrar) = (Access::Role(Role::Employer), Access::Role(Role::Registrar));
    let door = OF_EMPLOYERS
        .mount(door, routes![list::search, results::results, gender::gender, gender::take_gender])
        .mount_naming(own, |_| super::address::address_of(Step::Times), routes![about::about])
        .mount_naming(
            registrar,
            |_| format!("/assisted/<person>{}", super::address::address_of(Step::Times)),
            routes![about::about_for_somebody],
        )
        .mount_naming(own, |specimen| profile::example(&specimen.record), routes![profile::profile])
        .mount_naming(
            registrar,
            |specimen| profile::example_for_somebody(&specimen.record),
            routes![profile::profile_for_somebody],
        )
        .mount(registrar, routes![print::print]);
    let door = OF_EMPLOYERS.mount(door, routes![kept::keep, kept::forget]);
    let door = OF_EMPLOYERS.mount(door, routes![alert::page::shown, alert::page::ask, alert::page::end]);
    let door = door.mount(Access::Everyone, routes![alert::by_link::done]).mount_naming(
        Access::SignedLink,
        |specimen| alert::example(&specimen.alert_token),
        routes![alert::by_link::end, alert::by_link::take_end],
    );
    mount_shortlist(door)
}

/// Mounts the list of those whom an employer wants to remember: it is her own.
fn mount_shortlist(door: Door) -> Door {
    let own = Access::Role(Role::Employer);
    door.mount(own, routes![shortlist::list::list, shortlist::print::print])
        .mount_naming(
            own,
            |specimen| shortlist::example(&specimen.record),
            routes![shortlist::note::note, shortlist::note::take_note],
        )
        .mount_naming(
            own,
            |specimen| format!("{}/off", shortlist::example(&specimen.record)),
            routes![shortlist::note::take_off],
        )
        .mount_naming(
            own,
            |specimen| format!("{}/put", shortlist::example(&specimen.record)),
            routes![shortlist::put::put],
        )
}
