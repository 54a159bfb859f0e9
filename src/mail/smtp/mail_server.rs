//! A mail server: where it is, how the connection is protected, and how long is waited.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, TlsParameters};
use lettre::transport::smtp::extension::ClientId;

/// How the connection to the mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// It is encrypted before anything is said that matters (STARTTLS); without that nothing is sent.
    StartTls,
    /// It is encrypted from its first byte.
    Tls,
    /// It is not encrypted and ends on this machine.
    Loopback,
}

/// A user of the mail server.
#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    /// The user's name.
    pub user: String,
    /// The password.
    pub password: String,
}

/// How long is waited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// For a connection.
    pub connect: Duration,
    /// For the answer to each command.
    pub command: Duration,
    /// For a message to be taken: servers look through it first.
    pub content: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            command: Duration::from_secs(20),
            content: Duration::from_secs(90),
        }
    }
}

impl Limits {
    /// The longest that sending one message can take, which has to be shorter than a claim of the queue: a connection, its greeting, encryption, sign-in, the three
    /// commands, the message, and the farewell.
    #[must_use]
    pub fn longest(&self) -> Duration {
        self.connect + self.command * 8 + self.content
    }
}

/// What has to be known of a mail server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmtpSettings {
    /// Its name, as in its certificate, or its address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub protection: Protection,
    /// As whom to sign in, where that is asked for.
    pub login: Option<Login>,
    /// Certificates of authorities that are trusted beside those that this machine trusts, as PEM.
    pub ca_file: Option<PathBuf>,
    /// What we call ourselves when we greet it: a name, or an address in brackets.
    pub hello_name: String,
    /// How long is waited.
    pub limits: Limits,
}

/// Why a mail server cannot be set up.
#[derive(Debug, thiserror::Error)]
pub enum MailServerError {
    /// The file with certificates cannot be read.
    #[error("The file {path} of mail_ca_file cannot be read: {cause}. Name a file of certificates in PEM form.", path = path.display())]
    CaFile {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The file has no certificates that can be used.
    #[error("The file {path} of mail_ca_file holds no certificates that can be used: it has to hold them in PEM form, each between BEGIN CERTIFICATE and END CERTIFICATE.", path = path.display())]
    NoCertificates {
        /// The file.
        path: PathBuf,
    },
    /// TLS cannot be set up.
    #[error("TLS for the mail server {host} cannot be set up: {cause}.")]
    Tls {
        /// The server.
        host: String,
        /// What the library said.
        cause: String,
    },
}

/// A mail server, ready to be talked to.
#[derive(Clone)]
pub struct MailServer {
    pub(super) settings: SmtpSettings,
    pub(super) tls: Option<TlsParameters>,
    pub(super) credentials: Option<Credentials>,
    pub(super) hello: ClientId,
}

impl MailServer {
    /// Reads the certificates and keeps them; nobody is talked to.
    pub fn new(settings: SmtpSettings) -> Result<Self, MailServerError> {
        let tls = match settings.protection {
            Protection::Loopback => None,
            Protection::StartTls | Protection::Tls => Some(tls(&settings)?),
        };
        let login = settings.login.clone();
        let credentials = login.map(|Login { user, password }| Credentials::new(user, password));
        let hello = ClientId::Domain(settings.hello_name.clone());
        Ok(Self { settings, tls, credentials, hello })
    }

    /// Name and port, for sentences.
    #[must_use]
    pub fn name(&self) -> String {
        let SmtpSettings { host, port, .. } = &self.settings;
        if host.contains(':') { format!("[{host}]:{port}") } else { format!("{host}:{port}") }
    }

    /// How long is waited.
    #[must_use]
    pub fn limits(&self) -> Limits {
        self.settings.limits
    }
}

/// The roots that this machine trusts, and those of the file.
fn tls(settings: &SmtpSettings) -> Result<TlsParameters, MailServerError> {
    let mut builder = TlsParameters::builder(settings.host.clone());
    if let Some(path) = &settings.ca_file {
        let pem =
            std::fs::read(path).map_err(|cause| MailServerError::CaFile { path: path.clone(), cause })?;
        let unusable = || MailServerError::NoCertificates { path: path.clone() };
        if !pem.windows(17).any(|part| part == b"BEGIN CERTIFICATE") {
            return Err(unusable());
        }
        builder = builder.add_root_certificate(Certificate::from_pem(&pem).map_err(|_| unusable())?);
    }
    builder
        .build()
        .map_err(|error| MailServerError::Tls { host: settings.host.clone(), cause: error.to_string() })
}

/// A password ends in no log.
impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Login(…)")
    }
}

impl fmt::Debug for MailServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("MailServer").field(&self.settings).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_mail_takes_longer_than_its_job_is_claimed_for() {
        assert!(Limits::default().longest() < Duration::from_mins(5));
    }
}
