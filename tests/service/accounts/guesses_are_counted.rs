//! Ten guesses in five minutes, whoever guesses, on however many instances at once.

use pa_registry::accounts::{GuessLimits, Role, SignInError};
use time::Duration;

use super::scene::{PASSWORD, SAM, Scene, WRONG, from_network, with};

#[derive(Debug, Default, PartialEq, Eq)]
struct Answers {
    wrong: usize,
    too_many: usize,
}

async fn at_once(scene: &Scene, how_many: usize, address: &'static str) -> Answers {
    let other_instance = scene.database.another_instance().await;
    let guesses: Vec<_> = (0..how_many)
        .map(|guess| {
            let db = if guess % 2 == 0 { scene.db().clone() } else { other_instance.clone() };
            let (hasher, limits, now) = (scene.hasher.clone(), scene.limits, scene.now);
            tokio::spawn(async move {
                pa_registry::accounts::sign_in(&db, &hasher, &limits, with(address, WRONG), now).await
            })
        })
        .collect();
    let mut answers = Answers::default();
    for guess in guesses {
        match guess.await.unwrap() {
            Err(SignInError::WrongDetails) => answers.wrong += 1,
            Err(SignInError::TooMany { .. }) => answers.too_many += 1,
            other => panic!("{other:?}"),
        }
    }
    answers
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_twenty_at_once_ten_are_looked_at() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    assert_eq!(at_once(&scene, 20, SAM).await, Answers { wrong: 10, too_many: 10 });
    assert_eq!(
        scene.count("SELECT COUNT(*) FROM guesses").await,
        30,
        "ten for the account, twenty for the network"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_that_nobody_has_is_counted_the_same() {
    let scene = Scene::new().await;
    assert_eq!(at_once(&scene, 20, "nobody@example.org").await, Answers { wrong: 10, too_many: 10 });
    assert_eq!(at_once(&scene, 20, "not an address").await, Answers { wrong: 10, too_many: 10 });
}

#[tokio::test]
async fn the_right_password_does_not_help_after_the_tenth_and_waiting_does() {
    let mut scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    for guess in 0..10 {
        let spelling = if guess % 2 == 0 { SAM } else { " SAM@EXAMPLE.org" };
        let answer = scene.attempt(with(spelling, WRONG)).await;
        assert!(matches!(answer, Err(SignInError::WrongDetails)), "{answer:?}");
        scene.later(Duration::SECOND);
    }
    let Err(SignInError::TooMany { retry_after }) = scene.attempt(with(SAM, PASSWORD)).await else {
        panic!("the eleventh guess was allowed")
    };
    assert_eq!(retry_after, Duration::minutes(5) - Duration::seconds(10));
    scene.later(retry_after - Duration::SECOND);
    assert!(matches!(scene.attempt(with(SAM, PASSWORD)).await, Err(SignInError::TooMany { .. })));
    scene.later(Duration::SECOND);
    assert!(scene.attempt(with(SAM, PASSWORD)).await.is_ok());
}

#[tokio::test]
async fn success_begins_anew() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    for _ in 0..3 {
        for _ in 0..9 {
            assert!(matches!(scene.attempt(with(SAM, WRONG)).await, Err(SignInError::WrongDetails)));
        }
        assert!(scene.attempt(with(SAM, PASSWORD)).await.is_ok());
    }
}

#[tokio::test]
async fn success_is_not_charged_to_the_network() {
    let mut scene = Scene::new().await;
    scene.limits = GuessLimits { per_network: 3, ..scene.limits };
    scene.an_account(SAM, [Role::Assistant]).await;
    for _ in 0..6 {
        assert!(scene.attempt(with(SAM, PASSWORD)).await.is_ok(), "a library signs many people in");
    }
}

#[tokio::test]
async fn a_network_has_a_limit_over_all_addresses() {
    let mut scene = Scene::new().await;
    scene.limits = GuessLimits { per_network: 3, ..scene.limits };
    let guess = |network, n: u8| from_network(network, with(&format!("person{n}@example.org"), WRONG));
    for n in 0..3 {
        assert!(matches!(scene.attempt(guess("192.0.2.1", n)).await, Err(SignInError::WrongDetails)));
    }
    assert!(matches!(scene.attempt(guess("192.0.2.1", 9)).await, Err(SignInError::TooMany { .. })));
    assert!(matches!(scene.attempt(guess("::ffff:192.0.2.1", 9)).await, Err(SignInError::TooMany { .. })));
    assert!(matches!(scene.attempt(guess("192.0.2.2", 9)).await, Err(SignInError::WrongDetails)));
}

#[tokio::test]
async fn an_ipv6_network_is_one_address() {
    let mut scene = Scene::new().await;
    scene.limits = GuessLimits { per_network: 3, ..scene.limits };
    let guess = |network, n: u8| from_network(network, with(&format!("person{n}@example.org"), WRONG));
    for (n, network) in ["2001:db8::1", "2001:db8::2", "2001:db8:0:0:ffff::1"].into_iter().enumerate() {
        let answer = scene.attempt(guess(network, u8::try_from(n).unwrap())).await;
        assert!(matches!(answer, Err(SignInError::WrongDetails)));
    }
    assert!(matches!(scene.attempt(guess("2001:db8::3", 9)).await, Err(SignInError::TooMany { .. })));
    assert!(matches!(scene.attempt(guess("2001:db8:0:1::1", 9)).await, Err(SignInError::WrongDetails)));
}

#[tokio::test]
async fn old_guesses_are_swept_in_passing() {
    let mut scene = Scene::new().await;
    for _ in 0..4 {
        let _ = scene.attempt(with(SAM, WRONG)).await;
    }
    scene.later(Duration::minutes(5));
    let _ = scene.attempt(with(SAM, WRONG)).await;
    assert_eq!(scene.count("SELECT COUNT(*) FROM guesses").await, 2);
}
