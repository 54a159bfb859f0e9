//! A register with a clock that stands still, mail in memory and cheap hashes.

use std::net::IpAddr;
use std::sync::{Arc, Mutex};

use pa_registry::accounts::{
    AccountActor, Agent, Arrival, ConfirmError, Desk, DeviceToken, ForbiddenWords, GuessLimits, HashSettings,
    Hasher, NewAccount, Password, PasswordHash, Retyped, Role, Roles, Session, SessionToken, SignIn,
    SignInError, SignUp, SignUpError, SignUpRole, SignUpToken, SignedIn, Token, Welcome, confirm,
    create_account, find_session, sign_in, sign_up,
};
use pa_registry::clock::Timestamp;
use pa_registry::ids::AccountId;
use pa_registry::keys::Keyring;
use pa_registry::mail::{Letterhead, Mailer, Message};
use pa_registry::storage::{Database, Sql};
use pa_registry::text::Email;
use time::Duration;

use super::telephones::Telephones;
use crate::support::app::letterhead;
use crate::support::database::TestDatabase;
use crate::support::outbox::deliver_all;

/// Where everybody here signs up from.
pub(super) const HOME: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 7));

pub(super) const SAM: &str = "sam@example.org";
pub(super) const PASSWORD: &str = "otter mandolin gravel";
pub(super) const WRONG: &str = "heron accordion slate";

pub(super) struct Scene {
    pub(super) database: TestDatabase,
    pub(super) hasher: Hasher,
    pub(super) limits: GuessLimits,
    pub(super) now: Timestamp,
    pub(super) keys: Keyring,
    pub(super) mailer: Mailer,
    pub(super) telephones: Telephones,
    pub(super) letterhead: Letterhead,
    mails: Arc<Mutex<Vec<Message>>>,
}

/// Little work, so that a test that signs in twenty times is quick.
pub(super) fn cheap() -> HashSettings {
    HashSettings { memory_kib: 8, passes: 1, slots: 2, queue: 200 }
}

pub(super) fn email(text: &str) -> Email {
    text.parse().unwrap()
}

pub(super) fn a_password(text: &str) -> Password {
    Password::new(text, &email("nobody@example.org"), &ForbiddenWords::of_council(["Exampleshire"])).unwrap()
}

impl Scene {
    pub(super) async fn new() -> Self {
        Self::on(TestDatabase::new().await)
    }

    pub(super) fn on(database: TestDatabase) -> Self {
        let mails = Arc::default();
        Self {
            database,
            hasher: Hasher::new(cheap()).unwrap(),
            limits: GuessLimits::default(),
            now: "2026-11-21T09:30:00Z".parse().unwrap(),
            keys: Keyring::draw().unwrap(),
            mailer: Mailer::Memory(Arc::clone(&mails)),
            telephones: Telephones::default(),
            letterhead: letterhead(),
            mails,
        }
    }

    pub(super) fn db(&self) -> &Database {
        &self.database.db
    }

    pub(super) fn later(&mut self, by: Duration) {
        self.now += by;
    }

    pub(super) async fn hash(&self, password: &str) -> PasswordHash {
        self.hasher.hash(&a_password(password)).await.unwrap()
    }

    /// An account; that of an officer has its second factor.
    pub(super) async fn an_account(&self, address: &str, roles: impl IntoIterator<Item = Role>) -> AccountId {
        let roles: Roles = roles.into_iter().collect();
        let new = NewAccount::new(email(address), self.hash(PASSWORD).await, roles, self.now);
        let mut tx = self.db().begin().await.unwrap();
        create_account(&mut tx, &new).await.unwrap();
        tx.commit().await.unwrap();
        if new.roles.has_officer() {
            self.gets_second_factor(new.id).await;
        }
        new.id
    }

    pub(super) async fn signs_up(&self, address: &str) {
        let request = SignUp {
            role: SignUpRole::Assistant,
            email: email(address),
            password_hash: self.hash(PASSWORD).await,
            network: HOME,
        };
        self.takes(request, &GuessLimits::default()).await.unwrap();
    }

    /// A sign-up, whose mail leaves at once.
    pub(super) async fn takes(&self, request: SignUp, limits: &GuessLimits) -> Result<(), SignUpError> {
        let desk = Desk { limits: *limits, ..self.desk() };
        let answer = sign_up(&desk, request, self.now).await;
        deliver_all(self.db(), &self.mailer, &self.keys, &self.letterhead, self.now).await;
        answer
    }

    pub(super) fn mails(&self) -> Vec<Message> {
        self.mails.lock().unwrap().clone()
    }

    /// The token of the link in the last mail.
    pub(super) fn link(&self) -> SignUpToken {
        self.link_to("confirm")
    }

    /// The token of the link to this page in the last mail that has one.
    pub(super) fn link_to<P>(&self, page: &str) -> Token<P> {
        let start = self.letterhead.link(&format!("{page}/"));
        let mails = self.mails();
        let mut lines = mails.iter().rev().flat_map(|mail| mail.writing.text.lines());
        Token::parse(lines.find_map(|line| line.strip_prefix(&start)).unwrap()).unwrap()
    }

    /// The mails that wait leave; what was sent to whom since the last time, by the alphabet.
    pub(super) async fn told(&self) -> Vec<(String, String)> {
        let before = self.mails().len();
        deliver_all(self.db(), &self.mailer, &self.keys, &self.letterhead, self.now).await;
        let new = self.mails().split_off(before).into_iter();
        let mut told: Vec<_> = new.map(|mail| (mail.to.as_str().to_owned(), mail.writing.kind)).collect();
        told.sort();
        told
    }

    /// What acts on an account work with.
    pub(super) fn desk(&self) -> Desk<'_> {
        Desk {
            db: self.db(),
            keys: &self.keys,
            hasher: &self.hasher,
            limits: self.limits,
            letterhead: &self.letterhead,
        }
    }

    /// Presses the button behind the link of a sign-up, with the password that was chosen.
    pub(super) async fn confirms(&self, link: &SignUpToken) -> Result<AccountId, ConfirmError> {
        confirm(&self.desk(), link, &retyped(PASSWORD), self.now).await
    }

    /// The session of a new sign-in.
    pub(super) async fn in_session(&self, address: &str) -> Session {
        let token = self.signs_in(address).await.session;
        self.session(&token).await.unwrap()
    }

    /// How often something of this kind was written into the audit.
    pub(super) async fn audited(&self, kind: &'static str) -> usize {
        let mut db = self.db().read().await.unwrap();
        let sql = Sql::new("SELECT kind FROM audit_events WHERE kind = $1").bind(kind);
        db.fetch_all::<(String,)>(sql).await.unwrap().len()
    }

    pub(super) async fn attempt(&self, request: SignIn) -> Result<SignedIn, SignInError> {
        let arrival = request.arrival.clone();
        match sign_in(self.db(), &self.hasher, &self.limits, request, self.now).await? {
            Welcome::In(signed_in) => Ok(signed_in),
            Welcome::SecondFactor(token) => Ok(self.steps_in(&token, &arrival).await),
        }
    }

    pub(super) async fn signs_in(&self, address: &str) -> SignedIn {
        self.attempt(with(address, PASSWORD)).await.unwrap()
    }

    pub(super) async fn session(&self, token: &SessionToken) -> Option<Session> {
        find_session(self.db(), token, self.now).await.unwrap()
    }

    pub(super) async fn actor(&self, address: &str) -> AccountActor {
        let session = self.signs_in(address).await.session;
        AccountActor::of(&self.session(&session).await.unwrap())
    }

    pub(super) async fn count(&self, sql: &'static str) -> i64 {
        let row: (i64,) = self.db().read().await.unwrap().fetch_one(Sql::new(sql)).await.unwrap();
        row.0
    }
}

/// A password that is asked for once more.
pub(super) fn retyped(password: &str) -> Retyped {
    Retyped { password: password.to_owned(), network: HOME }
}

/// An attempt from a browser that nobody knows.
pub(super) fn with(address: &str, password: &str) -> SignIn {
    SignIn {
        email: address.to_owned(),
        password: password.to_owned(),
        arrival: Arrival { device: None, agent: Agent::UNKNOWN },
        previous: None,
        network: "192.0.2.1".parse().unwrap(),
    }
}

pub(super) fn from_device(device: &DeviceToken, request: SignIn) -> SignIn {
    let arrival = Arrival { device: Some(device.clone()), ..request.arrival };
    SignIn { arrival, ..request }
}

pub(super) fn from_network(network: &str, request: SignIn) -> SignIn {
    let network: IpAddr = network.parse().unwrap();
    SignIn { network, ..request }
}
