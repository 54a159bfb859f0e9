//! One row of a file of postcodes.

use time::{Date, Month};

use super::centre::Centre;
use super::code::{AuthorityCode, WardCode, is_nowhere};
use super::columns::{Columns, Point};
use super::national_grid::NationalGrid;
use crate::intake::{Finding, Row};
use crate::text::Postcode;

/// What a file says of a postcode.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PostcodeRow {
    pub(super) postcode: Postcode,
    pub(super) ward: Option<WardCode>,
    pub(super) authority: Option<AuthorityCode>,
    pub(super) point: Option<Centre>,
    pub(super) ended_on: Option<Date>,
}

impl PostcodeRow {
    /// Reads a row, or says everything that is wrong with it.
    pub(super) fn read(
        row: Row<'_>,
        columns: &Columns,
        grid: &NationalGrid,
    ) -> Result<Self, Vec<Finding>> {
        if row.width() != columns.width {
            let message = format!(
                "the row has {} columns where {} are expected. The file may be cut off; fetch it again.",
                row.width(),
                columns.width
            );
            return Err(vec![Finding::error(row.line, "", "columns", message)]);
        }
        let mut wrong = Vec::new();
        let mut refuse = |column: usize, code: &'static str, message: &str| {
            wrong.push(Finding::error(row.line, columns.name(column), code, message));
        };
        let postcode = row.cell(columns.postcode).parse().ok();
        if postcode.is_none() {
            refuse(columns.postcode, "postcode", "this is no full UK postcode.");
        }
        let mut area = |column: usize| match row.cell(column) {
            "" => None,
            nowhere if is_nowhere(nowhere) => None,
            code => Some(code).filter(|code| {
                let known = code.parse::<WardCode>().is_ok();
                if !known {
                    refuse(column, "code", "this is no code of nine characters, such as E05010458.");
                }
                known
            }),
        };
        let ward = columns.ward.and_then(&mut area).and_then(|code| code.parse().ok());
        let authority = columns.authority.and_then(&mut area).and_then(|code| code.parse().ok());
        let point = point(row, columns.point, grid).unwrap_or_else(|(column, message)| {
            refuse(column, "point", message);
            None
        });
        let ended_on = columns.ended.and_then(|column| {
            day(row.cell(column)).unwrap_or_else(|| {
                refuse(column, "date", "this is no month such as 202511, and no day such as 2025-11-21.");
                None
            })
        });
        match postcode {
            Some(postcode) if wrong.is_empty() => Ok(Self { postcode, ward, authority, point, ended_on }),
            _ => Err(wrong),
        }
    }
}

/// The point of a row; none where the file says that it has none.
fn point(row: Row<'_>, columns: Point, grid: &NationalGrid) -> Result<Option<Centre>, (usize, &'static str)> {
    let (Point::Degrees(first, second) | Point::Grid(first, second)) = columns;
    let (a, b) = (row.cell(first), row.cell(second));
    if a.is_empty() && b.is_empty() {
        return Ok(None);
    }
    let a: f64 = a.parse().map_err(|_| (first, "this is no number."))?;
    let b: f64 = b.parse().map_err(|_| (second, "this is no number."))?;
    match columns {
        // So ONS writes that there is no grid reference; Code-Point Open has zeros.
        Point::Degrees(..) if a > 99.0 => Ok(None),
        Point::Grid(..) if a == 0.0 && b == 0.0 => Ok(None),
        Point::Degrees(..) => {
            let point = Centre { latitude: a, longitude: b };
            let outside = "this is not in the United Kingdom. Latitude and longitude may be exchanged.";
            if point.is_in_the_kingdom() { Ok(Some(point)) } else { Err((first, outside)) }
        }
        Point::Grid(..) => {
            let outside = "this is not on the British National Grid.";
            grid.point(a, b).map(Some).ok_or((first, outside))
        }
    }
}

/// `202511` is the first of that month, `2025-11-21` a day, nothing is nothing; anything else is none of these.
fn day(text: &str) -> Option<Option<Date>> {
    if text.is_empty() {
        return Some(None);
    }
    let number = |from: usize, to: usize| {
        text.get(from..to).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?.parse::<i32>().ok()
    };
    let (year, month, day) = match text.len() {
        6 => (number(0, 4)?, number(4, 6)?, 1),
        10 if text.get(4..5) == Some("-") && text.get(7..8) == Some("-") => {
            (number(0, 4)?, number(5, 7)?, number(8, 10)?)
        }
        _ => return None,
    };
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok().map(Some)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;

    #[test]
    fn months_and_days_are_read() {
        assert_eq!(day("202511"), Some(Some(date!(2025 - 11 - 01))));
        assert_eq!(day("2025-11-21"), Some(Some(date!(2025 - 11 - 21))));
        assert_eq!(day(""), Some(None));
        for wrong in ["202513", "2025-02-30", "21/11/2025", "2025", "+12345", "ŵŵŵ"] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in any::<String>()) {
            let _ = day(&text);
        }
    }
}
