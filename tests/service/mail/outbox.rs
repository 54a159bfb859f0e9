//! Mails leave after the act that wrote them, once, and nothing of them stays.

use pa_registry::accounts::{NewAccount, Role, Whom, create_account, tell};
use pa_registry::clock::Timestamp;
use pa_registry::ids::{AccountId, InstanceId, MailId};
use pa_registry::keys::Keyring;
use pa_registry::mail::{self, Letterhead, Mailer, Message, Reach, Writing};
use pa_registry::queue::{self, Job};
use pa_registry::storage::{Database, Sql};

use super::scene::{SAM, email, letterhead, now, writing};
use crate::support::database::TestDatabase;

/// A register with a key and a queue.
pub(super) struct Outbox {
    pub(super) database: TestDatabase,
    pub(super) keys: Keyring,
    pub(super) letterhead: Letterhead,
    pub(super) now: Timestamp,
    worker: InstanceId,
}

impl Outbox {
    pub(super) async fn new() -> Self {
        Self {
            database: TestDatabase::new().await,
            keys: Keyring::draw().unwrap(),
            letterhead: letterhead(),
            now: now(),
            worker: InstanceId::new(now()),
        }
    }

    pub(super) fn db(&self) -> &Database {
        &self.database.db
    }

    pub(super) async fn posts(&self, writing: &Writing) {
        let mut tx = self.db().begin().await.unwrap();
        let reach = Reach::Mail { account: None, to: email(SAM) };
        mail::post(&mut tx, &self.keys, &reach, writing, self.now).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Tells the owner of an account something, as other capabilities do.
    pub(super) async fn tells(&self, whom: Whom, writing: &Writing) -> bool {
        let mut tx = self.db().begin().await.unwrap();
        let told = tell(&mut tx, &self.keys, whom, writing, self.now).await.unwrap();
        tx.commit().await.unwrap();
        told
    }

    pub(super) async fn claims(&self) -> Option<Job> {
        queue::claim(self.db(), self.worker, self.now).await.unwrap()
    }

    pub(super) async fn sends(&self, mailer: &Mailer, id: MailId) -> Result<(), mail::DeliverError> {
        mail::deliver(self.db(), mailer, &self.keys, &self.letterhead, id, self.now).await
    }

    /// What a worker does with the next job: says how it failed, if it did.
    pub(super) async fn works(&self, mailer: &Mailer) -> Option<queue::Failure> {
        let job = self.claims().await.expect("a job that can be done now");
        let answer = self.sends(mailer, mail::mail_of(&job).unwrap()).await;
        let failure = answer.err().map(|error| error.failure());
        match failure {
            None => queue::finish(self.db(), &job, self.worker).await.unwrap(),
            Some(failure) => queue::fail(self.db(), &job, self.worker, failure, self.now).await.unwrap(),
        }
        failure
    }

    pub(super) async fn count(&self, sql: &'static str) -> i64 {
        let row: (i64,) = self.db().read().await.unwrap().fetch_one(Sql::new(sql)).await.unwrap();
        row.0
    }

    pub(super) async fn an_account(&self, change: impl FnOnce(&mut NewAccount)) -> NewAccount {
        let hasher = pa_registry::accounts::Hasher::new(crate::support::app::cheap_hashes()).unwrap();
        let forbidden = pa_registry::accounts::ForbiddenWords::of_council([]);
        let password =
            pa_registry::accounts::Password::new("otter mandolin gravel", &email(SAM), &forbidden).unwrap();
        let mut new =
            NewAccount::new(email(SAM), hasher.hash(&password).await.unwrap(), Role::Assistant, self.now);
        change(&mut new);
        let mut tx = self.db().begin().await.unwrap();
        create_account(&mut tx, &new).await.unwrap();
        tx.commit().await.unwrap();
        new
    }
}

pub(super) fn memory() -> (Mailer, std::sync::Arc<std::sync::Mutex<Vec<Message>>>) {
    let kept = std::sync::Arc::default();
    (Mailer::Memory(std::sync::Arc::clone(&kept)), kept)
}

const SENT: &str = "SELECT COUNT(*) FROM outgoing_mails WHERE sent_at IS NOT NULL AND sealed IS NULL";
const WAITING: &str = "SELECT COUNT(*) FROM outgoing_mails WHERE sent_at IS NULL AND sealed IS NOT NULL";
const JOBS: &str = "SELECT COUNT(*) FROM jobs";

#[tokio::test]
async fn a_mail_leaves_once_and_its_words_are_forgotten() {
    let outbox = Outbox::new().await;
    let said = writing("A subject", "Hello.\n\nhttps://register.example/confirm/TOKEN\n");
    outbox.posts(&said).await;
    assert_eq!((outbox.count(WAITING).await, outbox.count(JOBS).await), (1, 1));
    let (mailer, kept) = memory();
    let job = outbox.claims().await.unwrap();
    let id = mail::mail_of(&job).unwrap();
    for _ in 0..3 {
        outbox.sends(&mailer, id).await.unwrap();
    }
    let mails = kept.lock().unwrap().clone();
    assert_eq!(mails, [Message { id, to: email(SAM), writing: said, written_at: outbox.now }]);
    assert_eq!(outbox.count(SENT).await, 1);
}

#[tokio::test]
async fn it_leaves_only_if_the_act_commits() {
    let outbox = Outbox::new().await;
    let mut tx = outbox.db().begin().await.unwrap();
    let reach = Reach::Mail { account: None, to: email(SAM) };
    mail::post(&mut tx, &outbox.keys, &reach, &writing("A subject", "Hello."), outbox.now).await.unwrap();
    drop(tx);
    assert_eq!((outbox.count(WAITING).await, outbox.count(JOBS).await), (0, 0));
    // A job whose mail is gone is done.
    outbox.sends(&memory().0, MailId::new(outbox.now)).await.unwrap();
}

#[tokio::test]
async fn while_it_waits_the_database_does_not_tell_what_it_says() {
    let outbox = Outbox::new().await;
    outbox.posts(&writing("Secretsubject", "Secrettext")).await;
    let rows: Vec<(String,)> = outbox
        .db()
        .read()
        .await
        .unwrap()
        .fetch_all(Sql::new("SELECT sealed FROM outgoing_mails"))
        .await
        .unwrap();
    for secret in ["Secret", "sam@", "example.org"] {
        assert!(!rows[0].0.contains(secret), "{rows:?}");
    }
    // A register with another key file parks it; nobody gets half of it.
    let other = Outbox { keys: Keyring::draw().unwrap(), ..outbox };
    let failure = other.works(&memory().0).await.unwrap();
    assert_eq!(failure, queue::Failure::Never("the mail cannot be read with the keys of this register"));
    assert_eq!(other.count("SELECT COUNT(*) FROM jobs WHERE parked_at IS NOT NULL").await, 1);
}

#[tokio::test]
async fn what_is_sealed_for_one_mail_is_not_read_as_another() {
    let outbox = Outbox::new().await;
    outbox.posts(&writing("First", "First")).await;
    outbox.posts(&writing("Second", "Second")).await;
    let mut tx = outbox.db().begin().await.unwrap();
    let swap = "UPDATE outgoing_mails SET sealed = (SELECT MIN(sealed) FROM outgoing_mails)";
    tx.execute(Sql::new(swap)).await.unwrap();
    tx.commit().await.unwrap();
    let answers = [outbox.works(&memory().0).await, outbox.works(&memory().0).await];
    assert_eq!(answers.iter().filter(|answer| answer.is_none()).count(), 1);
}

#[tokio::test]
async fn a_folder_that_fails_loses_nothing() {
    let mut outbox = Outbox::new().await;
    outbox.posts(&writing("A subject", "Hello.")).await;
    let file = tempfile::NamedTempFile::new().unwrap();
    let failure = outbox.works(&Mailer::Directory(file.path().to_path_buf())).await.unwrap();
    assert_eq!(failure, queue::Failure::Later("the folder for mails cannot be written to"));
    assert_eq!(outbox.count(WAITING).await, 1);
    outbox.now += time::Duration::hours(1);
    let (mailer, kept) = memory();
    assert_eq!(outbox.works(&mailer).await, None);
    assert_eq!(kept.lock().unwrap().len(), 1);
    assert_eq!((outbox.count(SENT).await, outbox.count(JOBS).await), (1, 0));
}

#[tokio::test]
async fn the_account_is_noted_where_it_is_known() {
    let outbox = Outbox::new().await;
    let account: AccountId = outbox.an_account(|_| {}).await.id;
    assert!(outbox.tells(Whom::Account(account), &writing("A subject", "Hello.")).await);
    let linked =
        "SELECT COUNT(*) FROM outgoing_mails JOIN accounts ON accounts.id = outgoing_mails.account_id";
    assert_eq!(outbox.count(linked).await, 1);
    let (mailer, kept) = memory();
    assert_eq!(outbox.works(&mailer).await, None);
    assert_eq!(kept.lock().unwrap()[0].to, email(SAM));
    assert!(!outbox.tells(Whom::Account(AccountId::new(outbox.now)), &writing("A subject", "Hello.")).await);
}
