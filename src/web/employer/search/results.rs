//! Who fits, page by page, each with why.

use super::address::{GENDER, RESULTS, SEARCH, pairs, with};
use super::alert;
use super::items::{all, asked as items};
use super::list::start;
use super::print::Choosing;
use super::profile::address_of;
use super::reasons;
use super::seeking::{Asked, Seeking, not_checked};
use super::wards::{self, Wards};
use crate::assistants::terms::Looking;
use crate::figures::disclosure::ShownCount;
use crate::finder::{
    Criteria, Cursor, Field, Found, PageAsked, Relaxed, Results, SearchError, Weight, search,
};
use crate::web::components::{Pagination, SummaryList, Tag, TagColour};
use crate::web::employer::telling::Telling;
use crate::web::guard::Our;
use crate::web::moment;
use crate::web::reply::{Answer, Reply};
use crate::web::turns;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::get;

/// So many stand on a page.
const ROWS: usize = 10;

/// Somebody who fits.
struct Row {
    name: String,
    href: String,
    place: Option<String>,
    tags: Vec<Tag>,
    reasons: SummaryList,
}

/// What would bring more.
struct More {
    text: String,
    href: String,
}

#[derive(Template)]
#[template(path = "employer/search/results.html")]
struct ResultsPage {
    frame: Frame,
    lead: String,
    change: String,
    rows: Vec<Row>,
    /// Where a registrar searches for somebody: which of them are printed.
    choosing: Option<Choosing>,
    /// What would bring more, where fewer than three fit.
    more: Option<Vec<More>>,
    /// Being told of others who fit, where hardly anybody does.
    alert: Option<alert::Beside>,
    pages: Option<Pagination>,
    /// Where they are, if there is anybody.
    wards: Option<Wards>,
}

#[get("/employer/search/results")]
pub(super) async fn results(asked: Asked, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let Some(seeking) = Seeking::of(&our, &telling).await? else { return Ok(not_checked(&telling)) };
    let after: Option<Cursor> = asked.0.get("after").parse().ok();
    match seeking.criteria(asked.0.pairs()) {
        Ok(criteria) => show(&our, &seeking, (&criteria, after), frame).await,
        Err(problems) if problems.iter().all(|problem| problem.field == Field::GenderReason) => {
            let fields = asked.0.pairs().chain([("then", "results")]);
            Ok(Reply::see(telling.at(with(GENDER, fields))))
        }
        // The page of all answers says what is wrong, and where to put it right.
        Err(_) => Ok(Reply::see(telling.at(with(SEARCH, asked.0.pairs())))),
    }
}

async fn show(
    our: &Our,
    seeking: &Seeking,
    (criteria, after): (&Criteria, Option<Cursor>),
    frame: FormFrame,
) -> Answer {
    let seeker = seeking.seeker(our).await?;
    let finder = seeking.finder(our).await?;
    let fields = criteria.to_fields();
    let page = PageAsked::new(after, ROWS);
    let found = match search(&finder, &seeker, criteria, page, our.clock.now()).await {
        Ok(found) => found,
        Err(SearchError::Storage(error)) => return Err(error.into()),
        // Whoever comes back after half a day begins anew.
        Err(SearchError::TooLate) => return Ok(Reply::see(frame.at(&with(RESULTS, pairs(&fields))))),
        Err(SearchError::NoPlace | SearchError::UnknownWard) => {
            return Ok(Reply::see(frame.at(&with(SEARCH, pairs(&fields)))));
        }
    };
    let words = frame.words;
    let around = wards::of(&found.rows, criteria, seeking, our, words).await?;
    let are_few = found.relaxed.is_some();
    Reply::page(&ResultsPage {
        alert: alert::Beside::of(our, seeking, (criteria, are_few), &frame).await?,
        lead: words.finder.results.lead(start(criteria, seeking, words)),
        change: frame.at(&with(SEARCH, pairs(&fields))),
        pages: turns(&fields, after, &found, &frame),
        wards: around,
        more: found.relaxed.map(|relaxed| relaxed.iter().map(|one| more(one, criteria, &frame)).collect()),
        choosing: Choosing::of(&found.rows, &fields, &frame),
        rows: found.rows.iter().map(|one| row(one, &fields, &frame)).collect(),
        frame: frame.back(SEARCH),
    })
}

fn turns(
    fields: &[(String, String)],
    after: Option<Cursor>,
    found: &Results,
    frame: &Frame,
) -> Option<Pagination> {
    let first = after.map(|_| frame.at(&with(RESULTS, pairs(fields))));
    let next = found.next.map(|next| {
        let next = next.to_string();
        frame.at(&with(RESULTS, pairs(fields).chain([("after", next.as_str())])))
    });
    turns::of(first, next, frame.words)
}

fn row(found: &Found, fields: &[(String, String)], frame: &Frame) -> Row {
    let (words, listing) = (frame.words, &found.listing);
    let w = &words.finder.results;
    let area = listing.place.as_ref().map(|place| place.area.clone());
    let place = match (area, found.band) {
        (Some(area), Some(band)) => Some(w.away(area, band.label())),
        (Some(area), None) => Some(area),
        (None, _) => None,
    };
    Row {
        name: listing.name.clone(),
        href: frame.at(&with(&address_of(found.id), pairs(fields))),
        place,
        tags: tags(found, words),
        reasons: reasons::shown(&found.reasons, words),
    }
}

/// Whether somebody looks for work, and whether the record is confirmed.
fn tags(found: &Found, words: &Words) -> Vec<Tag> {
    let w = &words.finder.results;
    let looks = found.looking.map(|looking| match looking {
        Looking::Yes => Tag::new(w.looking_yes).colour(TagColour::Green),
        Looking::Soon => Tag::new(w.looking_soon).colour(TagColour::Blue),
        Looking::No => Tag::new(w.looking_no).colour(TagColour::Grey),
    });
    let since = found.not_confirmed_since.map(|day| w.not_confirmed(moment::date(day, words)));
    let stale = since.map(|since| Tag::new(since).colour(TagColour::Yellow));
    looks.into_iter().chain(stale).collect()
}

/// What a criterion would bring as a wish, and the search with that.
fn more(relaxed: &Relaxed, criteria: &Criteria, frame: &Frame) -> More {
    let words = frame.words;
    let people = ShownCount::of(relaxed.found);
    let what = all(&items(criteria, relaxed.field, Weight::Must), words);
    let what = if what.is_empty() { relaxed.field.label().to_owned() } else { what };
    let fields = criteria.relaxed(relaxed.field).to_fields();
    More { text: words.finder.results.relaxed(what, people), href: frame.at(&with(RESULTS, pairs(&fields))) }
}
