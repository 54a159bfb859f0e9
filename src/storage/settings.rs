//! What has to be known to reach a database.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use super::failpoint::Failpoint;
use super::files;

/// Where the database is and how many connections it may take.
#[derive(Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing, and none rules out another")]
pub struct DatabaseSettings {
    /// `sqlite:path/to/file.db` or `postgres://user:password@host/name`.
    pub url: String,
    /// Another address for reading, such as a replica; only PostgreSQL has one.
    pub reader_url: Option<String>,
    /// How many connections may write at once; SQLite always has one.
    pub writers: u32,
    /// How many connections may read at once.
    pub readers: u32,
    /// Whether the folder of an SQLite file may be made.
    pub create: bool,
    /// Whether an SQLite file has to be there already: a mistyped path must not become a new, empty register.
    pub must_exist: bool,
    /// Whether statements may take as long as they need: for work on a whole register, beside no service.
    pub unhurried: bool,
    /// How long to wait for a free connection before answering "busy"; each database has its own usual value.
    pub acquire_timeout: Option<Duration>,
    /// A file that collects the places of the statements that ran, for the tests; only builds with debug assertions
    /// write it.
    pub statement_log: Option<PathBuf>,
    /// Whether connections are looked at when they come back to their pool. Off only in the tests that show why; only
    /// builds with debug assertions heed it.
    #[doc(hidden)]
    pub check_on_release: bool,
    /// Where the database is made to fail, for the tests; only builds with debug assertions heed it.
    #[doc(hidden)]
    pub failpoint: Failpoint,
}

impl DatabaseSettings {
    /// Usual settings for a database at an address.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            reader_url: None,
            writers: 8,
            readers: 8,
            create: false,
            must_exist: false,
            unhurried: false,
            acquire_timeout: None,
            statement_log: None,
            check_on_release: true,
            failpoint: Failpoint::default(),
        }
    }
}

impl DatabaseSettings {
    /// The file of an SQLite database; a server has none.
    #[must_use]
    pub fn file(&self) -> Option<PathBuf> {
        files::path(&self.url).ok().filter(|_| self.url.starts_with("sqlite:"))
    }

    /// The address without its user, password and options, for showing to people.
    #[must_use]
    pub fn shown(&self) -> String {
        without_secrets(&self.url)
    }

    /// The address for programs of the server's own, which know the password from elsewhere.
    #[must_use]
    pub fn without_password(&self) -> String {
        let Ok(mut url) = url::Url::parse(&self.url) else { return without_secrets(&self.url) };
        let secret = |name: &str| name.to_ascii_lowercase().contains("password");
        let kept: Vec<(String, String)> =
            url.query_pairs().filter(|(name, _)| !secret(name)).map(|(n, v)| (n.into(), v.into())).collect();
        url.set_query(None);
        if !kept.is_empty() {
            url.query_pairs_mut().extend_pairs(kept);
        }
        match url.set_password(None) {
            Ok(()) => url.into(),
            Err(()) => without_secrets(&self.url),
        }
    }

    pub(super) fn checks_on_release(&self) -> bool {
        self.check_on_release || !cfg!(debug_assertions)
    }
}

impl Default for DatabaseSettings {
    /// A file under `data/`, which may be made.
    fn default() -> Self {
        Self { create: true, ..Self::new("sqlite:data/register.sqlite") }
    }
}

impl fmt::Debug for DatabaseSettings {
    /// Leaves out what may be secret in an address.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DatabaseSettings")
            .field("url", &without_secrets(&self.url))
            .field("reader_url", &self.reader_url.as_deref().map(without_secrets))
            .field("writers", &self.writers)
            .field("readers", &self.readers)
            .field("create", &self.create)
            .finish_non_exhaustive()
    }
}

/// A word for a shell, whatever is in it.
#[must_use]
pub fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', "'\\''"))
}

/// An address without its user, password and options; a file's path stays as it is.
fn without_secrets(address: &str) -> String {
    if address.starts_with("sqlite:") {
        return address.to_owned();
    }
    match url::Url::parse(address) {
        Ok(url) => format!("{}://{}{}", url.scheme(), url.host_str().unwrap_or_default(), url.path()),
        Err(_) => "(an address that cannot be read)".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_for_other_programs_has_no_password() {
        let settings = |url: &str| DatabaseSettings::new(url).without_password();
        assert_eq!(
            settings(
                "postgres://register:hush@db.example:5433/register?sslmode=require&password=hush&sslpassword=hush"
            ),
            "postgres://register@db.example:5433/register?sslmode=require"
        );
        assert_eq!(settings("postgres://db.example/register"), "postgres://db.example/register");
        assert_eq!(quoted("it's"), r"'it'\''s'");
    }

    #[test]
    fn debug_output_keeps_the_password() {
        let settings = DatabaseSettings::new("postgres://register:hush@db.example/register?password=hush");
        let shown = format!("{settings:?}");
        assert!(shown.contains("postgres://db.example/register"), "{shown}");
        assert!(!shown.contains("hush"), "{shown}");
    }
}
