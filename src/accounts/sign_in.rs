//! Signing in: count the guess, check the password, open a session.
//!
//! A known and an unknown address take the same steps: the same statements, and one hash of the same cost.

use std::net::IpAddr;

use time::Duration;

use super::{
    entry::{Arrival, Entry, SignedIn},
    guess::{Answer, Bucket, Guess, GuessLimits, reserve},
    hash::PasswordHash,
    hasher::{HashError, Hasher},
    password::composed,
    second_factor::begin_step,
    store::{self, account::Credentials},
    token::{SessionToken, StepToken},
};
use crate::{
    clock::Timestamp,
    ids::AccountId,
    storage::{self, Database, Tx},
    text::Email,
};

/// What somebody typed to sign in, and where from. It has no debug output, because it holds a password.
#[derive(Clone)]
pub struct SignIn {
    /// The address as typed; one that is no address is simply wrong.
    pub email: String,
    /// The password as typed.
    pub password: String,
    /// The browser.
    pub arrival: Arrival,
    /// The session cookie that the browser still had: that session ends.
    pub previous: Option<SessionToken>,
    /// The network address of the browser.
    pub network: IpAddr,
}

/// The password was right.
#[derive(Clone, Debug)]
pub enum Welcome {
    /// Nothing else is asked for.
    In(SignedIn),
    /// A second factor is asked for, and this token says for whom.
    SecondFactor(StepToken),
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
    /// The password was right, and the account has no role: nothing is open to it.
    #[error("the account has no role")]
    NoRole,
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
) -> Result<Welcome, SignInError> {
    let address = Address::read(&request.email);
    let guess = count(db, limits, &request, &address, now).await?;
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
    Right { account, address: &address, hash, rehashed, guess, request: &request }.welcome(db, now).await
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

/// Counts the guess in a transaction of its own, before any hashing.
async fn count(
    db: &Database,
    limits: &GuessLimits,
    request: &SignIn,
    address: &Address,
    now: Timestamp,
) -> Result<Guess, SignInError> {
    let network = Bucket::of_network(request.network);
    let answer: Result<_, storage::Error> = db
        .retrying(|| async {
            let mut tx = db.begin().await?;
            let mut own = Bucket::of_address(&address.counted_as);
            if let Some(token) = &request.arrival.device {
                let known_to = store::device::addresses(&mut tx, token).await?;
                if known_to.contains(&address.known_as) {
                    own = Bucket::of_device(token, &address.known_as);
                }
            }
            let answer = reserve(&mut tx, limits, &network, own, now).await?;
            tx.commit().await?;
            Ok(answer)
        })
        .await;
    match answer? {
        Answer::Allowed(guess) => Ok(guess),
        Answer::TooMany { retry_after } => Err(SignInError::TooMany { retry_after }),
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
struct Right<'a> {
    account: AccountId,
    address: &'a Address,
    hash: PasswordHash,
    rehashed: Option<PasswordHash>,
    guess: Guess,
    request: &'a SignIn,
}

impl Right<'_> {
    async fn welcome(&self, db: &Database, now: Timestamp) -> Result<Welcome, SignInError> {
        db.retrying(|| async {
            let mut tx = db.begin().await?;
            self.still_stands(&mut tx).await?;
            if let Some(hash) = &self.rehashed {
                store::account::set_password_hash(&mut tx, self.account, hash).await?;
            }
            if let Some(previous) = &self.request.previous {
                store::session::end_by_token(&mut tx, previous).await?;
            }
            self.guess.was_right(&mut tx).await?;
            let roles = store::account::roles(&mut tx, self.account).await?;
            if roles.is_empty() {
                return Err(SignInError::NoRole);
            }
            let welcome = if let Some(step) = begin_step(&mut tx, self.account, &roles, now).await? {
                Welcome::SecondFactor(step)
            } else {
                let entry = Entry::with_password(self.account, &self.request.arrival);
                Welcome::In(entry.open(&mut tx, now).await?)
            };
            tx.commit().await?;
            Ok(welcome)
        })
        .await
    }

    /// Hashing takes its time; a password that was changed meanwhile opens nothing.
    async fn still_stands(&self, tx: &mut Tx) -> Result<(), SignInError> {
        let found = store::account::find_credentials(tx, &self.address.known_as).await?;
        if found.map(|found| found.password_hash()).as_ref() == Some(&self.hash) {
            Ok(())
        } else {
            Err(SignInError::WrongDetails)
        }
    }
}
