//! The list on paper: what each PA says, what the council has checked, and the employer's own notes.

use super::address::LIST;
use super::remembered::{Remembered, everybody, lines};
use crate::accounts::{self, AccountActor, EmployerActor, Format};
use crate::web::components::{SummaryList, Table};
use crate::web::employer::search::profile::{confirmed, ledger, place_of};
use crate::web::employer::search::seeking::{Seeking, not_checked};
use crate::web::frame::Frame;
use crate::web::guard::{As, Current, Our};
use crate::web::listing::{Entry, said, times};
use crate::web::moment;
use crate::web::reply::{Answer, Reply};
use crate::words::Words;
use askama::Template;
use rocket::get;

/// One PA on paper.
struct Sheet {
    name: String,
    place: Option<String>,
    confirmed: Option<String>,
    note: Vec<String>,
    listing: SummaryList,
    times: Option<Table>,
    checks: Vec<Entry>,
}

#[derive(Template)]
#[template(path = "employer/search/shortlist/print.html")]
struct PrintPage {
    frame: Frame,
    day: String,
    is_large: bool,
    sheets: Vec<Sheet>,
    ask: String,
}

/// Large where that is asked for here, or where the person always wants it.
#[get("/employer/shortlist/print?<size>")]
pub(in crate::web::employer::search) async fn print(
    size: Option<&str>,
    actor: As<EmployerActor>,
    session: Current,
    frame: Frame,
    our: Our,
) -> Answer {
    let Some(seeking) = Seeking::of(&our, actor.0).await? else { return Ok(not_checked()) };
    let person = accounts::find_person(&our.db, AccountActor::of(&session.0)).await?;
    let always = person.preferences.as_ref().is_some_and(|wishes| wishes.format == Format::LargePrint);
    let remembered = everybody(&our, &seeking, &session.0).await?;
    let words = frame.words;
    Reply::page(&PrintPage {
        day: moment::day(our.clock.now(), words),
        is_large: always || size == Some("large"),
        sheets: remembered.into_iter().filter_map(|one| sheet(one, words)).collect(),
        ask: words.finder.profile.contact(&our.settings.council.telephone),
        frame: frame.back(LIST),
    })
}

/// Whoever is not shown now stands on no paper.
fn sheet(one: Remembered, words: &Words) -> Option<Sheet> {
    let looked = one.looked?;
    let week = looked.listing.availability.as_ref().map(|said| said.week);
    Some(Sheet {
        name: looked.listing.name.clone(),
        place: place_of(&looked, words),
        confirmed: confirmed(&looked, words),
        note: lines(&one.kept),
        listing: said(&looked.listing, words),
        times: week.and_then(|week| times::table(week, words)),
        checks: ledger(&looked.checked, words),
    })
}
