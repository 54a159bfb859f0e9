//! The current password, asked once more before an owner changes what lets people in.
//!
//! A session that somebody left open, or took, must not be enough to lock its owner out. Each try is counted as a
//! guess, in a bucket of the account: whoever has a session learns the password no faster by this than by signing in,
//! and strangers who use up the guesses of an address do not keep its owner from changing the password.

use std::net::IpAddr;

use time::Duration;

use super::{
    desk::Desk,
    guess::{Answer, Bucket, Guess, reserve},
    hash::PasswordHash,
    hasher::HashError,
    session::Session,
    store,
};
use crate::{
    clock::Timestamp,
    ids::AccountId,
    storage::{self, Conn},
};

/// A password that is asked for once more, as typed. It has no debug output.
#[derive(Clone)]
pub struct Retyped {
    /// The password as typed.
    pub password: String,
    /// The network address of the browser.
    pub network: IpAddr,
}

/// Why somebody is not believed to be the one who chose the password.
#[derive(Debug, thiserror::Error)]
pub enum ProofError {
    /// It is not the password.
    #[error("the password is wrong")]
    Wrong,
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

/// The password was right a moment ago.
pub(super) struct Proof {
    account: AccountId,
    hash: PasswordHash,
    guess: Guess,
}

/// Counts one guess and looks whether it is the password of the account.
pub(super) async fn prove(
    desk: &Desk<'_>,
    session: &Session,
    retyped: &Retyped,
    now: Timestamp,
) -> Result<Proof, ProofError> {
    let account = session.account;
    let stored = store::own_account::password_hash(&mut desk.db.read_current().await?, account).await?;
    let guess = guess_right(desk, Bucket::of_owner(account), stored.as_ref(), retyped, now).await?;
    stored.map(|hash| Proof { account, hash, guess }).ok_or(ProofError::Wrong)
}

/// Counts one guess in this bucket, and hands it out if the password was right.
pub(super) async fn guess_right(
    desk: &Desk<'_>,
    own: Bucket,
    stored: Option<&PasswordHash>,
    retyped: &Retyped,
    now: Timestamp,
) -> Result<Guess, ProofError> {
    let guess = count(desk, own, retyped.network, now).await?;
    match desk.hasher.verify(&retyped.password, stored).await {
        Ok(true) => Ok(guess),
        Ok(false) => Err(ProofError::Wrong),
        Err(error) => {
            guess.was_not_made(desk.db).await?;
            Err(error.into())
        }
    }
}

async fn count(desk: &Desk<'_>, own: Bucket, network: IpAddr, now: Timestamp) -> Result<Guess, ProofError> {
    let network = Bucket::of_network(network);
    let answer: Result<_, storage::Error> = desk
        .db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            let answer = reserve(&mut tx, &desk.limits, &network, own.clone(), now).await?;
            tx.commit().await?;
            Ok(answer)
        })
        .await;
    match answer? {
        Answer::Allowed(guess) => Ok(guess),
        Answer::TooMany { retry_after } => Err(ProofError::TooMany { retry_after }),
    }
}

impl Proof {
    /// Whether it still is the password, inside the transaction of the act: hashing takes its time.
    pub(super) async fn holds(&self, tx: &mut Conn) -> Result<(), ProofError> {
        let stored = store::own_account::password_hash(tx, self.account).await?;
        if stored.as_ref() != Some(&self.hash) {
            return Err(ProofError::Wrong);
        }
        Ok(self.guess.was_right(tx).await?)
    }

    /// The act is not done after all, and nobody is charged for the guess.
    pub(super) async fn take_back(&self, desk: &Desk<'_>) -> Result<(), storage::Error> {
        self.guess.was_not_made(desk.db).await
    }
}
