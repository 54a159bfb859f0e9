//! A stop under load cuts nobody off: readiness goes first, running requests finish, the log of the database is
//! emptied. This drives the real program over real connections.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

#[expect(clippy::disallowed_methods, reason = "the test starts the program as an operator would")]
fn command(program: &str) -> Command {
    Command::new(program)
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn start(data: &Path, port: u16) -> Child {
    command(env!("CARGO_BIN_EXE_pa-registry"))
        .args(["demo", "--data"])
        .arg(data)
        .args(["--port", &port.to_string()])
        .env("REGISTER_DRAIN_SECONDS", "1")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// One request on a connection; the status, and whether the server will close it.
fn ask(stream: &mut BufReader<TcpStream>, path: &str) -> std::io::Result<(u16, bool)> {
    write!(stream.get_mut(), "GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n")?;
    let mut head = String::new();
    let mut length = 0;
    let mut closes = false;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line)? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        let lower = line.to_ascii_lowercase();
        if let Some(value) = lower.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        closes |= lower.starts_with("connection: close");
        if line == "\r\n" {
            break;
        }
        head.push_str(&line);
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body)?;
    Ok((head.split(' ').nth(1).unwrap().parse().unwrap(), closes))
}

fn connect(port: u16) -> std::io::Result<BufReader<TcpStream>> {
    let stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    Ok(BufReader::new(stream))
}

fn wait_until_ready(port: u16) {
    for _ in 0..1200 {
        if let Ok((200, _)) = connect(port).and_then(|mut stream| ask(&mut stream, "/health/ready")) {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("the service was not ready within a minute");
}

#[derive(Default)]
struct Tally {
    answered: AtomicUsize,
    cut: AtomicUsize,
    not_ready: AtomicBool,
}

/// Asks for pages again and again, as a load balancer sends them: until the service says that it is not ready. A
/// request that was sent before that must be answered in full.
fn load(port: u16, tally: &Tally) {
    while !tally.not_ready.load(Ordering::SeqCst) {
        let mut stream = connect(port).unwrap();
        for path in ["/", "/health/ready"].iter().cycle() {
            let Ok((status, closes)) = ask(&mut stream, path) else {
                tally.cut.fetch_add(1, Ordering::SeqCst);
                break;
            };
            tally.answered.fetch_add(1, Ordering::SeqCst);
            if status == 503 {
                tally.not_ready.store(true, Ordering::SeqCst);
            }
            if closes {
                break;
            }
        }
    }
}

#[test]
fn a_stop_under_load_finishes_what_was_begun() {
    let folder = tempfile::tempdir().unwrap();
    let port = free_port();
    let mut program = start(folder.path(), port);
    wait_until_ready(port);
    let tally = Arc::new(Tally::default());
    let clients: Vec<_> = (0..8)
        .map(|_| {
            let tally = Arc::clone(&tally);
            std::thread::spawn(move || load(port, &tally))
        })
        .collect();
    while tally.answered.load(Ordering::SeqCst) < 200 {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(command("kill").arg(program.id().to_string()).status().unwrap().success());
    for client in clients {
        client.join().unwrap();
    }
    let status = program.wait().unwrap();
    assert!(status.success(), "{status}");
    assert_eq!(tally.cut.load(Ordering::SeqCst), 0, "of {} answers", tally.answered.load(Ordering::SeqCst));
    assert!(tally.not_ready.load(Ordering::SeqCst), "readiness goes first");
    let log = folder.path().join("register.sqlite-wal");
    assert!(std::fs::metadata(&log).map_or(0, |file| file.len()) == 0, "the write-ahead log is emptied");
}
