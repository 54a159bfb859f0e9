//! What files say of areas, row by row.

use super::centre::Centre;
use super::code::{AuthorityCode, WardCode};

/// What one file says of a ward.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct WardRow {
    pub(super) code: WardCode,
    pub(super) name: Option<String>,
    pub(super) authority: Option<AuthorityCode>,
    pub(super) centre: Option<Centre>,
}

/// An authority.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct AuthorityRow {
    pub(super) code: AuthorityCode,
    pub(super) name: String,
}

/// The middle of the postcodes that begin with the same half.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OutcodeRow {
    pub(super) outcode: String,
    pub(super) centre: Centre,
}

/// A ward and the locality to which its council counts it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LocalityRow {
    pub(super) ward: WardCode,
    pub(super) name: String,
}

/// The outline of a ward: polygons of rings of longitude and latitude.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OutlineRow {
    pub(super) ward: WardRow,
    pub(super) polygons: Vec<Vec<Vec<[f64; 2]>>>,
}
