//! Everybody on the list, each with the employer's own note.

use super::address::{PAPER, note_of};
use super::remembered::{Remembered, everybody, lines};
use crate::web::components::NotificationBanner;
use crate::web::employer::address::HOME;
use crate::web::employer::search::address::SEARCH;
use crate::web::employer::search::profile::{address_of, place};
use crate::web::employer::search::seeking::{Seeking, not_checked};
use crate::web::employer::telling::Telling;
use crate::web::frame::Frame;
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use crate::words::Words;
use askama::Template;
use rocket::get;

/// Somebody on the list.
struct Row {
    title: String,
    /// Her page; none where she is not shown now.
    href: Option<String>,
    place: Option<String>,
    /// Line by line.
    note: Vec<String>,
    note_href: String,
    note_link: String,
}

#[derive(Template)]
#[template(path = "employer/search/shortlist/list.html")]
struct ListPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    rows: Vec<Row>,
    search: &'static str,
    paper: &'static str,
    large_paper: String,
}

#[get("/employer/shortlist?<done>")]
pub(in crate::web::employer::search) async fn list(
    done: Option<&str>,
    telling: Telling,
    frame: Frame,
    our: Our,
) -> Answer {
    let Some(seeking) = Seeking::of(&our, &telling).await? else { return Ok(not_checked(&telling)) };
    let remembered = everybody(&our, &seeking).await?;
    let words = frame.words;
    let rows = remembered.iter().enumerate().map(|(place, one)| row(place + 1, one, words));
    Reply::page(&ListPage {
        banner: done.and_then(|done| banner(done, words)),
        rows: rows.collect(),
        search: SEARCH,
        paper: PAPER,
        large_paper: format!("{PAPER}?size=large"),
        frame: frame.back(HOME),
    })
}

fn row(number: usize, one: &Remembered, words: &Words) -> Row {
    let w = &words.finder.shortlist;
    let title = match &one.looked {
        Some(looked) => looked.listing.name.clone(),
        None => w.hidden(number),
    };
    Row {
        note_link: if one.kept.note.is_some() { w.change_note(&title) } else { w.add_note(&title) },
        title,
        href: one.looked.as_ref().map(|looked| address_of(looked.id)),
        place: one.looked.as_ref().and_then(|looked| place(looked, words)),
        note: lines(&one.kept),
        note_href: note_of(one.kept.of),
    }
}

fn banner(done: &str, words: &Words) -> Option<NotificationBanner> {
    let w = &words.finder.shortlist;
    match done {
        "noted" => Some(NotificationBanner::success(w.noted)),
        "off" => Some(NotificationBanner::success(w.taken_off)),
        _ => None,
    }
}
