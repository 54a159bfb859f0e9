//! A mail server with moods: a socket, real TLS, and whatever a server may do wrong.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use pa_registry::mail::{Limits, Login, MailServer, Mailer, Protection, SmtpSettings};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;

pub(super) const USER: &str = "register";
pub(super) const PASSWORD: &str = "heron & otter = 1+1%";

/// What the server does, and where.
#[derive(Clone, Debug, Default)]
pub(super) struct Mood {
    /// It does not offer STARTTLS.
    pub(super) no_starttls: bool,
    /// TLS begins with the first byte.
    pub(super) tls_first: bool,
    /// It offers no way to sign in.
    pub(super) no_sign_in: bool,
    /// Instead of its usual answer: at `HELLO` (greeting), `EHLO`, `STARTTLS`, `AUTH`, `MAIL`, `RCPT`, `DATA`, or
    /// `END`, the end of a message.
    pub(super) instead: Option<(&'static str, Instead)>,
    /// It refuses this recipient for good.
    pub(super) unknown: Option<&'static str>,
    /// The name in its certificate, where that is not `localhost`.
    pub(super) certificate_for: Option<&'static str>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Instead {
    /// Says this and goes on.
    Says(&'static str),
    /// Hangs up without a word.
    HangsUp,
    /// Says this and hangs up.
    SaysAndHangsUp(&'static str),
    /// Never says anything.
    Sleeps,
}

/// One message that was taken: the addresses of its envelope, and all of it.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    pub(super) from: String,
    pub(super) to: Vec<String>,
    pub(super) mail: String,
}

pub(super) struct SmtpServer {
    port: u16,
    mood: Mood,
    folder: tempfile::TempDir,
    taken: Arc<Mutex<Vec<Taken>>>,
    heard: Arc<Mutex<Vec<String>>>,
    task: tokio::task::JoinHandle<()>,
}

impl SmtpServer {
    pub(super) async fn new(mood: Mood) -> Self {
        let name = mood.certificate_for.unwrap_or("localhost");
        let made = rcgen::generate_simple_self_signed([name.to_owned()]).unwrap();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("ca.pem"), made.cert.pem()).unwrap();
        let key = made.signing_key.serialize_der().try_into().unwrap();
        let tls = ServerConfig::builder_with_provider(Arc::new(
            tokio_rustls::rustls::crypto::ring::default_provider(),
        ))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (taken, heard) = (Arc::default(), Arc::default());
        let session = Session {
            mood: mood.clone(),
            tls: TlsAcceptor::from(Arc::new(tls)),
            taken: Arc::clone(&taken),
            heard: Arc::clone(&heard),
        };
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(session.clone().serve(stream));
            }
        });
        Self { port, mood, folder, taken, heard, task }
    }

    /// Settings that fit this server: its certificate is trusted, and nobody waits long.
    pub(super) fn settings(&self) -> SmtpSettings {
        let brief = Duration::from_millis(300);
        let patient = Duration::from_secs(20);
        let sleeps = matches!(self.mood.instead, Some((_, Instead::Sleeps)));
        let limit = if sleeps { brief } else { patient };
        SmtpSettings {
            host: "localhost".to_owned(),
            port: self.port,
            protection: if self.mood.tls_first { Protection::Tls } else { Protection::StartTls },
            login: Some(Login { user: USER.to_owned(), password: PASSWORD.to_owned() }),
            ca_file: Some(self.ca_file()),
            hello_name: "register.example".to_owned(),
            limits: Limits { connect: limit, command: limit, content: limit },
        }
    }

    pub(super) fn ca_file(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    pub(super) fn mailer(&self) -> Mailer {
        mailer(self.settings())
    }

    pub(super) fn taken(&self) -> Vec<Taken> {
        self.taken.lock().unwrap().clone()
    }

    /// The commands that came, with their arguments.
    pub(super) fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

pub(super) fn mailer(settings: SmtpSettings) -> Mailer {
    Mailer::Smtp(Arc::new(MailServer::new(settings).unwrap()))
}

/// A server that is not there: nothing listens on its port.
pub(super) async fn a_dead_server() -> Mailer {
    let server = SmtpServer::new(Mood::default()).await;
    let (mailer, port) = (server.mailer(), server.port);
    drop(server);
    while TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
        tokio::task::yield_now().await;
    }
    mailer
}

#[derive(Clone)]
struct Session {
    mood: Mood,
    tls: TlsAcceptor,
    taken: Arc<Mutex<Vec<Taken>>>,
    heard: Arc<Mutex<Vec<String>>>,
}

/// How a part of a conversation ended.
enum Ended {
    /// With STARTTLS.
    ForTls,
    HungUp,
}

impl Session {
    async fn serve(self, stream: TcpStream) {
        if self.mood.tls_first {
            if let Ok(stream) = self.tls.clone().accept(stream).await {
                self.talk(&mut BufReader::new(stream), true, true).await;
            }
            return;
        }
        let mut plain = BufReader::new(stream);
        if let Ended::ForTls = self.talk(&mut plain, true, false).await
            && let Ok(stream) = self.tls.clone().accept(plain.into_inner()).await
        {
            self.talk(&mut BufReader::new(stream), false, true).await;
        }
    }

    async fn talk<S>(&self, stream: &mut BufReader<S>, greets: bool, encrypted: bool) -> Ended
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        if greets && !self.says(stream, "HELLO", "220 ready").await {
            return Ended::HungUp;
        }
        let (mut from, mut to) = (String::new(), Vec::new());
        while let Some(line) = read_line(stream).await {
            let verb = line.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
            self.heard.lock().unwrap().push(line.clone());
            let usual = match verb.as_str() {
                "EHLO" => self.abilities(encrypted),
                "STARTTLS" => "220 go on".to_owned(),
                "AUTH" => signs_in(&line),
                "MAIL" => {
                    from = between(&line);
                    "250 2.1.0 ok".to_owned()
                }
                "RCPT" if self.mood.unknown == Some(between(&line).as_str()) => {
                    format!("550 5.1.1 <{}>: nobody here of this name", between(&line))
                }
                "RCPT" => {
                    to.push(between(&line));
                    "250 2.1.5 ok".to_owned()
                }
                "DATA" => "354 go on".to_owned(),
                "QUIT" => "221 bye".to_owned(),
                _ => "502 what?".to_owned(),
            };
            if !self.says(stream, &verb, &usual).await || verb == "QUIT" {
                return Ended::HungUp;
            }
            if verb == "STARTTLS" {
                return Ended::ForTls;
            }
            if verb == "DATA" && !self.differs("DATA") {
                let Some(mail) = read_message(stream).await else { return Ended::HungUp };
                self.taken.lock().unwrap().push(Taken { from: from.clone(), to: to.clone(), mail });
                if !self.says(stream, "END", "250 2.0.0 taken").await {
                    return Ended::HungUp;
                }
            }
        }
        Ended::HungUp
    }

    fn differs(&self, at: &str) -> bool {
        self.mood.instead.is_some_and(|(place, _)| place == at)
    }

    /// Gives the usual answer, or what the mood has in its place; says whether the conversation goes on.
    async fn says<S: AsyncWrite + Unpin>(&self, stream: &mut S, at: &str, usual: &str) -> bool {
        let (answer, goes_on) = match self.mood.instead {
            Some((place, instead)) if place == at => match instead {
                Instead::Says(answer) => (answer, true),
                Instead::SaysAndHangsUp(answer) => (answer, false),
                Instead::HangsUp => return false,
                Instead::Sleeps => std::future::pending().await,
            },
            _ => (usual, true),
        };
        stream.write_all(format!("{answer}\r\n").as_bytes()).await.is_ok()
            && stream.flush().await.is_ok()
            && goes_on
    }

    fn abilities(&self, encrypted: bool) -> String {
        let mut lines = vec!["localhost"];
        if !encrypted && !self.mood.no_starttls {
            lines.push("STARTTLS");
        }
        if encrypted && !self.mood.no_sign_in {
            lines.push("AUTH PLAIN LOGIN");
        }
        let last = lines.pop().unwrap();
        let before: Vec<_> = lines.iter().map(|line| format!("250-{line}\r\n")).collect();
        before.concat() + "250 " + last
    }
}

fn signs_in(line: &str) -> String {
    use base64::Engine as _;
    let expected = base64::engine::general_purpose::STANDARD.encode(format!("\0{USER}\0{PASSWORD}"));
    let right = line == format!("AUTH PLAIN {expected}");
    if right { "235 2.7.0 welcome" } else { "535 5.7.8 wrong" }.to_owned()
}

async fn read_line<S: AsyncRead + Unpin>(stream: &mut BufReader<S>) -> Option<String> {
    let mut line = String::new();
    let length = stream.read_line(&mut line).await.ok()?;
    (length > 0).then(|| line.trim_end().to_owned())
}

/// Up to the dot, with the dots that were doubled on the way single again.
async fn read_message<S: AsyncRead + Unpin>(stream: &mut BufReader<S>) -> Option<String> {
    let mut mail = String::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        if line == ".\r\n" {
            return Some(mail);
        }
        mail.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}

fn between(line: &str) -> String {
    let after = line.split_once('<').map_or("", |(_, after)| after);
    after.split('>').next().unwrap_or_default().to_owned()
}
