//! Whatever statement fails of what officers do for one another, it leaves everything or nothing.

use pa_registry::accounts::{
    AdministratorActor, InvitationToken, OfficerActor, OfficerRole, Role, accept, decide, end_sessions_of,
    grant, invitations, invite, invite_first_administrator, proposals, reset_factor, withdraw,
    withdraw_invitation,
};
use pa_registry::ids::AccountId;

use super::scene::{PASSWORD, SAM, Scene, email};
use crate::support::faults::fails_at_every_statement;

const ADA: &str = "ada@council.example";
const REG: &str = "reg@council.example";

async fn office(roles: &[Role]) -> (Scene, AdministratorActor, AccountId) {
    let scene = Scene::new().await;
    scene.an_account(ADA, [Role::Administrator]).await;
    let sam = scene.an_account(SAM, roles.iter().copied()).await;
    scene.signs_in(SAM).await;
    let ada = scene.administrator(ADA).await;
    (scene, ada, sam)
}

#[tokio::test]
async fn inviting_and_accepting() {
    let (scene, ada, _) = office(&[Role::Employer]).await;
    let (db, desk, now) = (&scene.database, scene.desk(), scene.now);
    let reg = email(REG);
    let roles = [OfficerRole::Registrar, OfficerRole::Safeguarding];
    let invites = async || invite(&desk, ada, &reg, &roles, now).await;
    fails_at_every_statement(db, &[], invites).await;
    scene.told().await;
    let waiting = invitations(scene.db(), ada, now).await.unwrap();
    let withdraws = async || withdraw_invitation(&desk, ada, waiting[0].id, now).await;
    fails_at_every_statement(db, &[], withdraws).await;
    invites().await.unwrap();
    scene.told().await;
    let (link, hash): (InvitationToken, _) = (scene.link_to("invitation"), scene.hash(PASSWORD).await);
    fails_at_every_statement(db, &[], async || accept(&desk, &link, &hash, now).await).await;
    assert_eq!(scene.audited("role.granted").await, 1);
    let known = email(SAM);
    fails_at_every_statement(db, &[], async || invite(&desk, ada, &known, &roles, now).await).await;
    let first = email("first@council.example");
    fails_at_every_statement(db, &[], async || invite_first_administrator(scene.db(), &first, now).await)
        .await;
}

#[tokio::test]
async fn granting_and_withdrawing() {
    let (scene, ada, sam) = office(&[Role::Employer]).await;
    let (db, desk, now) = (&scene.database, scene.desk(), scene.now);
    let role = OfficerRole::Commissioner;
    fails_at_every_statement(db, &[], async || grant(&desk, ada, sam, role, now).await).await;
    fails_at_every_statement(db, &[], async || withdraw(&desk, ada, sam, role, now).await).await;
}

#[tokio::test]
async fn proposing_and_deciding() {
    let (scene, ada, sam) = office(&[Role::Employer]).await;
    scene.an_account(REG, [Role::Registrar]).await;
    let reg = OfficerActor::of(&scene.in_session(REG).await).unwrap();
    let (db, desk, now) = (&scene.database, scene.desk(), scene.now);
    for agreed in [false, true] {
        let proposes = async || grant(&desk, ada, sam, OfficerRole::Safeguarding, now).await;
        fails_at_every_statement(db, &[], proposes).await;
        let proposal = proposals(scene.db(), reg).await.unwrap()[0].id;
        fails_at_every_statement(db, &[], async || decide(&desk, reg, proposal, agreed, now).await).await;
    }
}

#[tokio::test]
async fn helping_accounts_in_trouble() {
    let (scene, ada, sam) = office(&[Role::Registrar]).await;
    let (db, desk, now) = (&scene.database, scene.desk(), scene.now);
    fails_at_every_statement(db, &[], async || end_sessions_of(&desk, ada, sam, now).await).await;
    fails_at_every_statement(db, &[], async || reset_factor(&desk, ada, sam, now).await).await;
}
