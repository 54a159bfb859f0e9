//! Lists page by page, each page starting after the last row of the one before.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use uuid::Uuid;

use crate::clock::Timestamp;

/// The most rows that a page can have.
const MOST: u32 = 1_000;

/// The place of a row in a list ordered by `(created_at, id)`. Its text goes into addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// The row's instant.
    pub at: Timestamp,
    /// The row's id, which tells rows of one instant apart.
    pub id: Uuid,
}

/// Says that a text is no place in a list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this is no place in a list")]
pub struct CursorError;

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = self.at.unix_micros().to_be_bytes().to_vec();
        bytes.extend_from_slice(self.id.as_bytes());
        f.write_str(&URL_SAFE_NO_PAD.encode(bytes))
    }
}

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| CursorError)?;
        let (at, id) = bytes.split_first_chunk().ok_or(CursorError)?;
        let micros = i64::from_be_bytes(*at);
        let at = Timestamp::from_unix_micros(micros);
        let id = Uuid::from_slice(id).map_err(|_| CursorError)?;
        if at.unix_micros() == micros { Ok(Self { at, id }) } else { Err(CursorError) }
    }
}

/// Which page of a list is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageRequest {
    /// The last row of the page before; none for the first page.
    pub after: Option<Cursor>,
    limit: u32,
}

impl PageRequest {
    /// Asks for at least one row and at most a thousand.
    #[must_use]
    pub fn new(after: Option<Cursor>, limit: u32) -> Self {
        Self { after, limit: limit.clamp(1, MOST) }
    }

    /// Asks for the first page.
    #[must_use]
    pub fn first(limit: u32) -> Self {
        Self::new(None, limit)
    }

    /// How many rows a page has.
    #[must_use]
    pub fn limit(&self) -> u32 {
        self.limit
    }

    /// One row more than the page has: if it comes, there is another page.
    #[must_use]
    pub fn limit_plus_one(&self) -> i64 {
        i64::from(self.limit) + 1
    }
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

impl<T> Page<T> {
    /// Makes a page of the rows that were fetched with [`PageRequest::limit_plus_one`].
    pub fn new(mut rows: Vec<T>, request: &PageRequest, place: impl Fn(&T) -> Cursor) -> Self {
        let limit = usize::try_from(request.limit).unwrap_or(usize::MAX);
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).map(place);
        Self { rows, next }
    }
}
