//! How many there are, for employers whom nobody has checked yet.

use time::Date;

use super::{
    criteria::Criteria,
    index::Index,
    shelves::{Query, Run},
};
use crate::{
    figures::RawPeople,
    places::{Gazetteer, WardCode},
};

/// How many of those who are listed would travel to a ward. The number reaches people through `figures::disclosure` only.
#[must_use]
pub fn count_near(index: &Index, gazetteer: &Gazetteer, ward: &WardCode, today: Date) -> RawPeople {
    let criteria = Criteria::default();
    let (centre, run) = (gazetteer.centre(ward), Run::at(None, today));
    let query = Query { criteria: &criteria, from: ward, centre, today, run };
    RawPeople::counted(index.shelves().count(&query))
}
