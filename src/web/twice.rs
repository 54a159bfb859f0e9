//! Pages that stand twice in the table of access: for whom they are about, and for a registrar who answers for somebody.

use super::access::{Access, Door, Example};
use super::on_behalf::{ASSISTED, EMPLOYER, OWN_RECORD, PART_OF_EMPLOYERS};
use crate::accounts::Role;
use rocket::route::{Handler, Outcome};
use rocket::{Data, Request, Route};

/// Which pages stand twice.
#[derive(Clone, Copy, Debug)]
pub(super) struct Twice {
    /// The role of those who have them as their own.
    role: Role,
    /// Where these find them.
    own: &'static str,
    /// What stands in place of that behind the id of a person.
    assisted: &'static str,
}

/// The pages of a record.
pub(super) const RECORD: Twice = Twice { role: Role::Assistant, own: OWN_RECORD, assisted: "" };
/// The pages of an employer.
pub(super) const OF_EMPLOYERS: Twice =
    Twice { role: Role::Employer, own: EMPLOYER, assisted: PART_OF_EMPLOYERS };

impl Twice {
    /// Mounts pages for both.
    pub(super) fn mount(self, door: Door, routes: Vec<Route>) -> Door {
        let assisted = routes.iter().map(|route| self.for_somebody(route)).collect();
        door.mount(Access::Role(self.role), routes).mount(Access::Role(Role::Registrar), assisted)
    }

    /// Mounts pages for both whose addresses name something of the record, with an example of each.
    pub(super) fn mount_naming(
        self,
        door: Door,
        own: Example,
        assisted: Example,
        routes: Vec<Route>,
    ) -> Door {
        let copies = routes.iter().map(|route| self.for_somebody(route)).collect();
        door.mount_naming(Access::Role(self.role), own, routes).mount_naming(
            Access::Role(Role::Registrar),
            assisted,
            copies,
        )
    }

    /// The same page under the address that names a person. What an address of a record names stands in the same place in
    /// both, or the page would not find it.
    fn for_somebody(self, own: &Route) -> Route {
        let assisted = format!("{ASSISTED}/<person>{}", self.assisted);
        let address = own.uri.to_string().replacen(self.own, &assisted, 1);
        // An address that names less comes first, or "remove" would be taken for the name of something.
        let gaps = isize::try_from(address.matches('<').count()).unwrap_or(0);
        Route::ranked(gaps, own.method, &address, Same(own.handler.clone()))
    }
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
