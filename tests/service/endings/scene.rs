//! Records in which something ends.

use pa_registry::accounts::{AssistantActor, RegistrarActor};
use pa_registry::assistants::casework::{Acceptance, accept_claim, not_accept_claim};
use pa_registry::assistants::ledger::{
    CarInsurance, CheckMethod, Claim, ClaimKind, NotAccepted, RightToWork, Told, WorkBasis, claims,
    tell_claim,
};
use pa_registry::assistants::terms::TrainingCategory;
use pa_registry::assistants::{Entry, Expiry, Reminded, Training, add, change, entries, remind_of_endings};
use pa_registry::ids::AssistantId;
use time::{Date, Duration};

use crate::support::App;

/// Training that was done long ago and runs out.
pub(super) fn training(category: TrainingCategory, last: Date) -> Training {
    Training {
        category,
        title: None,
        provider: None,
        trained_by: None,
        accredited: None,
        how: None,
        completed_on: last - Duration::days(1_000),
        expiry: Some(Expiry::On(last)),
    }
}

/// She lists training that runs out.
pub(super) async fn trains(app: &App, who: AssistantActor, category: TrainingCategory, last: Date) {
    add(&app.service.db, who, &training(category, last), app.clock.now()).await.unwrap();
}

/// She has done the training anew, or for the first time of that category.
pub(super) async fn renews(app: &App, who: AssistantActor, category: TrainingCategory, last: Date) {
    let all: Vec<Entry<Training>> = entries(&app.service.db, who).await.unwrap();
    let known = all.iter().find(|entry| entry.item.category == category);
    let Some(entry) = known else { return trains(app, who, category, last).await };
    change(&app.service.db, who, entry.id, &training(category, last), app.clock.now()).await.unwrap();
}

/// She tells of a car that is insured until a day.
pub(super) async fn insures(app: &App, who: AssistantActor, ends_on: Date) {
    let told = Told::CarInsurance(CarInsurance { ends_on });
    tell_claim(&app.service.db, who, None, &told, app.clock.now()).await.unwrap();
}

/// She tells of a right to work until a day.
pub(crate) async fn may_work(app: &App, who: AssistantActor, ends_on: Date) {
    let told = Told::RightToWork(RightToWork {
        basis: WorkBasis::TimeLimited,
        ends_on: Some(ends_on),
        hours_limit: None,
        sponsor_only: None,
    });
    tell_claim(&app.service.db, who, None, &told, app.clock.now()).await.unwrap();
}

/// Her claim of a kind.
async fn claim(app: &App, who: AssistantActor, kind: ClaimKind) -> Claim {
    let all = claims(&app.service.db, who).await.unwrap();
    all.into_iter().find(|claim| claim.kind() == kind).expect("she has told of it")
}

/// A registrar has looked at what she told, and looks again by a day. The registrar has said a word before.
pub(crate) async fn is_checked(
    app: &App,
    (registrar, id, who): (RegistrarActor, AssistantId, AssistantActor),
    kind: ClaimKind,
    look_again_by: Option<Date>,
) {
    let claim = claim(app, who, kind).await;
    let acceptance = Acceptance { method: CheckMethod::InPerson, look_again_by, outcome: None };
    accept_claim(&app.service.db, registrar, (id, &claim), acceptance, app.clock.now()).await.unwrap();
}

/// A registrar did not accept what she told.
pub(super) async fn is_not_accepted(
    app: &App,
    (registrar, id, who): (RegistrarActor, AssistantId, AssistantActor),
    kind: ClaimKind,
) {
    let claim = claim(app, who, kind).await;
    let (seen, reason) = ((id, &claim), NotAccepted::NotShown);
    not_accept_claim(&app.service.db, registrar, seen, reason, app.clock.now()).await.unwrap();
}

/// What the job of the morning does.
pub(super) async fn tells(app: &App) -> Reminded {
    let service = &app.service;
    remind_of_endings(&service.db, &service.keys, &service.letterhead, app.clock.now()).await.unwrap()
}
