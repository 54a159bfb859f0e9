//! A record that waits, and a registrar.

use pa_registry::accounts::{AssistantActor, RegistrarActor, Role, SessionToken, find_session};
use pa_registry::assistants::casework::declare_no_interest;
use pa_registry::assistants::ledger::{IdentityPaper, Told, tell_claim};
use pa_registry::assistants::send;
use pa_registry::ids::AssistantId;

use crate::assistants::scene::{a_pa, actor, answer_the_rest, begins, record};
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::people::somebody;

/// Somebody who wants to be listed, has told of her passport, and has sent her record.
pub(crate) struct Sent<'a> {
    pub(crate) browser: Browser<'a>,
    pub(crate) who: AssistantActor,
    pub(crate) id: AssistantId,
}

pub(crate) async fn a_sent_record(app: &App) -> Sent<'_> {
    let mut browser = a_pa(app).await;
    begins(&mut browser).await;
    let who = actor(app, &browser).await;
    let (db, now) = (&app.service.db, app.clock.now());
    tell_claim(db, who, None, &Told::Identity(IdentityPaper::Passport), now).await.unwrap();
    answer_the_rest(app, who).await;
    send(db, who, now).await.unwrap();
    let id = record(app, who).await.id;
    Sent { browser, who, id }
}

/// A registrar with a browser.
pub(crate) async fn a_registrar(app: &App) -> (Browser<'_>, RegistrarActor) {
    let browser = somebody(&[Role::Registrar]).signed_in(app).await;
    let actor = registrar_of(app, &browser).await;
    (browser, actor)
}

/// The registrar who is signed in here.
pub(crate) async fn registrar_of(app: &App, browser: &Browser<'_>) -> RegistrarActor {
    let token = SessionToken::parse(&browser.cookies["session"]).unwrap();
    let session = find_session(&app.service.db, &token, app.clock.now()).await.unwrap().unwrap();
    RegistrarActor::of(&session).unwrap()
}

/// The registrar says that this is neither family nor friend.
pub(crate) async fn declares(app: &App, who: RegistrarActor, id: AssistantId) {
    declare_no_interest(&app.service.db, who, id, app.clock.now()).await.unwrap();
}
