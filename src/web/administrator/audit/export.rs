//! The lines as a file.

use super::lines::{Read, tell};
use super::page::{Page, asked};
use super::query::Query;
use crate::accounts::{self, AdministratorActor, ExportError};
use crate::audit::Line;
use crate::web::form::Errors;
use crate::web::framing::FormFrame;
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::spreadsheet;
use crate::words::Words;
use rocket::get;
use rocket::http::ContentType;

/// The most lines of one file, which is made in memory.
const MOST: usize = 50_000;

#[get("/administrator/audit/export?<query..>")]
pub(super) async fn export(
    query: Query<'_>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let Some((wanted, _)) = query.read() else { return Ok(Reply::see(super::page::PAGE)) };
    let found = accounts::export_audit(&our.db, actor.0, &wanted.filter(), MOST, our.clock.now()).await;
    match found {
        Ok(all) => {
            let all = Read::of(&our, actor.0, all).await?;
            let file = spreadsheet::csv(rows(&all, frame.words))?;
            Ok(Reply::file(ContentType::CSV, "audit.csv", file))
        }
        Err(ExportError::TooMany) => {
            let (fields, _) = asked(&our, actor.0, &wanted, frame.words).await?;
            let errors = Errors::one("from-day", frame.words.audit.too_many(MOST));
            Reply::failed(&Page::new(frame, &fields, errors, None))
        }
        Err(ExportError::Storage(error)) => Err(error.into()),
    }
}

fn rows(all: &Read, words: &Words) -> impl Iterator<Item = Vec<String>> {
    let w = &words.audit.file;
    let head =
        [w.when, w.instant, w.what, w.kind, w.who, w.who_id, w.about, w.about_id, w.thing, w.detail, w.seal];
    let head = head.map(str::to_owned).to_vec();
    std::iter::once(head).chain(all.page.lines.iter().map(move |line| row(line, all, words)))
}

fn row(line: &Line, all: &Read, words: &Words) -> Vec<String> {
    let told = tell(line, all, words);
    let or_empty = |id: Option<uuid::Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    vec![
        told.when,
        line.at.to_string(),
        told.what,
        line.kind.clone(),
        told.who,
        or_empty(line.who.account.map(Into::into)),
        told.about.unwrap_or_default(),
        or_empty(line.about),
        told.thing.unwrap_or_default(),
        told.detail.join("; "),
        line.sealed.map(|position| position.to_string()).unwrap_or_default(),
    ]
}
