//! Another email address: asked for here, confirmed from the new mailbox.

use super::{current, words::email_refused};
use crate::accounts::{self, ChangeAddressError, Retyped};
use crate::text::Email;
use crate::web::components::{Input as TextInput, PasswordInput};
use crate::web::error::too_many;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{Current, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::visitor::Origin;
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/change_email.html")]
struct ChangeEmailPage {
    frame: Frame,
    errors: Errors,
    address: String,
    email: TextInput,
    current: PasswordInput,
}

impl ChangeEmailPage {
    fn new(frame: FormFrame, address: &str, typed: &str, errors: Errors) -> Self {
        let frame = frame.back("/account");
        let w = &frame.words.own.change_email;
        let email =
            TextInput::new("email", w.label).email().hint(w.hint).value(typed).error(errors.of("email"));
        let current = current::field(&errors, frame.words);
        Self { frame: frame.with(&errors), errors, address: address.to_owned(), email, current }
    }
}

#[get("/account/email")]
pub(super) fn change_email(session: Current, frame: FormFrame) -> Answer {
    Reply::page(&ChangeEmailPage::new(frame, session.0.email.as_str(), "", Errors::default()))
}

/// The answer is the same whether the new address has an account or not; only the mail differs.
#[post("/account/email", data = "<form>")]
pub(super) async fn take_change_email(
    form: Signed<Unread>,
    session: Current,
    frame: FormFrame,
    origin: Origin,
    our: Our,
) -> Answer {
    let typed = form.fields.shown("email");
    let page = |frame, errors| ChangeEmailPage::new(frame, session.0.email.as_str(), &typed, errors);
    let (email, retyped) = match read(&form.fields, &origin, &our) {
        Ok(read) => read,
        Err(errors) => return Reply::failed(&page(frame, errors)),
    };
    match accounts::change_address(&our.desk(), &session.0, &retyped, &email, our.clock.now()).await {
        Ok(()) => Ok(Reply::see("/account/email/sent")),
        Err(ChangeAddressError::Same) => {
            let errors = Errors::one("email", frame.words.own.change_email.same);
            Reply::failed(&page(frame, errors))
        }
        Err(ChangeAddressError::TooMany { retry_after }) => too_many(frame.into(), retry_after),
        Err(ChangeAddressError::Proof(error)) => {
            current::not_proven(error, frame.words.own.current_wrong, frame, page)
        }
        Err(ChangeAddressError::Storage(error)) => Err(error.into()),
    }
}

fn read(fields: &Fields, origin: &Origin, service: &Service) -> Result<(Email, Retyped), Errors> {
    let mut errors = Errors::default();
    let email = fields
        .get("email")
        .parse()
        .map_err(|refused| errors.add("email", email_refused(refused, service.words)));
    let retyped = current::typed(fields, origin, service.words, &mut errors);
    errors.unless_any(email.ok().map(|email| (email, retyped)))
}

#[derive(Template)]
#[template(path = "account/change_email_sent.html")]
struct SentPage {
    frame: Frame,
    mail_folder: Option<String>,
}

#[get("/account/email/sent")]
pub(super) fn sent(frame: Frame, our: Our) -> Answer {
    Reply::page(&SentPage { frame, mail_folder: our.demo_mail_folder() })
}
