//! Who asks through the API.

use time::Duration;

use super::scope::ApiScope;
use crate::{
    accounts::{
        role::Roles,
        session::Session,
        store::{self, api_token::CallerRow},
        token::ApiToken,
    },
    clock::Timestamp,
    ids::{AccountId, ApiTokenId},
    storage::{self, Database},
    text::Email,
};

/// How often the use of a token is written down at most.
const NOTED_EVERY: Duration = Duration::minutes(5);

/// Somebody who asks through the API: in a browser in which she is signed in, or by a program that brings her token.
///
/// Of the roles of a token's owner only those count that the token is for, and they are read at every request. So no token
/// for one thing makes an actor who may do another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    account: AccountId,
    email: Email,
    roles: Roles,
    token: Option<Token>,
}

/// The token that was brought, and when its last use was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Token {
    id: ApiTokenId,
    scope: ApiScope,
    used_at: Option<Timestamp>,
    ends_at: Timestamp,
}

impl Caller {
    /// Somebody who is signed in.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let Session { account, email, roles, .. } = session;
        Self { account: *account, email: email.clone(), roles: roles.clone(), token: None }
    }

    fn from_rows(rows: Vec<CallerRow>) -> Option<Self> {
        let scope = rows.first()?.scope;
        let roles: Roles = rows.iter().map(|row| row.role).filter(|role| scope.is_for(*role)).collect();
        if roles.is_empty() {
            return None;
        }
        let CallerRow { id, account_id: account, email, used_at, ends_at, .. } = rows.into_iter().next()?;
        Some(Self { account, email, roles, token: Some(Token { id, scope, used_at, ends_at }) })
    }

    /// The account that asks.
    #[must_use]
    pub fn account(&self) -> AccountId {
        self.account
    }

    /// The account's address.
    #[must_use]
    pub fn email(&self) -> &Email {
        &self.email
    }

    /// As what the account asks.
    #[must_use]
    pub fn roles(&self) -> &Roles {
        &self.roles
    }

    /// Whether a program asks, with a token.
    #[must_use]
    pub fn is_program(&self) -> bool {
        self.token.is_some()
    }

    /// Whether the token has ended with which this asks.
    pub(in crate::accounts) fn is_over(&self, now: Timestamp) -> bool {
        self.token.is_some_and(|token| token.ends_at <= now)
    }

    /// Whether this may be done.
    #[must_use]
    pub fn may(&self, scope: ApiScope) -> bool {
        self.token.is_none_or(|token| token.scope.covers(scope)) && scope.is_within(&self.roles)
    }
}

/// Whoever a token stands for; none where it has ended, was taken back, or its owner has no longer a role that it is for.
pub async fn find_caller(db: &Database, token: &ApiToken, now: Timestamp) -> storage::Result<Option<Caller>> {
    let rows = store::api_token::find(&mut db.read_current().await?, token).await?;
    Ok(Caller::from_rows(rows).filter(|caller| !caller.is_over(now)))
}

/// Writes down that a token was used, at most every five minutes.
pub async fn note_use(db: &Database, caller: &Caller, now: Timestamp) -> storage::Result<()> {
    let Some(token) = caller.token else { return Ok(()) };
    if token.used_at.is_some_and(|used| now - used < NOTED_EVERY) {
        return Ok(());
    }
    // Rarely done, and large: what every request carries stays small.
    Box::pin(db.retrying(|| async {
        let mut tx = db.begin().await?;
        store::api_token::note_use(&mut tx, token.id, now).await?;
        tx.commit().await
    }))
    .await
}
