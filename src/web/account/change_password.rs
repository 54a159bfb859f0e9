//! Another password, for somebody who is signed in.

use super::{current, words::password_refused};
use crate::accounts::{self, ChangePasswordError, Password, Retyped, Session};
use crate::web::components::PasswordInput;
use crate::web::cookie::Kind;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{Current, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::visitor::Origin;
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::http::CookieJar;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/change_password.html")]
struct ChangePasswordPage {
    frame: Frame,
    errors: Errors,
    email: String,
    current: PasswordInput,
    password: PasswordInput,
}

impl ChangePasswordPage {
    fn new(frame: FormFrame, email: &str, errors: Errors) -> Self {
        let frame = frame.back("/account");
        let w = &frame.words.own.change_password;
        let password = PasswordInput::chosen("password", w.label)
            .hint(frame.words.join.password.hint)
            .error(errors.of("password"));
        let current = current::field(&errors, frame.words);
        Self { frame: frame.with(&errors), errors, email: email.to_owned(), current, password }
    }
}

#[get("/account/password")]
pub(super) fn change_password(session: Current, frame: FormFrame) -> Answer {
    Reply::page(&ChangePasswordPage::new(frame, session.0.email.as_str(), Errors::default()))
}

#[post("/account/password", data = "<form>")]
pub(super) async fn take_change_password(
    form: Signed<Unread>,
    session: Current,
    frame: FormFrame,
    origin: Origin,
    jar: &CookieJar<'_>,
    our: Our,
) -> Answer {
    let page = |frame, errors| ChangePasswordPage::new(frame, session.0.email.as_str(), errors);
    let (retyped, password) = match read(&form.fields, &session.0, &origin, &our) {
        Ok(read) => read,
        Err(errors) => return Reply::failed(&page(frame, errors)),
    };
    let now = our.clock.now();
    match accounts::change_password(&our.desk(), &session.0, &retyped, &password, now).await {
        Ok(token) => {
            jar.add(Kind::Session.with(token.reveal(), our.settings.base_address.is_secure()));
            Ok(Reply::see("/account?saved=password"))
        }
        Err(ChangePasswordError::Same) => {
            let errors = Errors::one("password", frame.words.own.change_password.same);
            Reply::failed(&page(frame, errors))
        }
        Err(ChangePasswordError::Proof(error)) => {
            current::not_proven(error, frame.words.own.current_wrong, frame, page)
        }
        Err(ChangePasswordError::Storage(error)) => Err(error.into()),
    }
}

fn read(
    fields: &Fields,
    session: &Session,
    origin: &Origin,
    service: &Service,
) -> Result<(Retyped, Password), Errors> {
    let mut errors = Errors::default();
    let retyped = current::typed(fields, origin, service.words, &mut errors);
    let password = Password::new(fields.get("password"), &session.email, &service.forbidden_words())
        .map_err(|refused| errors.add("password", password_refused(refused, service.words)));
    errors.unless_any(password.ok().map(|password| (retyped, password)))
}
