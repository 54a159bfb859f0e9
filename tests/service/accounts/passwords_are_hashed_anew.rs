//! When the settings rise, the next sign-in makes a stronger hash.

use pa_registry::accounts::{HashSettings, Hasher, PasswordHash, Role};
use pa_registry::storage::Sql;

use super::scene::{PASSWORD, SAM, Scene, cheap};

async fn kept(scene: &Scene) -> PasswordHash {
    let mut db = scene.db().read().await.unwrap();
    let row: (String,) = db.fetch_one(Sql::new("SELECT password_hash FROM accounts")).await.unwrap();
    PasswordHash::parse(&row.0).unwrap()
}

#[tokio::test]
async fn at_sign_in_and_once() {
    let mut scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let weak = kept(&scene).await;
    scene.signs_in(SAM).await;
    assert_eq!(kept(&scene).await, weak, "nothing rose");

    scene.hasher = Hasher::new(HashSettings { memory_kib: 16, passes: 2, ..cheap() }).unwrap();
    assert!(scene.hasher.needs_rehash(&weak));
    scene.signs_in(SAM).await;
    let strong = kept(&scene).await;
    assert!(!scene.hasher.needs_rehash(&strong));
    assert!(strong.as_str().contains("m=16,t=2"));

    scene.signs_in(SAM).await;
    assert_eq!(kept(&scene).await, strong);
    scene.hasher = Hasher::new(cheap()).unwrap();
    scene.signs_in(SAM).await;
    assert_eq!(kept(&scene).await, strong, "settings that fall weaken nobody");
    assert!(scene.hasher.verify(PASSWORD, Some(&strong)).await.unwrap());
}

#[test]
fn only_a_hash_is_read_as_one() {
    for text in ["", "secret", "$argon2id$", "$argon2id$v=19$m=8,t=1"] {
        let _ = PasswordHash::parse(text);
    }
    assert!(PasswordHash::parse("secret").is_none());
    assert!(PasswordHash::parse("").is_none());
}
