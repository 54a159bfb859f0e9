//! Which file of postcodes this is, by its first row, and where its columns stand.

use crate::intake::{Header, Row, seems_to_be};
use crate::text::Postcode;

/// Where the point of a postcode stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Point {
    /// Latitude and longitude.
    Degrees(usize, usize),
    /// Easting and northing.
    Grid(usize, usize),
}

/// A file of postcodes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    /// What it is, in a word.
    pub(super) layout: &'static str,
    /// Whether programs wrote it, which end every row.
    pub(super) is_published: bool,
    pub(super) has_header: bool,
    pub(super) width: usize,
    pub(super) postcode: usize,
    pub(super) ward: Option<usize>,
    pub(super) ward_name: Option<usize>,
    pub(super) authority: Option<usize>,
    pub(super) authority_name: Option<usize>,
    pub(super) point: Point,
    pub(super) ended: Option<usize>,
    header: Header,
}

/// The columns of Code-Point Open, which has no header.
const CODE_POINT: [&str; 10] = ["PC", "PQ", "EA", "NO", "CY", "RH", "LH", "CC", "DC", "WC"];

const WARD: [&str; 4] = ["osward", "ward", "wd##cd", "ward_code"];
const AUTHORITY: [&str; 4] = ["oslaua", "laua", "lad##cd", "lad_code"];

impl Columns {
    /// Reads the first row; where it is another kind of file, says which it seems to be.
    pub(super) fn of(first: Row<'_>) -> Result<Self, String> {
        let header = first.header();
        if first.cell(0).parse::<Postcode>().is_ok() {
            return Self::code_point(&header);
        }
        let has_directory_names = header.find(&["pcds", "pcd#", "pcd"]).is_some();
        match seems_to_be(header.names()) {
            Some(other) if !has_directory_names => Err(format!("seems to be {other}.")),
            _ if has_directory_names => Self::directory(header),
            _ if header.find(&["postcode"]).is_some() => Self::simple(header),
            _ => Err("is no file of postcodes: its first row names no column pcds or postcode, and begins with no \
                      postcode."
                .to_owned()),
        }
    }

    /// The name of a column, as a report has it.
    pub(super) fn name(&self, column: usize) -> String {
        self.header.name(column)
    }

    /// Postcodes, where their areas are, when they ended: ONSPD and NSPL. The names change every year, their stems do
    /// not.
    fn directory(header: Header) -> Result<Self, String> {
        let mut missing = Missing::default();
        let columns = Self {
            layout: if header.find(&["oslaua", "osward"]).is_some() { "onspd" } else { "onspd_or_nspl" },
            is_published: true,
            has_header: true,
            width: header.width(),
            postcode: missing.find(&header, &["pcds", "pcd", "pcd#"], "pcds"),
            ward: Some(missing.find(&header, &WARD, "wd..cd or osward")),
            ward_name: None,
            authority: Some(missing.find(&header, &AUTHORITY, "lad..cd or oslaua")),
            authority_name: None,
            point: Point::Degrees(
                missing.find(&header, &["lat"], "lat"),
                missing.find(&header, &["long"], "long"),
            ),
            ended: Some(missing.find(&header, &["doterm"], "doterm")),
            header,
        };
        missing.none("an ONS postcode directory", columns)
    }

    fn code_point(header: &Header) -> Result<Self, String> {
        if header.width() != CODE_POINT.len() {
            return Err(format!(
                "begins with a postcode, as Code-Point Open does, but has {} columns where that has {}.",
                header.width(),
                CODE_POINT.len()
            ));
        }
        Ok(Self {
            layout: "code_point_open",
            is_published: true,
            has_header: false,
            width: CODE_POINT.len(),
            postcode: 0,
            ward: Some(9),
            ward_name: None,
            authority: Some(8),
            authority_name: None,
            point: Point::Grid(2, 3),
            ended: None,
            header: Header::new(CODE_POINT),
        })
    }

    /// A council's own table (docs/places.md).
    fn simple(header: Header) -> Result<Self, String> {
        let mut missing = Missing::default();
        let grid = (header.find(&["easting"]), header.find(&["northing"]));
        let point = match (header.find(&["latitude", "longitude"]), grid) {
            (None, (Some(easting), Some(northing))) => Point::Grid(easting, northing),
            _ => Point::Degrees(
                missing.find(&header, &["latitude"], "latitude"),
                missing.find(&header, &["longitude"], "longitude"),
            ),
        };
        let columns = Self {
            layout: "simple",
            is_published: false,
            has_header: true,
            width: header.width(),
            postcode: missing.find(&header, &["postcode"], "postcode"),
            ward: Some(missing.find(&header, &["ward", "ward_code"], "ward")),
            ward_name: header.find(&["ward_name"]),
            authority: header.find(&["authority", "authority_code", "lad_code"]),
            authority_name: header.find(&["authority_name", "lad_name"]),
            point,
            ended: header.find(&["ended"]),
            header,
        };
        missing.none("a table of postcodes", columns)
    }
}

/// Columns that are not there.
#[derive(Debug, Default)]
struct Missing(Vec<&'static str>);

impl Missing {
    fn find(&mut self, header: &Header, stems: &[&str], shown: &'static str) -> usize {
        header.find(stems).unwrap_or_else(|| {
            self.0.push(shown);
            0
        })
    }

    fn none(self, what: &str, columns: Columns) -> Result<Columns, String> {
        match self.0.as_slice() {
            [] => Ok(columns),
            [one] => Err(format!("seems to be {what}, but the column {one} is missing.")),
            many => Err(format!("seems to be {what}, but these columns are missing: {}.", many.join(", "))),
        }
    }
}
