//! What the postcodes of a file say of the areas in which they lie.

use std::collections::BTreeMap;

use super::centre::Centre;
use super::code::{AuthorityCode, WardCode};
use super::postcode_row::PostcodeRow;
use super::rows::{AuthorityRow, OutcodeRow, WardRow};

/// The middle of points.
#[derive(Clone, Copy, Debug, Default)]
struct Middle {
    latitude: f64,
    longitude: f64,
    points: f64,
}

impl Middle {
    fn add(&mut self, point: Centre) {
        self.latitude += point.latitude;
        self.longitude += point.longitude;
        self.points += 1.0;
    }

    fn centre(self) -> Option<Centre> {
        (self.points > 0.0).then(|| Centre {
            latitude: self.latitude / self.points,
            longitude: self.longitude / self.points,
        })
    }
}

#[derive(Debug, Default)]
struct AboutWard {
    name: Option<String>,
    authority: Option<AuthorityCode>,
    middle: Middle,
}

/// Sums over a file, as large as there are areas.
#[derive(Debug, Default)]
pub(super) struct Totals {
    wards: BTreeMap<WardCode, AboutWard>,
    authorities: BTreeMap<AuthorityCode, String>,
    outcodes: BTreeMap<String, Middle>,
    pub(super) ended: u64,
    pub(super) without_point: u64,
}

impl Totals {
    /// Counts a postcode in; one that ended says nothing of the middle of an area today.
    pub(super) fn add(&mut self, row: &PostcodeRow, ward_name: Option<&str>, authority_name: Option<&str>) {
        let point = row.point.filter(|_| row.ended_on.is_none());
        self.ended += u64::from(row.ended_on.is_some());
        self.without_point += u64::from(row.point.is_none());
        if let Some(code) = &row.ward {
            if !self.wards.contains_key(code) {
                self.wards.insert(code.clone(), AboutWard::default());
            }
            if let Some(about) = self.wards.get_mut(code) {
                if about.name.is_none() {
                    about.name = ward_name.map(ToOwned::to_owned);
                }
                if about.authority.is_none() {
                    about.authority.clone_from(&row.authority);
                }
                point.into_iter().for_each(|point| about.middle.add(point));
            }
        }
        if let (Some(code), Some(name)) = (&row.authority, authority_name)
            && !self.authorities.contains_key(code)
        {
            self.authorities.insert(code.clone(), name.to_owned());
        }
        if let Some(point) = point {
            let outward = row.postcode.outward();
            if !self.outcodes.contains_key(outward) {
                self.outcodes.insert(outward.to_owned(), Middle::default());
            }
            self.outcodes.get_mut(outward).into_iter().for_each(|middle| middle.add(point));
        }
    }

    pub(super) fn wards(&self) -> Vec<WardRow> {
        let row = |(code, about): (&WardCode, &AboutWard)| WardRow {
            code: code.clone(),
            name: about.name.clone(),
            authority: about.authority.clone(),
            centre: about.middle.centre(),
        };
        self.wards.iter().map(row).collect()
    }

    pub(super) fn authorities(&self) -> Vec<AuthorityRow> {
        let row = |(code, name): (&AuthorityCode, &String)| AuthorityRow { code: code.clone(), name: name.clone() };
        self.authorities.iter().map(row).collect()
    }

    pub(super) fn outcodes(&self) -> Vec<OutcodeRow> {
        let row = |(outcode, middle): (&String, &Middle)| {
            middle.centre().map(|centre| OutcodeRow { outcode: outcode.clone(), centre })
        };
        self.outcodes.iter().filter_map(row).collect()
    }
}
