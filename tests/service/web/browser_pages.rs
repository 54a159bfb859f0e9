//! The table of routes and the pages that the browser tests look at: what is written down for them equals the table.

use crate::support::App;
use pa_registry::web::access::{Access, Table};
use std::collections::BTreeSet;
use std::fs;

/// What tests/browser/survey.mjs reads: it fails where an address stands here and no page is looked at.
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/routes.txt");

#[rocket::async_test]
async fn every_address_that_can_be_read_is_written_down_for_the_browser() {
    let app = App::new().await;
    let table = &app.client.rocket().state::<Table>().unwrap().0;
    let read = table.iter().filter(|line| line.method == "GET" && !line.address.starts_with("/api/"));
    let lines: BTreeSet<String> = read.map(|line| in_words(&line.address, line.access)).collect();
    let wanted: String = lines.into_iter().map(|line| line + "\n").collect();
    if asked_to_write() {
        fs::write(FILE, &wanted).unwrap();
    }
    let written = fs::read_to_string(FILE).unwrap_or_default();
    let difference: Vec<_> = lines_of(&wanted).symmetric_difference(&lines_of(&written)).copied().collect();
    assert!(
        difference.is_empty(),
        "tests/browser/routes.txt is not the table of routes; write it anew with REGISTER_WRITE_ROUTES=1, and add new \
         pages to tests/browser/pages.mjs: {difference:#?}"
    );
}

#[expect(clippy::disallowed_methods, reason = "the suite's own settings, read here only")]
fn asked_to_write() -> bool {
    std::env::var_os("REGISTER_WRITE_ROUTES").is_some()
}

fn lines_of(text: &str) -> BTreeSet<&str> {
    text.lines().collect()
}

/// The address without what may stand behind it, and who may come.
fn in_words(address: &str, access: Access) -> String {
    let address = address.split('?').next().unwrap_or_default();
    match access {
        Access::Role(role) => format!("{address} {role}"),
        other => format!("{address} {other:?}"),
    }
}
