//! Every change of roles ends all sessions, on every instance, and is told by mail.

use pa_registry::accounts::{
    OfficerRole, Role, RoleError, SessionToken, UpkeepError, end_sessions_of, find_officer, find_session,
    grant, reset_factor, withdraw,
};
use pa_registry::ids::AccountId;

use super::scene::{SAM, Scene};

const ADA: &str = "ada@council.example";

/// An administrator and somebody else, who has two sessions.
struct Office {
    scene: Scene,
    sam: AccountId,
    sessions: [SessionToken; 2],
}

impl Office {
    async fn new(roles: &[Role]) -> Self {
        let scene = Scene::new().await;
        scene.an_account(ADA, [Role::Administrator]).await;
        let sam = scene.an_account(SAM, roles.iter().copied()).await;
        let sessions = [scene.signs_in(SAM).await.session, scene.signs_in(SAM).await.session];
        Self { scene, sam, sessions }
    }

    /// All sessions are over, also for another instance, and the owner was told this.
    async fn ended_and_told(&self, kind: &str) {
        let elsewhere = self.scene.database.another_instance().await;
        for session in &self.sessions {
            assert!(self.scene.session(session).await.is_none());
            assert!(find_session(&elsewhere, session, self.scene.now).await.unwrap().is_none());
        }
        assert_eq!(self.scene.told().await, [(SAM.to_owned(), kind.to_owned())]);
    }
}

#[tokio::test]
async fn a_role_is_granted_once() {
    let office = Office::new(&[Role::Employer]).await;
    let (scene, sam) = (&office.scene, office.sam);
    let ada = scene.administrator(ADA).await;
    assert_eq!(find_officer(scene.db(), ada, sam).await.unwrap(), None);
    grant(&scene.desk(), ada, sam, OfficerRole::Commissioner, scene.now).await.unwrap();
    office.ended_and_told("role_granted").await;
    let officer = find_officer(scene.db(), ada, sam).await.unwrap().unwrap();
    assert_eq!((officer.roles, officer.has_factor), (vec![OfficerRole::Commissioner], false));
    let again = grant(&scene.desk(), ada, sam, OfficerRole::Commissioner, scene.now).await;
    assert!(matches!(again, Err(RoleError::Unchanged)));
    assert_eq!(scene.audited("role.granted").await, 1);
}

#[tokio::test]
async fn a_role_is_withdrawn_and_others_stay() {
    let office = Office::new(&[Role::Employer, Role::Registrar]).await;
    let (scene, sam) = (&office.scene, office.sam);
    let ada = scene.administrator(ADA).await;
    withdraw(&scene.desk(), ada, sam, OfficerRole::Registrar, scene.now).await.unwrap();
    office.ended_and_told("role_withdrawn").await;
    let roles = scene.in_session(SAM).await.roles;
    assert!(roles.contains(Role::Employer) && !roles.contains(Role::Registrar));
    let again = withdraw(&scene.desk(), ada, sam, OfficerRole::Registrar, scene.now).await;
    assert!(matches!(again, Err(RoleError::Unchanged)));
    assert_eq!(scene.audited("role.withdrawn").await, 1);
}

#[tokio::test]
async fn nobody_gives_roles_to_themselves_or_to_nobody() {
    let scene = Scene::new().await;
    let own = scene.an_account(ADA, [Role::Administrator]).await;
    let ada = scene.administrator(ADA).await;
    for (account, refused) in [(own, RoleError::Own), (AccountId::new(scene.now), RoleError::NotFound)] {
        let answer = grant(&scene.desk(), ada, account, OfficerRole::Registrar, scene.now).await;
        assert_eq!(answer.unwrap_err().to_string(), refused.to_string());
    }
    assert!(scene.told().await.is_empty());
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let office = Office::new(&[Role::Administrator]).await;
    let (scene, sam) = (&office.scene, office.sam);
    let ada = scene.administrator(ADA).await;
    withdraw(&scene.desk(), ada, sam, OfficerRole::Administrator, scene.now).await.unwrap();
    office.ended_and_told("role_withdrawn").await;
    let last = withdraw(&scene.desk(), ada, ada.account(), OfficerRole::Administrator, scene.now).await;
    assert!(matches!(last, Err(RoleError::LastAdministrator)));
    scene.administrator(ADA).await;
    assert!(scene.told().await.is_empty());
}

#[tokio::test]
async fn an_administrator_ends_the_sessions_of_somebody() {
    let office = Office::new(&[Role::Employer]).await;
    let (scene, sam) = (&office.scene, office.sam);
    let ada = scene.administrator(ADA).await;
    end_sessions_of(&scene.desk(), ada, sam, scene.now).await.unwrap();
    office.ended_and_told("sessions_ended").await;
    assert_eq!(scene.audited("sessions.ended").await, 1);
    let nobody = end_sessions_of(&scene.desk(), ada, AccountId::new(scene.now), scene.now).await;
    assert!(matches!(nobody, Err(UpkeepError::NotFound)));
}

#[tokio::test]
async fn a_lost_second_factor_is_taken_away_and_set_up_anew() {
    let office = Office::new(&[Role::Registrar]).await;
    let (scene, sam) = (&office.scene, office.sam);
    let ada = scene.administrator(ADA).await;
    let lost = scene.code(sam);
    reset_factor(&scene.desk(), ada, sam, scene.now).await.unwrap();
    office.ended_and_told("factor_reset").await;
    let again = reset_factor(&scene.desk(), ada, sam, scene.now).await;
    assert!(matches!(again, Err(UpkeepError::NotFound)));
    let own = reset_factor(&scene.desk(), ada, ada.account(), scene.now).await;
    assert!(matches!(own, Err(UpkeepError::Own)));
    assert!(scene.in_session(SAM).await.roles.contains(Role::Registrar));
    assert_ne!(scene.code(sam), lost, "another secret");
    assert_eq!(scene.told().await, [(SAM.to_owned(), "factor_set_up".to_owned())]);
    assert_eq!(scene.audited("second_factor.reset").await, 1);
}
