//! Where a postcode is.

use time::Date;

use super::centre::HomePoint;
use super::code::WardCode;
use super::gazetteer::Gazetteer;
use super::store;
use crate::storage::{Conn, Result};
use crate::text::Postcode;

/// Where a postcode is, and how well that is known: a page says so where it is not exact.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// The postcode itself is known.
    Exact(ExactPlace),
    /// Only the half before the space is known: the ward has to be asked for.
    Approximate(ApproximatePlace),
    /// Not even that.
    Unknown,
}

/// A postcode that is known.
#[derive(Clone, Debug, PartialEq)]
pub struct ExactPlace {
    /// The ward; none where the published file has none.
    pub ward: Option<WardCode>,
    /// Its point; none where the published file has none.
    pub point: Option<HomePoint>,
    /// The month in which Royal Mail ended the postcode, if it did.
    pub ended_on: Option<Date>,
}

/// A postcode of which only the half before the space is known.
#[derive(Clone, Debug, PartialEq)]
pub struct ApproximatePlace {
    /// That half.
    pub outcode: String,
}

/// Finds where a postcode is.
pub async fn locate(db: &mut Conn, gazetteer: &Gazetteer, postcode: &Postcode) -> Result<Place> {
    if let Some(found) = store::postcode::find(db, postcode).await? {
        let point = found.latitude.zip(found.longitude);
        return Ok(Place::Exact(ExactPlace {
            ward: found.ward_code,
            point: point.map(|(latitude, longitude)| HomePoint::new(latitude, longitude)),
            ended_on: found.ended_on,
        }));
    }
    let outcode = postcode.outward();
    Ok(if gazetteer.outcodes.contains_key(outcode) {
        Place::Approximate(ApproximatePlace { outcode: outcode.to_owned() })
    } else {
        Place::Unknown
    })
}
