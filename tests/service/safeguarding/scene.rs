//! A safeguarding officer, and somebody who is suspended.

use pa_registry::accounts::{Role, SafeguardingActor, SessionToken, find_session};
use pa_registry::assistants::casework::declare_no_interest;
use pa_registry::assistants::suspensions::{
    NewSuspension, Suspension, SuspensionReason, open_for_risk, suspend,
};
use pa_registry::ids::AssistantId;

use crate::support::App;
use crate::support::browser::Browser;
use crate::support::people::somebody;

/// A safeguarding officer with a browser.
pub(crate) async fn an_officer(app: &App) -> (Browser<'_>, SafeguardingActor) {
    let browser = somebody(&[Role::Safeguarding]).signed_in(app).await;
    let token = SessionToken::parse(&browser.cookies["session"]).unwrap();
    let session = find_session(&app.service.db, &token, app.clock.now()).await.unwrap().unwrap();
    let actor = SafeguardingActor::of(&session).unwrap();
    (browser, actor)
}

/// The officer says that this is neither family nor friend.
pub(crate) async fn declares(app: &App, who: SafeguardingActor, id: AssistantId) {
    declare_no_interest(&app.service.db, who, id, app.clock.now()).await.unwrap();
}

/// A suspension as it is typed.
pub(crate) fn new(grounds: &str, held: bool) -> NewSuspension {
    NewSuspension { reason: SuspensionReason::Concern, grounds: grounds.parse().unwrap(), held }
}

/// The officer suspends somebody now.
pub(crate) async fn suspends(app: &App, who: SafeguardingActor, id: AssistantId, held: bool) -> Suspension {
    let (db, now) = (&app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    declares(app, who, id).await;
    suspend(db, post, who, (id, &new("Made up.", held)), now).await.unwrap();
    in_force(app, who, id).await.unwrap()
}

/// The suspension that is in force.
pub(crate) async fn in_force(app: &App, who: SafeguardingActor, id: AssistantId) -> Option<Suspension> {
    let opened = open_for_risk(&app.service.db, who, id, app.clock.now()).await.unwrap();
    opened.in_force().cloned()
}
