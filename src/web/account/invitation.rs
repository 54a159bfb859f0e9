//! The page behind the link of an invitation. Opening it changes nothing, because mail scanners open links.

use super::words::password_refused;
use crate::accounts::{self, AcceptError, Invitation, InvitationToken, Password};
use crate::web::components::PasswordInput;
use crate::web::form::{Errors, Signed, Unread};
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::http::Status;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/invitation.html")]
struct InvitationPage {
    frame: Frame,
    errors: Errors,
    email: String,
    roles: String,
    waits: bool,
    password: PasswordInput,
}

impl InvitationPage {
    fn new(frame: FormFrame, invitation: &Invitation, errors: Errors) -> Self {
        let frame: Frame = frame.into();
        let w = &frame.words.officers.invitation;
        let password =
            PasswordInput::chosen("password", w.password).hint(w.password_hint).error(errors.of("password"));
        let roles: Vec<_> = invitation.roles.iter().map(|role| role.label()).collect();
        Self {
            frame: frame.with(&errors),
            errors,
            email: invitation.email.as_str().to_owned(),
            roles: roles.join(", "),
            waits: invitation.roles.iter().any(|role| role.needs_two()),
            password,
        }
    }
}

#[derive(Template)]
#[template(path = "account/invitation_gone.html")]
struct GonePage {
    frame: Frame,
}

fn gone(frame: FormFrame) -> Answer {
    Reply::with_status(Status::NotFound, &GonePage { frame: frame.into() })
}

#[get("/invitation/<token>")]
pub(super) async fn invitation(token: &str, frame: FormFrame, our: Our) -> Answer {
    let Some(token) = InvitationToken::parse(token) else { return gone(frame) };
    match accounts::find_invitation(&our.db, &token, our.clock.now()).await? {
        Some(invitation) => Reply::page(&InvitationPage::new(frame, &invitation, Errors::default())),
        None => gone(frame),
    }
}

#[post("/invitation/<token>", data = "<form>")]
pub(super) async fn take_invitation(token: &str, form: Signed<Unread>, frame: FormFrame, our: Our) -> Answer {
    let Some(token) = InvitationToken::parse(token) else { return gone(frame) };
    let now = our.clock.now();
    let Some(invitation) = accounts::find_invitation(&our.db, &token, now).await? else { return gone(frame) };
    let typed = form.fields.get("password");
    let password = match Password::new(typed, &invitation.email, &our.forbidden_words()) {
        Ok(password) => password,
        Err(refused) => {
            let errors = Errors::one("password", password_refused(refused, frame.words));
            return Reply::failed(&InvitationPage::new(frame, &invitation, errors));
        }
    };
    let hash = our.hasher.hash(&password).await?;
    match accounts::accept(&our.desk(), &token, &hash, now).await {
        Ok(()) => Ok(Reply::see("/sign-in?confirmed")),
        Err(AcceptError::Gone) => gone(frame),
        Err(AcceptError::AccountExists) => {
            let errors = Errors::one("password", frame.words.officers.invitation.exists);
            Reply::failed(&InvitationPage::new(frame, &invitation, errors))
        }
        Err(AcceptError::Storage(error)) => Err(error.into()),
    }
}
