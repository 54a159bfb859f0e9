//! The service under load, in a directory of its own that goes with it.

use std::{
    fs::{self, File},
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde::Deserialize;
use tempfile::TempDir;

use crate::{Outcome, browser::Browser, places};

/// Where no job was done for so long, there is none.
const QUIET: Duration = Duration::from_secs(5);
/// So long it takes at most to make the people of England.
const LONGEST_START: Duration = Duration::from_mins(20);

/// A demo that runs until this is dropped.
pub(crate) struct Service {
    pub(crate) port: u16,
    of_england: bool,
    directory: TempDir,
    data: PathBuf,
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

/// What is served.
#[derive(Default)]
pub(crate) struct Asked {
    /// As many people as England has, in a made-up country of wards; those of a city in Leicester where nothing is said.
    pub(crate) of_england: bool,
    /// A folder in which such a demo may lie already; one of its own where nothing is said.
    pub(crate) data: Option<PathBuf>,
    /// An empty database to which the demo is moved; the file of the demo where nothing is said.
    pub(crate) database: Option<String>,
}

impl Service {
    /// Serves a demo.
    pub(crate) fn start(asked: &Asked) -> Outcome<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let directory = tempfile::tempdir()?;
        let data = asked.data.clone().unwrap_or_else(|| directory.path().join("data"));
        let log = File::create(directory.path().join("log"))?;
        let mut demo = command();
        demo.args(["demo", "--seed", "1", "--data"]).arg(&data);
        if asked.of_england {
            let places = directory.path().join("places.csv");
            places::write(&places)?;
            demo.args(["--scale", "england"]);
            if !data.join("register.sqlite").exists() {
                demo.arg("--places").arg(places);
            }
        }
        let mut program = match &asked.database {
            None => {
                demo.args(["--port", &port.to_string()]);
                demo
            }
            Some(url) => moved(demo, &data, url)?,
        };
        let process = program
            // All guesses come from one address here; the limit would leave the slots idle.
            .env("REGISTER_GUESSES_PER_NETWORK", "1000000")
            .env("REGISTER_API_REQUESTS_PER_MINUTE", "10000000")
            .env("REGISTER_MAIL", format!("directory:{}", directory.path().join("mail").display()))
            .env("ROCKET_PORT", port.to_string())
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()?;
        let mut service = Self { port, of_england: asked.of_england, directory, data, process };
        service.wait_until_ready()?;
        service.wait_until_quiet()?;
        Ok(service)
    }

    /// A demo that was just made has mails to send, and whatever is written costs those who read.
    fn wait_until_quiet(&self) -> Outcome<()> {
        let jobs = || -> Outcome<usize> {
            Ok(fs::read_to_string(self.directory.path().join("log"))?.matches("A job was done.").count())
        };
        let (began, mut done) = (Instant::now(), jobs()?);
        while began.elapsed() < LONGEST_START {
            thread::sleep(QUIET);
            let now = jobs()?;
            if now == done {
                return Ok(());
            }
            done = now;
        }
        Err("the service did not come to an end with its jobs".into())
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

    /// A ward among many others.
    pub(crate) fn dense(&self) -> &'static str {
        if self.of_england { places::IN_TOWN } else { "E05010463" }
    }

    /// A ward with few around it; in a city one at its edge.
    pub(crate) fn rural(&self) -> &'static str {
        if self.of_england { places::IN_THE_COUNTRY } else { "E05010458" }
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
        let file = fs::read(self.data.join("accounts.json"))?;
        Ok(serde_json::from_slice(&file)?)
    }
}

/// Makes the demo, moves it to a database, and serves it from there.
fn moved(mut demo: Command, data: &Path, url: &str) -> Outcome<Command> {
    let mut moving = command();
    let from = format!("sqlite:{}", data.join("register.sqlite").display());
    moving.args(["move", "--from", &from, "--to", url]);
    for step in [demo.arg("--make-only"), &mut moving] {
        let status = step.stdout(Stdio::null()).status()?;
        if !status.success() {
            return Err(format!("{step:?} ended with {status}").into());
        }
    }
    let mut serve = command();
    serve.arg("serve").env("REGISTER_DATABASE_URL", url).env("REGISTER_KEY_FILE", data.join("register.key"));
    Ok(serve)
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
