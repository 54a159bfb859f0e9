//! The program itself: with workers only, and with its figures on a port of their own.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::support::program::{Ended, program};

/// A running program; it ends with the test.
struct Running(Child);

impl Running {
    fn start(mut program: Command) -> Self {
        Self(program.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap())
    }

    /// Stops it as an operator would, and says whether it ended well.
    #[expect(clippy::disallowed_methods, reason = "the test stops the program as an operator would")]
    fn stop(mut self) -> bool {
        assert!(Command::new("kill").arg(self.0.id().to_string()).status().unwrap().success());
        self.0.wait().unwrap().success()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        _ = self.0.kill();
        _ = self.0.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn serve(folder: &Path, arguments: &[&str], port: u16, metrics: u16) -> Command {
    let mut serve = program(folder);
    serve.arg("serve").args(arguments).env("ROCKET_PORT", port.to_string());
    serve.env("REGISTER_METRICS_ADDRESS", format!("127.0.0.1:{metrics}"));
    serve
}

/// The answer to one request; nothing while nobody listens.
fn ask(port: u16, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}

/// The figures, once they say this.
fn figures_with(port: u16, line: &str) -> String {
    let mut last = None;
    for _ in 0..1_200 {
        last = ask(port, "/metrics");
        match &last {
            Some(figures) if figures.contains(line) => return last.unwrap_or_default(),
            _ => std::thread::sleep(Duration::from_millis(50)),
        }
    }
    panic!("no {line:?} within a minute in {last:?}");
}

#[test]
fn with_workers_only_it_does_jobs_and_answers_nobody() {
    let place = tempfile::tempdir().unwrap();
    let (port, metrics) = (free_port(), free_port());
    let running = Running::start(serve(place.path(), &["--worker-only"], port, metrics));
    // Whichever is done first.
    figures_with(metrics, "register_jobs_total{kind=\"database.tend\",result=\"done\"} 1\n");
    let figures = figures_with(metrics, "register_jobs_total{kind=\"register.sweep\",result=\"done\"} 1\n");
    assert!(
        figures.contains("register_job_duration_seconds_count{kind=\"register.sweep\"} 1\n"),
        "{figures}"
    );
    assert!(ask(port, "/health/live").is_none());
    assert!(running.stop());
    let log = place.path().join("data/register.sqlite-wal");
    assert!(fs::metadata(&log).map_or(0, |file| file.len()) == 0, "the write-ahead log is emptied");
}

#[test]
fn its_figures_tell_what_it_does_and_nothing_of_anybody() {
    let place = tempfile::tempdir().unwrap();
    let (port, metrics) = (free_port(), free_port());
    let running = Running::start(serve(place.path(), &[], port, metrics));
    figures_with(metrics, "register_database_up 1\n");
    let token = "kept-from-figures".repeat(3);
    let mut asked = None;
    for _ in 0..1_200 {
        asked = ask(port, &format!("/confirm/{token}?who=sam"));
        if asked.is_some() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(asked.unwrap().starts_with("HTTP/1.1 404"));
    ask(port, "/nowhere/sam@people.example").unwrap();
    figures_with(metrics, "register_jobs_total{kind=\"register.sweep\",result=\"done\"} 1\n");
    let figures = figures_with(metrics, "route=\"none\",method=\"GET\",status=\"4xx\"} 1\n");
    for line in [
        "register_http_requests_total{route=\"/confirm/<token>\",method=\"GET\",status=\"4xx\"} 1\n",
        "register_http_request_duration_seconds_bucket{route=\"/confirm/<token>\",le=\"0.005\"}",
        "register_http_request_duration_seconds_count{route=\"/confirm/<token>\"} 1\n",
        "register_http_requests_in_flight 0\n",
        "register_database_connections_max{pool=\"writers\"} 1\n",
        "register_jobs_parked{kind=\"unknown\"} 0\n",
        "register_password_hash_slots_in_use 0\n",
    ] {
        assert!(figures.contains(line), "{line} is not in\n{figures}");
    }
    assert!(!figures.contains("kept-from-figures") && !figures.contains("sam"), "{figures}");
    assert_eq!(told(&figures), written_down(), "docs/metrics.md lists the figures there are");
    assert!(running.stop());
}

/// The names of the figures.
fn told(figures: &str) -> BTreeSet<String> {
    let help = figures.lines().filter_map(|line| line.strip_prefix("# HELP "));
    help.map(|line| line.split(' ').next().unwrap().to_owned()).collect()
}

fn written_down() -> BTreeSet<String> {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/metrics.md")).unwrap();
    let (table, _) = page.split_once("\n## ").unwrap();
    let rows = table.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.map(|row| row.split(['`', '{']).next().unwrap().to_owned()).collect()
}

#[test]
fn it_does_not_start_where_the_port_for_figures_is_taken() {
    let place = tempfile::tempdir().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let ended = Ended::of(serve(place.path(), &[], free_port(), taken.local_addr().unwrap().port()));
    assert!(!ended.well);
    for words in
        ["The address for metrics, 127.0.0.1:", "Set metrics_address to another one, or leave it empty."]
    {
        assert!(ended.said.contains(words), "{}", ended.said);
    }
}

#[test]
fn a_process_is_one_thing_or_the_other() {
    let place = tempfile::tempdir().unwrap();
    let ended = Ended::of(serve(place.path(), &["--worker-only", "--no-worker"], free_port(), free_port()));
    assert!(!ended.well && ended.said.contains("cannot be used with"), "{}", ended.said);
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0, "nothing was made");
}
