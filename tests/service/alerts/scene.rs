//! Employers who wait for somebody to fit.

use std::sync::Mutex;

use pa_registry::accounts::{AlertToken, Whom};
use pa_registry::alerts::{LookedForAll, Looking, look};
use pa_registry::employers::kept::{Alert, ask_alert, note_watched};
use pa_registry::employers::{ActsFor, Teller};
use pa_registry::jobs;
use time::Duration;

use crate::assistants::scene::press;
use crate::employers::scene::{a_checked_employer, as_checked};
use crate::finder::scene::no_needs;
use crate::freshness::scene::listed;
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::{Page, select};

/// An app of a council that asks for no checks before it lists somebody.
pub(super) async fn an_app() -> App {
    App::with(|settings| settings.listing_needs = no_needs()).await
}

/// This employer wants to be told of everybody who fits from now on.
pub(super) async fn asks(app: &App, who: impl Into<Teller>, fields: &[(&str, &str)]) {
    let (db, now, who) = (&app.service.db, app.clock.now(), as_checked(app, who).await);
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    ask_alert(db, &who, &Alert::asked(fields, None, now), &[], now).await.unwrap().unwrap();
}

/// What the job of a morning does on one instance.
pub(super) async fn looks(context: &jobs::Context) -> LookedForAll {
    let jobs::Context { db, clock, keys, letterhead, atlas, lookout, needs, .. } = context;
    look(&Looking { db, keys, letterhead, atlas, lookout, needs }, clock.now()).await.unwrap()
}

/// The next morning, and how many employers were told.
pub(super) async fn next_morning(app: &App) -> usize {
    app.clock.advance(Duration::DAY);
    let done = looks(&app.jobs()).await;
    assert!(!done.more);
    done.told
}

/// The messages of this kind, each with its text.
pub(super) async fn messages(app: &App, kind: &str) -> Vec<String> {
    let mails = app.mails().await.into_iter().filter(|mail| mail.writing.kind == kind);
    mails.map(|mail| mail.writing.text).collect()
}

/// Presses a button of a page, by the address of its form.
pub(super) async fn presses(kim: &mut Browser<'_>, page: &str, action: &str) -> Page {
    let page = kim.visit(page).await;
    let (document, forms) = (page.document(), select("main form"));
    let mut actions = document.select(&forms).filter_map(|form| form.value().attr("action"));
    let action = actions.find(|one| one.contains(action)).unwrap().to_owned();
    drop(actions);
    press(kim, &action).await
}

impl App {
    /// The token of a link with which an employer ends messages: of one that says that somebody fits.
    pub(crate) async fn an_alert_link(&self) -> String {
        let (kim, pa) = (a_checked_employer(self, ActsFor::Myself).await, listed(self).await);
        asks(self, kim.who, &[]).await;
        let (service, id) = (&self.service, as_checked(self, kim.who).await.id());
        let sent = Mutex::new(String::new());
        let write = |_: Whom, _: usize, token: &AlertToken| {
            *sent.lock().unwrap() = token.reveal();
            service.letterhead.write("somebody_fits", "Made up", "Somebody made up.")
        };
        let tomorrow = self.clock.now() + Duration::DAY;
        assert!(note_watched(&service.db, &service.keys, (id, &[pa.id]), &write, tomorrow).await.unwrap());
        sent.into_inner().unwrap()
    }
}
