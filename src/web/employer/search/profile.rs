//! One PA, as employers see her.

use super::address::{RESULTS, with};
use super::seeking::{Asked, Seeking, not_checked};
use super::shortlist::{Beside, banner};
use crate::assistants::listed::CheckedClaims;
use crate::finder::{Looked, look};
use crate::ids::AssistantId;
use crate::web::components::{NotificationBanner, SummaryList, Table};
use crate::web::employer::telling::Telling;
use crate::web::guard::Our;
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

/// The same for somebody for whom a registrar searches.
pub(super) fn example_for_somebody(id: &impl std::fmt::Display) -> String {
    format!("/assisted/<person>{}", example(id))
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
    /// The employer's list; none where a registrar searches.
    beside: Option<Beside>,
}

#[derive(Template)]
#[template(path = "employer/search/gone.html")]
struct GonePage {
    frame: Frame,
}

#[get("/employer/assistants/<id>")]
pub(super) async fn profile(id: &str, asked: Asked, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    found(id, &asked, &telling, frame, &our).await
}

/// The same for somebody: what the address names stands in another place.
#[get("/assisted/<person>/employer/assistants/<id>")]
pub(super) async fn profile_for_somebody(
    person: &str,
    id: &str,
    asked: Asked,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    // Who asks, and for whom, is known from the address by now.
    let _ = person;
    found(id, &asked, &telling, frame, &our).await
}

async fn found(id: &str, asked: &Asked, telling: &Telling, frame: FormFrame, our: &Our) -> Answer {
    let Some(seeking) = Seeking::of(our, telling).await? else { return Ok(not_checked(telling)) };
    let banner = banner(asked.0.get("done"), frame.words);
    let frame = frame.back(&with(RESULTS, asked.without("done")));
    let Ok(id) = id.parse() else { return gone(frame) };
    let seeker = seeking.seeker(our).await?;
    let finder = seeking.finder(our).await?;
    let Some(looked) = look(&finder, &seeker, id, our.clock.now()).await? else { return gone(frame) };
    let beside = Beside::of(our, &seeking, (id, asked), &frame).await?;
    page(&looked, (beside, banner), &our.settings.council.telephone, frame)
}

/// Nobody learns why somebody is not shown.
fn gone(frame: Frame) -> Answer {
    Reply::with_status(Status::NotFound, &GonePage { frame })
}

fn page(
    looked: &Looked,
    (beside, banner): (Option<Beside>, Option<NotificationBanner>),
    telephone: &str,
    frame: Frame,
) -> Answer {
    let (words, listing) = (frame.words, &looked.listing);
    let w = &words.finder.profile;
    let week = listing.availability.as_ref().map(|said| said.week);
    Reply::page(&ProfilePage {
        title: w.title(&listing.name),
        place: place(looked, words),
        confirmed: confirmed(looked, words),
        listing: said(listing, words),
        times: week.and_then(|week| times::table(week, words)),
        checks: ledger(&looked.checked, words),
        contact: w.contact(telephone),
        banner,
        beside,
        frame,
    })
}

/// Where she is, as far as she shows it, and how far away.
pub(super) fn place(looked: &Looked, words: &Words) -> Option<String> {
    let place = looked.listing.place.as_ref().zip(looked.band);
    place.map(|(place, band)| words.finder.results.away(&place.area, band.label()))
}

/// When it was said the last time that all is still so.
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
