//! A safeguarding officer, and somebody who is suspended.

use pa_registry::accounts::{Role, SafeguardingActor, SessionToken, find_session};
use pa_registry::assistants::casework::declare_no_interest;
use pa_registry::assistants::rulings::{
    self, Proposal, Reasons, RuleError, Ruling, RulingReason, open_rulings, propose, reply_for,
};
use pa_registry::assistants::suspensions::{
    NewSuspension, Suspension, SuspensionReason, open_for_risk, suspend,
};
use pa_registry::ids::{AssistantId, RulingId};
use pa_registry::storage::Sql;

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

/// Made-up reasons.
pub(crate) fn words() -> Reasons {
    "Made up.".parse().unwrap()
}

/// A proposal for risk as it is typed.
pub(crate) fn proposal(held: bool) -> Proposal {
    Proposal { reason: RulingReason::Risk, reasons: words(), held }
}

/// The officer proposes to refuse or remove a record for risk.
pub(crate) async fn proposes(app: &App, who: SafeguardingActor, id: AssistantId) -> Result<(), RuleError> {
    let post = (&app.service.keys, &app.service.letterhead);
    declares(app, who, id).await;
    propose(&app.service.db, post, who, (id, &proposal(false)), app.clock.now()).await
}

/// The last ruling for risk about a record.
pub(crate) async fn last(app: &App, who: SafeguardingActor, id: AssistantId) -> Ruling {
    declares(app, who, id).await;
    let opened = open_rulings(&app.service.db, who, id, app.clock.now()).await.unwrap();
    opened.rulings[0].0.clone()
}

/// The officer removes somebody for risk, who has replied by telephone.
pub(crate) async fn removes(app: &App, who: SafeguardingActor, id: AssistantId) -> RulingId {
    let (db, now) = (&app.service.db, app.clock.now());
    proposes(app, who, id).await.unwrap();
    let named = (id, last(app, who, id).await.id);
    reply_for(db, who, named, &words(), now).await.unwrap();
    decides(app, who, named).await.unwrap();
    named.1
}

/// The officer decides what was proposed.
pub(crate) async fn decides(
    app: &App,
    who: SafeguardingActor,
    named: (AssistantId, RulingId),
) -> Result<(), RuleError> {
    let post = (&app.service.keys, &app.service.letterhead);
    declares(app, who, named.0).await;
    rulings::decide(&app.service.db, post, who, named, &words(), app.clock.now()).await
}

/// First and last names of the minimal records.
pub(crate) async fn minimal_records(app: &App) -> Vec<(String, String)> {
    let sql = Sql::new("SELECT first_name, last_name FROM removed_for_risk ORDER BY id");
    app.service.db.read().await.unwrap().fetch_all(sql).await.unwrap()
}
