//! How long a wrong password takes for an address that has an account, and for one that nobody has.

use std::time::{Duration, Instant};

use crate::{Outcome, browser::Browser, service::Account};

/// Tries for each address: one fewer than the service counts before it says "wait".
const TRIES: usize = 9;

/// Times of answers to wrong passwords, known and unknown in turn, so that both meet the same machine.
pub(crate) struct Strangers {
    known: Vec<Duration>,
    unknown: Vec<Duration>,
}

impl Strangers {
    pub(crate) fn measure(port: u16, accounts: &[Account]) -> Outcome<Self> {
        let mut browser = Browser::new(port);
        let token = browser.token("/sign-in")?;
        let mut strangers = Self { known: Vec::new(), unknown: Vec::new() };
        for _ in 0..TRIES {
            for account in accounts {
                // As long as the known one, so that the bytes on the wire are as many.
                let nobody = format!("nobody{}", account.email.get(6..).unwrap_or_default());
                strangers.known.push(time(&mut browser, &token, &account.email)?);
                strangers.unknown.push(time(&mut browser, &token, &nobody)?);
            }
        }
        Ok(strangers)
    }

    /// One line: both medians, their ratio and difference.
    pub(crate) fn told(mut self) -> String {
        let (known, unknown) = (median(&mut self.known), median(&mut self.unknown));
        format!(
            "A wrong password, median of {} each: known address {known:.2} ms, unknown {unknown:.2} ms, ratio {:.3}, \
             difference {:.2} ms",
            self.known.len(),
            known / unknown,
            known - unknown,
        )
    }
}

fn time(browser: &mut Browser, token: &str, email: &str) -> Outcome<Duration> {
    let began = Instant::now();
    let answer =
        browser.post("/sign-in", token, &[("email", email), ("password", "not the password at all")])?;
    let took = began.elapsed();
    if answer.status == 422 {
        Ok(took)
    } else {
        Err(format!("a wrong password was answered with {}", answer.status).into())
    }
}

fn median(times: &mut [Duration]) -> f64 {
    times.sort_unstable();
    times.get(times.len() / 2).map_or(f64::NAN, |middle| middle.as_secs_f64() * 1000.0)
}
