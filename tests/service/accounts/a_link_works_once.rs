//! A link in a sign-up mail works once, for a day.

use std::sync::Arc;

use pa_registry::accounts::{ConfirmError, SignUpToken, find_sign_up};
use time::Duration;

use super::scene::{SAM, Scene};

#[tokio::test]
async fn not_twice() {
    let scene = Scene::new().await;
    scene.signs_up(SAM).await;
    scene.confirms(&scene.link()).await.unwrap();
    let again = scene.confirms(&scene.link()).await;
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
    let late = scene.confirms(&scene.link()).await;
    assert!(matches!(late, Err(ConfirmError::Expired)), "{late:?}");
}

#[tokio::test]
async fn not_when_it_is_made_up() {
    let scene = Scene::new().await;
    let unknown = scene.confirms(&SignUpToken::draw()).await;
    assert!(matches!(unknown, Err(ConfirmError::Unknown)), "{unknown:?}");
}

#[tokio::test]
async fn not_when_the_account_came_to_be_meanwhile() {
    let scene = Scene::new().await;
    scene.signs_up(SAM).await;
    let first = scene.link();
    scene.signs_up("SAM@example.org").await;
    scene.confirms(&first).await.unwrap();
    let second = scene.confirms(&scene.link()).await;
    assert!(matches!(second, Err(ConfirmError::AccountExists)), "{second:?}");
    assert_eq!(scene.count("SELECT COUNT(*) FROM accounts").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_at_once_one_wins() {
    for _ in 0..5 {
        let scene = Scene::new().await;
        scene.signs_up(SAM).await;
        let scene = Arc::new(scene);
        let presses: Vec<_> = (0..8)
            .map(|_| {
                let (scene, token) = (Arc::clone(&scene), scene.link());
                tokio::spawn(async move { scene.confirms(&token).await })
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
