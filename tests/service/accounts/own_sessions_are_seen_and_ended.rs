//! An owner sees where the account is signed in, and ends what should not be.

use pa_registry::accounts::{
    Agent, Arrival, Browser, Role, SignIn, System, end_other_sessions, end_session, list_sessions,
};
use time::Duration;

use super::scene::{PASSWORD, SAM, Scene, with};

fn on(agent: Agent) -> SignIn {
    SignIn { arrival: Arrival { device: None, agent }, ..with(SAM, PASSWORD) }
}

const PHONE: Agent = Agent { browser: Browser::Safari, system: System::Ios };

#[tokio::test]
async fn in_coarse_words_and_the_last_used_first() {
    let mut scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    scene.an_account("alex@example.org", [Role::Assistant]).await;
    scene.signs_in("alex@example.org").await;
    let began = scene.now;
    let phone = scene.attempt(on(PHONE)).await.unwrap().session;
    scene.later(Duration::HOUR);
    let here = scene.in_session(SAM).await;
    let listed = list_sessions(scene.db(), &here, scene.now).await.unwrap();
    let seen: Vec<_> = listed.iter().map(|s| (s.is_this, s.agent, s.signed_in_at, s.seen_at)).collect();
    assert_eq!(
        seen,
        [(true, Some(Agent::UNKNOWN), scene.now, scene.now), (false, Some(PHONE), began, began)],
        "and none of anybody else"
    );
    scene.later(Duration::HOUR);
    assert!(scene.session(&phone).await.is_none());
    assert_eq!(
        list_sessions(scene.db(), &here, scene.now).await.unwrap().len(),
        1,
        "what is over is not there"
    );
}

#[tokio::test]
async fn one_ends_everywhere_and_the_owner_is_told() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let elsewhere = scene.database.another_instance().await;
    let phone = scene.attempt(on(PHONE)).await.unwrap().session;
    let other = scene.signs_in(SAM).await.session;
    let here = scene.in_session(SAM).await;
    let lost = scene.session(&phone).await.unwrap();
    assert!(end_session(&scene.desk(), &here, lost.id, scene.now).await.unwrap());
    let found = pa_registry::accounts::find_session(&elsewhere, &phone, scene.now).await.unwrap();
    assert!(found.is_none() && scene.session(&other).await.is_some());
    assert_eq!(scene.told().await, [(SAM.into(), "sessions_ended".into())]);
    assert!(!end_session(&scene.desk(), &here, lost.id, scene.now).await.unwrap(), "it is gone already");
    assert!(scene.told().await.is_empty());
    assert_eq!(scene.audited("session.ended_elsewhere").await, 1);
}

#[tokio::test]
async fn nobody_ends_the_session_of_another() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    scene.an_account("alex@example.org", [Role::Assistant]).await;
    let (sam, alex) = (scene.in_session(SAM).await, scene.in_session("alex@example.org").await);
    assert!(!end_session(&scene.desk(), &alex, sam.id, scene.now).await.unwrap());
    assert_eq!(end_other_sessions(&scene.desk(), &alex, scene.now).await.unwrap(), 0);
    assert_eq!(scene.count("SELECT COUNT(*) FROM sessions").await, 2);
    assert!(scene.told().await.is_empty());
}

#[tokio::test]
async fn all_others_end_and_this_one_stays() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    for _ in 0..3 {
        scene.signs_in(SAM).await;
    }
    let here = scene.in_session(SAM).await;
    assert_eq!(end_other_sessions(&scene.desk(), &here, scene.now).await.unwrap(), 3);
    let left = list_sessions(scene.db(), &here, scene.now).await.unwrap();
    assert!(left.len() == 1 && left[0].is_this);
    assert_eq!(scene.told().await, [(SAM.into(), "sessions_ended".into())]);
    assert!(scene.mails()[0].writing.text.contains("sessions: 3."), "{}", scene.mails()[0].writing.text);
    assert_eq!(scene.audited("account.other_sessions_ended").await, 1);
}
