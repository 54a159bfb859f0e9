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
}

impl Service {
    pub(crate) fn start() -> Outcome<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let directory = tempfile::tempdir()?;
        let log = File::create(directory.path().join("log"))?;
        let process = command()
            .args(["demo", "--seed", "1", "--port", &port.to_string(), "--data"])
            .arg(directory.path().join("data"))
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
        while began.elapsed() < Duration::from_mins(1) {
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
