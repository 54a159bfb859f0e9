//! Whoever is invited becomes an officer by the link, once; whoever has an account already, at once.

use pa_registry::accounts::{
    AcceptError, InvitationToken, InviteError, OfficerRole, RegistrarActor, Role, SignInError, accept,
    find_invitation, find_officer, invitations, invite, invite_first_administrator, officers, sweep,
    withdraw_invitation,
};
use time::Duration;

use super::scene::{PASSWORD, Scene, WRONG, email, with};

const ADA: &str = "ada@council.example";
const REG: &str = "reg@council.example";

/// A register with an administrator.
async fn with_ada() -> Scene {
    let scene = Scene::new().await;
    scene.an_account(ADA, [Role::Administrator]).await;
    scene
}

async fn invites(scene: &Scene, address: &str, roles: &[OfficerRole]) -> InvitationToken {
    let ada = scene.administrator(ADA).await;
    invite(&scene.desk(), ada, &email(address), roles, scene.now).await.unwrap();
    assert_eq!(scene.told().await, [(address.to_owned(), "invitation".to_owned())]);
    scene.link_to("invitation")
}

async fn accepts(scene: &Scene, link: &InvitationToken) -> Result<(), AcceptError> {
    accept(&scene.desk(), link, &scene.hash(PASSWORD).await, scene.now).await
}

/// The link is seen by nobody, and lets nobody in.
async fn is_gone(scene: &Scene, link: &InvitationToken) {
    assert_eq!(find_invitation(scene.db(), link, scene.now).await.unwrap(), None);
    assert!(matches!(accepts(scene, link).await, Err(AcceptError::Gone)));
}

#[tokio::test]
async fn and_come_in_with_the_roles_and_a_second_factor() {
    let scene = with_ada().await;
    let link = invites(&scene, REG, &[OfficerRole::Registrar, OfficerRole::Commissioner]).await;
    let seen = find_invitation(scene.db(), &link, scene.now).await.unwrap().unwrap();
    assert_eq!(seen.email.as_str(), REG);
    assert_eq!(seen.roles, [OfficerRole::Commissioner, OfficerRole::Registrar]);
    accepts(&scene, &link).await.unwrap();
    assert_eq!(scene.told().await, vec![(REG.to_owned(), "role_granted".to_owned()); 2]);
    let session = scene.in_session(REG).await;
    assert!(RegistrarActor::of(&session).is_some() && session.roles.contains(Role::Commissioner));
    assert_eq!(scene.told().await, [(REG.to_owned(), "factor_set_up".to_owned())]);
    let ada = scene.administrator(ADA).await;
    let found = officers(scene.db(), ada).await.unwrap();
    assert_eq!(found.iter().map(|officer| officer.email.as_str()).collect::<Vec<_>>(), [ADA, REG]);
    let found = find_officer(scene.db(), ada, session.account).await.unwrap().unwrap();
    assert_eq!(found.roles, [OfficerRole::Commissioner, OfficerRole::Registrar]);
    assert!(found.has_factor);
    for (kind, times) in [("invitation.sent", 1), ("invitation.accepted", 1), ("role.granted", 2)] {
        assert_eq!(scene.audited(kind).await, times, "{kind}");
    }
    is_gone(&scene, &link).await;
}

#[tokio::test]
async fn by_a_link_that_works_for_seven_days() {
    let mut scene = with_ada().await;
    let link = invites(&scene, REG, &[OfficerRole::Registrar]).await;
    scene.later(Duration::days(7) - Duration::SECOND);
    assert!(find_invitation(scene.db(), &link, scene.now).await.unwrap().is_some());
    scene.later(Duration::SECOND);
    is_gone(&scene, &link).await;
    let ada = scene.administrator(ADA).await;
    assert!(invitations(scene.db(), ada, scene.now).await.unwrap().is_empty());
    scene.later(Duration::days(7) + Duration::SECOND);
    sweep(scene.db(), scene.now).await.unwrap();
    assert_eq!(scene.count("SELECT COUNT(*) FROM invitations").await, 0);
    is_gone(&scene, &link).await;
}

#[tokio::test]
async fn not_by_one_that_was_withdrawn() {
    let scene = with_ada().await;
    let link = invites(&scene, REG, &[OfficerRole::Registrar, OfficerRole::Administrator]).await;
    let ada = scene.administrator(ADA).await;
    let waiting = invitations(scene.db(), ada, scene.now).await.unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].roles, [OfficerRole::Administrator, OfficerRole::Registrar]);
    assert_eq!(waiting[0].expires_at, scene.now + Duration::days(7));
    for still_waited in [true, false] {
        let answer = withdraw_invitation(&scene.desk(), ada, waiting[0].id, scene.now).await.unwrap();
        assert_eq!(answer, still_waited);
    }
    assert_eq!(scene.audited("invitation.withdrawn").await, 1);
    is_gone(&scene, &link).await;
}

#[tokio::test]
async fn nor_by_an_earlier_one_to_the_same_address() {
    let scene = with_ada().await;
    let earlier = invites(&scene, REG, &[OfficerRole::Administrator]).await;
    let other = invites(&scene, "com@council.example", &[OfficerRole::Commissioner]).await;
    let later = invites(&scene, "REG@council.example", &[OfficerRole::Registrar]).await;
    is_gone(&scene, &earlier).await;
    let roles = find_invitation(scene.db(), &later, scene.now).await.unwrap().unwrap().roles;
    assert_eq!(roles, [OfficerRole::Registrar]);
    assert!(find_invitation(scene.db(), &other, scene.now).await.unwrap().is_some());
}

#[tokio::test]
async fn with_an_account_already_and_have_the_roles_at_once() {
    let scene = with_ada().await;
    let sam = scene.an_account(REG, [Role::Assistant]).await;
    let before = scene.signs_in(REG).await.session;
    let ada = scene.administrator(ADA).await;
    let roles = [OfficerRole::Registrar, OfficerRole::Safeguarding];
    invite(&scene.desk(), ada, &email(REG), &roles, scene.now).await.unwrap();
    assert_eq!(scene.told().await, [(REG.to_owned(), "role_granted".to_owned())]);
    assert!(scene.session(&before).await.is_none());
    let session = scene.in_session(REG).await;
    assert!(session.roles.contains(Role::Registrar) && session.roles.contains(Role::Assistant));
    assert!(!session.roles.contains(Role::Safeguarding), "it is only proposed");
    assert_eq!((session.account, scene.audited("invitation.sent").await), (sam, 0));
    scene.told().await;
    // Who signed up between the invitation and its link signs in instead; the link changes nothing.
    let link = invites(&scene, "com@council.example", &[OfficerRole::Commissioner]).await;
    scene.an_account("com@council.example", [Role::Employer]).await;
    assert!(matches!(accepts(&scene, &link).await, Err(AcceptError::AccountExists)));
    assert_eq!(scene.audited("invitation.accepted").await, 0);
}

#[tokio::test]
async fn to_something_and_never_oneself() {
    let scene = with_ada().await;
    let ada = scene.administrator(ADA).await;
    let nothing = invite(&scene.desk(), ada, &email(REG), &[], scene.now).await;
    assert!(matches!(nothing, Err(InviteError::NoRole)));
    let own = invite(&scene.desk(), ada, &email(ADA), &[OfficerRole::Registrar], scene.now).await;
    assert!(matches!(own, Err(InviteError::Own)));
    assert!(scene.told().await.is_empty());
}

#[tokio::test]
async fn the_first_by_whoever_runs_the_service() {
    let scene = Scene::new().await;
    let link = invite_first_administrator(scene.db(), &email(ADA), scene.now).await.unwrap();
    assert!(scene.told().await.is_empty(), "the link is handed on by hand");
    accepts(&scene, &link).await.unwrap();
    assert!(matches!(scene.attempt(with(ADA, WRONG)).await, Err(SignInError::WrongDetails)));
    scene.administrator(ADA).await;
}
