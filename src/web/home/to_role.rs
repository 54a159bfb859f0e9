//! `/home` leads everybody to the home page of their role.

use crate::accounts::Role;
use crate::web::access::{Access, Door};
use crate::web::guard::Current;
use crate::web::reply::Reply;
use rocket::{get, routes};

/// The homes, in the order in which somebody with several roles is sent to one.
const HOMES: [(Role, &str); 6] = [
    (Role::Administrator, "/officer"),
    (Role::Safeguarding, "/officer"),
    (Role::Registrar, "/officer"),
    (Role::Commissioner, "/officer"),
    (Role::Assistant, "/assistant"),
    (Role::Employer, "/employer"),
];

#[get("/home")]
fn home(session: Current) -> Reply {
    let place = HOMES.iter().find(|(role, _)| session.0.roles.contains(*role));
    Reply::see(place.map_or("/account", |(_, address)| address))
}

/// Mounts the way home.
pub(in crate::web) fn mount(door: Door) -> Door {
    door.mount(Access::SignedIn, routes![home])
}
