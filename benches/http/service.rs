//! The service under load, in a directory of its own that goes with it.

use std::{
    fs::{self, File},
    net::{Ipv4Addr, TcpListener},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde::Deserialize;
use tempfile::TempDir;

use crate::{Outcome, browser::Browser};

/// So long it takes at most to make the people of England.
const LONGEST_START: Duration = Duration::from_mins(20);

/// A demo that runs until this is dropped.
pub(crate) struct Service {
    pub(crate) port: u16,
    directory: TempDir,
    process: Child,
}

/// One entry of `accounts.json`.
#[derive(Deserialize)]
pub(crate) struct Account {
    pub(crate) role: String,
    pub(crate) email: String,
    pub(crate) password: String,
    pub(crate) note: Option<String>,
    pub(crate) api_token: Option<String>,
}

impl Service {
    /// A demo of this size.
    pub(crate) fn start(scale: Option<&str>) -> Outcome<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let directory = tempfile::tempdir()?;
        let log = File::create(directory.path().join("log"))?;
        let process = command()
            .args(["demo", "--seed", "1", "--port", &port.to_string(), "--data"])
            .arg(directory.path().join("data"))
            .args(scale.map(|scale| ["--scale", scale]).into_iter().flatten())
            // All guesses come from one address here; the limit would leave the slots idle.
            .env("REGISTER_GUESSES_PER_NETWORK", "1000000")
            .env("REGISTER_API_REQUESTS_PER_MINUTE", "10000000")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()?;
        let mut service = Self { port, directory, process };
        service.wait_until_ready()?;
        Ok(service)
    }

    fn wait_until_ready(&mut self) -> Outcome<()> {
        let began = Instant::now();
        let mut browser = Browser::new(self.port);
        while began.elapsed() < LONGEST_START {
            if browser.get("/health/ready").is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            if self.process.try_wait()?.is_some() {
                break;
            }
            thread::sleep(Duration::from_millis(100));
        }
        let log = fs::read_to_string(self.directory.path().join("log"))?;
        Err(format!("the service did not get ready:\n{log}").into())
    }

    pub(crate) fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// What the process holds in memory, in megabytes.
    pub(crate) fn megabytes(&self) -> Outcome<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
        let kilobytes: u64 = line.split_whitespace().next().ok_or("no figure")?.parse()?;
        Ok(kilobytes / 1024)
    }

    /// The made-up accounts that `accounts.json` names.
    pub(crate) fn accounts(&self) -> Outcome<Vec<Account>> {
        let file = fs::read(self.directory.path().join("data/accounts.json"))?;
        Ok(serde_json::from_slice(&file)?)
    }
}

#[expect(clippy::disallowed_methods, reason = "the benchmark starts the service; the service starts nothing")]
fn command() -> Command {
    Command::new(env!("CARGO_BIN_EXE_pa-registry"))
}

impl Drop for Service {
    fn drop(&mut self) {
        // Nothing in this directory is worth a proper end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
