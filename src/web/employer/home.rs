//! The first page of an employer: how it stands with the check, what there is to do, and what comes next.

use super::search::{ALERT, SHORTLIST, begins_at};
use super::standing::{Standing, shown, task};
use crate::accounts::EmployerActor;
use crate::employers::{self, Employer};
use crate::figures::disclosure::ShownCount;
use crate::finder::count_near;
use crate::places::Gazetteer;
use crate::web::components::{NotificationBanner, SummaryList, TaskList};
use crate::web::fault::Fault;
use crate::web::guard::{As, Our};
use crate::web::home::first_tasks;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::get;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "employer/home.html")]
struct HomePage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    standing: Standing,
    tasks: TaskList,
    /// What PAs see, once it is checked.
    shown: Option<SummaryList>,
    /// Where a checked employer looks for PAs, with what she keeps.
    search: Option<String>,
    shortlist: &'static str,
    alert: &'static str,
    /// How many PAs would come, for somebody who is not checked.
    near: Option<String>,
}

#[get("/employer?<done>")]
pub(super) async fn home(done: Option<&str>, actor: As<EmployerActor>, frame: FormFrame, our: Our) -> Answer {
    let (words, now) = (frame.words, our.clock.now());
    let employer = employers::find(&our.db, actor.0).await?;
    let checked = employers::checked(&our.db, actor.0, now).await?;
    let gazetteer = our.atlas.now(&our.db).await?;
    let own = task(employer.as_ref(), now.today(), words);
    let telephone = &our.settings.council.telephone;
    let search = match &checked {
        Some(checked) => Some(begins_at(&our, checked).await?),
        None => None,
    };
    let near = if search.is_some() { None } else { near(&our, employer.as_ref(), &gazetteer, words).await? };
    Reply::page(&HomePage {
        banner: done.and_then(|done| banner(done, words)),
        standing: Standing::of(employer.as_ref(), telephone, now.today(), words),
        tasks: first_tasks(&our, actor.0.into(), words).await?.first(own),
        shown: checked.map(|checked| shown(&checked.shown(&gazetteer), words)),
        search,
        shortlist: SHORTLIST,
        alert: ALERT,
        near,
        frame: frame.into(),
    })
}

/// How many PAs would travel to where the support is given: counted, and told by the rules for small numbers.
async fn near(
    our: &Our,
    employer: Option<&Employer>,
    gazetteer: &Arc<Gazetteer>,
    words: &Words,
) -> Result<Option<String>, Fault> {
    let place = employer.and_then(|employer| employer.told.place_of_work());
    let Some(ward) = place.and_then(|place| gazetteer.ward(&place.ward)) else { return Ok(None) };
    let (now, needs) = (our.clock.now(), &our.settings.listing_needs);
    let index = our.lookout.now(&our.db, gazetteer, needs, now).await?;
    let near = ShownCount::of(count_near(index, gazetteer, &ward.code, now.today()));
    Ok(Some(words.home.employer.near(&ward.name, near)))
}

fn banner(done: &str, words: &Words) -> Option<NotificationBanner> {
    let w = &words.employers;
    match done {
        "sent" => Some(NotificationBanner::success(w.saved_sent)),
        "changed" => Some(NotificationBanner::important(w.saved_changed)),
        _ => None,
    }
}
