//! The answers once more, the button that makes the account, and the page after it.

use super::answers::{CHECK, EMAIL, PASSWORD, ROLE, SENT, SignUpAnswers};
use crate::accounts::{self, SignUp, SignUpError, SignUpRole};
use crate::web::components::{Action, SummaryList, SummaryRow};
use crate::web::error::too_many;
use crate::web::fault::Fault;
use crate::web::form::{Signed, Unread};
use crate::web::guard::Our;
use crate::web::journey::{Answers, Journey as _};
use crate::web::reply::{Answer, Reply};
use crate::web::visitor::Origin;
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};
use std::net::IpAddr;

#[derive(Template)]
#[template(path = "join/check.html")]
struct CheckPage {
    frame: Frame,
    answers: SummaryList,
}

impl CheckPage {
    fn new(frame: FormFrame, given: &SignUpAnswers) -> Self {
        let frame = frame.back(given.before(CHECK));
        let w = &frame.words.join;
        let row = |key: &str, value: &str, address| {
            SummaryRow::new(key, value).action(Action::new(w.change, address, key.to_lowercase()))
        };
        let role = match given.role {
            Some(SignUpRole::Assistant) => w.role.assistant,
            Some(SignUpRole::Employer) => w.role.employer,
            None => "",
        };
        let email = given.email.clone().unwrap_or_default();
        let answers = SummaryList::new()
            .row(row(w.role.short, role, ROLE))
            .row(row(w.email.short, &email, EMAIL))
            .row(row(w.password.short, w.password.set, PASSWORD));
        Self { frame, answers }
    }
}

#[get("/join/check")]
pub(in crate::web::account) fn check(frame: FormFrame, answers: Answers<SignUpAnswers>) -> Answer {
    match answers.given.missing_before(CHECK) {
        Some(earlier) => Ok(Reply::see(earlier)),
        None => Reply::page(&CheckPage::new(frame, &answers.given)),
    }
}

/// The answer is the same whether the address has an account or not; only the mail differs.
#[post("/join/check", data = "<_form>")]
pub(in crate::web::account) async fn create(
    _form: Signed<Unread>,
    frame: FormFrame,
    answers: Answers<SignUpAnswers>,
    origin: Origin,
    our: Our,
) -> Answer {
    let Some(sign_up) = complete(&answers.given, origin.network) else {
        return Ok(Reply::see(answers.given.next()));
    };
    match accounts::sign_up(&our.desk(), sign_up, our.clock.now()).await {
        Ok(()) => {
            answers.forget(&our).await?;
            Ok(Reply::see(SENT))
        }
        Err(SignUpError::TooMany { retry_after }) => too_many(frame.into(), retry_after),
        Err(SignUpError::Storage(error)) => Err(Fault::Storage(error)),
    }
}

fn complete(given: &SignUpAnswers, network: IpAddr) -> Option<SignUp> {
    Some(SignUp {
        role: given.role?,
        email: given.email.as_deref()?.parse().ok()?,
        password_hash: given.password_hash.clone()?,
        network,
    })
}

#[derive(Template)]
#[template(path = "join/sent.html")]
struct SentPage {
    frame: Frame,
    mail_folder: Option<String>,
}

#[get("/join/sent")]
pub(in crate::web::account) fn sent(frame: Frame, our: Our) -> Answer {
    Reply::page(&SentPage { frame, mail_folder: our.demo_mail_folder() })
}
