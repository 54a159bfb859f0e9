//! Lists of personal assistants, as councils send them.

use std::fs;

use pa_registry::accounts::{Password, PasswordHash};
use pa_registry::assistants::{Errand, Imported, import};
use pa_registry::audit::Who;
use pa_registry::intake::{Finding, IntakeError, Report, SentFile, Wish};

use super::app::App;
use super::people::PASSWORD;

/// What an import came to, and what was found on the way.
pub(crate) type Came = (Result<Imported, IntakeError>, Vec<Finding>);

impl App {
    /// What an import is done with here.
    pub(crate) fn errand(&self, wish: Wish) -> Errand<'_> {
        Errand {
            db: &self.service.db,
            keys: &self.service.keys,
            letterhead: &self.service.letterhead,
            wish,
            who: Who::operator("import assistants"),
            now: self.clock.now(),
        }
    }

    /// Imports a list.
    pub(crate) async fn try_import(&self, content: impl AsRef<[u8]>, wish: Wish) -> Came {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("assistants.csv");
        fs::write(&path, content).unwrap();
        let file = match SentFile::open(&path) {
            Ok(file) => file,
            Err(error) => return (Err(error), Vec::new()),
        };
        let mut report = Report::new("assistants.csv", None).unwrap();
        let came = import(&self.errand(wish), (file, &mut report), |_| {}).await;
        (came, report.shown().to_vec())
    }

    /// Imports a list in which nothing is wrong.
    pub(crate) async fn import(&self, content: &str) -> Imported {
        let (came, found) = self.try_import(content, Wish::default()).await;
        came.unwrap_or_else(|error| panic!("{error} {found:?}"))
    }

    /// The hash of a password that somebody chose.
    pub(crate) async fn a_hash(&self) -> PasswordHash {
        let anybody: pa_registry::text::Email = "anybody@people.example".parse().unwrap();
        let password = Password::new(PASSWORD, &anybody, &self.forbidden()).unwrap();
        self.service.hasher.hash(&password).await.unwrap()
    }

    /// Imports somebody with this address, and gives the token of the link in the mail.
    pub(crate) async fn imported(&self, email: &str) -> String {
        self.import(&one(email)).await;
        self.last_link_to("/imported/").await
    }
}

/// A list of one person, of whom a council knows everything that is read.
pub(crate) fn one(email: &str) -> String {
    format!(
        "email,first name,last name,date of birth,postcode,telephone\n\
         {email},Asha,Canaryname,14/05/1987,LE3 1AA,0116 496 0123\n"
    )
}
