//! Setting a second factor up, for the first time or on another telephone.
//!
//! The page that offers a secret changes nothing: the secret travels in the page's form, encrypted and bound to the
//! account, and is kept only when a code made with it comes back.

use super::{
    recovery_code::{HOW_MANY, RecoveryCode},
    step::{PassError, count_try},
    totp::{Bound, TotpSecret},
};
use crate::{
    accounts::{
        desk::Desk,
        end_sessions::end_all_sessions,
        entry::{Arrival, Entry, SignedIn},
        events,
        hash::PasswordHash,
        hasher::{HashError, Hasher},
        notice,
        proof::{ProofError, Retyped, prove},
        session::Session,
        store,
        tell::{Whom, tell},
        token::StepToken,
    },
    audit::{self, Event, Who},
    clock::Timestamp,
    ids::AccountId,
    keys::Keyring,
    storage::{self, Tx},
};

/// A secret that is offered to an account.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The secret, to be shown.
    pub secret: TotpSecret,
    /// The secret, encrypted for the form of the page that shows it.
    pub sealed: String,
}

/// Why no second factor was set up.
#[derive(Debug, thiserror::Error)]
pub enum SetUpError {
    /// The code was not made with the secret on the page.
    #[error("the code is wrong")]
    Wrong,
    /// What came back is not what the page offered; a new page offers another.
    #[error("the offer is not ours")]
    NotOffered,
    /// There are no random bytes.
    #[error("a secret could not be drawn: {0}")]
    NoRandom(#[from] getrandom::Error),
    /// The recovery codes could not be hashed.
    #[error(transparent)]
    Hash(#[from] HashError),
    /// The sign-in that it was part of did not come to its end.
    #[error(transparent)]
    Pass(#[from] PassError),
    /// Whoever asks did not show to be the owner.
    #[error(transparent)]
    Proof(#[from] ProofError),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// A secret for an account: the one that a form offered and came back with, or else a new one.
pub fn offer(keys: &Keyring, account: AccountId, before: Option<&str>) -> Result<Offer, getrandom::Error> {
    let bound = Bound::offered(account);
    let secret = match before.and_then(|sealed| TotpSecret::open(keys, &bound, sealed).ok()) {
        Some(secret) => secret,
        None => TotpSecret::draw()?,
    };
    let sealed = secret.seal(keys, &bound);
    Ok(Offer { secret, sealed })
}

/// A second factor that is about to be kept, with the recovery codes that go with it.
struct Fresh {
    account: AccountId,
    sealed: String,
    step: i64,
    codes: Vec<(RecoveryCode, PasswordHash)>,
}

impl Fresh {
    async fn check(
        desk: &Desk<'_>,
        account: AccountId,
        (sealed, code): (&str, &str),
        now: Timestamp,
    ) -> Result<Self, SetUpError> {
        let secret = TotpSecret::open(desk.keys, &Bound::offered(account), sealed)
            .map_err(|_| SetUpError::NotOffered)?;
        let step = secret.step_of(code, 0, now).ok_or(SetUpError::Wrong)?;
        let sealed = secret.seal(desk.keys, &Bound::kept(account));
        Ok(Self { account, sealed, step, codes: new_codes(desk.hasher).await? })
    }

    async fn keep(&self, tx: &mut Tx, desk: &Desk<'_>, now: Timestamp) -> Result<(), storage::Error> {
        store::second_factor::save(tx, self.account, &self.sealed, self.step, now).await?;
        store::second_factor::replace_codes(tx, self.account, &self.codes, now).await?;
        let event = Event::of(events::FACTOR_SET_UP).about(self.account);
        audit::record(tx, Who::owner(self.account), now, event).await?;
        let letter = notice::factor_set_up(desk.letterhead);
        tell(tx, desk.keys, Whom::Account(self.account), &letter, now).await.map(drop)
    }

    fn into_codes(self) -> Vec<RecoveryCode> {
        self.codes.into_iter().map(|(code, _)| code).collect()
    }
}

/// Draws a set of recovery codes and hashes them.
pub(super) async fn new_codes(hasher: &Hasher) -> Result<Vec<(RecoveryCode, PasswordHash)>, SetUpError> {
    let mut codes = Vec::with_capacity(HOW_MANY);
    for _ in 0..HOW_MANY {
        let code = RecoveryCode::draw()?;
        let hash = hasher.hash_text(code.secret().to_owned()).await?;
        codes.push((code, hash));
    }
    Ok(codes)
}

/// Sets a second factor up for the account of this session, or another one in place of the old; other sessions end.
/// Gives the recovery codes, to be shown once.
pub async fn set_up(
    desk: &Desk<'_>,
    session: &Session,
    retyped: &Retyped,
    offered: (&str, &str),
    now: Timestamp,
) -> Result<Vec<RecoveryCode>, SetUpError> {
    let proof = prove(desk, session, retyped, now).await?;
    let fresh = Fresh::check(desk, session.account, offered, now).await?;
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            proof.holds(&mut tx).await?;
            fresh.keep(&mut tx, desk, now).await?;
            store::session::note_factor(&mut tx, session.id, now).await?;
            end_all_sessions(&mut tx, session.account, Some(session.id)).await?;
            Ok::<_, SetUpError>(tx.commit().await?)
        })
        .await?;
    Ok(fresh.into_codes())
}

/// Sets the second factor of an officer up at the first sign-in, and lets the officer in.
pub async fn set_up_at_sign_in(
    desk: &Desk<'_>,
    (token, arrival): (&StepToken, &Arrival),
    offered: (&str, &str),
    now: Timestamp,
) -> Result<(SignedIn, Vec<RecoveryCode>), SetUpError> {
    let step = count_try(desk.db, token, now).await?;
    if step.has_factor {
        return Err(PassError::Gone.into());
    }
    let fresh = Fresh::check(desk, step.account_id, offered, now).await?;
    let signed_in = desk
        .db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            // Of two at once, or after a factor was set up elsewhere, only one gets in.
            let free = store::second_factor::find(&mut tx, step.account_id).await?.is_none();
            if !store::step::end(&mut tx, step.id).await? || !free {
                return Err(SetUpError::Pass(PassError::Gone));
            }
            fresh.keep(&mut tx, desk, now).await?;
            let signed_in = Entry::with_factor(step.account_id, arrival).open(&mut tx, now).await?;
            tx.commit().await?;
            Ok(signed_in)
        })
        .await?;
    Ok((signed_in, fresh.into_codes()))
}
