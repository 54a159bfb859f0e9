//! The pages of a record stand twice in the table of access: for its owner, and for a registrar who answers for somebody.

use super::address::LIST;
use crate::accounts::Role;
use crate::web::access::{Access, Door, Example};
use crate::web::on_behalf::ASSISTED;
use rocket::route::{Handler, Outcome};
use rocket::{Data, Request, Route};

/// Mounts pages for both.
pub(super) fn mount(door: Door, routes: Vec<Route>) -> Door {
    let assisted = routes.iter().map(for_somebody).collect();
    door.mount(Access::Role(Role::Assistant), routes).mount(Access::Role(Role::Registrar), assisted)
}

/// Mounts pages for both whose addresses name something of the record, with an example of each.
pub(super) fn mount_naming(door: Door, own: Example, assisted: Example, routes: Vec<Route>) -> Door {
    let copies = routes.iter().map(for_somebody).collect();
    door.mount_naming(Access::Role(Role::Assistant), own, routes).mount_naming(
        Access::Role(Role::Registrar),
        assisted,
        copies,
    )
}

/// The same page under the address that names a person. It has as many parts as the owner's, so the page finds what it
/// names in the same place.
fn for_somebody(own: &Route) -> Route {
    let address = own.uri.to_string().replacen(LIST, &format!("{ASSISTED}/<person>"), 1);
    // An address that names less comes first, or "remove" would be taken for the name of something.
    let gaps = isize::try_from(address.matches('<').count()).unwrap_or(0);
    Route::ranked(gaps, own.method, &address, Same(own.handler.clone()))
}

/// The page itself.
#[derive(Clone)]
struct Same(Box<dyn Handler>);

#[rocket::async_trait]
impl Handler for Same {
    async fn handle<'r>(&self, request: &'r Request<'_>, data: Data<'r>) -> Outcome<'r> {
        self.0.handle(request, data).await
    }
}
