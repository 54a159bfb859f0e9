//! First question: a personal assistant, or somebody who employs one?

use super::answers::{START, SignUpAnswers};
use crate::accounts::SignUpRole;
use crate::web::components::Radios;
use crate::web::form::{Errors, Fields, Input, Signed};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::web::guard::Our;
use crate::web::journey::{Answers, Journey as _};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "join/role.html")]
struct RolePage {
    frame: Frame,
    errors: Errors,
    role: Radios,
}

impl RolePage {
    fn new(frame: Frame, chosen: &str, errors: Errors) -> Self {
        let w = &frame.words.join.role;
        let role = Radios::new("role", w.title)
            .heading()
            .hint(w.hint)
            .choice_with(SignUpRole::Assistant.as_str(), w.assistant, w.assistant_hint)
            .choice_with(SignUpRole::Employer.as_str(), w.employer, w.employer_hint)
            .value(chosen)
            .error(errors.of("role"));
        Self { frame: frame.with(&errors), errors, role }
    }
}

/// A role, chosen.
#[derive(Debug)]
pub(in crate::web::account) struct RoleForm(SignUpRole);

impl Input for RoleForm {
    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        let role = fields.get("role").parse();
        role.map(Self).map_err(|_| Errors::one("role", service.words().join.role.missing))
    }
}

#[get("/join/role")]
pub(in crate::web::account) fn role(frame: FormFrame, answers: Answers<SignUpAnswers>) -> Answer {
    let chosen = answers.given.role.map_or("", SignUpRole::as_str);
    Reply::page(&RolePage::new(frame.back(START), chosen, Errors::default()))
}

#[post("/join/role", data = "<form>")]
pub(in crate::web::account) async fn take_role(
    form: Signed<RoleForm>,
    frame: FormFrame,
    mut answers: Answers<SignUpAnswers>,
    our: Our,
) -> Answer {
    match form.input {
        Ok(RoleForm(role)) => {
            answers.given.role = Some(role);
            answers.keep(&our).await?;
            Reply::see(answers.given.next())
        }
        Err(errors) => Reply::failed(&RolePage::new(frame.back(START), form.fields.get("role"), errors)),
    }
}
