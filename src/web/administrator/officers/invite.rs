//! Inviting an officer.

use crate::accounts::{self, AdministratorActor, InviteError, OfficerRole};
use crate::text::Email;
use crate::web::components::{Checkboxes, Choice, Input as TextInput};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "administrator/officers/invite.html")]
struct InvitePage {
    frame: Frame,
    errors: Errors,
    email: TextInput,
    roles: Checkboxes,
}

impl InvitePage {
    fn new(frame: FormFrame, fields: &Fields, errors: Errors) -> Self {
        let frame = frame.back("/administrator/officers");
        let w = &frame.words.officers.invite;
        let email = TextInput::new("email", w.email)
            .email()
            .hint(w.email_hint)
            .value(fields.shown("email"))
            .error(errors.of("email"));
        let choices = OfficerRole::ALL.iter().map(|role| {
            let choice = Choice::new(role.as_str(), role.label());
            if role.needs_two() { choice.hint(w.safeguarding_hint) } else { choice }
        });
        let roles = choices
            .fold(Checkboxes::new("roles", w.roles), Checkboxes::with)
            .hint(w.roles_hint)
            .values(fields.all("roles"))
            .error(errors.of("roles"));
        Self { frame: frame.with(&errors), errors, email, roles }
    }
}

#[get("/administrator/officers/invite")]
pub(in crate::web::administrator) fn invite(frame: FormFrame) -> Answer {
    Reply::page(&InvitePage::new(frame, &Fields::default(), Errors::default()))
}

#[post("/administrator/officers/invite", data = "<form>")]
pub(in crate::web::administrator) async fn take_invite(
    form: Signed<Unread>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let w = &frame.words.officers.invite;
    let mut errors = Errors::default();
    let email: Option<Email> = form.fields.get("email").parse().ok();
    if email.is_none() {
        errors.add("email", w.email_wrong);
    }
    let roles: Vec<OfficerRole> = form.fields.all("roles").filter_map(|role| role.parse().ok()).collect();
    if roles.is_empty() {
        errors.add("roles", w.roles_missing);
    }
    let (Some(email), true) = (email, errors.is_empty()) else {
        return Reply::failed(&InvitePage::new(frame, &form.fields, errors));
    };
    match accounts::invite(&our.desk(), actor.0, &email, &roles, our.clock.now()).await {
        Ok(()) => Ok(Reply::see("/administrator/officers?done=sent")),
        Err(InviteError::NoRole) => {
            let errors = Errors::one("roles", w.roles_missing);
            Reply::failed(&InvitePage::new(frame, &form.fields, errors))
        }
        Err(InviteError::Own) => {
            let errors = Errors::one("email", w.own);
            Reply::failed(&InvitePage::new(frame, &form.fields, errors))
        }
        Err(InviteError::Storage(error)) => Err(error.into()),
    }
}
