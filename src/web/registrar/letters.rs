//! The letters that wait to be printed and posted. The list names nobody: who opens a letter is on record, who looks
//! at the list is not.

use crate::accounts::RegistrarActor;
use crate::mail::{self, WaitingLetter};
use crate::storage::PageRequest;
use crate::web::components::{Cell, NotificationBanner, Pagination, Table};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment, turns};
use crate::words::Words;
use askama::Template;
use rocket::get;

/// How many letters a page shows.
const A_PAGE: u32 = 20;

#[derive(Template)]
#[template(path = "registrar/letters.html")]
struct LettersPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    /// Nothing where no letter waits.
    letters: Option<Table>,
    pages: Option<Pagination>,
}

#[get("/registrar/letters?<after>&<noted>")]
pub(super) async fn letters(
    after: Option<&str>,
    noted: Option<&str>,
    _actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    // An address that somebody shortened leads to the first page.
    let request = PageRequest::new(after.and_then(|after| after.parse().ok()), A_PAGE);
    let page = mail::waiting_letters(&mut our.db.read_current().await?, &request).await?;
    let next = page.next.map(|next| format!("/registrar/letters?after={next}"));
    let first = request.after.map(|_| "/registrar/letters".to_owned());
    Reply::page(&LettersPage {
        banner: banner(noted, frame.words),
        letters: (!page.rows.is_empty()).then(|| table(&page.rows, frame.words)),
        pages: turns::of(first, next, frame.words),
        frame: frame.back("/officer"),
    })
}

fn banner(noted: Option<&str>, words: &Words) -> Option<NotificationBanner> {
    let w = &words.letters;
    match noted {
        Some("printed") => Some(NotificationBanner::success(w.noted_printed)),
        Some("posted") => Some(NotificationBanner::success(w.noted_posted)),
        Some("nothing") => Some(NotificationBanner::important(w.noted_nothing)),
        _ => None,
    }
}

fn table(letters: &[WaitingLetter], words: &Words) -> Table {
    let w = &words.letters;
    let head = [w.written, w.size, w.state].map(Cell::new);
    let table = Table::new(w.caption).head(head).named_rows().class("govuk-table--small-text-until-tablet");
    letters.iter().fold(table, |table, letter| {
        let printed = letter.printed_at.map(|at| w.printed_at(moment::said(at, words)));
        table.row([
            Cell::link(moment::said(letter.created_at, words), format!("/registrar/letters/{}", letter.id)),
            Cell::new(if letter.large_print { w.large } else { w.normal }),
            Cell::new(printed.as_deref().unwrap_or(w.not_printed)),
        ])
    })
}
