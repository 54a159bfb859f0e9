//! The first page of a personal assistant: where the record is, and what there is to do.

use super::endings::run_out;
use super::freshness::Standing;
use super::news::News;
use super::record::{LIST, progress};
use crate::accounts::{AccountActor, AssistantActor};
use crate::assistants::{self, Life, Overview, terms::Looking};
use crate::web::components::{SummaryList, SummaryRow, Task, TaskList};
use crate::web::guard::{As, Our};
use crate::web::home::first_tasks;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::get;

#[derive(Template)]
#[template(path = "assistant/home.html")]
struct HomePage {
    frame: Frame,
    saved: Option<&'static str>,
    state: SummaryList,
    standing: Standing,
    runs_out: Vec<String>,
    life: Option<Life>,
    looking: Option<String>,
    tasks: TaskList,
    news: News,
}

impl HomePage {
    fn paused(&self) -> bool {
        matches!(self.life, Some(Life::Paused(_)))
    }

    fn left(&self) -> bool {
        self.life == Some(Life::Left)
    }

    fn may_pause(&self) -> bool {
        self.life.is_some_and(|life| life.pause().is_ok())
    }
}

#[get("/assistant?<saved>")]
pub(super) async fn home(
    saved: Option<&str>,
    actor: As<AssistantActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let record = assistants::find_overview(&our.db, actor.0).await?;
    let words = frame.words;
    let news = News::of(&our, actor.0, words).await?;
    let w = &words.home.assistant;
    let own = Task::new(w.record, LIST, progress(record.as_ref(), words)).hint(w.record_hint);
    let tasks = first_tasks(&our, AccountActor::from(actor.0), words).await?.first(own);
    let saved = match saved {
        Some("looking") => Some(w.saved_looking),
        Some("resumed") => Some(w.resumed),
        Some("answered") => Some(words.questions.saved),
        Some("confirmed") => Some(words.still_right.home.saved),
        _ => None,
    };
    let mut standing = match &record {
        Some(record) => Standing::of(&our, actor.0, record, words).await?,
        None => Standing::default(),
    };
    let runs_out = match &record {
        Some(record) => run_out(&our, actor.0, record, words).await?,
        None => Vec::new(),
    };
    let state = record.as_ref().map(|record| state(record, &news, words)).unwrap_or_default();
    Reply::page(&HomePage {
        saved,
        state: standing.rows.drain(..).fold(state, SummaryList::row),
        standing,
        runs_out,
        life: record.as_ref().map(|record| record.life),
        looking: record
            .and_then(|record| record.looking)
            .map(|looking| w.looking_now(looking_word(looking, words))),
        tasks,
        news,
        frame: frame.into(),
    })
}

fn looking_word(looking: Looking, words: &Words) -> &'static str {
    let w = &words.home.assistant;
    match looking {
        Looking::Yes => w.looking_yes,
        Looking::Soon => w.looking_soon,
        Looking::No => w.looking_no,
    }
}

fn state(record: &Overview, news: &News, words: &Words) -> SummaryList {
    let w = &words.home.assistant;
    let status = match record.life {
        Life::Draft => w.status_draft,
        Life::Sent => w.status_sent,
        Life::OnRecord => w.status_on_record,
        Life::Paused(_) => w.status_paused,
        Life::Left => news.taken_off.unwrap_or(w.status_left),
    };
    let list = SummaryList::new().row(SummaryRow::new(w.status, status));
    let list = match &record.number {
        Some(number) => list.row(SummaryRow::new(w.number, number.as_str())),
        None => list,
    };
    match record.way {
        Some(way) => list.row(SummaryRow::new(w.way, way.label())),
        None => list,
    }
}
