//! The record of somebody in large print, to be printed and kept by her.

use super::address::address_of;
use super::open::open;
use crate::accounts::RegistrarActor;
use crate::assistants;
use crate::assistants::ledger;
use crate::assisting;
use crate::ids::PersonId;
use crate::web::assistant::{Answers, all_answers, claim_in_a_line};
use crate::web::guard::{As, Our};
use crate::web::reply::{Found, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment};
use askama::Template;
use rocket::get;

#[derive(Template)]
#[template(path = "registrar/assisted/print.html")]
struct PrintPage {
    frame: Frame,
    name: String,
    day: String,
    number: Option<String>,
    state: &'static str,
    groups: Vec<Answers>,
    claims: Vec<String>,
}

#[get("/registrar/assisted/<person>/print")]
pub(super) async fn print(person: &str, actor: As<RegistrarActor>, frame: FormFrame, our: Our) -> Found {
    let Ok(person) = person.parse::<PersonId>() else { return Ok(None) };
    let (frame, opened) = match open(&our, actor.0, frame, person).await? {
        Ok(opened) => opened,
        Err(instead) => return Ok(instead),
    };
    let now = our.clock.now();
    let Ok(who) = assisting::assist(&our.db, actor.0, person, now).await else {
        return Ok(Some(Reply::see(address_of(person))));
    };
    let Some(record) = assistants::find_record(&our.db, who).await? else {
        return Ok(Some(Reply::see(address_of(person))));
    };
    let experience = assistants::experience(&our.db, who).await?;
    let claims = ledger::claims(&our.db, who).await?;
    let gazetteer = our.atlas.now(&our.db).await?;
    let (words, today) = (frame.words, now.today());
    let w = &words.assisted.print;
    Reply::page(&PrintPage {
        name: opened.assisted.name.to_string(),
        day: moment::date(today, words),
        number: record.number.as_ref().map(|number| w.number(number)),
        state: record.life.status().label(),
        groups: all_answers(&record, &experience, &gazetteer, words),
        claims: claims.iter().map(|claim| claim_in_a_line(claim, &experience, today, words)).collect(),
        frame: frame.back(&address_of(person)),
    })
    .map(Some)
}
