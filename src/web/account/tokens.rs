//! Tokens with which a program asks the API in somebody's name: which there are, a new one, taking one back.

use super::current;
use crate::accounts::{self, ApiScope, Lasting, MOST_TOKENS, MadeToken, MakeTokenError, Retyped, Session};
use crate::web::components::{Button, PasswordInput, Radios, SummaryList};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{Current, Our};
use crate::web::moment;
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::visitor::Origin;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

/// Where this page stands.
pub(super) const TOKENS: &str = "/account/tokens";

/// One token.
struct Line {
    facts: SummaryList,
    withdraw: Button,
}

#[derive(Template)]
#[template(path = "account/tokens.html")]
struct TokensPage {
    frame: Frame,
    errors: Errors,
    saved: Option<&'static str>,
    /// The token that was made just now: it is told once.
    token: Option<String>,
    /// What it would be for, where there is nothing to choose.
    only: Option<String>,
    scopes: Option<Radios>,
    lasting: Radios,
    current: PasswordInput,
    lines: Vec<Line>,
}

/// What the page shows of an account.
struct Own {
    scopes: Vec<ApiScope>,
    tokens: Vec<MadeToken>,
}

impl Own {
    async fn of(our: &Service, session: &Session) -> Result<Self, Fault> {
        let tokens = accounts::api_tokens(&our.db, session, our.clock.now()).await?;
        Ok(Self { scopes: ApiScope::of(&session.roles), tokens })
    }

    /// What was chosen; where there is one thing only, it is that.
    fn scope(&self, fields: &Fields) -> Option<ApiScope> {
        match self.scopes.as_slice() {
            [only] => Some(*only),
            scopes => fields.get("scope").parse().ok().filter(|scope| scopes.contains(scope)),
        }
    }
}

impl TokensPage {
    fn new(own: &Own, fields: &Fields, frame: FormFrame, errors: Errors) -> Self {
        let w = &frame.words.own.tokens;
        let choices: Vec<_> = own.scopes.iter().map(|one| (one.as_str(), one.label())).collect();
        let (only, scopes) = if let [(_, label)] = choices.as_slice() {
            (Some(w.only(label)), None)
        } else {
            let radios = Radios::new("scope", w.scope).choices(&choices).value(fields.get("scope"));
            (None, Some(radios.error(errors.of("scope"))))
        };
        let choices: Vec<_> = Lasting::ALL.iter().map(|one| (one.as_str(), one.label())).collect();
        let lasting = Radios::new("lasting", w.lasting).choices(choices).value(fields.get("lasting"));
        Self {
            saved: None,
            token: None,
            only,
            scopes,
            lasting: lasting.hint(w.lasting_hint).error(errors.of("lasting")),
            current: current::field(&errors, frame.words),
            lines: own.tokens.iter().map(|token| line(token, frame.words)).collect(),
            frame: frame.back("/account").with(&errors),
            errors,
        }
    }
}

fn line(token: &MadeToken, words: &Words) -> Line {
    let w = &words.own.tokens;
    let said = |at| moment::said(at, words);
    let used = token.used_at.map_or_else(|| w.never.to_owned(), said);
    let facts = SummaryList::answered([
        (w.what, Some(token.scope.label().to_owned())),
        (w.made, Some(said(token.made_at))),
        (w.works, Some(moment::date(token.last_day(), words))),
        (w.used, Some(used)),
    ]);
    let which = w.withdraw_which(said(token.made_at));
    let withdraw =
        Button::new(w.withdraw).secondary().sends("api_token", token.id).attribute("aria-label", which);
    Line { facts, withdraw: withdraw.once() }
}

#[get("/account/tokens?<saved>")]
pub(super) async fn tokens(saved: Option<&str>, session: Current, frame: FormFrame, our: Our) -> Answer {
    let own = Own::of(&our, &session.0).await?;
    let saved = saved.map(|_| frame.words.own.tokens.saved_withdrawn);
    let page = TokensPage::new(&own, &Fields::default(), frame, Errors::default());
    Reply::page(&TokensPage { saved, ..page })
}

/// The token stands on the answer itself, because it is told once and in no address.
#[post("/account/tokens", data = "<form>")]
pub(super) async fn take_token(
    form: Signed<Unread>,
    session: Current,
    frame: FormFrame,
    origin: Origin,
    our: Our,
) -> Answer {
    let own = Own::of(&our, &session.0).await?;
    let again = |frame, errors| TokensPage::new(&own, &form.fields, frame, errors);
    let (wanted, retyped) = match read(&own, &form.fields, &origin, frame.words) {
        Ok(read) => read,
        Err(errors) => return Reply::failed(&again(frame, errors)),
    };
    let w = &frame.words.own.tokens;
    match accounts::make_api_token(&our.desk(), &session.0, &retyped, wanted, our.clock.now()).await {
        Ok(token) => {
            let own = Own::of(&our, &session.0).await?;
            let page = TokensPage::new(&own, &Fields::default(), frame, Errors::default());
            Reply::page(&TokensPage { token: Some(token.reveal()), ..page })
        }
        Err(MakeTokenError::NotForRole) => {
            Reply::failed(&again(frame, Errors::one("scope", w.scope_missing)))
        }
        Err(MakeTokenError::TooMany) => {
            Reply::failed(&again(frame, Errors::one("lasting", w.too_many(MOST_TOKENS))))
        }
        Err(MakeTokenError::Proof(error)) => {
            current::not_proven(error, frame.words.own.current_wrong, frame, again)
        }
        Err(MakeTokenError::Storage(error)) => Err(error.into()),
    }
}

fn read(
    own: &Own,
    fields: &Fields,
    origin: &Origin,
    words: &Words,
) -> Result<((ApiScope, Lasting), Retyped), Errors> {
    let w = &words.own.tokens;
    let mut errors = Errors::default();
    let scope = own.scope(fields);
    if scope.is_none() {
        errors.add("scope", w.scope_missing);
    }
    let lasting: Option<Lasting> = fields.get("lasting").parse().ok();
    if lasting.is_none() {
        errors.add("lasting", w.lasting_missing);
    }
    let retyped = current::typed(fields, origin, words, &mut errors);
    errors.unless_any(scope.zip(lasting).map(|wanted| (wanted, retyped)))
}

/// An id that names no token of this account takes none back.
#[post("/account/tokens/withdraw", data = "<form>")]
pub(super) async fn take_withdrawal(form: Signed<Unread>, session: Current, our: Our) -> Answer {
    let withdrawn = match form.fields.get("api_token").parse() {
        Ok(id) => accounts::withdraw_api_token(&our.db, &session.0, id, our.clock.now()).await?,
        Err(_) => false,
    };
    Ok(Reply::see(if withdrawn { format!("{TOKENS}?saved=withdrawn") } else { TOKENS.to_owned() }))
}
