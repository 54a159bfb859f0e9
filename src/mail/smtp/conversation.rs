//! One message over one connection.

use std::sync::atomic::{AtomicBool, Ordering};

use lettre::Address;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Quit, Rcpt};
use lettre::transport::smtp::response::{Response, Severity};
use tokio::time::timeout;

use super::failure::{SmtpFailure, Step, Why};
use super::mail_server::MailServer;

impl MailServer {
    /// Hands one message to the server; when this returns well, the server has taken it.
    pub(in crate::mail) async fn send(
        &self,
        from: Address,
        to: Address,
        message: &[u8],
    ) -> Result<(), SmtpFailure> {
        let mut connection = self.open().await?;
        let answer = self.hand_over(&mut connection, from, to, message).await;
        if !matches!(&answer, Err(SmtpFailure { why: Why::TimedOut | Why::Broken, .. })) {
            self.take_leave(&mut connection).await;
        }
        answer
    }

    /// Goes as far as one can without sending anything: name, port, certificate, user and password.
    pub(in crate::mail) async fn check(&self) -> Result<(), SmtpFailure> {
        let mut connection = self.open().await?;
        self.take_leave(&mut connection).await;
        Ok(())
    }

    async fn hand_over(
        &self,
        connection: &mut AsyncSmtpConnection,
        from: Address,
        to: Address,
        message: &[u8],
    ) -> Result<(), SmtpFailure> {
        use Severity::{PositiveCompletion, PositiveIntermediate};
        let answer = self.step(Step::Sender, connection.command(Mail::new(Some(from), vec![]))).await?;
        self.must_be(PositiveCompletion, Step::Sender, &answer)?;
        let answer = self.step(Step::Recipient, connection.command(Rcpt::new(to, vec![]))).await?;
        self.must_be(PositiveCompletion, Step::Recipient, &answer)?;
        let answer = self.step(Step::Ready, connection.command(Data)).await?;
        self.must_be(PositiveIntermediate, Step::Ready, &answer)?;
        let answer = self.content(connection, message).await?;
        self.must_be(PositiveCompletion, Step::Answer, &answer)
    }

    /// The message. Until its last byte was written the server cannot have taken it; after that it may have.
    async fn content(
        &self,
        connection: &mut AsyncSmtpConnection,
        message: &[u8],
    ) -> Result<Response, SmtpFailure> {
        let whole = AtomicBool::new(false);
        // The connection asks for the next part only when it has written the one before.
        let end = std::iter::from_fn(|| {
            whole.store(true, Ordering::SeqCst);
            None
        });
        let sending = connection.message_iter(std::iter::once(message).chain(end));
        let answer = timeout(self.settings.limits.content, sending).await;
        let at = if whole.load(Ordering::SeqCst) { Step::Answer } else { Step::Content };
        match answer {
            Ok(Ok(response)) => Ok(response),
            Ok(Err(error)) => Err(self.failed(at, Why::within(&error))),
            Err(_) => Err(self.failed(at, Why::TimedOut)),
        }
    }

    fn must_be(&self, severity: Severity, at: Step, answer: &Response) -> Result<(), SmtpFailure> {
        if answer.code().severity == severity { Ok(()) } else { Err(self.failed(at, Why::Broken)) }
    }

    /// Politeness: whatever comes back, or does not, changes nothing.
    async fn take_leave(&self, connection: &mut AsyncSmtpConnection) {
        let _ = timeout(self.settings.limits.command, connection.command(Quit)).await;
    }
}
