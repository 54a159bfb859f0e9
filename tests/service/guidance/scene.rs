//! A register with an administrator who writes the page of help.

use pa_registry::accounts::{AdministratorActor, Role, SessionToken, find_session};
use pa_registry::guidance::{Edit, EditError, Guide, SectionWords, current, edit, publish};
use pa_registry::ids::SectionId;
use pa_registry::words::EN;

use crate::support::App;
use crate::support::people::somebody;

/// Where the sections stand.
pub(super) const OVERVIEW: &str = "/administrator/help";

/// A service with one administrator.
pub(super) struct Scene {
    pub(super) app: App,
    pub(super) ada: AdministratorActor,
}

pub(super) fn words(title: &str, text: &str) -> SectionWords {
    SectionWords::read(title, text).unwrap()
}

impl Scene {
    pub(super) async fn new() -> Self {
        let app = App::new().await;
        let browser = somebody(&[Role::Administrator]).signed_in(&app).await;
        let token = SessionToken::parse(&browser.cookies["session"]).unwrap();
        let session = find_session(&app.service.db, &token, app.clock.now()).await.unwrap().unwrap();
        drop(browser);
        Self { ada: AdministratorActor::of(&session).unwrap(), app }
    }

    /// The newest version.
    pub(super) async fn guide(&self) -> Guide {
        current(&self.app.service.db, self.ada, &EN).await.unwrap()
    }

    /// Makes a change to a version.
    pub(super) async fn edits(&self, base: i64, what: &Edit) -> Result<i64, EditError> {
        edit(&self.app.service.db, self.ada, &EN, base, what, self.app.clock.now()).await
    }

    /// Adds a section to the newest version.
    pub(super) async fn adds(&self, title: &str) -> SectionId {
        let base = self.guide().await.version.number;
        let id = SectionId::new(self.app.clock.now());
        self.edits(base, &Edit::Add(id, words(title, "Some text."))).await.unwrap();
        id
    }

    /// Publishes the newest version.
    pub(super) async fn publishes(&self) {
        let base = self.guide().await.version.number;
        publish(&self.app.service.db, self.ada, &EN, base, self.app.clock.now()).await.unwrap();
    }

    /// The titles of the newest version.
    pub(super) async fn titles(&self) -> Vec<String> {
        self.guide().await.sections.iter().map(|one| one.words.title.as_str().to_owned()).collect()
    }
}
