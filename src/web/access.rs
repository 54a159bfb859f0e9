//! Who may come to which page: one table, one wrapper round every route.
//!
//! A route is mounted only through [`Door::mount`], which puts the wrapper before it. Nothing of a route runs
//! before the wrapper has let the request in, so no route can forget a check. The table that the wrapper obeys
//! is the one that the tests ask, route by route and role by role.

use super::admit;
use super::request_log::RequestId;
use crate::accounts::{ApiScope, Role};
use rocket::route::{Handler, Outcome};
use rocket::{Build, Data, Request, Rocket, Route};

/// Who may come to a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody; who it is, is looked up only when the page asks.
    Everyone,
    /// People who are not signed in; others are sent to their home page.
    SignedOut,
    /// People who are signed in, in any role.
    SignedIn,
    /// People who are signed in and have this role.
    Role(Role),
    /// People who are signed in as an officer of the council, of whatever kind.
    Officer,
    /// People who are signed in and may have tokens for the API: personal assistants and officers.
    TokenOwner,
    /// The JSON door: whoever brings a token, or is signed in and only reads.
    Api,
    /// The same, for what a token has to be for; whoever is signed in may do it in the same roles.
    ApiFor(ApiScope),
    /// Who holds the link: the token in the address is the credential, and no log shows the address.
    SignedLink,
}

impl Access {
    /// Whether a program may come: nobody is sent to another page, and what goes wrong is said in JSON.
    #[must_use]
    pub const fn is_api(self) -> bool {
        matches!(self, Self::Api | Self::ApiFor(_))
    }
}

/// The things of one person that an address can name; tests fill it in with their world.
#[derive(Clone, Debug, Default)]
pub struct Specimen {
    /// The token of a link that confirms a sign-up.
    pub link_token: String,
    /// The token of a link to choose a new password.
    pub reset_token: String,
    /// The token of a link that confirms a new address.
    pub address_token: String,
    /// The id of a letter that waits to be posted.
    pub letter: String,
    /// The token of an invitation to be an officer.
    pub invitation_token: String,
    /// The token of a link to a draft that a council imported.
    pub import_token: String,
    /// The token of a link with which somebody says that a record is still right.
    pub confirmation_token: String,
    /// The token of a link with which an employer ends messages.
    pub alert_token: String,
    /// The token of a link with which somebody shows her record.
    pub share_token: String,
    /// The account of an officer.
    pub officer: String,
    /// The id of a job in the record of a personal assistant.
    pub job: String,
    /// The id of a qualification in such a record.
    pub qualification: String,
    /// The id of training in such a record.
    pub training: String,
    /// The id of the record of a personal assistant.
    pub record: String,
    /// The id of the record of somebody who has to be rung.
    pub call: String,
    /// The id of a personal assistant for whom a registrar acts.
    pub assisted: String,
    /// The id of an employer for whom a registrar acts.
    pub assisted_employer: String,
    /// The token of a link that makes an account its owner's.
    pub handover_token: String,
    /// The id of a claim in such a record.
    pub claim: String,
    /// The id of a claim about somebody who gives a reference.
    pub referee: String,
    /// The id of training asked for in such a record.
    pub training_request: String,
    /// The id of a section of the page of help.
    pub help_section: String,
    /// The number of a version of the page of help.
    pub help_version: String,
    /// The id of a request about somebody's data.
    pub data_request: String,
    /// The id of an employer.
    pub employer: String,
}

/// Makes an example of an address out of a specimen.
pub type Example = fn(&Specimen) -> String;

/// One line of the table.
#[derive(Clone)]
pub struct Line {
    /// The method, as text.
    pub method: &'static str,
    /// The address as mounted, with its gaps.
    pub address: String,
    /// Who may come.
    pub access: Access,
    /// An example of the address; nothing where the address has no gap.
    pub example: Option<Example>,
}

impl Line {
    /// An address to ask.
    #[must_use]
    pub fn path(&self, specimen: &Specimen) -> String {
        let path = self.example.map_or_else(|| self.address.clone(), |example| example(specimen));
        // Personal assistants have no pages of employers.
        let is_employers = path.starts_with("/assisted/<person>/employer");
        let person = if is_employers { &specimen.assisted_employer } else { &specimen.assisted };
        path.replace("<person>", person)
    }

    /// Whether the address names something that belongs to somebody.
    #[must_use]
    pub fn names_something(&self) -> bool {
        self.example.is_some() || self.address.contains("<person>")
    }
}

impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} {:?}", self.method, self.address, self.access)
    }
}

/// The routes and who may come to them.
#[derive(Default)]
pub struct Door {
    routes: Vec<Route>,
    table: Vec<Line>,
}

/// The table, kept by the running service.
#[derive(Debug)]
pub struct Table(pub Vec<Line>);

impl Door {
    /// A door with nothing behind it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Mounts routes whose addresses have no gaps, or only that for a person for whom a registrar acts.
    #[must_use]
    pub fn mount(self, access: Access, routes: Vec<Route>) -> Self {
        self.add(access, None, routes)
    }

    /// Mounts routes whose addresses name something, with an example of such an address.
    #[must_use]
    pub fn mount_naming(self, access: Access, example: Example, routes: Vec<Route>) -> Self {
        self.add(access, Some(example), routes)
    }

    fn add(mut self, access: Access, example: Option<Example>, routes: Vec<Route>) -> Self {
        for mut route in routes {
            self.table.push(Line {
                method: route.method.as_str(),
                address: route.uri.to_string(),
                access,
                example,
            });
            route.handler = Box::new(Guarded { inner: route.handler, access });
            self.routes.push(route);
        }
        self
    }

    /// Hands the routes and their table to Rocket.
    #[must_use]
    pub fn open(self, rocket: Rocket<Build>) -> Rocket<Build> {
        rocket.mount("/", self.routes).manage(Table(self.table))
    }
}

/// A route behind its check.
#[derive(Clone)]
struct Guarded {
    inner: Box<dyn Handler>,
    access: Access,
}

#[rocket::async_trait]
impl Handler for Guarded {
    async fn handle<'r>(&self, request: &'r Request<'_>, mut data: Data<'r>) -> Outcome<'r> {
        match admit::admit(self.access, request, &mut data).await {
            Ok(()) => self.inner.handle(request, data).await,
            Err(admit::Refused::With(status)) => {
                tracing::warn!(request_id = %RequestId::of(request), status = status.code, "A request was not let in.");
                Outcome::Error(status)
            }
            Err(admit::Refused::Elsewhere(address)) => {
                Outcome::from(request, rocket::response::Redirect::to(address))
            }
        }
    }
}
