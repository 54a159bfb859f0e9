//! What an employer keeps of a PA, beside what this one says.

use super::address::{LIST, note_of, put_to};
use super::remembered::{lines, on_the_list};
use crate::employers::kept::{LISTED_MOST, Shortlisted};
use crate::ids::AssistantId;
use crate::web::components::NotificationBanner;
use crate::web::employer::search::seeking::{Asked, Seeking};
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::moment;
use crate::web::service::Service;
use crate::words::Words;

/// The list of an employer, beside one PA.
pub(in crate::web::employer::search) struct Beside {
    /// What is kept of her, where she is on the list.
    pub(in crate::web::employer::search) listed: Option<OnTheList>,
    /// Where she is put on it.
    pub(in crate::web::employer::search) put_to: String,
    /// Where the whole list is.
    pub(in crate::web::employer::search) list: &'static str,
}

/// What an employer keeps of somebody on her list.
pub(in crate::web::employer::search) struct OnTheList {
    /// Since when, in words.
    pub(in crate::web::employer::search) since: String,
    /// Line by line.
    pub(in crate::web::employer::search) note: Vec<String>,
    /// Where it is changed.
    pub(in crate::web::employer::search) note_href: String,
}

impl Beside {
    /// The list beside somebody; none where a registrar searches: the list is the employer's own.
    pub(in crate::web::employer::search) async fn of(
        our: &Service,
        seeking: &Seeking,
        (id, asked): (AssistantId, &Asked),
        frame: &Frame,
    ) -> Result<Option<Self>, Fault> {
        if frame.on_behalf.is_some() {
            return Ok(None);
        }
        let kept = on_the_list(our, seeking, id).await?;
        Ok(Some(Self {
            listed: kept.map(|kept| OnTheList::of(&kept, frame.words)),
            put_to: put_to(id, asked.without("done")),
            list: LIST,
        }))
    }
}

impl OnTheList {
    fn of(kept: &Shortlisted, words: &Words) -> Self {
        Self {
            since: words.finder.shortlist.since(moment::day(kept.added_at, words)),
            note: lines(kept),
            note_href: note_of(kept.of),
        }
    }
}

/// What was done, on the page of a PA.
pub(in crate::web::employer::search) fn banner(done: &str, words: &Words) -> Option<NotificationBanner> {
    let w = &words.finder.shortlist;
    match done {
        "put" => Some(NotificationBanner::success(w.put)),
        "full" => Some(NotificationBanner::important(w.full(LISTED_MOST))),
        _ => None,
    }
}
