//! `pa-registry audit verify`, as an operator types it.

use std::path::Path;

use pa_registry::audit;
use pa_registry::keys;
use pa_registry::storage::Value;
use tempfile::TempDir;

use super::scene::Scene;
use crate::support::program::{Ended, program};

/// A register with four sealed lines and its key in a file.
async fn register() -> (Scene, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut scene = Scene::new().await;
    scene.keys = keys::load_or_make(&folder.path().join("register.key")).unwrap();
    scene.four_lines().await;
    assert_eq!(scene.seals().await, 4);
    (scene, folder)
}

fn verify(scene: &Scene, folder: &Path, more: &[&str]) -> Ended {
    let mut program = program(folder);
    program.env("REGISTER_DATABASE_URL", &scene.database.settings.url);
    program.env("REGISTER_KEY_FILE", folder.join("register.key"));
    program.args(["audit", "verify"]).args(more);
    Ended::of(program)
}

#[tokio::test]
async fn it_says_how_far_the_chain_goes_and_what_was_found() {
    let (scene, folder) = register().await;
    let head = scene.looks().await.head.unwrap();
    let clean = verify(&scene, folder.path(), &["--expect", &head.to_string()]);
    assert!(clean.well, "{}", clean.said);
    assert!(
        clean.said.contains("sealed up to line 4") && clean.said.contains(&head.to_string()),
        "{}",
        clean.said
    );

    let other = audit::Head { position: 9, ..head };
    let shorter = verify(&scene, folder.path(), &["--expect", &other.to_string()]);
    assert!(!shorter.well && shorter.said.contains("A head was noted at 9"), "{}", shorter.said);

    scene.rules_are_off().await;
    let position = Value::from(2_i64);
    scene.does("DELETE FROM audit_seals WHERE position = $1".to_owned(), &[position]).await;
    let found = verify(&scene, folder.path(), &[]);
    assert!(!found.well && found.said.contains("Seals 2 to 2 are missing"), "{}", found.said);
    let json = verify(&scene, folder.path(), &["--json"]);
    assert!(!json.well);
    let object = json.said.rsplit_once('}').unwrap().0.to_owned() + "}";
    let object: serde_json::Value = serde_json::from_str(&object).unwrap();
    assert_eq!(object["clean"], false);
    assert_eq!(object["findings"][0]["finding"], "seals_missing");
}

#[tokio::test]
async fn without_its_key_or_its_tables_it_says_what_is_missing() {
    let (scene, folder) = register().await;
    std::fs::remove_file(folder.path().join("register.key")).unwrap();
    let refused = verify(&scene, folder.path(), &[]);
    assert!(!refused.well && refused.said.contains("key_file"), "{}", refused.said);
    assert!(!folder.path().join("register.key").exists(), "a missing key is not made anew");
    let typed = verify(&scene, folder.path(), &["--expect", "4:short"]);
    assert!(!typed.well && typed.said.contains("as they were noted"), "{}", typed.said);
}

#[test]
fn a_mistyped_path_makes_no_register() {
    let folder = tempfile::tempdir().unwrap();
    keys::load_or_make(&folder.path().join("register.key")).unwrap();
    let mut program = program(folder.path());
    program.env("REGISTER_DATABASE_URL", "sqlite:mistyped.sqlite").env("REGISTER_KEY_FILE", "register.key");
    program.args(["audit", "verify"]);
    let refused = Ended::of(program);
    assert!(
        !refused.well && refused.said.contains("There is no database mistyped.sqlite"),
        "{}",
        refused.said
    );
    assert!(!folder.path().join("mistyped.sqlite").exists());
}
