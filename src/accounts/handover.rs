//! An account that a registrar has used for somebody becomes her own: by a code from a letter, what only she knows, and an
//! address that she confirms.
//!
//! Whoever types a code is told the same, in the same time, whether there is such a code or not: the same row is written
//! and one mail leaves. A code works until it is used, for 90 days, for ten tries, or until another one is made.

use std::net::IpAddr;

use time::Duration;

use super::{
    account::{CreateAccountError, NewAccount, give_account},
    desk::Desk,
    events,
    guess::{Bucket, Guess},
    handover_code::{Answer, HandoverCode},
    hash::PasswordHash,
    notice,
    post::post,
    proof::{ProofError, Retyped, guess_right},
    role::{Role, SignUpRole},
    sign_up::SignUpError,
    store::{self, handover::HandoverRow},
    token::HandoverToken,
};
use crate::{
    audit::{self, Event, Who},
    clock::Timestamp,
    ids::{AccountId, GuessId, PersonId},
    mail::Writing,
    storage::{self, Conn, Database, Tx},
    text::Email,
};

/// How long a code works.
const CODE_WORKS_FOR: Duration = Duration::days(90);

/// How often a code may be typed. Whoever found the letter does not get through all dates of birth.
const TRIES: i64 = 10;

/// How long the link in the mail works.
const LINK_WORKS_FOR: Duration = Duration::hours(24);

/// How many of these mails one address gets in a day.
const MAILS_A_DAY: i64 = 5;

/// What somebody gave to make an account her own.
#[derive(Clone, Debug)]
pub struct Handover {
    /// The code from the letter.
    pub code: HandoverCode,
    /// What only she knows.
    pub answer: Answer,
    /// The address to confirm.
    pub email: Email,
    /// What is kept of the chosen password.
    pub password_hash: PasswordHash,
    /// The network address of the browser.
    pub network: IpAddr,
}

/// Whose account became hers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandedOver {
    /// The account that there is now.
    pub account: AccountId,
    /// The person whose it is.
    pub person: PersonId,
}

/// Why an account did not become anybody's.
#[derive(Debug, thiserror::Error)]
pub enum HandoverError {
    /// No link like this works, or its code does not any more.
    #[error("the link does not work, or not any more")]
    Gone,
    /// There is an account with this address by now.
    #[error("there is an account with this address")]
    AccountExists,
    /// It is not the password that was chosen, or it could not be looked at.
    #[error(transparent)]
    Proof(#[from] ProofError),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Somebody knew the password that was chosen with the code.
pub struct Proven {
    guess: Guess,
}

/// Makes a code for a person without an account, in the caller's transaction; any code of before works no more.
pub async fn make_code(
    tx: &mut Tx,
    by: Who,
    (person, role): (PersonId, SignUpRole),
    (code, answer): (&HandoverCode, &Answer),
    now: Timestamp,
) -> storage::Result<()> {
    store::handover::keep_code(tx, (person, role), (code, answer), now, now + CODE_WORKS_FOR).await?;
    let event = Event::of(events::CODE_MADE).subject("person", person).about_person(person);
    audit::record(tx, by, now, event).await
}

/// Takes a code and writes to the address; nothing changes hands before the link in the mail is used.
pub async fn ask_handover(desk: &Desk<'_>, request: &Handover, now: Timestamp) -> Result<(), SignUpError> {
    let address = request.email.folded();
    let network = Bucket::of_asked_mails(request.network);
    let limit = desk.limits.per_network;
    desk.db
        .retrying(|| async {
            let token = HandoverToken::draw();
            let mut tx = desk.db.begin().await?;
            if let Some(retry_after) = network.count(&mut tx, GuessId::new(now), limit, now).await? {
                return Err(SignUpError::TooMany { retry_after });
            }
            let mails = store::handover::count_since(&mut tx, address, now - Duration::DAY).await?;
            let known = store::account::find_credentials(&mut tx, address).await?.is_some();
            store::handover::count_try(&mut tx, &request.code).await?;
            let typed = (&request.code, &request.answer);
            let fits = store::handover::fits(&mut tx, typed, TRIES, now).await?;
            if mails < MAILS_A_DAY {
                let ends = now + LINK_WORKS_FOR;
                store::handover::insert(&mut tx, request, &token, now, ends).await?;
                let writing = writing(desk, &token, (known, fits));
                post(&mut tx, desk, &request.email, &writing, now).await?;
            }
            Ok(tx.commit().await?)
        })
        .await
}

fn writing(desk: &Desk<'_>, token: &HandoverToken, (known, fits): (bool, bool)) -> Writing {
    match (fits, known) {
        (false, _) => notice::code_did_not_fit(desk.letterhead),
        (true, true) => notice::already_registered(desk.letterhead),
        (true, false) => notice::confirm_handover(desk.letterhead, token, LINK_WORKS_FOR.whole_hours()),
    }
}

/// The address behind a link, for the page that asks for the password; looking changes nothing.
pub async fn find_handover(
    db: &Database,
    token: &HandoverToken,
    now: Timestamp,
) -> storage::Result<Option<Email>> {
    match pending(&mut db.read_current().await?, token, now).await {
        Ok((row, ..)) => Ok(Some(row.email)),
        Err(HandoverError::Storage(error)) => Err(error),
        Err(_) => Ok(None),
    }
}

/// Counts one guess and looks whether it is the password that was chosen with the code.
pub async fn prove_handover(
    desk: &Desk<'_>,
    token: &HandoverToken,
    retyped: &Retyped,
    now: Timestamp,
) -> Result<Proven, HandoverError> {
    let (row, ..) = pending(&mut desk.db.read_current().await?, token, now).await?;
    let (own, hash) = (Bucket::of_handover(row.id), row.password_hash());
    let guess = guess_right(desk, own, Some(&hash), retyped, now).await?;
    Ok(Proven { guess })
}

/// Makes the account and gives it to its person, once, in the caller's transaction.
pub async fn hand_over(
    tx: &mut Tx,
    token: &HandoverToken,
    proven: &Proven,
    now: Timestamp,
) -> Result<HandedOver, HandoverError> {
    proven.guess.was_right(tx).await?;
    let (row, person, role) = pending(tx, token, now).await?;
    if !store::handover::mark_used(tx, row.id, now).await? {
        return Err(HandoverError::Gone);
    }
    if store::account::find_credentials(tx, row.email.folded()).await?.is_some() {
        return Err(HandoverError::AccountExists);
    }
    let hash = row.password_hash();
    let account = NewAccount { person, ..NewAccount::new(row.email, hash, Role::from(role), now) };
    give_account(tx, &account).await?;
    store::handover::delete_code(tx, person).await?;
    let event = Event::of(events::HANDED_OVER).subject("account", account.id).about(account.id);
    audit::record(tx, Who::owner(account.id), now, event).await?;
    Ok(HandedOver { account: account.id, person })
}

async fn pending(
    db: &mut Conn,
    token: &HandoverToken,
    now: Timestamp,
) -> Result<(HandoverRow, PersonId, SignUpRole), HandoverError> {
    let row = store::handover::find(db, token).await?.ok_or(HandoverError::Gone)?;
    if row.used_at.is_some() || row.expires_at <= now {
        return Err(HandoverError::Gone);
    }
    let (person, role) = store::handover::whose(db, &row, now).await?.ok_or(HandoverError::Gone)?;
    Ok((row, person, role))
}

impl From<CreateAccountError> for HandoverError {
    fn from(error: CreateAccountError) -> Self {
        match error {
            CreateAccountError::AddressTaken => Self::AccountExists,
            CreateAccountError::Storage(error) => Self::Storage(error),
        }
    }
}
