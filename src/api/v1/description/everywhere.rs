//! What holds for every operation: how somebody is known, and what goes wrong.

use utoipa::Modify;
use utoipa::openapi::path::Operation;
use utoipa::openapi::response::ResponseBuilder;
use utoipa::openapi::schema::Ref;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{Components, ContentBuilder, OpenApi, PathItem, Response};

/// Adds it.
pub(super) struct Everywhere;

/// What can go wrong with whatever somebody asks, by status.
const PROBLEMS: [(&str, &str); 7] = [
    (
        "401",
        "Nobody is known by what was sent. `WWW-Authenticate` says whether a token was wrong or missing.",
    ),
    ("403", "Whoever asks may not do this."),
    ("404", "There is nothing here, or nothing that whoever asks may see."),
    ("422", "Some of what was sent cannot be read; `errors` says what."),
    ("429", "Too many requests. `Retry-After` says for how many seconds to wait."),
    ("503", "A part of the service is away. `Retry-After` says for how many seconds to wait."),
    ("default", "Something else went wrong."),
];

impl Modify for Everywhere {
    fn modify(&self, document: &mut OpenApi) {
        let components = document.components.get_or_insert_with(Components::new);
        let token = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        components.add_security_scheme("token", token);
        let session = SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::with_description(
            "__Host-session",
            "Somebody who is signed in with a browser; to read, and not to change.",
        )));
        components.add_security_scheme("session", session);
        for operation in document.paths.paths.values_mut().flat_map(operations) {
            for (status, why) in PROBLEMS {
                let responses = &mut operation.responses.responses;
                responses.entry(status.to_owned()).or_insert_with(|| problem(why).into());
            }
        }
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    [&mut item.get, &mut item.patch].into_iter().flatten()
}

/// An answer that says what went wrong, by RFC 9457.
fn problem(why: &str) -> Response {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    ResponseBuilder::new().description(why).content("application/problem+json", content).build()
}
