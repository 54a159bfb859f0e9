//! One row of a spreadsheet: a person.

use std::fmt;

use time::Date;

use super::columns::{Column, Columns};
use crate::assistants::{
    FullName, NameProblem,
    birth::{BirthDate, BirthRefused},
};
use crate::intake::{Finding, Row};
use crate::text::{Email, Phone, Postcode, TypedDay};

/// A personal assistant as a council's spreadsheet has her.
#[derive(Clone, PartialEq, Eq)]
pub(in crate::assistants) struct Person {
    /// The line on which the row begins.
    pub(in crate::assistants) line: u64,
    /// The way in.
    pub(in crate::assistants) email: Email,
    pub(in crate::assistants) name: FullName,
    pub(in crate::assistants) born: Option<BirthDate>,
    pub(in crate::assistants) postcode: Option<Postcode>,
    pub(in crate::assistants) telephone: Option<Phone>,
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Person(line {}, …)", self.line)
    }
}

const NOT_WHOLE: &str = "the row has another number of columns than the first. The file may be cut off, or a cell with a \
                         comma lacks its quotation marks; save the sheet as CSV UTF-8 once more.";
const NO_EMAIL: &str = "the email address is missing. Without one nobody can confirm the row: leave it out, and help this \
                        person by telephone or letter.";
const NO_DATE: &str = "this is no date, such as 14/05/1987 or 1987-05-14. The day comes before the month, and the year has \
                       four digits.";
const NO_ZERO: &str = "this telephone number lacks its first 0, which spreadsheets drop. Format the column as text and put \
                       it back.";

impl Person {
    /// Reads a row, and finds everything that is wrong with it.
    pub(super) fn read(row: Row<'_>, columns: &Columns, today: Date) -> Result<Self, Vec<Finding>> {
        if row.width() != columns.width() {
            return Err(vec![Finding::error(row.line, "", "columns", NOT_WHOLE)]);
        }
        let mut cells = Cells { row, columns, wrong: Vec::new() };
        let (email, name) = (cells.email(), cells.name());
        let born = cells.optional(Column::BirthDate, |cell| born(cell, today));
        let postcode = cells.optional(Column::Postcode, postcode);
        let telephone = cells.optional(Column::Telephone, telephone);
        match (email, name) {
            (Some(email), Some(name)) if cells.wrong.is_empty() => {
                Ok(Self { line: row.line, email, name, born, postcode, telephone })
            }
            _ => Err(cells.wrong),
        }
    }
}

/// The cells of a row, and what is wrong with those that were read.
struct Cells<'a> {
    row: Row<'a>,
    columns: &'a Columns,
    wrong: Vec<Finding>,
}

impl Cells<'_> {
    fn cell(&self, column: Column) -> &str {
        self.columns.at(column).map(|at| self.row.cell(at)).unwrap_or_default()
    }

    fn note(&mut self, column: Column, message: impl Into<String>) {
        self.wrong.push(self.columns.wrong(self.row.line, column, message));
    }

    fn email(&mut self) -> Option<Email> {
        let cell = self.cell(Column::Email);
        let read = cell.parse().map_err(|_| {
            if cell.is_empty() { NO_EMAIL } else { "this is no email address, such as kim@people.example." }
        });
        read.map_err(|message| self.note(Column::Email, message)).ok()
    }

    fn name(&mut self) -> Option<FullName> {
        let read = FullName::read(self.cell(Column::FirstName), self.cell(Column::LastName));
        let problems = match read {
            Ok(name) => return Some(name),
            Err(problems) => problems,
        };
        for problem in problems {
            let (column, refused) = match problem {
                NameProblem::First(refused) => (Column::FirstName, refused),
                NameProblem::Last(refused) => (Column::LastName, refused),
            };
            self.note(column, format!("this name cannot be kept: {refused}."));
        }
        None
    }

    /// A cell that may be empty, or whose column is not there.
    fn optional<T>(&mut self, column: Column, read: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
        read(cell).map_err(|message| self.note(column, message)).ok()
    }
}

fn born(cell: &str, today: Date) -> Result<BirthDate, String> {
    let day = day(cell).ok_or_else(|| NO_DATE.to_owned())?;
    BirthDate::new(day, today).map_err(|refused| match refused {
        BirthRefused::Future => "this date of birth is in the future.".to_owned(),
        BirthRefused::TooYoung => {
            format!("nobody under {} has a record. Leave the row out.", BirthDate::RECORD_FROM)
        }
        BirthRefused::TooLongAgo => {
            format!("this is more than {} years ago. The year may be mistyped.", BirthDate::OLDEST)
        }
    })
}

/// A day as people and spreadsheets write it: the day first, or the year first as in 1987-05-14.
fn day(cell: &str) -> Option<Date> {
    let mut parts =
        cell.split(|c: char| c.is_whitespace() || "/-.".contains(c)).filter(|part| !part.is_empty());
    let (first, month, last) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    TypedDay { day, month, year }.read().ok()
}

fn postcode(cell: &str) -> Result<Postcode, String> {
    cell.parse().map_err(|_| "this is no full UK postcode.".to_owned())
}

fn telephone(cell: &str) -> Result<Phone, String> {
    let phone: Phone =
        cell.parse().map_err(|refused| format!("this is no telephone number: it {refused}."))?;
    let lacks_zero = phone.dialled().len() == 10 && !phone.dialled().starts_with(['0', '+']);
    if lacks_zero { Err(NO_ZERO.to_owned()) } else { Ok(phone) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;

    #[test]
    fn days_are_read_as_people_write_them() {
        for text in
            ["14/05/1987", "14/5/1987", "14-05-1987", "14.05.1987", "14 May 1987", "1987-05-14", "1987/05/14"]
        {
            assert_eq!(day(text), Some(date!(1987 - 05 - 14)), "{text}");
        }
        for text in
            ["05/14/1987", "14/05/87", "31911", "1987-05-14 00:00:00", "14/05", "May", "-", "19870514"]
        {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_that_lost_its_zero_is_told() {
        assert!(telephone("7700 900123").unwrap_err().contains("first 0"));
        for good in ["07700 900123", "+44 7700 900123", "0116 496 0123", "44 7700 900123"] {
            assert!(telephone(good).is_ok(), "{good}");
        }
        assert_eq!(
            telephone("x").unwrap_err(),
            "this is no telephone number: it has something else than digits."
        );
    }

    proptest! {
        #[test]
        fn no_cell_makes_it_panic(cell in any::<String>()) {
            let _ = (born(&cell, date!(2026 - 11 - 22)), postcode(&cell), telephone(&cell));
        }

        #[test]
        fn every_day_reads_back_both_ways(days in 0_i32..40_000) {
            let born = date!(1920 - 01 - 01) + time::Duration::days(days.into());
            let typed = format!("{:02}/{:02}/{}", born.day(), u8::from(born.month()), born.year());
            let iso = format!("{}-{:02}-{:02}", born.year(), u8::from(born.month()), born.day());
            prop_assert_eq!((day(&typed), day(&iso)), (Some(born), Some(born)));
        }
    }
}
