//! Which columns of a council's spreadsheet are read, and where they stand.

use crate::intake::{Finding, Header, seems_to_be};

/// A column that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Email,
    FirstName,
    LastName,
    BirthDate,
    Postcode,
    Telephone,
}

impl Column {
    const ALL: [Self; 6] =
        [Self::Email, Self::FirstName, Self::LastName, Self::BirthDate, Self::Postcode, Self::Telephone];

    /// How it may be called, in small letters and without what stands between words; as the documents have it first.
    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Email => &["email", "emailaddress"],
            Self::FirstName => &["firstname", "forename", "givenname"],
            Self::LastName => &["lastname", "surname", "familyname"],
            Self::BirthDate => &["dateofbirth", "birthdate", "dob"],
            Self::Postcode => &["postcode", "homepostcode"],
            Self::Telephone => {
                &["telephone", "telephonenumber", "phone", "phonenumber", "mobile", "mobilenumber"]
            }
        }
    }

    /// As the documents call it.
    const fn shown(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::FirstName => "first name",
            Self::LastName => "last name",
            Self::BirthDate => "date of birth",
            Self::Postcode => "postcode",
            Self::Telephone => "telephone",
        }
    }

    const fn is_needed(self) -> bool {
        matches!(self, Self::Email | Self::FirstName | Self::LastName)
    }

    /// The column that goes by this name: `E-mail address`, `first_name` and `First Name` are names of columns as well.
    fn named(name: &str) -> Option<Self> {
        let name: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
        Self::ALL.into_iter().find(|column| column.names().contains(&name.as_str()))
    }
}

/// The columns of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    header: Header,
    /// What each column is, in the order of the file; nothing where it is not read.
    found: Vec<Option<Column>>,
}

impl Columns {
    /// Finds them by the names in the first row, in any order. Says what is missing, or stands there twice.
    pub(super) fn of(header: Header) -> Result<Self, String> {
        let found = header.names().iter().map(|name| Column::named(name)).collect();
        let columns = Self { header, found };
        let missing: Vec<_> = Column::ALL
            .into_iter()
            .filter(|column| column.is_needed() && columns.at(*column).is_none())
            .map(Column::shown)
            .collect();
        if !missing.is_empty() {
            let seems = seems_to_be(columns.header.names()).map(|what| format!("seems to be {what}."));
            return Err(seems.unwrap_or_else(|| {
                format!(
                    "is no list of personal assistants: its first row does not name {}. Name each column in the \
                     first row, with commas between the columns; docs/importing-assistants.md has the names.",
                    missing.join(", ")
                )
            }));
        }
        match Column::ALL.into_iter().find(|column| columns.count(*column) > 1) {
            Some(twice) => Err(format!(
                "has more than one column for the {}. Rename those that are not to be read.",
                twice.shown()
            )),
            None => Ok(columns),
        }
    }

    /// Where a column stands.
    pub(super) fn at(&self, column: Column) -> Option<usize> {
        self.found.iter().position(|found| *found == Some(column))
    }

    fn count(&self, column: Column) -> usize {
        self.found.iter().filter(|found| **found == Some(column)).count()
    }

    /// How many there are.
    pub(super) fn width(&self) -> usize {
        self.header.width()
    }

    /// Something wrong in a cell.
    pub(super) fn wrong(&self, line: u64, column: Column, message: impl Into<String>) -> Finding {
        let name = self.at(column).map(|at| self.header.name(at)).unwrap_or_default();
        Finding::error(line, name, column.code(), message)
    }

    /// What is told of the columns that nobody reads.
    pub(super) fn unread(&self) -> impl Iterator<Item = Finding> {
        let unread = self.found.iter().enumerate().filter(|(_, found)| found.is_none());
        unread.map(|(at, _)| {
            let message = "this column is not read. Nothing of it comes into the register.";
            Finding::warning(1, self.header.name(at), "not_read", message)
        })
    }
}

impl Column {
    /// What is wrong with its cell, in a word for machines.
    const fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::FirstName | Self::LastName => "name",
            Self::BirthDate => "date",
            Self::Postcode => "postcode",
            Self::Telephone => "telephone",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(names: &str) -> Result<Columns, String> {
        Columns::of(Header::new(names.split(',')))
    }

    #[test]
    fn names_are_found_however_people_write_them() {
        let found =
            columns("Surname, E-Mail Address ,FIRST_NAME,D.O.B.,Notes,Home  postcode,Mobile").unwrap();
        let at: Vec<_> = Column::ALL.into_iter().map(|column| found.at(column).unwrap()).collect();
        assert_eq!(at, [1, 2, 0, 3, 5, 6]);
        let unread: Vec<_> = found.unread().map(|finding| finding.column).collect();
        assert_eq!(unread, ["notes"]);
    }

    #[test]
    fn what_is_needed_is_named_when_it_is_missing() {
        for (names, says) in [
            ("email,first name", "does not name last name."),
            ("name,postcode", "email, first name, last name"),
            ("email;first name;last name", "with commas"),
            ("email,first name,last name,phone,mobile", "more than one column for the telephone"),
            ("ward_code,locality", "seems to be localities"),
            ("", "email, first name, last name"),
        ] {
            let said = columns(names).unwrap_err();
            assert!(said.contains(says), "{names}: {said}");
        }
        assert!(columns("last name,first name,email").is_ok());
    }
}
