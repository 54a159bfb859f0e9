//! Between the password and the second factor.

use time::Duration;

use crate::{
    accounts::{
        guess::Bucket,
        hasher::HashError,
        role::Roles,
        store::{self, step::StepRow},
        token::StepToken,
    },
    clock::Timestamp,
    ids::{AccountId, GuessId},
    keys::CannotOpen,
    storage::{self, Database, Tx},
    text::Email,
};

/// How long somebody may take for the second factor.
const LASTS: Duration = Duration::minutes(10);
/// How many codes may be tried in one step.
const TRIES: i64 = 5;
/// How many codes may be tried for one account in five minutes, whatever the number of steps.
const CODES: u32 = 10;

/// Somebody whose password was right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The account.
    pub account: AccountId,
    /// Its address.
    pub email: Email,
    /// Whether a second factor is set up; an officer who has none sets one up now.
    pub has_factor: bool,
}

/// Why the second factor did not open a session.
#[derive(Debug, thiserror::Error)]
pub enum PassError {
    /// The step lapsed, had its tries, or never was: the password has to be given again.
    #[error("the sign-in was not finished in time")]
    Gone,
    /// The code is wrong, or was used before.
    #[error("the code is wrong")]
    Wrong,
    /// Too many codes were tried for this account.
    #[error("too many codes")]
    TooMany {
        /// How long to wait.
        retry_after: Duration,
    },
    /// The secret cannot be read: the key file is not the right one, or the row was tampered with.
    #[error("the secret of a second factor cannot be opened: {0}")]
    Key(#[from] CannotOpen),
    /// A recovery code could not be looked at.
    #[error(transparent)]
    Hash(#[from] HashError),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// The step that a token stands for, for the page that asks for the code.
pub async fn find_step(db: &Database, token: &StepToken, now: Timestamp) -> storage::Result<Option<Step>> {
    let row = store::step::find(&mut db.read_current().await?, token, now).await?;
    Ok(row.filter(|row| row.tries < TRIES).map(Step::from))
}

impl From<StepRow> for Step {
    fn from(row: StepRow) -> Self {
        Self { account: row.account_id, email: row.email, has_factor: row.has_factor }
    }
}

/// Begins a step for somebody whose password was right, if the roles or the owner ask for a second factor.
pub(in crate::accounts) async fn begin_step(
    tx: &mut Tx,
    account: AccountId,
    roles: &Roles,
    now: Timestamp,
) -> storage::Result<Option<StepToken>> {
    let has_factor = store::second_factor::find(tx, account).await?.is_some();
    if !has_factor && !roles.has_officer() {
        return Ok(None);
    }
    let token = StepToken::draw();
    store::step::insert(tx, &token, account, now, now + LASTS).await?;
    Ok(Some(token))
}

/// Counts a try in a transaction of its own, before anything is looked at.
pub(super) async fn count_try(
    db: &Database,
    token: &StepToken,
    now: Timestamp,
) -> Result<StepRow, PassError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let step = store::step::find(&mut tx, token, now).await?.ok_or(PassError::Gone)?;
        if step.tries >= TRIES {
            return Err(PassError::Gone);
        }
        let bucket = Bucket::of_codes(step.account_id);
        if let Some(retry_after) = bucket.count(&mut tx, GuessId::new(now), CODES, now).await? {
            return Err(PassError::TooMany { retry_after });
        }
        store::step::count_try(&mut tx, step.id).await?;
        tx.commit().await?;
        Ok(step)
    })
    .await
}
