//! Every route, asked by everybody: the answers equal the table.

use crate::support::App;
use crate::support::browser::Browser;
use crate::support::people::{PASSWORD, somebody};
use crate::support::specimen::absent;
use pa_registry::accounts::{ApiScope, Role};
use pa_registry::web::access::{Access, Line, Specimen, Table};
use rocket::http::{ContentType, Method};
use std::collections::{BTreeMap, BTreeSet};

/// How a request ended, as far as access is concerned.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
enum Let {
    In,
    SentToSignIn,
    SentHome,
    Refused,
    /// By the JSON door, which sends nobody anywhere.
    NotKnown,
}

fn table(app: &App) -> Vec<Line> {
    app.client.rocket().state::<Table>().unwrap().0.clone()
}

#[rocket::async_test]
async fn the_table_names_every_route_and_no_other() {
    let app = App::new().await;
    let mounted: BTreeSet<String> =
        app.client.rocket().routes().map(|r| format!("{} {}", r.method, r.uri)).collect();
    let listed: BTreeSet<String> =
        table(&app).iter().map(|l| format!("{} {}", l.method, l.address)).collect();
    assert_eq!(mounted, listed);
    assert_eq!(listed.len(), table(&app).len(), "no address stands twice with one method");
}

#[rocket::async_test]
async fn addresses_with_gaps_have_an_example_and_others_none() {
    let app = App::new().await;
    for line in table(&app) {
        assert_eq!(line.address.split('?').next().unwrap().contains('<'), line.names_something(), "{line:?}");
    }
}

/// What must happen on a line: through the JSON door a browser only reads.
fn wanted(line: &Line, role: Option<Role>) -> Let {
    match expected(line.access, role) {
        Let::In if line.access.is_api() && line.method != "GET" => Let::Refused,
        wanted => wanted,
    }
}

/// What the table says must happen; a person has at most one of the roles here.
fn expected(access: Access, role: Option<Role>) -> Let {
    match (access, role) {
        (Access::Everyone | Access::SignedLink, _)
        | (Access::SignedOut, None)
        | (Access::SignedIn | Access::Api, Some(_)) => Let::In,
        (Access::SignedOut, Some(_)) => Let::SentHome,
        (Access::Role(wanted), Some(role)) if wanted == role => Let::In,
        (Access::Officer, Some(role)) if role.is_officer() => Let::In,
        (Access::TokenOwner, Some(role)) if !ApiScope::of(&role.into()).is_empty() => Let::In,
        (Access::ApiFor(scope), Some(role)) if scope.is_for(role) => Let::In,
        (Access::Api | Access::ApiFor(_), None) => Let::NotKnown,
        (_, Some(_)) => Let::Refused,
        (_, None) => Let::SentToSignIn,
    }
}

fn outcome(page: &crate::support::page::Page) -> Let {
    match (page.status.code, page.location.as_deref()) {
        (403, _) => Let::Refused,
        (401, _) => Let::NotKnown,
        (303, Some(to)) if to.starts_with("/sign-in") && !to.contains("confirmed") => Let::SentToSignIn,
        (303, Some("/home")) => Let::SentHome,
        _ => Let::In,
    }
}

/// Somebody who asks, with the token of the forms; it is the same as long as the cookies are.
struct Visitor<'a> {
    browser: Browser<'a>,
    token: Option<(BTreeMap<String, String>, String)>,
}

impl<'a> Visitor<'a> {
    /// Somebody with one role, or signed out.
    async fn with(app: &'a App, role: Option<Role>) -> Self {
        let browser = match role {
            Some(role) => somebody(&[role]).signed_in(app).await,
            None => app.browser(),
        };
        Self { browser, token: None }
    }

    fn is_signed_in(&self) -> bool {
        self.browser.cookies.contains_key("session")
    }

    async fn token(&mut self) -> String {
        if let Some((_, token)) = self.token.as_ref().filter(|(of, _)| *of == self.browser.cookies) {
            return token.clone();
        }
        let page = if self.is_signed_in() { "/account" } else { "/sign-in" };
        let token = self.browser.get(page).await.token();
        self.token = Some((self.browser.cookies.clone(), token.clone()));
        token
    }
}

/// Asks one route with a good token, so that only the question "who may come" is left.
async fn ask(visitor: &mut Visitor<'_>, line: &Line, specimen: &Specimen) -> crate::support::page::Page {
    let path = line.path(specimen).split('?').next().unwrap().to_owned();
    if line.method == "GET" {
        return visitor.browser.get(&path).await;
    }
    let token = visitor.token().await;
    let method: Method = line.method.parse().unwrap();
    visitor
        .browser
        .send(method, &path, Some((ContentType::Form, format!("token={token}").into_bytes())))
        .await
}

/// One question, and whether its answer is the one of the table.
async fn is_let_in_as_named(visitor: &mut Visitor<'_>, line: &Line, role: Option<Role>, of: &Specimen) {
    let page = ask(visitor, line, of).await;
    let wanted = wanted(line, role);
    let leads_home = line.address == "/home" || line.address.starts_with("/sign-");
    if !(leads_home && wanted == Let::In) {
        let (status, location) = (page.status, &page.location);
        assert_eq!(outcome(&page), wanted, "{line:?} asked by {role:?}: {status} {location:?}");
    }
    assert_ne!(page.status.code, 500, "{line:?} asked by {role:?}: {}", page.html);
}

#[rocket::async_test]
async fn every_route_lets_in_whom_the_table_names_and_nobody_else() {
    let app = App::new().await;
    let specimens = [app.specimen("own").await, app.specimen("foreign").await, absent()];
    let mut asked = 0;
    for role in std::iter::once(None).chain(Role::ALL.iter().copied().map(Some)) {
        let mut visitor = Visitor::with(&app, role).await;
        for line in table(&app) {
            let changes = line.method != "GET" && wanted(&line, role) == Let::In;
            let of = if line.names_something() { &specimens[..] } else { &specimens[..1] };
            for specimen in of {
                is_let_in_as_named(&mut visitor, &line, role, specimen).await;
                // What was done may have changed who asks, and some answers end the session.
                if changes || visitor.is_signed_in() != role.is_some() {
                    visitor = Visitor::with(&app, role).await;
                }
                asked += 1;
            }
        }
    }
    assert!(asked > 8 * 20, "{asked} questions");
}

#[rocket::async_test]
async fn a_used_and_an_unknown_link_look_the_same() {
    let app = App::new().await;
    let token = app.pending_link("kim@people.example").await;
    let mut kim = app.browser();
    let page = kim.visit(&format!("/confirm/{token}")).await;
    kim.submit(&page, &[("current", PASSWORD)]).await;
    let mut stranger = app.browser();
    let used = stranger.get(&format!("/confirm/{token}")).await;
    let unknown = stranger.get(&format!("/confirm/{}", "A".repeat(43))).await;
    assert_eq!(used.status.code, 404);
    assert_eq!((used.status, used.html), (unknown.status, unknown.html));
}

#[rocket::async_test]
async fn a_role_that_is_taken_away_is_gone_at_the_next_request() {
    let app = App::new().await;
    let mut browser = somebody(&[Role::Assistant, Role::Employer]).signed_in(&app).await;
    assert_eq!(browser.get("/assistant").await.status.code, 200);
    app.run("DELETE FROM account_roles WHERE role = 'assistant'").await;
    assert_eq!(browser.get("/assistant").await.status.code, 403);
}
