//! The running service under load: `cargo bench --bench http`.
//!
//! Serves a demo from the release binary on loopback, drives four addresses with `wrk`, each with the
//! password slots idle and busy, and prints a table; and times wrong passwords for known and unknown addresses. Times differ from machine to machine; the ratio to
//! `/health/live` within one run is the figure to compare.
#![expect(clippy::print_stdout, reason = "a benchmark prints its table")]

#[path = "http/browser.rs"]
mod browser;
#[path = "http/load.rs"]
mod load;
#[path = "http/service.rs"]
mod service;
#[path = "http/strangers.rs"]
mod strangers;

use std::error::Error;

use browser::Browser;
use load::{Figures, Guessing};
use service::Service;
use strangers::Strangers;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// What is asked for, and whether by somebody who is signed in.
const PAGES: [(&str, &str, bool); 4] = [
    ("/health/live", "alive", false),
    ("/", "start page", false),
    ("/sign-in", "sign-in page", false),
    ("/assistant", "home of a PA, signed in", true),
];

fn main() -> Outcome<()> {
    // `cargo test --benches` runs this too, with other arguments: nothing to test here.
    if !std::env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    load::require_wrk()?;
    let service = Service::start()?;
    let accounts = service.accounts()?;
    let account =
        accounts.iter().find(|account| account.role == "assistant").ok_or("accounts.json has no PA")?;
    let mut assistant = Browser::new(service.port);
    assistant.sign_in(&account.email, &account.password)?;
    assistant.expect_page("/assistant")?;
    println!("{} connections, {} s a page, loopback", load::CONNECTIONS, load::SECONDS);

    let idle = measure_all(&service, &assistant)?;
    print_table("password slots idle", &idle);
    println!("\n{}", Strangers::measure(service.port, &accounts)?.told());
    let guessing = Guessing::begin(service.port)?;
    let busy = measure_all(&service, &assistant);
    let answers = guessing.end();
    print_table("password slots busy", &busy?);
    println!("\nWrong passwords meanwhile, by answer: {answers}");
    Ok(())
}

fn measure_all(service: &Service, assistant: &Browser) -> Outcome<Vec<(&'static str, Figures)>> {
    PAGES
        .iter()
        .map(|&(path, name, signed_in)| {
            let cookies = signed_in.then(|| assistant.cookies());
            Ok((name, load::wrk(&service.address(path), cookies.as_deref())?))
        })
        .collect()
}

fn print_table(title: &str, rows: &[(&str, Figures)]) {
    println!("\n| {title} | requests/s | p50 | p99 | requests/s to /health/live | p99 to /health/live |");
    println!("|---|---:|---:|---:|---:|---:|");
    let Some((_, alive)) = rows.first() else { return };
    for (name, figures) in rows {
        println!(
            "| {name} | {:.0} | {:.2} ms | {:.2} ms | {:.2} | {:.2} |",
            figures.per_second,
            figures.p50_ms,
            figures.p99_ms,
            figures.per_second / alive.per_second,
            figures.p99_ms / alive.p99_ms,
        );
    }
}
