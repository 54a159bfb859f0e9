//! A request in words, for whoever works on it.

use crate::requests::{DataRequest, End, Opened, RequestKind};
use crate::web::components::SummaryList;
use crate::web::moment;
use crate::web::officer::reach::reach;
use crate::words::Words;
use time::Date;

/// Who asked, and how to reach that person.
pub(super) fn asker(opened: &Opened, words: &Words) -> SummaryList {
    let w = &words.requests.one;
    let asker = &opened.asker;
    let rows = [
        (w.who, Some(asker.email.as_str().to_owned())),
        (w.closed, asker.is_closed.then(|| w.closed_how.to_owned())),
    ];
    SummaryList::answered(rows.into_iter().chain(reach(asker.person.as_ref(), words)))
}

/// What was asked, and what came of it.
pub(super) fn request(request: &DataRequest, today: Date, words: &Words) -> SummaryList {
    let w = &words.requests;
    let day = |at| moment::day(at, words);
    let due = request.due_on().map(|due| match moment::date(due, words) {
        said if due < today => w.list.overdue(said),
        said => said,
    });
    let answered = match &request.end {
        Some(End::Answered { at, text }) => Some((day(*at), text.as_str().to_owned())),
        _ => None,
    };
    SummaryList::answered([
        (w.list.kind, Some(request.kind.label().to_owned())),
        (w.list.made, Some(day(request.made_at))),
        (w.one.due, due),
        (w.one.acknowledged, request.acknowledged_at.map(day)),
        (w.one.asked, Some(request.text.as_str().to_owned())),
        (w.one.extended, request.extension.as_ref().map(|extension| day(extension.at))),
        (w.one.because, request.extension.as_ref().map(|extension| extension.because.as_str().to_owned())),
        (w.one.answered, answered.as_ref().map(|(day, _)| day.clone())),
        (w.one.answer, answered.map(|(_, text)| text)),
    ])
}

/// What to think of before answering a request of this kind.
pub(super) fn care(request: &DataRequest, words: &Words) -> Option<&'static str> {
    let w = &words.requests.one;
    match request.kind {
        RequestKind::Copy => Some(w.copy_lead),
        RequestKind::Erase | RequestKind::Stop => Some(w.erase_lead),
        RequestKind::Correct | RequestKind::Other | RequestKind::Complaint => None,
    }
}
