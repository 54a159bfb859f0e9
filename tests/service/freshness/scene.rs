//! Records on the register, confirmed some time ago.

use pa_registry::accounts::AssistantActor;
use pa_registry::assistants::casework::put_on_record;
use pa_registry::assistants::terms::Looking;
use pa_registry::assistants::{Confirmed, Reminded, Way, find_confirmed, look, remind, save};
use pa_registry::ids::AssistantId;
use pa_registry::storage::Sql;
use time::Duration;

use crate::casework::scene::{a_registrar, a_sent_record, declares};
use crate::support::App;
use crate::support::browser::Browser;

/// Somebody on the register.
pub(crate) struct Pa<'a> {
    pub(crate) browser: Browser<'a>,
    pub(crate) who: AssistantActor,
    pub(crate) id: AssistantId,
}

/// Somebody on the register since today, on this way, who has said whether she looks for work.
pub(crate) async fn on_register(app: &App, way: Way, looking: Looking) -> Pa<'_> {
    let sent = a_sent_record(app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    save(db, sent.who, &way, now).await.unwrap();
    look(db, sent.who, looking, now).await.unwrap();
    let (_, registrar) = a_registrar(app).await;
    declares(app, registrar, sent.id).await;
    let post = (&app.service.keys, &app.service.letterhead);
    put_on_record(db, post, registrar, sent.id, &"".parse().unwrap(), now).await.unwrap();
    app.work().await;
    Pa { browser: sent.browser, who: sent.who, id: sent.id }
}

/// Somebody who is listed and looks for work.
pub(crate) async fn listed(app: &App) -> Pa<'_> {
    on_register(app, Way::Listed, Looking::Yes).await
}

/// From now on there is no account behind the record: somebody without e-mail.
pub(crate) async fn without_email(app: &App, id: AssistantId) {
    let mut tx = app.service.db.begin().await.unwrap();
    let texts = [
        "UPDATE assistants SET person_id =
             (SELECT p.id FROM people p WHERE p.account_id = assistants.account_id) WHERE id = $1",
        "UPDATE people SET account_id = NULL WHERE id = (SELECT person_id FROM assistants WHERE id = $1)",
        "UPDATE assistants SET account_id = NULL WHERE id = $1",
    ];
    for text in texts {
        assert_eq!(tx.execute(Sql::new(text).bind(id)).await.unwrap(), 1);
    }
    tx.commit().await.unwrap();
}

/// The record was confirmed so many days ago, and nothing followed yet.
pub(crate) async fn confirmed_days_ago(app: &App, id: AssistantId, days: i64) {
    let on = app.clock.now().today() - Duration::days(days);
    let mut tx = app.service.db.begin().await.unwrap();
    let sql = Sql::new(
        "UPDATE assistant_confirmations SET confirmed_on = $1, next_on = $1, done = NULL WHERE assistant_id = $2",
    );
    assert_eq!(tx.execute(sql.bind(on).bind(id)).await.unwrap(), 1);
    tx.commit().await.unwrap();
}

/// What the job of the morning does.
pub(crate) async fn reminds(app: &App) -> Reminded {
    let service = &app.service;
    remind(&service.db, &service.keys, &service.letterhead, app.clock.now()).await.unwrap()
}

/// How the record stands, as its owner sees it.
pub(crate) async fn confirmed(app: &App, who: AssistantActor) -> Confirmed {
    find_confirmed(&app.service.db, who).await.unwrap().unwrap()
}

impl App {
    /// The token of a link with which somebody, who is not signed in here, says that a record is still right.
    pub(crate) async fn a_confirmation_link(&self) -> String {
        let pa = listed(self).await;
        confirmed_days_ago(self, pa.id, 23).await;
        assert_eq!(reminds(self).await, Reminded { records: 1, more: false });
        self.last_link_to("/still-right/").await
    }

    /// A record of somebody who has to be rung.
    pub(crate) async fn a_record_to_ring(&self) -> AssistantId {
        let pa = listed(self).await;
        without_email(self, pa.id).await;
        confirmed_days_ago(self, pa.id, 23).await;
        reminds(self).await;
        pa.id
    }
}
