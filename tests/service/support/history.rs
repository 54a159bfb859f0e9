//! Somebody who has worked, learned, and asked to learn more.

use super::app::App;
use super::people::somebody;
use pa_registry::accounts::{AssistantActor, Role, SessionToken, find_session};
use pa_registry::assistants::ledger::{ClaimKind, Referee, Told, TypedReferee, claims, tell_claim};
use pa_registry::assistants::terms::{AccessStage, Qualification, TrainingCategory};
use pa_registry::assistants::{
    self, Bounds, Engagement, Experience, Held, Teller, Training, TrainingRequest, TypedEngagement,
};
use pa_registry::ids::ClaimId;
use time::macros::date;

impl App {
    /// Somebody who names one person to give a reference.
    pub(crate) async fn a_referee(&self) -> ClaimId {
        let browser = somebody(&[Role::Assistant]).signed_in(self).await;
        let token = SessionToken::parse(&browser.cookies["session"]).unwrap();
        let session = find_session(&self.service.db, &token, self.clock.now()).await.unwrap().unwrap();
        self.a_referee_of(AssistantActor::of(&session).unwrap()).await
    }

    /// What somebody told who has one entry in each list of her record.
    pub(crate) async fn a_history(&self) -> Experience {
        let browser = somebody(&[Role::Assistant]).signed_in(self).await;
        let token = SessionToken::parse(&browser.cookies["session"]).unwrap();
        let session = find_session(&self.service.db, &token, self.clock.now()).await.unwrap().unwrap();
        self.history_of(AssistantActor::of(&session).unwrap()).await
    }

    /// The same, told by this person.
    pub(crate) async fn history_of(&self, who: impl Into<Teller> + Copy) -> Experience {
        let (db, now) = (&self.service.db, self.clock.now());
        let typed = TypedEngagement { kind: "employed", goes_on: "yes", ..TypedEngagement::default() };
        let job = Engagement::read(&typed, Bounds::new(None, now.today())).unwrap();
        assistants::add(db, who, &job, now).await.unwrap();
        let qualification = Qualification::all().next().unwrap();
        let held = Held { qualification, own_level: None, year: None };
        assistants::add(db, who, &held, now).await.unwrap();
        let (category, completed_on) = (TrainingCategory::FirstAid, date!(2026 - 01 - 01));
        let (title, provider, trained_by) = (None, None, None);
        let (accredited, how, expiry) = (None, None, None);
        let training =
            Training { category, title, provider, trained_by, accredited, how, completed_on, expiry };
        assistants::add(db, who, &training, now).await.unwrap();
        let (asked_on, stage) = (date!(2026 - 01 - 01), AccessStage::Asked);
        let request = TrainingRequest { category, asked_on, stage, funded_by: None, why_not: None };
        assistants::add(db, who, &request, now).await.unwrap();
        assistants::experience(db, who).await.unwrap()
    }

    /// Names somebody who gives this person a reference, and says which claim that is.
    pub(crate) async fn a_referee_of(&self, who: impl Into<Teller> + Copy) -> ClaimId {
        let (db, now) = (&self.service.db, self.clock.now());
        let typed =
            TypedReferee { name: "Lee Made-up", relation: "employer", telephone: "0116 496 0123", email: "" };
        let told = Told::Reference(Referee::read(&typed).unwrap());
        tell_claim(db, who, None, &told, now).await.unwrap();
        let claims = claims(db, who).await.unwrap();
        claims.iter().find(|claim| claim.kind() == ClaimKind::Reference).unwrap().id
    }
}
