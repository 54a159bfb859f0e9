//! Reading outlines of wards, as ONS publishes them in GeoJSON.

use std::collections::BTreeSet;

use serde_json::Value;

use super::centre::Centre;
use super::code::{AuthorityCode, WardCode};
use super::outline::{Corner, middle, simplified};
use super::rows::{AuthorityRow, OutlineRow, WardRow};
use crate::intake::{Broke, Corners, Feature, Features, Finding, Header, Outlet, Ring, Stopped};
use crate::text::PlainLine;

/// What the outlines of a file add up to.
#[derive(Debug, Default)]
pub(super) struct Outlines {
    pub(super) authorities: Vec<AuthorityRow>,
    pub(super) wards: Vec<WardRow>,
}

/// Reads it to its end, or to where it is broken.
pub(super) fn read(
    features: Features,
    outlet: &mut Outlet<OutlineRow>,
) -> Result<Result<Outlines, Finding>, Stopped> {
    let (mut all, mut seen, mut known) = (Outlines::default(), BTreeSet::new(), BTreeSet::new());
    let mut number = 0_u64;
    let read = features.each(|feature, line, bytes| {
        number += 1;
        let (row, authority) = match one(feature) {
            Ok(read) => read,
            Err((property, code, why)) => {
                return outlet.finding(Finding::error(line, property, code, format!("feature {number}: {why}")));
            }
        };
        if !seen.insert(row.ward.code.clone()) {
            let message = format!("feature {number}: this ward stands in the file a second time.");
            return outlet.finding(Finding::error(line, "", "twice", message));
        }
        all.authorities.extend(authority.filter(|authority| known.insert(authority.code.clone())));
        all.wards.push(row.ward.clone());
        outlet.row(row, bytes)
    });
    match read {
        Ok(_) if number == 0 => Ok(Err(Finding::error(1, "", "empty", "the file holds no features."))),
        Ok(_) => Ok(Ok(all)),
        Err(Broke::Fault(finding)) => Ok(Err(finding)),
        Err(Broke::Unwanted(stopped)) => Err(stopped),
    }
}

type Wrong = (&'static str, &'static str, String);

fn one(feature: Feature) -> Result<(OutlineRow, Option<AuthorityRow>), Wrong> {
    let about = feature.properties.unwrap_or_default();
    let (names, values): (Vec<&String>, Vec<&Value>) = about.iter().unzip();
    let header = Header::new(names.iter().map(|name| name.as_str()));
    let text = |stems: &[&str]| {
        header.find(stems).and_then(|at| values.get(at)).and_then(|value| value.as_str()).map(str::trim)
    };
    let code = text(&["wd##cd", "ward_code"]).and_then(|code| code.parse::<WardCode>().ok());
    let code = code.ok_or_else(|| ("WD..CD", "code", "it has no code of a ward.".to_owned()))?;
    let name = text(&["wd##nm", "ward_name"]).map(str::parse::<PlainLine<100>>);
    let name = name.and_then(Result::ok);
    let name = name.ok_or_else(|| ("WD..NM", "name", "it has no name that can be kept.".to_owned()))?;
    let authority = text(&["lad##cd", "lad_code"]).and_then(|code| code.parse::<AuthorityCode>().ok());
    let authority_name = text(&["lad##nm", "lad_name"]).and_then(|name| name.parse::<PlainLine<100>>().ok());
    let polygons = polygons(feature.geometry.map(|geometry| geometry.coordinates))?;
    let centre = middle(&polygons).filter(|centre| centre.is_in_the_kingdom());
    let centre = centre.ok_or_else(|| ("", "outline", "its outline has no area in the United Kingdom.".to_owned()))?;
    let simple = |polygon: &Vec<Vec<Corner>>| polygon.iter().map(|ring| simplified(ring)).collect();
    let row = OutlineRow {
        polygons: polygons.iter().map(simple).collect(),
        ward: ward(code, name.as_str(), authority.clone(), centre),
    };
    let authority = authority.zip(authority_name);
    Ok((row, authority.map(|(code, name)| AuthorityRow { code, name: name.as_str().to_owned() })))
}

fn ward(code: WardCode, name: &str, authority: Option<AuthorityCode>, centre: Centre) -> WardRow {
    WardRow { code, name: Some(name.to_owned()), authority, centre: Some(centre) }
}

fn polygons(corners: Option<Corners>) -> Result<Vec<Vec<Vec<Corner>>>, Wrong> {
    let polygons: Vec<Vec<Ring>> = match corners {
        Some(Corners::Polygon(rings)) => vec![rings],
        Some(Corners::MultiPolygon(polygons)) => polygons,
        Some(Corners::Other(_)) | None => {
            return Err(("", "outline", "it is no polygon.".to_owned()));
        }
    };
    let corner = |corner: &Vec<f64>| match corner.as_slice() {
        [longitude, latitude, ..] if longitude.abs() <= 180.0 && latitude.abs() <= 90.0 => {
            Ok([*longitude, *latitude])
        }
        _ => Err((
            "",
            "outline",
            "its corners are no longitudes and latitudes. Fetch the file as GeoJSON in WGS 84, not on the British \
             National Grid."
                .to_owned(),
        )),
    };
    let ring = |ring: &Ring| ring.iter().map(corner).collect::<Result<Vec<Corner>, Wrong>>();
    polygons.iter().map(|polygon| polygon.iter().map(ring).collect()).collect()
}
