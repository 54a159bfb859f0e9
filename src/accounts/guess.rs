//! How often passwords may be guessed.
//!
//! Every guess is counted in the database *before* its password is looked at, so that twenty guesses at once on
//! several instances are still no more than ten. It counts in two buckets: that of the network it came from, and
//! that of the address it was for. A browser that signed in to that address before has a bucket of its own there:
//! strangers who use up theirs do not lock the owner out.

use std::net::IpAddr;

use time::Duration;

use super::{
    store,
    token::{DeviceToken, digest},
};
use crate::{
    clock::Timestamp,
    ids::{AccountId, GuessId, HandoverId, SignUpId},
    storage::{self, Conn, Database},
};

/// The minutes over which guesses are counted (NCSC, Cyber Essentials: at most ten in five minutes).
pub(super) const WINDOW: Duration = Duration::minutes(5);

/// How many guesses are allowed in five minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuessLimits {
    /// For one account from all unknown browsers together, and for each known one.
    pub per_account: u32,
    /// From one network address, and mails that are asked for from it as well; an IPv6 network of 64 bits is one address. Libraries and day centres share one.
    pub per_network: u32,
}

impl Default for GuessLimits {
    fn default() -> Self {
        Self { per_account: 10, per_network: 100 }
    }
}

/// Whose guesses are counted together, as a digest: nobody can read in the database who tried what.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Bucket(String);

impl Bucket {
    /// All unknown browsers that try one address, whether it has an account or not.
    pub(super) fn of_address(folded: &str) -> Self {
        Self(digest(&[b"address", folded.as_bytes()]))
    }

    /// One browser that signed in to this address before.
    pub(super) fn of_device(device: &DeviceToken, folded: &str) -> Self {
        Self(digest(&[b"device", device.hash().as_bytes(), folded.as_bytes()]))
    }

    /// The owner of an account, who is signed in and types the password once more.
    pub(super) fn of_owner(account: AccountId) -> Self {
        Self(digest(&[b"owner", account.as_uuid().as_bytes()]))
    }

    /// One sign-up, whose password is asked for before it becomes an account.
    pub(super) fn of_sign_up(sign_up: SignUpId) -> Self {
        Self(digest(&[b"sign-up", sign_up.as_uuid().as_bytes()]))
    }

    /// One account that waits to become its owner's, whose password is asked for before it does.
    pub(super) fn of_handover(handover: HandoverId) -> Self {
        Self(digest(&[b"handover", handover.as_uuid().as_bytes()]))
    }

    /// Passwords guessed from one network address.
    pub(super) fn of_network(address: IpAddr) -> Self {
        Self::of_all_from(b"network", address)
    }

    /// Mails that were asked for from one network address, to addresses that a stranger may have typed.
    pub(super) fn of_asked_mails(address: IpAddr) -> Self {
        Self::of_all_from(b"mails", address)
    }

    /// Codes of the second factor, tried for one account.
    pub(super) fn of_codes(account: AccountId) -> Self {
        Self(digest(&[b"codes", account.as_uuid().as_bytes()]))
    }

    /// Forgets what was counted.
    pub(super) async fn clear(&self, tx: &mut Conn) -> Result<(), storage::Error> {
        store::guess::clear(tx, &self.0).await.map(drop)
    }

    fn of_all_from(what: &[u8], address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(v4) => Self(digest(&[what, &v4.octets()])),
            // Whoever has one IPv6 address has the other 2^64 of its network too.
            IpAddr::V6(v6) => Self(digest(&[what, &v6.to_bits().to_be_bytes()[..8]])),
        }
    }

    /// Counts one more, if there is room; otherwise says how long to wait.
    pub(super) async fn count(
        &self,
        tx: &mut Conn,
        id: GuessId,
        limit: u32,
        now: Timestamp,
    ) -> Result<Option<Duration>, storage::Error> {
        let tally = store::guess::tally(tx, &self.0, now - WINDOW).await?;
        if tally.guesses >= i64::from(limit) {
            return Ok(Some(tally.oldest.unwrap_or(now) + WINDOW - now));
        }
        store::guess::sweep(tx, &self.0, now - WINDOW).await?;
        store::guess::insert(tx, id, &self.0, now).await?;
        Ok(None)
    }
}

/// A guess that may be made.
pub(super) struct Guess {
    ids: [GuessId; 2],
    bucket: Bucket,
}

/// What the buckets say.
pub(super) enum Answer {
    Allowed(Guess),
    TooMany { retry_after: Duration },
}

/// Counts one guess in both buckets, if both have room for it.
pub(super) async fn reserve(
    tx: &mut Conn,
    limits: &GuessLimits,
    network: &Bucket,
    own: Bucket,
    now: Timestamp,
) -> Result<Answer, storage::Error> {
    let ids = [GuessId::new(now), GuessId::new(now)];
    for (id, (bucket, limit)) in
        ids.into_iter().zip([(network, limits.per_network), (&own, limits.per_account)])
    {
        if let Some(retry_after) = bucket.count(tx, id, limit, now).await? {
            return Ok(Answer::TooMany { retry_after });
        }
    }
    Ok(Answer::Allowed(Guess { ids, bucket: own }))
}

impl Guess {
    /// It was right: its bucket begins anew, and the network is not charged for it.
    pub(super) async fn was_right(&self, tx: &mut Conn) -> Result<(), storage::Error> {
        self.bucket.clear(tx).await?;
        store::guess::give_back(tx, &self.ids).await?;
        Ok(())
    }

    /// It was never looked at, so nobody is charged for it.
    pub(super) async fn was_not_made(&self, db: &Database) -> Result<(), storage::Error> {
        db.retrying(|| async {
            let mut tx = db.begin().await?;
            store::guess::give_back(&mut tx, &self.ids).await?;
            tx.commit().await
        })
        .await
    }
}
