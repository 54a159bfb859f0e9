//! What a search asks for, read from the parameters: everything that is wrong at once.

use super::reason::ReasonGiven;
use crate::api::parameters::Parameters;
use crate::api::problem::Wrong;
use crate::api::refusal::Refusal;
use crate::finder::{Criteria, Cursor, Field, PageAsked, Problem};
use crate::places::{self, Gazetteer, Place, WardCode};
use crate::storage;
use crate::text::Postcode;
use crate::web::Our;

/// So many stand on a page where nothing is said.
const ROWS: usize = 20;

const WHERE: &str = "say a ward code or a full postcode";
const NOT_KNOWN: &str = "this postcode is not known, or does not tell its ward: say a ward code";

/// What is looked for, and which page of it is wanted.
pub(super) async fn read(
    our: &Our,
    gazetteer: &Gazetteer,
    asked: &Parameters,
    reason: &ReasonGiven,
) -> Result<(Criteria, PageAsked), Refusal> {
    let (place, mut wrong) = match place(our, gazetteer, asked).await? {
        Ok(ward) => (Some(ward), Vec::new()),
        Err(why) => (None, vec![Wrong::new(Field::Place.as_str(), why)]),
    };
    let place = place.as_ref().map(|ward| (Field::Place.as_str(), ward.as_str()));
    let fields = asked.pairs().filter(|(name, _)| *name != Field::Place.as_str()).chain(place);
    let criteria = Criteria::read(fields, reason.0.as_deref(), gazetteer);
    let page = page(asked, &mut wrong);
    match criteria {
        Ok(criteria) if wrong.is_empty() => Ok((criteria, page)),
        Ok(_) => Err(Refusal::Unreadable(wrong)),
        Err(problems) => {
            wrong.extend(problems.iter().map(said));
            Err(Refusal::Unreadable(wrong))
        }
    }
}

fn said(problem: &Problem) -> Wrong {
    Wrong::new(problem.name(), problem.wrong.to_string())
}

/// The ward that is named, or in which the postcode lies; otherwise what to say.
async fn place(
    our: &Our,
    gazetteer: &Gazetteer,
    asked: &Parameters,
) -> storage::Result<Result<WardCode, &'static str>> {
    let Some(given) = asked.last(Field::Place.as_str()) else { return Ok(Err(WHERE)) };
    if let Ok(ward) = given.trim().parse() {
        return Ok(Ok(ward));
    }
    let Ok(postcode) = given.parse::<Postcode>() else { return Ok(Err(WHERE)) };
    Ok(match places::locate(&mut our.db.read().await?, gazetteer, &postcode).await? {
        Place::Exact(exact) => exact.ward.ok_or(NOT_KNOWN),
        Place::Approximate(_) | Place::Unknown => Err(NOT_KNOWN),
    })
}

fn page(asked: &Parameters, wrong: &mut Vec<Wrong>) -> PageAsked {
    let rows = asked.last("limit").map_or(Some(ROWS), |text| {
        text.parse::<usize>().ok().filter(|rows| (1..=PageAsked::MOST).contains(rows))
    });
    if rows.is_none() {
        wrong.push(Wrong::new("limit", format!("not a whole number from 1 to {}", PageAsked::MOST)));
    }
    let after = asked.last("after").map(str::parse::<Cursor>);
    if let Some(Err(refused)) = &after {
        wrong.push(Wrong::new("after", refused.to_string()));
    }
    PageAsked::new(after.and_then(Result::ok), rows.unwrap_or(ROWS))
}
