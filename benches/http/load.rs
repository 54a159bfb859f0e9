//! Load: pages by `wrk`, and wrong passwords in the background.

use std::{
    collections::BTreeMap,
    fmt,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use crate::{Outcome, browser::Browser};

/// Connections that `wrk` keeps open.
pub(crate) const CONNECTIONS: u32 = 16;
/// How long one page is measured.
pub(crate) const SECONDS: u32 = 5;
/// Loops that try wrong passwords, each waiting for its answer.
const GUESSERS: usize = 2;

/// What `wrk` says of one page.
pub(crate) struct Figures {
    pub(crate) per_second: f64,
    pub(crate) p50_ms: f64,
    pub(crate) p99_ms: f64,
}

#[expect(clippy::disallowed_methods, reason = "the benchmark starts wrk; the service starts nothing")]
fn command() -> Command {
    Command::new("wrk")
}

/// Says what to do where `wrk` is missing.
pub(crate) fn require_wrk() -> Outcome<()> {
    let found = command().arg("--version").output();
    found.map(|_| ()).map_err(|_| "wrk is not installed; on Debian: apt-get install wrk".into())
}

/// Drives one address, after a short warm-up, and refuses figures of anything but good answers.
pub(crate) fn wrk(address: &str, header: Option<&str>) -> Outcome<Figures> {
    run_wrk(address, header, 1)?;
    run_wrk(address, header, SECONDS)
}

fn run_wrk(address: &str, header: Option<&str>, seconds: u32) -> Outcome<Figures> {
    let mut wrk = command();
    wrk.args([
        "--latency",
        "--threads=1",
        &format!("--connections={CONNECTIONS}"),
        &format!("--duration={seconds}s"),
    ]);
    if let Some(header) = header {
        wrk.arg(format!("--header={header}"));
    }
    let output = wrk.arg(address).output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let after = |label: &str| {
        let line = text.lines().map(str::trim).find(|line| line.starts_with(label));
        line.and_then(|line| line.split_whitespace().last())
    };
    if let Some(count) = after("Non-2xx") {
        return Err(format!("{count} answers from {address} were no pages").into());
    }
    let missing = || format!("wrk said something unexpected of {address}:\n{text}");
    Ok(Figures {
        per_second: after("Requests/sec:").ok_or_else(missing)?.parse()?,
        p50_ms: after("50%").and_then(milliseconds).ok_or_else(missing)?,
        p99_ms: after("99%").and_then(milliseconds).ok_or_else(missing)?,
    })
}

/// `812.00us`, `1.25ms`, `2.01s`.
fn milliseconds(text: &str) -> Option<f64> {
    let unit = text.find(|c: char| c.is_ascii_alphabetic())?;
    let (number, unit) = text.split_at(unit);
    let factor = match unit {
        "us" => 0.001,
        "ms" => 1.0,
        "s" => 1000.0,
        "m" => 60_000.0,
        _ => return None,
    };
    Some(number.parse::<f64>().ok()? * factor)
}

/// Loops in the background that keep the password slots busy.
pub(crate) struct Guessing {
    enough: Arc<AtomicBool>,
    loops: Vec<JoinHandle<Answers>>,
}

/// How often each status was answered.
#[derive(Default)]
pub(crate) struct Answers(BTreeMap<u16, usize>);

impl Guessing {
    /// Begins, once one wrong password was answered as it should be.
    pub(crate) fn begin(port: u16) -> Outcome<Self> {
        let mut browser = Browser::new(port);
        let token = browser.token("/sign-in")?;
        match guess(&mut browser, &token, "first") {
            422 => {}
            status => return Err(format!("a wrong password was answered with {status}").into()),
        }
        let enough = Arc::new(AtomicBool::new(false));
        let loops = (0..GUESSERS)
            .map(|number| {
                let (mut browser, token, enough) = (browser.clone(), token.clone(), Arc::clone(&enough));
                thread::spawn(move || guess_until(&enough, number, &mut browser, &token))
            })
            .collect();
        Ok(Self { enough, loops })
    }

    /// Ends, and says how the service answered.
    pub(crate) fn end(self) -> Answers {
        self.enough.store(true, Ordering::Relaxed);
        let mut all = Answers::default();
        for answers in self.loops.into_iter().filter_map(|guesser| guesser.join().ok()) {
            for (status, count) in answers.0 {
                *all.0.entry(status).or_default() += count;
            }
        }
        all
    }
}

fn guess_until(enough: &AtomicBool, number: usize, browser: &mut Browser, token: &str) -> Answers {
    let mut answers = Answers::default();
    let mut tries = 0_usize;
    while !enough.load(Ordering::Relaxed) {
        tries += 1;
        let status = guess(browser, token, &format!("{number}.{tries}"));
        *answers.0.entry(status).or_default() += 1;
        if status != 422 {
            thread::sleep(Duration::from_millis(20));
        }
    }
    answers
}

/// One wrong password for an address that nobody has; 0 where no answer came.
fn guess(browser: &mut Browser, token: &str, who: &str) -> u16 {
    let email = format!("nobody.{who}@people.example");
    let fields = [("email", email.as_str()), ("password", "not the password at all")];
    browser.post("/sign-in", token, &fields).map_or(0, |answer| answer.status)
}

impl fmt::Display for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let each: Vec<_> = self.0.iter().map(|(status, count)| format!("{status}: {count}")).collect();
        f.write_str(&each.join(", "))
    }
}
