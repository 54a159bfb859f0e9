//! Somebody who asks, and an administrator who answers.

use pa_registry::accounts::{AccountActor, AdministratorActor, Role};
use pa_registry::ids::DataRequestId;
use pa_registry::requests::{
    DataRequest, Lengthening, Longer, NewRequest, RequestKind, answer, declare, make, own_requests,
};

use crate::audit::session;
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::people::somebody;

/// The page of one's own requests.
pub(crate) const OWN: &str = "/account/data/requests";
/// Where something is asked.
pub(crate) const ASK: &str = "/account/data/requests/new";
/// The list of administrators.
pub(crate) const LIST: &str = "/administrator/requests";

/// An employer with a browser.
pub(crate) async fn an_asker(app: &App) -> (Browser<'_>, AccountActor) {
    let browser = somebody(&[Role::Employer]).signed_in(app).await;
    let who = AccountActor::of(&session(app, &browser).await);
    (browser, who)
}

/// An administrator with a browser.
pub(crate) async fn an_administrator(app: &App) -> (Browser<'_>, AdministratorActor) {
    let browser = somebody(&[Role::Administrator]).signed_in(app).await;
    let who = AdministratorActor::of(&session(app, &browser).await).unwrap();
    (browser, who)
}

/// A request as it is typed.
pub(crate) fn new(kind: RequestKind, text: &str) -> NewRequest {
    NewRequest { kind, text: text.parse().unwrap() }
}

/// That it takes longer, as it is typed.
pub(crate) fn longer(because: &str) -> Lengthening {
    Lengthening { longer: Longer::Two, because: because.parse().unwrap() }
}

/// Somebody asks now.
pub(crate) async fn asks(app: &App, who: AccountActor, kind: RequestKind) -> DataRequestId {
    let post = (&app.service.keys, &app.service.letterhead);
    make(&app.service.db, post, who, &new(kind, "Made up."), app.clock.now()).await.unwrap()
}

/// The administrator says that this is neither family nor friend.
pub(crate) async fn declares(app: &App, who: AdministratorActor, id: DataRequestId) {
    declare(&app.service.db, who, id, app.clock.now()).await.unwrap();
}

/// The administrator answers now.
pub(crate) async fn answers(app: &App, who: AdministratorActor, id: DataRequestId) {
    let post = (&app.service.keys, &app.service.letterhead);
    declares(app, who, id).await;
    let text = "Made up as well.".parse().unwrap();
    answer(&app.service.db, post, who, (id, &text), app.clock.now()).await.unwrap();
}

/// The newest request of this person.
pub(crate) async fn newest(app: &App, who: AccountActor) -> DataRequest {
    own_requests(&app.service.db, who).await.unwrap().remove(0)
}
