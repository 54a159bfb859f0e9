//! One PA, as employers see her.

use super::address::{RESULTS, with};
use super::seeking::{Asked, Seeking, finder, not_checked};
use super::shortlist::{LIST, lines, note_of, on_the_list, put_to};
use crate::accounts::EmployerActor;
use crate::assistants::listed::CheckedClaims;
use crate::employers::kept::{LISTED_MOST, Shortlisted};
use crate::finder::{Looked, look};
use crate::ids::AssistantId;
use crate::web::components::{NotificationBanner, SummaryList, Table};
use crate::web::guard::{As, Current, Our};
use crate::web::listing::{Entry, checked, said, times};
use crate::web::moment;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::get;
use rocket::http::Status;

/// Where a PA is shown, before the id.
const PROFILE: &str = "/employer/assistants";

/// Where a PA is shown.
pub(super) fn address_of(id: AssistantId) -> String {
    format!("{PROFILE}/{id}")
}

/// The address of somebody by an id that a test has.
pub(super) fn example(id: &impl std::fmt::Display) -> String {
    format!("{PROFILE}/{id}")
}

#[derive(Template)]
#[template(path = "employer/search/profile.html")]
struct ProfilePage {
    frame: Frame,
    title: String,
    place: Option<String>,
    confirmed: Option<String>,
    listing: SummaryList,
    times: Option<Table>,
    checks: Vec<Entry>,
    contact: String,
    banner: Option<NotificationBanner>,
    /// What the employer keeps of her, where she is on the list.
    listed: Option<OnTheList>,
    /// Where she is put on it.
    put_to: String,
    /// Where the whole list is.
    list: &'static str,
}

/// What an employer keeps of somebody on her list.
struct OnTheList {
    since: String,
    /// Line by line.
    note: Vec<String>,
    note_href: String,
}

#[derive(Template)]
#[template(path = "employer/search/gone.html")]
struct GonePage {
    frame: Frame,
}

#[get("/employer/assistants/<id>")]
pub(super) async fn profile(
    id: &str,
    asked: Asked,
    actor: As<EmployerActor>,
    session: Current,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let Some(seeking) = Seeking::of(&our, actor.0).await? else { return Ok(not_checked()) };
    let back = with(RESULTS, asked.0.pairs().filter(|(name, _)| *name != "done"));
    let Ok(id) = id.parse() else { return gone(frame.back(&back)) };
    let seeker = seeking.seeker(&our, &session.0).await?;
    let finder = finder(&our, &seeking.gazetteer).await?;
    let looked = look(&finder, &seeker, id, our.clock.now()).await?;
    let Some(looked) = looked else { return gone(frame.back(&back)) };
    let kept = on_the_list(&our, &seeking, id).await?;
    let put_to = put_to(id, asked.0.pairs().filter(|(name, _)| *name != "done"));
    let banner = banner(asked.0.get("done"), frame.words);
    page(&looked, (kept.as_ref(), put_to, banner), &our.settings.council.telephone, frame.back(&back))
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

fn banner(done: &str, words: &Words) -> Option<NotificationBanner> {
    let w = &words.finder.shortlist;
    match done {
        "put" => Some(NotificationBanner::success(w.put)),
        "full" => Some(NotificationBanner::important(w.full(LISTED_MOST))),
        _ => None,
    }
}

/// Nobody learns why somebody is not shown.
fn gone(frame: Frame) -> Answer {
    Reply::with_status(Status::NotFound, &GonePage { frame })
}

fn page(
    looked: &Looked,
    (kept, put_to, banner): (Option<&Shortlisted>, String, Option<NotificationBanner>),
    telephone: &str,
    frame: Frame,
) -> Answer {
    let (words, listing) = (frame.words, &looked.listing);
    let w = &words.finder.profile;
    let week = listing.availability.as_ref().map(|said| said.week);
    Reply::page(&ProfilePage {
        title: w.title(&listing.name),
        place: place_of(looked, words),
        confirmed: confirmed(looked, words),
        listing: said(listing, words),
        times: week.and_then(|week| times::table(week, words)),
        checks: ledger(&looked.checked, words),
        contact: w.contact(telephone),
        banner,
        listed: kept.map(|kept| OnTheList::of(kept, words)),
        put_to,
        list: LIST,
        frame,
    })
}

/// The area that she shows, and how far away it is.
pub(super) fn place_of(looked: &Looked, words: &Words) -> Option<String> {
    let place = looked.listing.place.as_ref().zip(looked.band);
    place.map(|(place, band)| words.finder.results.away(&place.area, band.label()))
}

/// When she said last that her page is right.
pub(super) fn confirmed(looked: &Looked, words: &Words) -> Option<String> {
    let w = &words.finder.profile;
    match (looked.not_confirmed_since, looked.confirmed_on) {
        (Some(since), _) => Some(w.not_confirmed(moment::date(since, words))),
        (None, Some(on)) => Some(w.confirmed(moment::date(on, words))),
        (None, None) => None,
    }
}

/// What the council has checked, line by line.
pub(super) fn ledger(claims: &CheckedClaims, words: &Words) -> Vec<Entry> {
    let told = claims.told.iter().map(|check| checked(check, words));
    let held = claims.qualifications.iter();
    let held = held.map(|(what, check)| Entry::learned(what.label(), check, words));
    let trained = claims.trainings.iter();
    let trained = trained.map(|(what, check)| Entry::learned(what.label().to_owned(), check, words));
    told.chain(held).chain(trained).collect()
}
