//! To see concerns somebody needs a second officer's agreement.

use pa_registry::accounts::{
    DecideError, OfficerActor, OfficerRole, Proposal, Role, RoleError, decide, grant, proposals,
};
use pa_registry::ids::AppointmentId;

use super::scene::{SAM, Scene};

const ADA: &str = "ada@council.example";
const BEN: &str = "ben@council.example";

/// Sam, who is an officer already, is proposed by Ada.
async fn proposed() -> (Scene, Proposal) {
    let scene = Scene::new().await;
    scene.an_account(ADA, [Role::Administrator]).await;
    scene.an_account(BEN, [Role::Safeguarding]).await;
    let sam = scene.an_account(SAM, [Role::Registrar]).await;
    let before = scene.signs_in(SAM).await.session;
    let ada = scene.administrator(ADA).await;
    grant(&scene.desk(), ada, sam, OfficerRole::Safeguarding, scene.now).await.unwrap();
    let again = grant(&scene.desk(), ada, sam, OfficerRole::Safeguarding, scene.now).await;
    assert!(matches!(again, Err(RoleError::Unchanged)), "it waits already");
    assert!(scene.session(&before).await.is_some(), "nothing has changed yet");
    assert!(scene.told().await.is_empty());
    let waiting = proposals(scene.db(), officer(&scene, BEN).await).await.unwrap();
    assert_eq!(waiting.len(), 1);
    let proposal = waiting[0].clone();
    assert_eq!((proposal.account_id, proposal.role), (sam, OfficerRole::Safeguarding));
    assert_eq!((proposal.email.as_str(), proposal.proposed_by), (SAM, Some(ada.account())));
    (scene, proposal)
}

async fn officer(scene: &Scene, address: &str) -> OfficerActor {
    OfficerActor::of(&scene.in_session(address).await).unwrap()
}

async fn decides(scene: &Scene, who: &str, proposal: &Proposal, agreed: bool) -> Result<(), DecideError> {
    let who = officer(scene, who).await;
    decide(&scene.desk(), who, proposal.id, agreed, scene.now).await
}

#[tokio::test]
async fn neither_who_proposed_nor_who_is_proposed_decides() {
    let (scene, proposal) = proposed().await;
    for (who, may) in [(ADA, false), (SAM, false), (BEN, true)] {
        assert_eq!(proposal.may_be_decided_by(officer(&scene, who).await), may, "{who}");
    }
    for who in [ADA, SAM] {
        for agreed in [true, false] {
            let answer = decides(&scene, who, &proposal, agreed).await;
            assert!(matches!(answer, Err(DecideError::NotTheSecondOfficer)), "{who}: {answer:?}");
        }
    }
    assert_eq!(scene.count("SELECT COUNT(*) FROM appointments WHERE decided_at IS NULL").await, 1);
    assert!(scene.told().await.is_empty());
}

#[tokio::test]
async fn a_second_officer_agrees_once() {
    let (scene, proposal) = proposed().await;
    let before = scene.signs_in(SAM).await.session;
    decides(&scene, BEN, &proposal, true).await.unwrap();
    assert_eq!(scene.told().await, [(SAM.to_owned(), "role_granted".to_owned())]);
    assert!(scene.session(&before).await.is_none());
    assert!(scene.in_session(SAM).await.roles.contains(Role::Safeguarding));
    assert!(proposals(scene.db(), officer(&scene, BEN).await).await.unwrap().is_empty());
    for agreed in [true, false] {
        let again = decides(&scene, BEN, &proposal, agreed).await;
        assert!(matches!(again, Err(DecideError::NotFound)));
    }
    for kind in ["appointment.proposed", "appointment.agreed", "role.granted"] {
        assert_eq!(scene.audited(kind).await, 1, "{kind}");
    }
}

#[tokio::test]
async fn or_declines_and_it_may_be_proposed_again() {
    let (scene, proposal) = proposed().await;
    decides(&scene, BEN, &proposal, false).await.unwrap();
    assert_eq!(scene.told().await, [(SAM.to_owned(), "appointment_declined".to_owned())]);
    assert!(!scene.in_session(SAM).await.roles.contains(Role::Safeguarding));
    assert_eq!(scene.audited("appointment.declined").await, 1);
    let ada = scene.administrator(ADA).await;
    grant(&scene.desk(), ada, proposal.account_id, OfficerRole::Safeguarding, scene.now).await.unwrap();
    assert_eq!(scene.audited("appointment.proposed").await, 2);
}

#[tokio::test]
async fn what_was_never_proposed_is_not_found() {
    let (scene, mut proposal) = proposed().await;
    proposal.id = AppointmentId::new(scene.now);
    let answer = decides(&scene, BEN, &proposal, true).await;
    assert!(matches!(answer, Err(DecideError::NotFound)));
}
