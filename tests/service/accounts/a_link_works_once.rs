//! A link in a sign-up mail works once, for a day.

use pa_registry::accounts::{ConfirmError, SignUpToken, confirm, find_sign_up};
use time::Duration;

use super::scene::{SAM, Scene};

#[tokio::test]
async fn not_twice() {
    let scene = Scene::new().await;
    scene.signs_up(SAM).await;
    confirm(scene.db(), &scene.link(), scene.now).await.unwrap();
    let again = confirm(scene.db(), &scene.link(), scene.now).await;
    assert!(matches!(again, Err(ConfirmError::Used)), "{again:?}");
    assert_eq!(find_sign_up(scene.db(), &scene.link(), scene.now).await.unwrap(), None);
}

#[tokio::test]
async fn not_after_a_day() {
    let mut scene = Scene::new().await;
    scene.signs_up(SAM).await;
    scene.later(Duration::DAY - Duration::SECOND);
    assert!(find_sign_up(scene.db(), &scene.link(), scene.now).await.unwrap().is_some());
    scene.later(Duration::SECOND);
    assert_eq!(find_sign_up(scene.db(), &scene.link(), scene.now).await.unwrap(), None);
    let late = confirm(scene.db(), &scene.link(), scene.now).await;
    assert!(matches!(late, Err(ConfirmError::Expired)), "{late:?}");
}

#[tokio::test]
async fn not_when_it_is_made_up() {
    let scene = Scene::new().await;
    let unknown = confirm(scene.db(), &SignUpToken::draw(), scene.now).await;
    assert!(matches!(unknown, Err(ConfirmError::Unknown)), "{unknown:?}");
}

#[tokio::test]
async fn not_when_the_account_came_to_be_meanwhile() {
    let scene = Scene::new().await;
    scene.signs_up(SAM).await;
    let first = scene.link();
    scene.signs_up("SAM@example.org").await;
    confirm(scene.db(), &first, scene.now).await.unwrap();
    let second = confirm(scene.db(), &scene.link(), scene.now).await;
    assert!(matches!(second, Err(ConfirmError::AccountExists)), "{second:?}");
    assert_eq!(scene.count("SELECT COUNT(*) FROM accounts").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_at_once_one_wins() {
    for _ in 0..5 {
        let scene = Scene::new().await;
        scene.signs_up(SAM).await;
        let (token, now) = (scene.link(), scene.now);
        let presses: Vec<_> = (0..8)
            .map(|_| {
                let (db, token) = (scene.db().clone(), token.clone());
                tokio::spawn(async move { confirm(&db, &token, now).await })
            })
            .collect();
        let mut won = 0;
        for press in presses {
            match press.await.unwrap() {
                Ok(_) => won += 1,
                Err(ConfirmError::Used | ConfirmError::AccountExists) => {}
                Err(error) => panic!("{error:?}"),
            }
        }
        assert_eq!(won, 1);
        assert_eq!(scene.count("SELECT COUNT(*) FROM people").await, 1);
    }
}
