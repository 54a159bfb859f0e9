//! The running service under load: `cargo bench --bench http`.
//!
//! Serves a demo from the release binary on loopback, drives some addresses with `wrk`, each with the
//! password slots idle and busy, and prints a table; and times wrong passwords for known and unknown addresses. Times
//! differ from machine to machine; the ratio to `/health/live` within one run is the figure to compare.
//!
//! `cargo bench --bench http -- --scale england` measures among 130,000 people in 8,000 made-up wards, which takes minutes
//! to make (`--data FOLDER` keeps them); `--database postgres://…` moves them to an empty database of PostgreSQL first.
#![expect(clippy::print_stdout, reason = "a benchmark prints its table")]

#[path = "http/browser.rs"]
mod browser;
#[path = "http/load.rs"]
mod load;
#[path = "http/places.rs"]
mod places;
#[path = "http/service.rs"]
mod service;
#[path = "http/strangers.rs"]
mod strangers;

use std::error::Error;

use browser::Browser;
use load::{Figures, Guessing};
use service::{Account, Asked, Service};
use strangers::Strangers;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Who asks.
#[derive(Clone, Copy)]
enum Who {
    Nobody,
    Assistant,
    Employer,
    /// An officer's program, with a token.
    Program,
}

/// What is asked for. A path that names no place begins in a ward of the demo: `DENSE` in a town, `RURAL` in the country.
const PAGES: [(&str, &str, Who); 11] = [
    ("/health/live", "alive", Who::Nobody),
    ("/", "start page", Who::Nobody),
    ("/sign-in", "sign-in page", Who::Nobody),
    ("/assistant", "home of a PA, signed in", Who::Assistant),
    ("/api/v1/assistants?place=DENSE", "API: dense city", Who::Program),
    ("/api/v1/assistants?place=RURAL", "API: rural", Who::Program),
    (MANY, "API: many criteria", Who::Program),
    (
        "/api/v1/assistants?place=DENSE&languages=ulster_scots&tasks=end_of_life",
        "API: no result",
        Who::Program,
    ),
    ("/api/v1/assistants?place=DENSE&miles=50&wish_drive=any", "API: wide reach", Who::Program),
    ("/employer/search/results?place=own&tasks=personal_care", "results page", Who::Employer),
    (PROFILE, "page of a PA", Who::Employer),
];

const MANY: &str = "/api/v1/assistants?place=DENSE&miles=5&times=tuesday-morning&times=thursday-morning\
    &wish_times=friday-morning&hours=12&tasks=personal_care&wish_tasks=cooking&wish_languages=gu&wish_drive=any\
    &wish_pets=dogs&pay=20&looking=soon&interests=cooking";
/// The address of somebody, which the first result says.
const PROFILE: &str = "/employer/assistants/";

/// The cookies and tokens of those who ask.
struct Askers {
    assistant: String,
    employer: String,
    program: String,
    profile: String,
}

fn main() -> Outcome<()> {
    // `cargo test --benches` runs this too, with other arguments: nothing to test here.
    if !std::env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    load::require_wrk()?;
    let service = Service::start(&Asked {
        of_england: is_of_england(argument("--scale").as_deref())?,
        data: argument("--data").map(Into::into),
        database: argument("--database"),
    })?;
    let accounts = service.accounts()?;
    let askers = Askers::known(&service, &accounts)?;
    println!("{} connections, {} s a page, loopback", load::CONNECTIONS, load::SECONDS);

    let idle = measure_all(&service, &askers)?;
    print_table("password slots idle", &idle);
    println!("\nThe process holds {} MB.", service.megabytes()?);
    println!("\n{}", Strangers::measure(service.port, &accounts)?.told());
    let guessing = Guessing::begin(service.port)?;
    let busy = measure_all(&service, &askers);
    let answers = guessing.end();
    print_table("password slots busy", &busy?);
    println!("\nWrong passwords meanwhile, by answer: {answers}");
    Ok(())
}

/// Whether the demo is one of England; a scale that there is not measures nothing.
fn is_of_england(scale: Option<&str>) -> Outcome<bool> {
    match scale {
        None | Some("city") => Ok(false),
        Some("england") => Ok(true),
        Some(other) => Err(format!("--scale is city or england, not {other}").into()),
    }
}

/// What follows a word on the command line.
fn argument(name: &str) -> Option<String> {
    std::env::args().skip_while(|argument| argument != name).nth(1)
}

impl Askers {
    fn known(service: &Service, accounts: &[Account]) -> Outcome<Self> {
        let of = |role: &str, note: Option<&str>| {
            let mut all = accounts.iter().filter(|account| account.role == role);
            let found = all.find(|account| note.is_none() || account.note.as_deref() == note);
            found.ok_or_else(|| format!("accounts.json has no {role}"))
        };
        let signed_in = |account: &Account, page: &str| {
            let mut browser = Browser::new(service.port);
            browser.sign_in(&account.email, &account.password)?;
            browser.expect_page(page)?;
            Outcome::Ok(browser)
        };
        let assistant = signed_in(of("assistant", None)?, "/assistant")?;
        let mut employer =
            signed_in(of("employer", Some("checked as an employer"))?, "/employer/search/results")?;
        let results = employer.get("/employer/search/results")?.body;
        let (_, rest) = results.split_once(PROFILE).ok_or("nobody is found")?;
        let id = rest.get(..36).ok_or("a result has no id")?;
        let token = of("registrar", None)?.api_token.clone().ok_or("the registrar has no token")?;
        Ok(Self {
            assistant: format!("Cookie: {}", assistant.cookies()),
            employer: format!("Cookie: {}", employer.cookies()),
            program: format!("Authorization: Bearer {token}"),
            profile: format!("{PROFILE}{id}"),
        })
    }

    /// The header by which somebody is known.
    fn header(&self, who: Who) -> Option<&str> {
        match who {
            Who::Nobody => None,
            Who::Assistant => Some(&self.assistant),
            Who::Employer => Some(&self.employer),
            Who::Program => Some(&self.program),
        }
    }
}

fn measure_all(service: &Service, askers: &Askers) -> Outcome<Vec<(&'static str, Figures)>> {
    PAGES
        .iter()
        .map(|&(path, name, who)| {
            let path = if path == PROFILE { &askers.profile } else { path };
            let path = path.replace("DENSE", service.dense()).replace("RURAL", service.rural());
            Ok((name, load::wrk(&service.address(&path), askers.header(who))?))
        })
        .collect()
}

fn print_table(title: &str, rows: &[(&str, Figures)]) {
    println!("\n| {title} | requests/s | p50 | p99 | requests/s to /health/live | p99 to /health/live |");
    println!("|---|---:|---:|---:|---:|---:|");
    let Some((_, alive)) = rows.first() else { return };
    for (name, figures) in rows {
        println!(
            "| {name} | {:.0} | {:.2} ms | {:.2} ms | {:.3} | {:.1} |",
            figures.per_second,
            figures.p50_ms,
            figures.p99_ms,
            figures.per_second / alive.per_second,
            figures.p99_ms / alive.p99_ms,
        );
    }
}
