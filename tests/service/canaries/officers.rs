//! What officers and the bearer of the canaries write to each other about her record.

use pa_registry::assistants::questions::ask;
use pa_registry::assistants::rulings::{
    self, AppealOutcome, Proposal, Reasons, RulingReason, decide_appeal, own_ruling, propose,
};
use pa_registry::assistants::suspensions::{Grounds, go_on, lift, suspend};
use pa_registry::requests::{self, extend, own_requests};
use pa_registry::storage::Sql;
use time::Duration;

use super::story::{Bearer, sends};
use super::typed::BIRTH;
use crate::assistants::scene::{actor, answer, record as record_of};
use crate::casework::scene::{a_registrar, a_sent_record, declares};
use crate::requests::scene::{self as asking, an_administrator, longer, newest};
use crate::safeguarding::scene::{self as safeguarding, an_officer};
use crate::support::App;
use crate::support::browser::Browser;

/// Everything.
pub(super) async fn act(app: &App, pa: &mut Browser<'_>, bearer: &Bearer) {
    is_ruled_about(app, pa).await;
    is_suspended(app, pa, bearer).await;
    is_asked(app, pa, bearer).await;
}

/// Somebody of nearly the same name was removed for risk, and the record was erased.
pub(super) async fn remove_somebody(app: &App) {
    let mut removed = a_sent_record(app).await;
    let (_, officer) = an_officer(app).await;
    let name = [("first", "Marchpanelle"), ("last", "Quillfeather-Oldcastlewick")];
    answer(&mut removed.browser, "name", &name).await;
    answer(&mut removed.browser, "birth-date", BIRTH).await;
    safeguarding::removes(app, officer, removed.id).await;
    let mut tx = app.service.db.begin().await.unwrap();
    tx.execute(Sql::new("DELETE FROM assistants WHERE id = $1").bind(removed.id)).await.unwrap();
    tx.commit().await.unwrap();
}

/// She asks something about her data, and an administrator takes longer and answers. Whoever is listed asks once more, and
/// has no answer yet. Gives the id of that one, or of the other.
pub(super) async fn answer_requests(app: &App, pa: &mut Browser<'_>, bearer: &Bearer) -> String {
    let request = [("kind", "erase"), ("text", "Snorkelbarrow")];
    sends(pa, "/account/data/requests/new", &request).await;
    let (_, who) = an_administrator(app).await;
    let asker = actor(app, pa).await.into();
    let id = newest(app, asker).await.id;
    let (db, now) = (&app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    asking::declares(app, who, id).await;
    extend(db, post, who, (id, &longer("Plimwhistlery.")), now).await.unwrap();
    requests::answer(db, post, who, (id, &"Dunthorpelish.".parse().unwrap()), now).await.unwrap();
    if bearer.way == "listed" {
        sends(pa, "/account/data/requests/new", &request).await;
    }
    // All of it happened in one moment, so ids do not tell which came last.
    let own = own_requests(db, asker).await.unwrap();
    own.iter().find(|one| one.is_waiting()).map_or(id, |open| open.id).to_string()
}

/// A registrar asks something, and she answers. Whoever is listed is asked once more, and has not answered.
async fn is_asked(app: &App, pa: &mut Browser<'_>, bearer: &Bearer) {
    let (_, registrar) = a_registrar(app).await;
    let id = record_of(app, actor(app, pa).await).await.id;
    let (db, now) = (&app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    let text = "Brimblethorpe?".parse().unwrap();
    declares(app, registrar, id).await;
    ask(db, post, registrar, (id, &text), now).await.unwrap();
    sends(pa, "/assistant/question", &[("answer", "Quandermossy")]).await;
    if bearer.way == "listed" {
        ask(db, post, registrar, (id, &text), now).await.unwrap();
    }
}

/// She is suspended, it goes on, and it is lifted. Whoever is listed is suspended once more, and it is proposed to refuse her
/// for risk.
async fn is_suspended(app: &App, pa: &mut Browser<'_>, bearer: &Bearer) {
    let (_, officer) = an_officer(app).await;
    let id = record_of(app, actor(app, pa).await).await.id;
    let (db, now) = (&app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    let words = |text: &str| -> Grounds { text.parse().unwrap() };
    safeguarding::declares(app, officer, id).await;
    let new = safeguarding::new("Wexcomberlish.", false);
    suspend(db, post, officer, (id, &new), now).await.unwrap();
    let named = (id, safeguarding::in_force(app, officer, id).await.unwrap().id);
    go_on(db, officer, named, &words("Thrapstonique."), now).await.unwrap();
    lift(db, post, officer, named, &words("Ashbyfolkine."), now).await.unwrap();
    if bearer.way == "listed" {
        suspend(db, post, officer, (id, &new), now + Duration::seconds(1)).await.unwrap();
        let proposal = Proposal { reasons: words("Grumblewickian."), ..safeguarding::proposal(false) };
        propose(db, post, officer, (id, &proposal), now + Duration::seconds(1)).await.unwrap();
    }
}

/// She is refused and appeals, and another officer lets her back.
async fn is_ruled_about(app: &App, pa: &mut Browser<'_>) {
    let ((_, one), (_, other)) = (a_registrar(app).await, a_registrar(app).await);
    let who = actor(app, pa).await;
    let id = record_of(app, who).await.id;
    let (db, now) = (&app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    let words = |text: &str| -> Reasons { text.parse().unwrap() };
    let proposal = Proposal { reason: RulingReason::Untrue, reasons: words("Grumblewickian."), held: false };
    for officer in [one, other] {
        declares(app, officer, id).await;
    }
    propose(db, post, one, (id, &proposal), now).await.unwrap();
    let ruling = own_ruling(db, who).await.unwrap().unwrap().id;
    sends(pa, "/assistant/decision", &[("reply", "Twistlethorn")]).await;
    rulings::decide(db, post, one, (id, ruling), &words("Mardleburyish."), now).await.unwrap();
    sends(pa, "/assistant/decision", &[("appeal", "Fenwhistling")]).await;
    let outcome = (AppealOutcome::Overturned, &words("Oxnardleyan."));
    decide_appeal(db, post, other, (id, ruling), outcome, now).await.unwrap();
}
