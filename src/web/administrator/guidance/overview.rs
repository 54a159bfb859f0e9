//! The sections of the page of help, and how it stands.

use super::said::{self, OVERVIEW};
use crate::accounts::AdministratorActor;
use crate::guidance::{self, Direction, Edit, EditError, Guide, Section, Version};
use crate::ids::SectionId;
use crate::web::components::{Button, NotificationBanner, SummaryList, SummaryRow};
use crate::web::fault::Fault;
use crate::web::form::{Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "administrator/guidance/overview.html")]
struct OverviewPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    state: SummaryList,
    base: i64,
    sections: Vec<Row>,
}

/// A section, with what can be done to it.
struct Row {
    id: SectionId,
    title: String,
    change: Button,
    moves: Vec<Button>,
    remove: Button,
}

#[get("/administrator/help?<done>")]
pub(super) async fn overview(
    done: Option<&str>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let guide = guidance::current(&our.db, actor.0, frame.words).await?;
    Reply::page(&OverviewPage {
        banner: done.and_then(|done| banner(done, frame.words)),
        state: state(&our, actor.0, &guide, frame.words).await?,
        base: guide.version.number,
        sections: rows(&guide.sections, frame.words),
        frame: frame.back("/officer"),
    })
}

fn banner(done: &str, words: &Words) -> Option<NotificationBanner> {
    let w = &words.guidance.overview;
    let done = match done {
        "added" => w.added,
        "saved" => w.saved,
        "moved" => w.moved,
        "removed" => w.removed,
        "brought-back" => w.brought_back,
        "published" => w.published,
        "meanwhile" => return Some(NotificationBanner::important(w.meanwhile)),
        "unchanged" => return Some(NotificationBanner::important(w.unchanged)),
        "empty" => return Some(NotificationBanner::important(w.empty)),
        _ => return None,
    };
    Some(NotificationBanner::success(done))
}

async fn state(
    our: &Service,
    actor: AdministratorActor,
    guide: &Guide,
    words: &Words,
) -> Result<SummaryList, Fault> {
    let w = &words.guidance.overview;
    let newest = match guide.version.saved {
        Some(stamp) => said::stamp(&our.db, actor, stamp, words).await?,
        None => w.never_changed.to_owned(),
    };
    let read = guidance::last_published(&our.db, actor).await?;
    let readers = match read {
        None => w.readers_examples.to_owned(),
        Some(Version { number, published, .. }) => {
            let stamp = match published {
                Some(stamp) => said::stamp(&our.db, actor, stamp, words).await?,
                None => String::new(),
            };
            if number == guide.version.number {
                w.readers_newest(stamp)
            } else {
                w.readers_older(number, stamp)
            }
        }
    };
    Ok(SummaryList::new().row(SummaryRow::new(w.newest, newest)).row(SummaryRow::new(w.readers, readers)))
}

fn rows(sections: &[Section], words: &Words) -> Vec<Row> {
    let w = &words.guidance.overview;
    let last = sections.len().saturating_sub(1);
    let row = |(place, section): (usize, &Section)| {
        // All buttons of one kind say the same, so each points to the title of its section.
        let named = |button: Button| button.attribute("aria-describedby", format!("section-{}", place + 1));
        let act = |text: &str, act: &str| named(Button::new(text).secondary().once().sends("act", act));
        let up = (place > 0).then(|| act(w.up, "up"));
        let down = (place < last).then(|| act(w.down, "down"));
        Row {
            id: section.id,
            title: section.words.title.as_str().to_owned(),
            change: named(Button::link(w.change, format!("{OVERVIEW}/sections/{}", section.id)).secondary()),
            moves: up.into_iter().chain(down).collect(),
            remove: act(w.remove, "remove"),
        }
    };
    sections.iter().enumerate().map(row).collect()
}

#[post("/administrator/help", data = "<form>")]
pub(super) async fn rearrange(form: Signed<Unread>, actor: As<AdministratorActor>, our: Our) -> Answer {
    let Some((base, edit, done)) = wanted(&form.fields) else { return Ok(to_overview("unchanged")) };
    let edited = guidance::edit(&our.db, actor.0, our.words, base, &edit, our.clock.now()).await;
    Ok(to_overview(match edited {
        Ok(_) => done,
        Err(EditError::Storage(error)) => return Err(error.into()),
        Err(EditError::ChangedMeanwhile | EditError::NoSuchSection) => "meanwhile",
        Err(EditError::Unchanged | EditError::NoSuchVersion | EditError::TooMany { .. }) => "unchanged",
    }))
}

/// Which version somebody looked at, what to do to it, and what the page says when that is done.
fn wanted(fields: &Fields) -> Option<(i64, Edit, &'static str)> {
    let base = fields.get("base").parse().ok()?;
    let section = fields.get("section").parse().ok()?;
    Some(match fields.get("act") {
        "up" => (base, Edit::Move(section, Direction::Up), "moved"),
        "down" => (base, Edit::Move(section, Direction::Down), "moved"),
        "remove" => (base, Edit::Remove(section), "removed"),
        _ => return None,
    })
}

/// Back to the sections, which say what was done.
pub(super) fn to_overview(done: &str) -> Reply {
    Reply::see(format!("{OVERVIEW}?done={done}"))
}
