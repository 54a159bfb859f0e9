//! Reading names and codes of wards and authorities, as ONS publishes them, or a council's own table of wards.

use std::collections::BTreeMap;

use super::centre::Centre;
use super::code::{AuthorityCode, WardCode};
use super::rows::{AuthorityRow, WardRow};
use crate::intake::{Finding, Header, IntakeError, Outlet, Row, SentFile, Stopped, Table, seems_to_be};
use crate::text::PlainLine;

/// Where the columns stand. A file has wards, or authorities, or both.
#[derive(Debug)]
pub(super) struct NameColumns {
    header: Header,
    ward: Option<(usize, usize)>,
    authority: Option<(usize, Option<usize>)>,
    centre: Option<(usize, usize)>,
}

/// A file whose first row says what it is.
pub(super) struct OpenedNames {
    table: Table,
    columns: NameColumns,
}

/// Looks at the first row of a file.
pub(super) fn open(file: SentFile) -> Result<OpenedNames, IntakeError> {
    let file = file.table()?;
    let name = file.name().to_owned();
    let mut table = Table::new(file);
    let first = table.look().map_err(IntakeError::Broken)?;
    let header = first.map_or_else(|| Header::new([]), Row::header);
    match columns(header) {
        Ok(columns) => Ok(OpenedNames { table, columns }),
        Err(why) => Err(IntakeError::WrongKind(format!("{name} {why}"))),
    }
}

fn columns(header: Header) -> Result<NameColumns, String> {
    let pair = |code: &[&str], name: &[&str]| header.find(code).map(|code| (code, header.find(name)));
    let ward = pair(&["wd##cd", "ward_code"], &["wd##nm", "ward_name"]);
    let ward = ward.and_then(|(code, name)| name.map(|name| (code, name)));
    let authority = pair(&["lad##cd", "lad_code", "authority_code"], &["lad##nm", "lad_name", "authority_name"]);
    let centre = header.find(&["latitude", "lat"]).zip(header.find(&["longitude", "long"]));
    let is_something_else = header.find(&["pcds", "pcd", "postcode"]).is_some();
    if is_something_else || (ward.is_none() && authority.is_none_or(|(_, name)| name.is_none())) {
        let seems = seems_to_be(header.names()).filter(|_| is_something_else || header.find(&["locality"]).is_some());
        return Err(match seems {
            Some(other) => format!("seems to be {other}."),
            None => "has no columns WD..CD and WD..NM (or ward_code and ward_name), and none of authorities \
                     (LAD..CD and LAD..NM)."
                .to_owned(),
        });
    }
    Ok(NameColumns { header, ward, authority, centre })
}

/// Reads it to its end, or to where it is broken; gives the authorities that it names.
pub(super) fn read(
    opened: OpenedNames,
    outlet: &mut Outlet<WardRow>,
) -> Result<Result<Vec<AuthorityRow>, Finding>, Stopped> {
    let OpenedNames { mut table, columns } = opened;
    let mut authorities: BTreeMap<AuthorityCode, String> = BTreeMap::new();
    let mut seen: BTreeMap<WardCode, u64> = BTreeMap::new();
    let mut skips = 1_u8;
    loop {
        let bytes = table.bytes();
        let row = match table.row() {
            Ok(Some(row)) => row,
            Ok(None) => break,
            Err(fault) => return Ok(Err(fault)),
        };
        if skips > 0 {
            skips -= 1;
            continue;
        }
        let (ward, authority) = match one(row, &columns) {
            Ok(read) => read,
            Err(finding) => {
                outlet.finding(finding)?;
                continue;
            }
        };
        authorities.extend(authority.map(|row| (row.code, row.name)));
        let Some(ward) = ward else { continue };
        match seen.insert(ward.code.clone(), row.line) {
            None => outlet.row(ward, bytes)?,
            Some(line) => {
                let message = format!("this ward stands in line {line} already.");
                outlet.finding(Finding::error(row.line, "", "twice", message))?;
            }
        }
    }
    Ok(Ok(authorities.into_iter().map(|(code, name)| AuthorityRow { code, name }).collect()))
}

type Areas = (Option<WardRow>, Option<AuthorityRow>);

fn one(row: Row<'_>, columns: &NameColumns) -> Result<Areas, Finding> {
    let wrong = |column: usize, code: &'static str, message: &str| {
        Finding::error(row.line, columns.header.name(column), code, message)
    };
    if row.width() != columns.header.width() {
        let message = "the row has another number of columns than the first. The file may be cut off; fetch it again.";
        return Err(Finding::error(row.line, "", "columns", message));
    }
    let name = |column: usize| match row.cell(column).parse::<PlainLine<100>>() {
        Ok(name) => Ok(name.as_str().to_owned()),
        Err(error) => Err(wrong(column, "name", &format!("this name cannot be kept: {error}."))),
    };
    const NO_CODE: &str = "this is no code of nine characters, such as E05010458.";
    let authority = match columns.authority {
        Some((column, _)) if row.cell(column).is_empty() => None,
        Some((column, _)) => {
            Some(row.cell(column).parse::<AuthorityCode>().map_err(|_| wrong(column, "code", NO_CODE))?)
        }
        None => None,
    };
    let authority_name = match columns.authority {
        Some((_, Some(column))) if authority.is_some() => Some(name(column)?),
        _ => None,
    };
    let ward = match columns.ward {
        Some((code, called)) => Some(WardRow {
            code: row.cell(code).parse().map_err(|_| wrong(code, "code", NO_CODE))?,
            name: Some(name(called)?),
            authority: authority.clone(),
            centre: centre(row, columns.centre).map_err(|column| {
                wrong(column, "point", "this is no latitude and longitude in the United Kingdom.")
            })?,
        }),
        None => None,
    };
    let authority = authority.zip(authority_name).map(|(code, name)| AuthorityRow { code, name });
    Ok((ward, authority))
}

fn centre(row: Row<'_>, columns: Option<(usize, usize)>) -> Result<Option<Centre>, usize> {
    let Some((first, second)) = columns else { return Ok(None) };
    if row.cell(first).is_empty() {
        return Ok(None);
    }
    let number = |column: usize| row.cell(column).parse::<f64>().map_err(|_| column);
    let centre = Centre { latitude: number(first)?, longitude: number(second)? };
    if centre.is_in_the_kingdom() { Ok(Some(centre)) } else { Err(first) }
}
