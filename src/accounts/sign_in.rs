//! Signing in: count the guess, check the password, open a session.
//!
//! A known and an unknown address take the same steps: the same statements, and one hash of the same cost.

use std::net::IpAddr;

use time::Duration;

use super::{
    events,
    guess::{Answer, Bucket, Guess, GuessLimits, reserve},
    hash::PasswordHash,
    hasher::{HashError, Hasher},
    password::composed,
    role::Roles,
    store::{self, account::Credentials},
    token::{DeviceToken, SessionToken},
};
use crate::{
    audit::{self, Event, Who},
    clock::Timestamp,
    ids::{AccountId, SessionId},
    storage::{self, Database},
    text::Email,
};

/// What somebody typed to sign in, and where from. It has no debug output, because it holds a password.
#[derive(Clone)]
pub struct SignIn {
    /// The address as typed; one that is no address is simply wrong.
    pub email: String,
    /// The password as typed.
    pub password: String,
    /// The device cookie, if there is one.
    pub device: Option<DeviceToken>,
    /// The session cookie that the browser still had: that session ends.
    pub previous: Option<SessionToken>,
    /// The network address of the browser.
    pub network: IpAddr,
}

/// Somebody is in: two cookies to set.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// For the session cookie; new at every sign-in.
    pub session: SessionToken,
    /// For the device cookie; the same as before in a browser that is known already.
    pub device: DeviceToken,
    /// The account.
    pub account: AccountId,
    /// As what it came in.
    pub roles: Roles,
}

/// Why nobody came in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Address or password is wrong; nobody is told which.
    #[error("address or password is wrong")]
    WrongDetails,
    /// Too many guesses; the next one may be made after this time.
    #[error("too many guesses")]
    TooMany {
        /// How long to wait.
        retry_after: Duration,
    },
    /// The password was not looked at, most likely because too many are at once; the guess is not counted.
    #[error(transparent)]
    Hash(#[from] HashError),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Signs somebody in, or says why not.
pub async fn sign_in(
    db: &Database,
    hasher: &Hasher,
    limits: &GuessLimits,
    request: SignIn,
    now: Timestamp,
) -> Result<SignedIn, SignInError> {
    let address = Address::read(&request.email);
    let (guess, device) = count(db, limits, &request, &address, now).await?;
    let credentials = store::account::find_credentials(&mut db.read().await?, &address.known_as).await?;
    let hash = credentials.as_ref().map(Credentials::password_hash);
    let is_right = match hasher.verify(&request.password, hash.as_ref()).await {
        Ok(is_right) => is_right,
        Err(error) => {
            guess.was_not_made(db).await?;
            return Err(error.into());
        }
    };
    let (true, Some(account), Some(hash)) = (is_right, credentials.map(|found| found.id), hash) else {
        return Err(SignInError::WrongDetails);
    };
    let rehashed = rehash(hasher, &request.password, &hash).await;
    let entry = Entry {
        account,
        address: &address,
        hash,
        rehashed,
        guess,
        device,
        previous: request.previous.as_ref(),
    };
    entry.open(db, now).await
}

/// An address to look for, and to count guesses by.
struct Address {
    /// What it is counted by: anything that was typed.
    counted_as: String,
    /// What it is looked for by: empty, which no account has, when it is no address at all.
    known_as: String,
}

impl Address {
    fn read(typed: &str) -> Self {
        match typed.parse::<Email>() {
            Ok(email) => Self { counted_as: email.folded().to_owned(), known_as: email.folded().to_owned() },
            Err(_) => Self { counted_as: composed(typed.trim()).to_lowercase(), known_as: String::new() },
        }
    }
}

/// Counts the guess in a transaction of its own, before any hashing; also says whether the browser is known.
async fn count(
    db: &Database,
    limits: &GuessLimits,
    request: &SignIn,
    address: &Address,
    now: Timestamp,
) -> Result<(Guess, Option<DeviceToken>), SignInError> {
    let network = Bucket::of_network(request.network);
    let answer: Result<_, storage::Error> = db
        .retrying(|| async {
            let mut tx = db.begin().await?;
            let (mut own, mut device) = (Bucket::of_address(&address.counted_as), None);
            if let Some(token) = &request.device {
                let known_to = store::device::addresses(&mut tx, token).await?;
                if known_to.contains(&address.known_as) {
                    own = Bucket::of_device(token, &address.known_as);
                }
                // A token that no sign-in of ours gave out is not kept: somebody may have planted it.
                device = (!known_to.is_empty()).then(|| token.clone());
            }
            let answer = reserve(&mut tx, limits, &network, own, now).await?;
            tx.commit().await?;
            Ok((answer, device))
        })
        .await;
    match answer? {
        (Answer::Allowed(guess), device) => Ok((guess, device)),
        (Answer::TooMany { retry_after }, _) => Err(SignInError::TooMany { retry_after }),
    }
}

/// The moment to hash anew is when the password is here. It can wait for a calmer one, so a busy hasher is no error.
async fn rehash(hasher: &Hasher, password: &str, hash: &PasswordHash) -> Option<PasswordHash> {
    if !hasher.needs_rehash(hash) {
        return None;
    }
    match hasher.rehash(password).await {
        Ok(hash) => Some(hash),
        Err(error) => {
            tracing::info!(cause = %error, "A password hash was not renewed; the next sign-in tries again.");
            None
        }
    }
}

/// Somebody whose password was right.
struct Entry<'a> {
    account: AccountId,
    address: &'a Address,
    hash: PasswordHash,
    rehashed: Option<PasswordHash>,
    guess: Guess,
    device: Option<DeviceToken>,
    previous: Option<&'a SessionToken>,
}

impl Entry<'_> {
    async fn open(&self, db: &Database, now: Timestamp) -> Result<SignedIn, SignInError> {
        db.retrying(|| async {
            let session = SessionToken::draw();
            let device = self.device.clone().unwrap_or_else(DeviceToken::draw);
            let mut tx = db.begin().await?;
            // Hashing takes its time; a password that was changed meanwhile opens nothing.
            let found = store::account::find_credentials(&mut tx, &self.address.known_as).await?;
            if found.map(|found| found.password_hash()).as_ref() != Some(&self.hash) {
                return Err(SignInError::WrongDetails);
            }
            if let Some(hash) = &self.rehashed {
                store::account::set_password_hash(&mut tx, self.account, hash).await?;
            }
            if let Some(previous) = self.previous {
                store::session::end_by_token(&mut tx, previous).await?;
            }
            self.guess.was_right(&mut tx).await?;
            store::device::remember(&mut tx, &device, self.account, now).await?;
            let id = SessionId::new(now);
            store::session::insert(&mut tx, id, &session, self.account, now).await?;
            let event = Event::of(events::SIGNED_IN).subject("session", id).about(self.account);
            audit::record(&mut tx, Who::owner(self.account), now, event).await?;
            let roles = store::account::roles(&mut tx, self.account).await?.into_iter().collect();
            tx.commit().await?;
            Ok(SignedIn { session, device, account: self.account, roles })
        })
        .await
    }
}
