//! The list of tasks: what was told, what is missing, what may stay open.

use super::address::{CHECK, address_of};
use super::checks;
use super::telling::Telling;
use crate::assistants::{self, Group, Life, Overview, Section};
use crate::retention::Kept;
use crate::web::components::{Tag, TagColour, Task, TaskList};
use crate::web::guard::Our;
use crate::web::kept::kept_for;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::get;

/// A heading and its tasks.
struct TaskGroup {
    title: &'static str,
    tasks: TaskList,
}

#[derive(Template)]
#[template(path = "assistant/record/list.html")]
struct ListPage {
    frame: Frame,
    groups: Vec<TaskGroup>,
    progress: String,
    left: bool,
    sent: bool,
    check: String,
    kept: String,
}

#[get("/assistant/record")]
pub(super) async fn list(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let record = assistants::find_overview(&our.db, telling.who()).await?;
    let frame = frame.back("/assistant");
    let (words, life) = (frame.words, record.as_ref().map_or(Life::Draft, |record| record.life));
    let mut groups: Vec<_> =
        Group::ALL.into_iter().map(|group| tasks(group, record.as_ref(), &frame)).collect();
    groups.push(TaskGroup {
        title: words.record.list.checks,
        tasks: TaskList::new("checks").task(checks::task(&our, &telling, words).await?),
    });
    let (done, needed) = answered(record.as_ref());
    Reply::page(&ListPage {
        groups,
        progress: words.record.list.progress(done, needed),
        left: life == Life::Left,
        sent: life != Life::Draft,
        check: frame.at(CHECK),
        kept: words.record.list.kept(kept_for(&our, Kept::Draft).await?),
        frame,
    })
}

/// How many of the needed questions have an answer, in few words.
pub(in crate::web::assistant) fn progress(record: Option<&Overview>, words: &Words) -> String {
    let (done, needed) = answered(record);
    words.record.list.progress_short(done, needed)
}

/// How many questions have an answer, and how many need one.
fn answered(record: Option<&Overview>) -> (usize, usize) {
    let way = record.and_then(|record| record.way);
    let needed: Vec<_> = Section::ALL.iter().filter(|section| section.is_needed(way)).collect();
    (needed.iter().filter(|section| has(record, ***section)).count(), needed.len())
}

/// The heading of a group.
pub(super) fn title_of(group: Group, words: &Words) -> &'static str {
    let w = &words.record.list;
    match group {
        Group::You => w.you,
        Group::Work => w.work,
        Group::Terms => w.terms,
        Group::Experience => w.experience,
    }
}

fn tasks(group: Group, record: Option<&Overview>, frame: &Frame) -> TaskGroup {
    let name = match group {
        Group::You => "you",
        Group::Work => "work",
        Group::Terms => "terms",
        Group::Experience => "experience",
    };
    let tasks = group
        .sections()
        .iter()
        .fold(TaskList::new(name), |list, section| list.task(task(*section, record, frame)));
    TaskGroup { title: title_of(group, frame.words), tasks }
}

fn task(section: Section, record: Option<&Overview>, frame: &Frame) -> Task {
    let words = frame.words;
    let w = &words.record.list;
    let task = Task::new(section.label(), frame.at(&address_of(section)), words.home.done);
    let way = record.and_then(|record| record.way);
    if has(record, section) {
        task
    } else if section.is_needed(way) {
        task.tag(Tag::new(words.home.to_do).colour(TagColour::Blue))
    } else {
        task.tag(Tag::new(w.optional).colour(TagColour::Grey))
    }
}

fn has(record: Option<&Overview>, section: Section) -> bool {
    record.is_some_and(|record| record.has(section))
}
