//! Everybody else, asking for everything.

use std::collections::BTreeMap;
use std::fmt;

use pa_registry::accounts::Role;
use pa_registry::assistants::equality::Topic;
use pa_registry::web::access::{Line, Specimen, Table};

use super::needles::{Needle, Needles};
use crate::assistants::scene::a_sent_record;
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::Page;
use crate::support::people::{PASSWORD, somebody};

/// The lines of the audit of one act, which names a bearer.
const ONE_ACT: &str = "?act=assisted.opened";

/// Somebody who is not the bearer of the canaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Who {
    /// Nobody is signed in.
    SignedOut,
    /// An officer whose password was right, and who has not shown the second factor.
    Halfway,
    /// Somebody with one role.
    In(Role),
}

impl Who {
    /// Everybody there is.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        [Self::SignedOut, Self::Halfway].into_iter().chain(Role::ALL.iter().copied().map(Self::In))
    }
}

impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SignedOut => f.write_str("somebody signed out"),
            Self::Halfway => f.write_str("an officer without a second factor"),
            Self::In(role) => f.write_str(role.as_str()),
        }
    }
}

/// Where a canary was seen: by whom, on which route, of which column.
pub(super) type Seen = (Who, String, String);

/// What was seen, each with what stood around it once.
#[derive(Default)]
pub(super) struct Sightings(pub(super) BTreeMap<Seen, String>);

/// Somebody who asks for everything.
pub(super) struct Walker<'a> {
    who: Who,
    browser: Browser<'a>,
    home: BTreeMap<String, String>,
    /// How many answers were looked at.
    pub(super) looked: usize,
}

/// What addresses and forms can name, and what is looked for.
pub(super) struct World<'a> {
    /// What belongs to the bearers of the canaries, and to others beside them.
    pub(super) specimens: &'a [Specimen],
    /// Fields that name rows of the bearers, and the address of an account, for forms that name something.
    pub(super) fields: &'a [(&'static str, String)],
    /// What is looked for.
    pub(super) needles: &'a [Needle],
}

impl<'a> Walker<'a> {
    pub(super) async fn new(app: &'a App, who: Who) -> Self {
        let browser = arrives(app, who).await;
        Self { who, home: browser.cookies.clone(), browser, looked: 0 }
    }

    /// Asks for every line of the table of access, and sends every form of it.
    pub(super) async fn walk(&mut self, world: &World<'_>, sightings: &mut Sightings) {
        let table = self.browser.app.client.rocket().state::<Table>().unwrap().0.clone();
        let needles = Needles::of(world.needles.to_vec());
        let (read, sent): (Vec<&Line>, Vec<&Line>) = table.iter().partition(|line| line.method == "GET");
        for line in &read {
            for address in addresses(line, world) {
                let page = self.browser.get(&address).await;
                if self.who == Who::In(Role::Administrator) && address.ends_with(ONE_ACT) {
                    assert_eq!(page.status.code, 200, "{address} is looked at");
                }
                self.look(&page, &line.address, "GET", &needles, sightings);
                self.browser.cookies.clone_from(&self.home);
            }
        }
        let (mut token, untyped) = (self.token().await, Needles::of(world.untyped()));
        for line in &sent {
            for address in addresses(line, world) {
                let empty = self.browser.post(&address, &[("token", &token)]).await;
                self.look(&empty, &line.address, "POST", &needles, sightings);
                let named = world.fields.iter().map(|(name, value)| (*name, value.as_str()));
                let named: Vec<_> = std::iter::once(("token", token.as_str())).chain(named).collect();
                let page = self.browser.post(&address, &named).await;
                self.look(&page, &line.address, "POST", &untyped, sightings);
                if let Some(next) = page.location.as_deref().filter(|next| next.starts_with('/')) {
                    let page = self.browser.get(next).await;
                    let landed = read.iter().find(|line| leads(&line.address, next));
                    let address = landed.map_or(next, |line| &line.address);
                    self.look(&page, address, "GET", &untyped, sightings);
                }
                if self.browser.cookies != self.home {
                    self.browser.cookies.clone_from(&self.home);
                    token = self.token().await;
                }
            }
        }
        let page = self.browser.get("/no-such-page").await;
        self.look(&page, "/no-such-page", "GET", &needles, sightings);
    }

    fn look(
        &mut self,
        page: &Page,
        address: &str,
        method: &str,
        needles: &Needles,
        sightings: &mut Sightings,
    ) {
        self.looked += 1;
        for found in needles.in_page(page) {
            let seen = (self.who, format!("{method} {address}"), found.column);
            sightings.0.entry(seen).or_insert(found.around);
        }
    }

    /// The token of a form; whoever was signed out by what came before signs in again.
    async fn token(&mut self) -> String {
        let path = match self.who {
            Who::SignedOut => "/sign-in",
            Who::Halfway => "/sign-in/code",
            Who::In(_) => "/account",
        };
        let mut page = self.browser.get(path).await;
        if page.status.code != 200 {
            self.browser = arrives(self.browser.app, self.who).await;
            page = self.browser.get(path).await;
        }
        self.home = self.browser.cookies.clone();
        page.token()
    }
}

impl World<'_> {
    /// What is looked for after somebody has typed the address of the account: that it comes back tells nothing.
    fn untyped(&self) -> Vec<Needle> {
        self.needles.iter().filter(|needle| needle.column != "accounts.email").cloned().collect()
    }
}

/// An address without its query.
fn bare(address: &str) -> &str {
    address.split('?').next().unwrap()
}

/// Whether an address is one of a line's: a gap such as `<id>` takes any part.
fn leads(address: &str, to: &str) -> bool {
    let (parts, of): (Vec<_>, Vec<_>) = (bare(address).split('/').collect(), bare(to).split('/').collect());
    parts.len() == of.len() && parts.iter().zip(of).all(|(part, of)| part.starts_with('<') || *part == of)
}

/// A browser of somebody new.
async fn arrives(app: &App, who: Who) -> Browser<'_> {
    match who {
        Who::SignedOut => app.browser(),
        Who::Halfway => {
            let officer = somebody(&[Role::Registrar]).create(app).await;
            let mut browser = app.browser();
            assert_eq!(browser.sign_in(&officer.email, PASSWORD).await.path, "/sign-in/code");
            browser
        }
        Who::In(role) => {
            let mut browser = somebody(&[role]).signed_in(app).await;
            if role == Role::Assistant {
                a_sent_record(app, &mut browser).await;
                let page = browser.visit("/assistant/equality").await;
                browser.submit(&page, &[]).await;
            }
            browser
        }
    }
}

/// Every address of a line that could lead to the bearers.
fn addresses(line: &Line, world: &World<'_>) -> Vec<String> {
    let mut addresses: Vec<String> = if line.address.contains("<topic>") {
        Topic::ALL.iter().map(|topic| line.address.replace("<topic>", topic.as_str())).collect()
    } else if line.names_something() {
        world.specimens.iter().map(|specimen| bare(&line.path(specimen)).to_owned()).collect()
    } else {
        vec![bare(&line.address).to_owned()]
    };
    // Pages that ask for somebody by a query rather than by the address.
    if line.address.contains("<query..>") {
        let queries = world.specimens.iter().flat_map(|specimen| {
            let page = bare(&line.address);
            let officer = &specimen.officer;
            [("person", officer), ("officer", officer), ("record", &specimen.record)]
                .map(|(name, id)| format!("{page}?{name}={id}"))
        });
        addresses.extend(queries);
        // All lines of a test stand at one moment, so which of them are the latest is chance; those of one act are few.
        addresses.push(format!("{}{ONE_ACT}", bare(&line.address)));
    }
    addresses.sort();
    addresses.dedup();
    addresses
}
