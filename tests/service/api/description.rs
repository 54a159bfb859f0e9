//! The description of the API is what the routes are, and does not change unseen.

use std::collections::BTreeSet;
use std::fs;

use pa_registry::finder::{Field, Weight};
use pa_registry::web::access::Table;
use serde_json::Value;

use super::scene::told;
use crate::support::App;

/// The description that was looked at: a change of it is a change of what programs were promised.
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/service/api/openapi.json");
const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

async fn described(app: &App) -> Value {
    told(&app.browser().get("/api/v1/openapi.json").await)
}

/// Each operation, with its method and address.
fn operations(document: &Value) -> Vec<(String, &Value)> {
    let paths = document["paths"].as_object().unwrap();
    let of = |(path, item): (&String, &'_ Value)| {
        let item = item.as_object().unwrap().clone();
        METHODS
            .iter()
            .filter_map(|method| item.get(*method).map(|_| (path.clone(), *method)))
            .collect::<Vec<_>>()
    };
    let all: Vec<(String, &str)> = paths.iter().flat_map(of).collect();
    all.into_iter()
        .map(|(path, method)| {
            (format!("{} {path}", method.to_uppercase()), &document["paths"][&path][method])
        })
        .collect()
}

#[expect(clippy::disallowed_methods, reason = "the suite's own settings, read here only")]
fn asked_to_write() -> bool {
    std::env::var_os("REGISTER_WRITE_OPENAPI").is_some()
}

#[rocket::async_test]
async fn it_changes_only_where_somebody_has_seen_it() {
    let app = App::new().await;
    let now = app.browser().get("/api/v1/openapi.json").await.html + "\n";
    if asked_to_write() {
        fs::write(FILE, &now).unwrap();
    }
    let seen = fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        now == seen,
        "the description has changed: write it anew with REGISTER_WRITE_OPENAPI=1, and read the difference"
    );
}

#[rocket::async_test]
async fn every_route_is_described_and_everything_described_is_a_route() {
    let app = App::new().await;
    let table = &app.client.rocket().state::<Table>().unwrap().0;
    let routes = table.iter().filter(|line| line.address.starts_with("/api/"));
    let routes: BTreeSet<String> = routes
        .map(|line| format!("{} {}", line.method, line.address.replace('<', "{").replace('>', "}")))
        .collect();
    let document = described(&app).await;
    assert_eq!(document["openapi"], "3.1.0");
    let described: BTreeSet<String> = operations(&document).into_iter().map(|(name, _)| name).collect();
    assert_eq!(described, routes);
    assert!(routes.len() >= 7, "{routes:?}");
}

#[rocket::async_test]
async fn what_a_request_takes_is_described() {
    let app = App::new().await;
    let document = described(&app).await;
    for (name, operation) in operations(&document) {
        let takes = operation["parameters"].as_array().cloned().unwrap_or_default();
        for parameter in &takes {
            let is_list = parameter["schema"]["type"] == "array";
            assert!(!is_list || parameter["required"] == false, "{name}: {parameter}");
        }
        let gaps: BTreeSet<&str> =
            name.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        let of = |kind: &str| -> BTreeSet<&str> {
            takes.iter().filter(|one| one["in"] == kind).map(|one| one["name"].as_str().unwrap()).collect()
        };
        assert_eq!(of("path"), gaps, "{name}");
        let has_body = ["POST", "PUT", "PATCH"].iter().any(|method| name.starts_with(method));
        assert_eq!(operation.get("requestBody").is_some(), has_body, "{name}");
        let is_search = name == "GET /api/v1/assistants";
        assert_eq!(of("query"), if is_search { search() } else { BTreeSet::new() }, "{name}");
    }
}

/// All that a search takes in its address.
fn search() -> BTreeSet<&'static str> {
    let fields = Field::ALL.iter().copied().filter(|field| field.is_in_addresses());
    let names = fields.flat_map(|field| Weight::ALL.iter().map(move |weight| field.name(*weight)));
    // Leaked, so that all names are of one kind; there are a few dozen.
    names.chain(["limit".into(), "after".into()]).map(|name| &*name.leak()).collect()
}

#[rocket::async_test]
async fn whatever_goes_wrong_is_described_and_nobody_has_to_be_known_to_read_it() {
    let app = App::new().await;
    let document = described(&app).await;
    for (name, operation) in operations(&document) {
        let is_open = operation["security"] == serde_json::json!([{}]);
        assert_eq!(is_open, name == "GET /api/v1/openapi.json", "{name}: {}", operation["security"]);
        for status in ["200", "401", "403", "404", "422", "429", "503", "default"] {
            assert!(operation["responses"].get(status).is_some(), "{name} {status}");
        }
    }
    for name in ["Problem", "Page", "Profile", "OwnRecord", "Lists", "Lies"] {
        assert!(document["components"]["schemas"].get(name).is_some(), "{name}");
    }
}
