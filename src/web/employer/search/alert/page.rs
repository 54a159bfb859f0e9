//! About what somebody is told, asking for it, and ending it.

use super::address::{ALERT, END};
use crate::employers::kept::{ALERT_DAYS, Alert, ask_alert, end_alert};
use crate::finder::{SearchError, fitting};
use crate::web::components::{NotificationBanner, SummaryList, SummaryRow};
use crate::web::employer::address::HOME;
use crate::web::employer::search::address::{RESULTS, SEARCH, pairs, with};
use crate::web::employer::search::seeking::{Asked, Seeking, not_checked};
use crate::web::employer::telling::Telling;
use crate::web::form::{Signed, Unread};
use crate::web::guard::Our;
use crate::web::moment;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "employer/search/alert.html")]
struct AlertPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    /// None where nothing was asked for.
    told: Option<Told>,
    search: String,
}

/// About what somebody is told.
struct Told {
    rows: SummaryList,
    results: String,
    end_to: String,
}

#[get("/employer/alert?<done>")]
pub(in crate::web::employer::search) async fn shown(
    done: Option<&str>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let Some(seeking) = Seeking::of(&our, &telling).await? else { return Ok(not_checked(&telling)) };
    let alert = seeking.alert(&our).await?;
    Reply::page(&AlertPage {
        banner: done.and_then(|done| banner(done, frame.words)),
        told: alert.map(|alert| told(&alert, &frame)),
        search: frame.at(SEARCH),
        frame: frame.back(HOME),
    })
}

fn told(alert: &Alert, frame: &Frame) -> Told {
    let (w, words) = (&frame.words.finder.alert, frame.words);
    let row = |key, value| SummaryRow::new(key, value);
    let rows = SummaryList::new()
        .row(row(w.since, moment::day(alert.asked_at, words)))
        .row(row(w.until, moment::date(alert.ends_on, words)));
    Told { rows, results: frame.at(&with(RESULTS, pairs(&alert.fields))), end_to: frame.at(END) }
}

fn banner(done: &str, words: &Words) -> Option<NotificationBanner> {
    let w = &words.finder.alert;
    match done {
        "asked" => Some(NotificationBanner::success(w.done_asked)),
        "ended" => Some(NotificationBanner::success(w.done_ended)),
        _ => None,
    }
}

/// Asks to be told about what the address asks for. What cannot be read is put right first.
#[post("/employer/alert/ask", data = "<_form>")]
pub(in crate::web::employer::search) async fn ask(
    _form: Signed<Unread>,
    asked: Asked,
    telling: Telling,
    our: Our,
) -> Answer {
    let Some(seeking) = Seeking::of(&our, &telling).await? else { return Ok(not_checked(&telling)) };
    let put_right = || Ok(Reply::see(telling.at(with(RESULTS, asked.0.pairs()))));
    let Ok(criteria) = seeking.criteria(asked.0.pairs()) else { return put_right() };
    let (now, seeker) = (our.clock.now(), seeking.seeker(&our).await?);
    let finder = seeking.finder(&our).await?;
    let known = match fitting(&finder, &seeker, &criteria, now).await {
        Ok(known) => known,
        Err(SearchError::Storage(error)) => return Err(error.into()),
        Err(SearchError::NoPlace | SearchError::UnknownWard | SearchError::TooLate) => return put_right(),
    };
    let reason = criteria.gender_reason.map(|reason| reason.as_str().to_owned());
    let wanted = Alert::asked(criteria.to_fields(), reason, now);
    match ask_alert(&our.db, &seeking.employer, &wanted, &known, now).await? {
        Ok(()) => Ok(Reply::see(telling.at(format!("{ALERT}?done=asked")))),
        Err(_) => Ok(not_checked(&telling)),
    }
}

#[post("/employer/alert/end", data = "<_form>")]
pub(in crate::web::employer::search) async fn end(
    _form: Signed<Unread>,
    telling: Telling,
    our: Our,
) -> Answer {
    let Some(seeking) = Seeking::of(&our, &telling).await? else { return Ok(not_checked(&telling)) };
    match end_alert(&our.db, &seeking.employer, our.clock.now()).await? {
        Ok(()) => Ok(Reply::see(telling.at(format!("{ALERT}?done=ended")))),
        Err(_) => Ok(not_checked(&telling)),
    }
}

impl AlertPage {
    /// For how long somebody is told.
    fn days(&self) -> String {
        self.frame.words.finder.alert.lead(ALERT_DAYS)
    }
}
