//! A page of a record that a registrar cannot fill in now: the page of the person says why.

use crate::accounts::RegistrarActor;
use crate::ids::PersonId;
use crate::web::guard::As;
use crate::web::on_behalf::LIST;
use crate::web::reply::Reply;
use rocket::{get, post};
use std::path::PathBuf;

#[get("/assisted/<person>/<_rest..>", rank = 20)]
pub(super) fn elsewhere(person: &str, _rest: PathBuf, _actor: As<RegistrarActor>) -> Option<Reply> {
    instead(person)
}

#[post("/assisted/<person>/<_rest..>", rank = 20)]
pub(super) fn take_elsewhere(person: &str, _rest: PathBuf, _actor: As<RegistrarActor>) -> Option<Reply> {
    instead(person)
}

fn instead(person: &str) -> Option<Reply> {
    let person = person.parse::<PersonId>().ok()?;
    Some(Reply::see(format!("{LIST}/{person}")))
}
