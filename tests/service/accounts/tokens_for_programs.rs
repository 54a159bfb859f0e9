//! A token stands for its owner in one thing, until it ends.

use pa_registry::accounts::{
    ApiScope, ApiToken, AssistantActor, Caller, EmployerActor, Lasting, MOST_TOKENS, MakeTokenError,
    OfficerActor, ProofError, RegistrarActor, Role, Session, api_tokens, change_password, close_account,
    end_other_sessions, find_caller, make_api_token, note_use, sweep, withdraw_api_token,
};
use time::Duration;

use super::scene::{PASSWORD, SAM, Scene, WRONG, a_password, retyped};

const MONTH: (ApiScope, Lasting) = (ApiScope::OwnRecord, Lasting::Month);

async fn signed_in(roles: &[Role]) -> (Scene, Session) {
    let scene = Scene::new().await;
    scene.an_account(SAM, roles.iter().copied()).await;
    let session = scene.in_session(SAM).await;
    (scene, session)
}

async fn makes(scene: &Scene, session: &Session, wanted: (ApiScope, Lasting)) -> ApiToken {
    make_api_token(&scene.desk(), session, &retyped(PASSWORD), wanted, scene.now).await.unwrap()
}

async fn caller(scene: &Scene, token: &ApiToken) -> Option<Caller> {
    find_caller(scene.db(), token, scene.now).await.unwrap()
}

#[tokio::test]
async fn it_acts_in_the_role_that_it_is_for_and_in_no_other() {
    let (scene, session) = signed_in(&[Role::Assistant, Role::Employer, Role::Registrar]).await;
    let own = makes(&scene, &session, MONTH).await;
    let own = caller(&scene, &own).await.unwrap();
    assert_eq!((own.account(), own.email().as_str()), (session.account, SAM));
    assert!(own.is_program() && own.may(ApiScope::OwnRecord) && !own.may(ApiScope::Finder));
    assert!(AssistantActor::calling(&own).is_some());
    assert!(OfficerActor::calling(&own).is_none() && RegistrarActor::calling(&own).is_none());
    assert!(EmployerActor::calling(&own).is_none());
    let change = makes(&scene, &session, (ApiScope::ChangeRecord, Lasting::Quarter)).await;
    let change = caller(&scene, &change).await.unwrap();
    assert!(change.may(ApiScope::ChangeRecord) && change.may(ApiScope::OwnRecord));
    assert!(!own.may(ApiScope::ChangeRecord), "whoever may read may not change");
    let finder = makes(&scene, &session, (ApiScope::Finder, Lasting::Year)).await;
    let finder = caller(&scene, &finder).await.unwrap();
    assert!(OfficerActor::calling(&finder).is_some() && AssistantActor::calling(&finder).is_none());
    let there = Caller::of(&session);
    assert!(!there.is_program() && there.may(ApiScope::Finder) && there.may(ApiScope::OwnRecord));
}

#[tokio::test]
async fn employers_have_none_and_nobody_makes_one_without_the_password() {
    let (scene, session) = signed_in(&[Role::Employer]).await;
    let (desk, now) = (scene.desk(), scene.now);
    for scope in ApiScope::ALL {
        let wanted = (*scope, Lasting::Month);
        let refused = make_api_token(&desk, &session, &retyped(PASSWORD), wanted, now).await;
        assert!(matches!(refused, Err(MakeTokenError::NotForRole)), "{scope}");
    }
    let (scene, session) = signed_in(&[Role::Assistant]).await;
    let refused = make_api_token(&scene.desk(), &session, &retyped(WRONG), MONTH, scene.now).await;
    assert!(matches!(refused, Err(MakeTokenError::Proof(ProofError::Wrong))));
    assert_eq!(scene.count("SELECT COUNT(*) FROM api_tokens").await, 0);
}

#[tokio::test]
async fn only_a_digest_is_kept_and_its_owner_is_told_that_it_was_made() {
    let (scene, session) = signed_in(&[Role::Assistant]).await;
    scene.told().await;
    let token = makes(&scene, &session, MONTH).await;
    assert_eq!(scene.told().await, [(SAM.into(), "api_token_made".into())]);
    let mails = scene.mails();
    let text = &mails.last().unwrap().writing.text;
    assert!(!text.contains(&token.reveal()) && text.contains("/account/tokens"), "{text}");
    let (hash,): (String,) = (scene.db().read().await.unwrap())
        .fetch_one(pa_registry::storage::Sql::new("SELECT token_hash FROM api_tokens"))
        .await
        .unwrap();
    assert_ne!(hash, token.reveal());
    assert_eq!(scene.audited("api_token.made").await, 1);
}

#[tokio::test]
async fn it_ends_by_itself_and_is_swept() {
    let (mut scene, session) = signed_in(&[Role::Assistant]).await;
    let token = makes(&scene, &session, MONTH).await;
    scene.later(Duration::days(30));
    assert!(caller(&scene, &token).await.is_some(), "its last day counts whole");
    scene.later(Duration::days(1));
    assert!(caller(&scene, &token).await.is_none());
    assert!(api_tokens(scene.db(), &session, scene.now).await.unwrap().is_empty());
    sweep(scene.db(), scene.now).await.unwrap();
    assert_eq!(scene.count("SELECT COUNT(*) FROM api_tokens").await, 0);
}

#[tokio::test]
async fn its_owner_takes_it_back_and_nobody_else_does() {
    let (scene, session) = signed_in(&[Role::Assistant]).await;
    scene.an_account("alex@example.org", [Role::Assistant]).await;
    let alex = scene.in_session("alex@example.org").await;
    let (token, other) = (makes(&scene, &session, MONTH).await, makes(&scene, &alex, MONTH).await);
    let listed = api_tokens(scene.db(), &session, scene.now).await.unwrap();
    assert_eq!(listed.len(), 1, "and none of anybody else");
    assert!(!withdraw_api_token(scene.db(), &alex, listed[0].id, scene.now).await.unwrap());
    assert!(caller(&scene, &token).await.is_some());
    assert!(withdraw_api_token(scene.db(), &session, listed[0].id, scene.now).await.unwrap());
    assert!(!withdraw_api_token(scene.db(), &session, listed[0].id, scene.now).await.unwrap());
    assert!(caller(&scene, &token).await.is_none() && caller(&scene, &other).await.is_some());
    assert_eq!(scene.audited("api_token.withdrawn").await, 1);
}

#[tokio::test]
async fn it_ends_with_all_that_lets_others_in() {
    let (mut scene, session) = signed_in(&[Role::Assistant]).await;
    let own = retyped(PASSWORD);
    let token = makes(&scene, &session, MONTH).await;
    scene.signs_in(SAM).await;
    end_other_sessions(&scene.desk(), &session, scene.now).await.unwrap();
    assert!(caller(&scene, &token).await.is_some(), "it was made with the password, and not by a browser");
    let other = a_password(WRONG);
    change_password(&scene.desk(), &session, &own, &other, scene.now).await.unwrap();
    assert!(caller(&scene, &token).await.is_none());
    scene.later(Duration::minutes(10));
    let wanted = make_api_token(&scene.desk(), &session, &retyped(WRONG), MONTH, scene.now).await;
    let token = wanted.unwrap();
    close_account(&scene.desk(), &session, &retyped(WRONG), scene.now).await.unwrap();
    assert!(caller(&scene, &token).await.is_none());
}

#[tokio::test]
async fn a_role_that_is_taken_away_is_gone_at_the_next_request() {
    let (scene, session) = signed_in(&[Role::Assistant, Role::Employer]).await;
    let token = makes(&scene, &session, MONTH).await;
    let mut tx = scene.db().begin().await.unwrap();
    let sql = pa_registry::storage::Sql::new("DELETE FROM account_roles WHERE role = 'assistant'");
    tx.execute(sql).await.unwrap();
    tx.commit().await.unwrap();
    assert!(caller(&scene, &token).await.is_none());
}

#[tokio::test]
async fn its_use_is_noted_every_five_minutes_at_most() {
    let (mut scene, session) = signed_in(&[Role::Assistant]).await;
    let token = makes(&scene, &session, MONTH).await;
    let began = scene.now;
    let mut used = Vec::new();
    for _ in 0..4 {
        let asks = caller(&scene, &token).await.unwrap();
        note_use(scene.db(), &asks, scene.now).await.unwrap();
        used.push(api_tokens(scene.db(), &session, scene.now).await.unwrap()[0].used_at.unwrap() - began);
        scene.later(Duration::minutes(2));
    }
    assert_eq!(used, [0, 0, 0, 6].map(Duration::minutes));
}

#[tokio::test]
async fn there_are_not_more_than_somebody_can_look_over() {
    let (scene, session) = signed_in(&[Role::Assistant]).await;
    for _ in 0..MOST_TOKENS {
        makes(&scene, &session, MONTH).await;
    }
    let refused = make_api_token(&scene.desk(), &session, &retyped(PASSWORD), MONTH, scene.now).await;
    assert!(matches!(refused, Err(MakeTokenError::TooMany)));
}
