//! Making a token, taking it back, the list of them.

use super::{
    made::{Lasting, MadeToken},
    scope::ApiScope,
};
use crate::{
    accounts::{
        actor::AccountActor,
        desk::Desk,
        events, notice,
        post::post,
        proof::{ProofError, Retyped, prove},
        session::Session,
        store,
        token::ApiToken,
    },
    audit::{self, Detail, Event},
    clock::Timestamp,
    ids::ApiTokenId,
    storage::{self, Database},
};

/// The most tokens of one account that work at a time: a list that somebody can look over.
pub const MOST_TOKENS: usize = 10;

/// Why there is no token.
#[derive(Debug, thiserror::Error)]
pub enum MakeTokenError {
    /// Nobody in the roles of this account has tokens for this.
    #[error("this account has no such tokens")]
    NotForRole,
    /// There are as many as can be looked over.
    #[error("no more than {MOST_TOKENS} tokens of an account work at a time")]
    TooMany,
    /// Whoever asks did not show to be the owner, or the password could not be looked at.
    #[error(transparent)]
    Proof(#[from] ProofError),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Makes a token for one thing. It is told now and never again; its owner is told by mail that it was made.
pub async fn make_api_token(
    desk: &Desk<'_>,
    session: &Session,
    retyped: &Retyped,
    (scope, lasting): (ApiScope, Lasting),
    now: Timestamp,
) -> Result<ApiToken, MakeTokenError> {
    if !scope.is_within(&session.roles) {
        return Err(MakeTokenError::NotForRole);
    }
    let proof = prove(desk, session, retyped, now).await?;
    let (account, token) = (session.account, ApiToken::draw());
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            proof.holds(&mut tx).await?;
            if store::api_token::all_of(&mut tx, account, now).await?.len() >= MOST_TOKENS {
                return Err(MakeTokenError::TooMany);
            }
            let id = ApiTokenId::new(now);
            let made = MadeToken { id, scope, made_at: now, ends_at: lasting.ends_at(now), used_at: None };
            store::api_token::insert(&mut tx, account, &token, made).await?;
            let event = Event::of(events::API_TOKEN_MADE).subject("api_token", id).about(account);
            let event = event.with("scope", Detail::Word(scope.as_str()));
            let event = event.with("days", Detail::Count(lasting.code().into()));
            audit::record(&mut tx, AccountActor::of(session).who(), now, event).await?;
            post(&mut tx, desk, &session.email, &notice::api_token_made(desk.letterhead), now).await?;
            Ok(tx.commit().await?)
        })
        .await?;
    Ok(token)
}

/// The tokens of the account of this session that work, the newest first.
pub async fn api_tokens(db: &Database, session: &Session, now: Timestamp) -> storage::Result<Vec<MadeToken>> {
    store::api_token::all_of(&mut db.read_current().await?, session.account, now).await
}

/// Takes a token back: from now on it opens nothing, on every instance. Says whether there was such a token.
pub async fn withdraw_api_token(
    db: &Database,
    session: &Session,
    id: ApiTokenId,
    now: Timestamp,
) -> storage::Result<bool> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        if store::api_token::end_of(&mut tx, session.account, id).await? == 0 {
            return Ok(false);
        }
        let event = Event::of(events::API_TOKEN_WITHDRAWN).subject("api_token", id).about(session.account);
        audit::record(&mut tx, AccountActor::of(session).who(), now, event).await?;
        tx.commit().await?;
        Ok(true)
    })
    .await
}
