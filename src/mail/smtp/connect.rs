//! From a name to a connection that may be spoken on.

use std::io;
use std::net::SocketAddr;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Mechanism;
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::failure::{SmtpFailure, Step, Why};
use super::mail_server::{MailServer, Protection};
use super::wire::Wire;

/// The ways to sign in that are taken: what is sent is inside of TLS, or does not leave this machine.
const MECHANISMS: [Mechanism; 2] = [Mechanism::Plain, Mechanism::Login];

impl MailServer {
    /// Reaches the server, encrypts the connection and signs in.
    pub(super) async fn open(&self) -> Result<AsyncSmtpConnection, SmtpFailure> {
        let mut connection = match (self.settings.protection, &self.tls) {
            (Protection::Tls, Some(tls)) => self.reach_encrypted(tls).await?,
            (Protection::StartTls, Some(tls)) => {
                let mut connection = self.reach().await?;
                self.encrypt(&mut connection, tls).await?;
                connection
            }
            (Protection::Loopback, _) => self.reach().await?,
            (Protection::Tls | Protection::StartTls, None) => {
                return Err(self.failed(Step::Encrypt, Why::NotEncrypted));
            }
        };
        if let Some(credentials) = &self.credentials {
            if !MECHANISMS.iter().any(|way| connection.server_info().supports_auth_mechanism(*way)) {
                return Err(self.failed(Step::SignIn, Why::NoSignIn));
            }
            self.step(Step::SignIn, connection.auth(&MECHANISMS, credentials)).await?;
        }
        Ok(connection)
    }

    /// A connection that is not encrypted yet, greeted.
    async fn reach(&self) -> Result<AsyncSmtpConnection, SmtpFailure> {
        let stream = match timeout(self.settings.limits.connect, self.dial()).await {
            Ok(Ok(stream)) => stream,
            Ok(Err(error)) => return Err(self.failed(Step::Connect, Why::Unreachable(error.to_string()))),
            Err(_) => return Err(self.failed(Step::Connect, Why::TimedOut)),
        };
        let wire = Box::new(Wire::new(stream));
        self.step(Step::Connect, AsyncSmtpConnection::connect_with_transport(wire, &self.hello)).await
    }

    async fn dial(&self) -> io::Result<TcpStream> {
        let name = (self.settings.host.as_str(), self.settings.port);
        let found: Vec<SocketAddr> = tokio::net::lookup_host(name).await?.collect();
        if self.settings.protection == Protection::Loopback && !found.iter().all(|at| at.ip().is_loopback()) {
            let sentence = "without encryption only a server on this machine is written to";
            return Err(io::Error::other(sentence));
        }
        TcpStream::connect(found.as_slice()).await
    }

    async fn reach_encrypted(&self, tls: &TlsParameters) -> Result<AsyncSmtpConnection, SmtpFailure> {
        let settings = &self.settings;
        let connecting = AsyncSmtpConnection::connect_tokio1(
            (settings.host.as_str(), settings.port),
            Some(settings.limits.connect),
            &self.hello,
            Some(tls.clone()),
            None,
        );
        match timeout(settings.limits.connect + settings.limits.command, connecting).await {
            Ok(Ok(connection)) => Ok(connection),
            Ok(Err(error)) => Err(self.failed(Step::Connect, Why::of(&error))),
            Err(_) => Err(self.failed(Step::Connect, Why::TimedOut)),
        }
    }

    async fn encrypt(
        &self,
        connection: &mut AsyncSmtpConnection,
        tls: &TlsParameters,
    ) -> Result<(), SmtpFailure> {
        if !connection.can_starttls() {
            return Err(self.failed(Step::Encrypt, Why::NotEncrypted));
        }
        self.step(Step::Encrypt, connection.starttls(tls.clone(), &self.hello)).await
    }

    /// One step of the conversation within its limit.
    pub(super) async fn step<T>(
        &self,
        at: Step,
        answer: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, SmtpFailure> {
        match timeout(self.settings.limits.command, answer).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(error)) => Err(self.failed(at, Why::within(&error))),
            Err(_) => Err(self.failed(at, Why::TimedOut)),
        }
    }

    pub(super) fn failed(&self, at: Step, why: Why) -> SmtpFailure {
        SmtpFailure { server: self.name(), at, why }
    }
}
