//! The outbox: what is written in a transaction, and leaves when it has committed.

use super::{
    Letterhead, MailError, Mailer, Message, Reach, Writing,
    sealed::{self, NotReadable},
    store,
};
use crate::{
    clock::Timestamp,
    ids::{LetterId, MailId},
    keys::Keyring,
    queue::{self, Failure, NewJob},
    storage::{self, Database, Tx},
};

/// The work of sending one mail.
pub const SEND: queue::Kind = queue::Kind::new("mail.send");

/// The name under which that work carries the id of the mail.
const MAIL: &str = "mail";

/// Why a mail is still here after an attempt to send it.
#[derive(Debug, thiserror::Error)]
pub enum DeliverError {
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
    /// What was kept cannot be read.
    #[error(transparent)]
    Sealed(#[from] NotReadable),
    /// It did not leave.
    #[error(transparent)]
    Mail(#[from] MailError),
}

impl DeliverError {
    /// What the queue does with the job.
    #[must_use]
    pub fn failure(&self) -> Failure {
        match self {
            Self::Storage(_) => Failure::DATABASE,
            Self::Sealed(_) => Failure::Never("the mail cannot be read with the keys of this register"),
            Self::Mail(error) => error.failure(),
        }
    }
}

/// The mail that a job is about.
#[must_use]
pub fn mail_of(job: &queue::Job) -> Option<MailId> {
    job.id_of(MAIL)
}

/// Puts something into the outbox, in the caller's transaction: it leaves if and only if that commits.
pub async fn post(
    tx: &mut Tx,
    keys: &Keyring,
    reach: &Reach,
    writing: &Writing,
    now: Timestamp,
) -> storage::Result<()> {
    match reach {
        Reach::Mail { account, to } => {
            let id = MailId::new(now);
            let sealed = sealed::mail(keys, id, to, writing);
            store::outgoing::insert(tx, id, *account, &writing.kind, &sealed, now).await?;
            queue::enqueue(tx, NewJob::of(SEND).with(MAIL, id), now).await?;
        }
        Reach::Letter { person, large_print } => {
            let id = LetterId::new(now);
            let sealed = sealed::letter(keys, id, writing);
            let letter = store::letter::NewLetter { id, person: *person, large_print: *large_print };
            store::letter::insert(tx, &letter, &writing.kind, &sealed, now).await?;
        }
    }
    Ok(())
}

/// Sends one mail, unless it has left already; what it said is forgotten when it has.
///
/// It leaves more than once only where nobody can know: when the server's answer to the whole message, or the note
/// that it was taken, did not come through. Then it goes by the same name again.
pub async fn deliver(
    db: &Database,
    mailer: &Mailer,
    keys: &Keyring,
    letterhead: &Letterhead,
    id: MailId,
    now: Timestamp,
) -> Result<(), DeliverError> {
    let Some((sealed, written_at)) = store::outgoing::waiting(&mut db.read_current().await?, id).await?
    else {
        return Ok(());
    };
    let (to, writing) = sealed::open_mail(keys, id, &sealed)?;
    mailer.send(letterhead, &Message { id, to, writing, written_at }).await?;
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        store::outgoing::sent(&mut tx, id, now).await?;
        tx.commit().await
    })
    .await?;
    Ok(())
}
