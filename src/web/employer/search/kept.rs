//! Keeping what is looked for, so that it fills the form the next time.

use super::address::{SEARCH, pairs, with};
use super::seeking::{Asked, Seeking, not_checked};
use crate::employers::CheckedEmployer;
use crate::employers::kept::{KeptSearch, forget_search, keep_search, kept_search};
use crate::finder::Criteria;
use crate::web::components::NotificationBanner;
use crate::web::employer::telling::Telling;
use crate::web::fault::Fault;
use crate::web::form::{Signed, Unread};
use crate::web::frame::Frame;
use crate::web::guard::Our;
use crate::web::moment;
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::words::Words;
use rocket::post;

/// Where a search is kept.
const KEEP: &str = "/employer/search/keep";
/// Where it is forgotten.
const FORGET: &str = "/employer/search/forget";

/// What a page of a search says of the one that is kept.
pub(super) struct Kept {
    /// Since when this very search is kept, or that another one is.
    pub(super) said: Option<String>,
    /// Where the other one is.
    pub(super) other: Option<String>,
    /// Where this one is kept; none where it is kept already.
    pub(super) keep_to: Option<String>,
    /// Where what is kept is forgotten.
    pub(super) forget_to: Option<String>,
}

impl Kept {
    /// What is kept, beside what is looked for on this page.
    pub(super) async fn beside(
        our: &Service,
        seeking: &Seeking,
        criteria: &Criteria,
        frame: &Frame,
    ) -> Result<Self, Fault> {
        let kept = kept_search(&our.db, &seeking.employer).await?;
        Ok(Self::of(kept.as_ref(), &criteria.to_fields(), frame))
    }

    fn of(kept: Option<&KeptSearch>, fields: &[(String, String)], frame: &Frame) -> Self {
        let w = &frame.words.finder.kept;
        let here = |path: &str| frame.at(&with(path, pairs(fields)));
        let Some(kept) = kept else {
            return Self { said: None, other: None, keep_to: Some(here(KEEP)), forget_to: None };
        };
        let (since, is_this) = (moment::day(kept.kept_at, frame.words), kept.fields == fields);
        Self {
            said: Some(if is_this { w.this(since) } else { w.another(since) }),
            other: (!is_this).then(|| frame.at(&with(SEARCH, pairs(&kept.fields)))),
            keep_to: (!is_this).then(|| here(KEEP)),
            forget_to: Some(here(FORGET)),
        }
    }
}

/// The address that begins a search: with what is kept, if anything is.
pub(in crate::web::employer) async fn begins_at(
    our: &Service,
    employer: &CheckedEmployer,
) -> Result<String, Fault> {
    let kept = kept_search(&our.db, employer).await?;
    Ok(kept.map_or_else(|| SEARCH.to_owned(), |kept| with(SEARCH, pairs(&kept.fields))))
}

/// What was done, on the page of what is looked for.
pub(super) fn banner(done: &str, words: &Words) -> Option<NotificationBanner> {
    let w = &words.finder.kept;
    match done {
        "kept" => Some(NotificationBanner::success(w.done)),
        "forgotten" => Some(NotificationBanner::success(w.forgotten)),
        _ => None,
    }
}

/// Keeps what the address asks for. What cannot be read is put right first.
#[post("/employer/search/keep", data = "<_form>")]
pub(super) async fn keep(_form: Signed<Unread>, asked: Asked, telling: Telling, our: Our) -> Answer {
    let Some(seeking) = Seeking::of(&our, &telling).await? else { return Ok(not_checked(&telling)) };
    let Ok(criteria) = seeking.criteria(asked.0.pairs()) else {
        return Ok(Reply::see(telling.at(with(SEARCH, asked.0.pairs()))));
    };
    let fields = criteria.to_fields();
    match keep_search(&our.db, &seeking.employer, &fields, our.clock.now()).await? {
        Ok(()) => Ok(Reply::see(telling.at(with(SEARCH, pairs(&fields).chain([("done", "kept")]))))),
        Err(_) => Ok(not_checked(&telling)),
    }
}

/// Forgets what is kept; what is looked for on the page stays.
#[post("/employer/search/forget", data = "<_form>")]
pub(super) async fn forget(_form: Signed<Unread>, asked: Asked, telling: Telling, our: Our) -> Answer {
    let Some(seeking) = Seeking::of(&our, &telling).await? else { return Ok(not_checked(&telling)) };
    match forget_search(&our.db, &seeking.employer, our.clock.now()).await? {
        Ok(()) => {
            let stays = asked.without("done").chain([("done", "forgotten")]);
            Ok(Reply::see(telling.at(with(SEARCH, stays))))
        }
        Err(_) => Ok(not_checked(&telling)),
    }
}
