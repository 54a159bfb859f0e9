//! Who may come to these pages: registrars.

use super::{code, consent, contact, declare, list, new, one, print};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages.
pub(in crate::web::registrar) fn mount(door: Door) -> Door {
    door.mount(
        Access::Role(Role::Registrar),
        routes![
            list::list,
            new::new,
            new::take_new,
            one::one,
            declare::declare,
            contact::contact,
            contact::take_contact,
            consent::consent,
            consent::take_consent,
            code::code,
            code::take_code,
            print::print,
        ],
    )
}
