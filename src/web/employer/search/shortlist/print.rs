//! The list on paper: what each PA says, what the council has checked, and the employer's own notes.

use super::address::LIST;
use super::remembered::{everybody, lines};
use crate::web::employer::search::seeking::{Seeking, not_checked};
use crate::web::employer::search::sheet::Sheet;
use crate::web::employer::telling::Telling;
use crate::web::frame::Frame;
use crate::web::guard::Our;
use crate::web::moment;
use crate::web::officer::reach::wants_large_print;
use crate::web::reply::{Answer, Reply};
use askama::Template;
use rocket::get;

#[derive(Template)]
#[template(path = "employer/search/shortlist/print.html")]
struct PrintPage {
    frame: Frame,
    day: String,
    large: bool,
    sheets: Vec<Sheet>,
    ask: String,
}

/// Large where that is asked for here, or where the person always wants it.
#[get("/employer/shortlist/print?<size>")]
pub(in crate::web::employer::search) async fn print(
    size: Option<&str>,
    telling: Telling,
    frame: Frame,
    our: Our,
) -> Answer {
    let Some(seeking) = Seeking::of(&our, &telling).await? else { return Ok(not_checked(&telling)) };
    let always = seeking.person(&our).await?.as_ref().is_some_and(wants_large_print);
    let remembered = everybody(&our, &seeking).await?;
    let words = frame.words;
    // Whoever is not shown now stands on no paper.
    let sheets = remembered
        .iter()
        .filter_map(|one| one.looked.as_ref().map(|looked| Sheet::of(looked, lines(&one.kept), words)));
    Reply::page(&PrintPage {
        sheets: sheets.collect(),
        day: moment::date(our.clock.now().today(), words),
        large: always || size == Some("large"),
        ask: words.finder.profile.contact(&our.settings.council.telephone),
        frame: frame.back(LIST),
    })
}
