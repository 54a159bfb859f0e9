//! The form: addresses become ids, so that the address of the page that it leads to names nobody.

use super::acts::act_of;
use super::days::YEARS;
use super::page::{PAGE, Page};
use super::query::Wanted;
use crate::accounts::{self, AdministratorActor};
use crate::assistants::{self, RegisterNumber};
use crate::ids::{AccountId, AssistantId};
use crate::text::{DayRefused, Email};
use crate::web::days;
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::words::AuditWords;
use rocket::post;
use time::Date;

#[post("/administrator/audit", data = "<form>")]
pub(super) async fn take_audit(
    form: Signed<Unread>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    match read(&our, actor.0, &form.fields).await? {
        Ok(wanted) => Ok(Reply::see(wanted.address(PAGE, None))),
        Err(errors) => Reply::failed(&Page::new(frame, &form.fields, errors, None)),
    }
}

async fn read(
    our: &Service,
    actor: AdministratorActor,
    fields: &Fields,
) -> Result<Result<Wanted, Errors>, Fault> {
    let w = &our.words.audit;
    let mut errors = Errors::default();
    let wanted = Wanted {
        person: account(our, actor, ("person", fields), &mut errors).await?,
        officer: account(our, actor, ("officer", fields), &mut errors).await?,
        record: record(our, actor, fields, &mut errors).await?,
        act: act(fields, w, &mut errors),
        from: day(("from", "from-day"), fields, w, &mut errors),
        to: day(("to", "to-day"), fields, w, &mut errors),
    };
    if let (Some(from), Some(to)) = (wanted.from, wanted.to)
        && to < from
    {
        errors.add("to-day", w.days_turned);
    }
    if errors.is_empty() && wanted.is_all() {
        errors.add("person", w.nothing_asked);
    }
    Ok(errors.unless_any(Some(wanted)))
}

async fn account(
    our: &Service,
    actor: AdministratorActor,
    (name, fields): (&'static str, &Fields),
    errors: &mut Errors,
) -> Result<Option<AccountId>, Fault> {
    let (typed, w) = (fields.get(name).trim(), &our.words.audit);
    if typed.is_empty() {
        return Ok(None);
    }
    let Ok(email) = typed.parse::<Email>() else {
        errors.add(name, w.email_format);
        return Ok(None);
    };
    let found = accounts::find_account_by_email(&our.db, actor, &email).await?;
    if found.is_none() {
        errors.add(name, w.email_unknown);
    }
    Ok(found)
}

/// The record with the number that was typed; an address that names it by its id survives in a history without harm.
async fn record(
    our: &Service,
    actor: AdministratorActor,
    fields: &Fields,
    errors: &mut Errors,
) -> Result<Option<AssistantId>, Fault> {
    let (typed, w) = (fields.get("number").trim(), &our.words.audit);
    if typed.is_empty() {
        return Ok(None);
    }
    let Ok(number) = typed.parse::<RegisterNumber>() else {
        errors.add("number", w.number_wrong);
        return Ok(None);
    };
    let found = assistants::record_with_number(&our.db, actor, &number).await?;
    if found.is_none() {
        errors.add("number", w.number_unknown);
    }
    Ok(found)
}

/// What was chosen of the list; nothing where all is wanted.
fn act(fields: &Fields, w: &AuditWords, errors: &mut Errors) -> Option<&'static str> {
    let chosen = fields.get("act");
    let act = act_of(chosen);
    if act.is_none() && !chosen.is_empty() {
        errors.add("act", w.act_unknown);
    }
    act
}

/// A day in three parts, all empty where it does not matter; what is wrong is told at its first part.
fn day(
    (name, first): (&str, &'static str),
    fields: &Fields,
    w: &AuditWords,
    errors: &mut Errors,
) -> Option<Date> {
    match days::typed_day(name, fields).read() {
        Ok(day) if YEARS.contains(&day.year()) => return Some(day),
        Err(DayRefused::Empty) => {}
        Ok(_) | Err(_) => errors.add(first, w.day_wrong),
    }
    None
}
