//! What can stand in a column.

use time::Date;

/// What stands in a column, and how it is looked for on the pages of others.
#[derive(Clone, Copy, Debug)]
pub(in crate::canaries) enum Column {
    /// What somebody typed and nobody else may read: this was typed. Case, spaces and signs do not count when it is
    /// looked for, so a postcode without its space is found too.
    Private(&'static str),
    /// What a listing shows because its owner chose to be listed: private as long as a record is a record only.
    Chosen(&'static str),
    /// A private day, in every way in which pages and files write days.
    Day(Date),
    /// A private amount of money, in pounds as pages write it, kept in pence.
    Pounds(&'static str),
    /// Words of closed lists with their labels, which stand on other people's forms as choices, and nowhere else.
    Said(&'static [(&'static str, &'static str)]),
    /// Whatever stands there is on no page at all but its owner's: digests, what stands under a key, a register number.
    Kept,
    /// Names a row and says nothing of it.
    Id,
    /// Not private, for this reason. No canary may stand there.
    Plain(&'static str),
}

pub(super) const MOMENT: Column = Column::Plain("when something was done here");
pub(super) const WORD: Column = Column::Plain("a word of a closed list");
pub(super) const SHORT: Column =
    Column::Plain("a number, a yes or a no: too short to be told from others on a page");
pub(super) const LINE: Column =
    Column::Plain("ids, words of closed lists, counts and moments, never content");
pub(super) const PUBLISHED: Column = Column::Plain("published, or written for everybody");
pub(super) const MACHINE: Column = Column::Plain("about the machine, not about people");

/// A table: its columns, those of one kind together.
pub(in crate::canaries) type Table = (&'static str, &'static [(Column, &'static str)]);
