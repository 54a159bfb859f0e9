//! As somebody meets it who types `pa-registry demo`.

use std::fs;
use std::path::Path;

use pa_registry::accounts::{ApiScope, GuessLimits, HashSettings, Hasher, SignIn, find_caller, sign_in};
use pa_registry::demo::AccountEntry;
use pa_registry::storage::{Database, DatabaseSettings, Sql};

use crate::support::app::noon;
use crate::support::program::{Ended, program};

fn make(data: &Path, more: &[&str], elsewhere: &Path) -> Ended {
    let mut demo = program(data.parent().unwrap());
    demo.args(["demo", "--make-only", "--data"]).arg(data).args(more);
    demo.env("REGISTER_DATABASE_URL", format!("sqlite:{}", elsewhere.join("real.sqlite").display()));
    demo.env("REGISTER_DATABASE_READER_URL", "postgres://register:hush@db.example/register");
    demo.env("REGISTER_MAIL", format!("directory:{}", elsewhere.join("mail").display()));
    Ended::of(demo)
}

async fn everybody(database: &Path) -> Vec<(String,)> {
    let settings = DatabaseSettings::new(format!("sqlite:{}", database.display()));
    let db = Database::connect(&settings).await.unwrap();
    let all = db
        .read()
        .await
        .unwrap()
        .fetch_all(Sql::new("SELECT email FROM accounts ORDER BY email"))
        .await
        .unwrap();
    db.close().await.unwrap();
    all
}

#[tokio::test]
async fn in_a_folder_of_its_own_whatever_is_configured() {
    let place = tempfile::tempdir().unwrap();
    let (data, real) = (place.path().join("demo"), place.path().join("real"));
    fs::create_dir(&real).unwrap();
    fs::create_dir(&data).unwrap();
    fs::write(data.join("register.making.sqlite"), "cut short").unwrap();

    let made = make(&data, &[], &real);
    assert!(made.well, "{}", made.said);
    assert!(made.said.contains("The demo is ready in"), "{}", made.said);
    assert_eq!(fs::read_dir(&real).unwrap().count(), 0, "the configured database and mail are not touched");
    let first = everybody(&data.join("register.sqlite")).await;
    assert_eq!(first.len(), 1_325);

    let refused = make(&data, &["--seed", "2"], &real);
    assert!(!refused.well && refused.said.contains("Add --fresh"), "{}", refused.said);
    assert_eq!(everybody(&data.join("register.sqlite")).await, first);

    let fresh = make(&data, &["--seed", "2", "--fresh"], &real);
    assert!(fresh.well, "{}", fresh.said);
    assert_ne!(everybody(&data.join("register.sqlite")).await, first);

    let back = make(&data, &["--fresh"], &real);
    assert!(back.well, "{}", back.said);
    assert_eq!(everybody(&data.join("register.sqlite")).await, first, "seed 1 is the usual one");
}

#[tokio::test]
async fn and_its_list_of_accounts_lets_people_in() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("demo");
    let made = make(&data, &[], place.path());
    assert!(made.well, "{}", made.said);
    let list = fs::read(data.join("accounts.json")).unwrap();
    let plain: serde_json::Value = serde_json::from_slice(&list).unwrap();
    assert_eq!(plain[0]["role"], "assistant");
    assert!(plain[0].as_object().unwrap().contains_key("totp_secret"));
    let entries: Vec<AccountEntry> = serde_json::from_slice(&list).unwrap();
    let settings = DatabaseSettings::new(format!("sqlite:{}", data.join("register.sqlite").display()));
    let db = Database::connect(&settings).await.unwrap();
    let hasher = Hasher::new(HashSettings::default()).unwrap();
    for entry in entries {
        let may_have_one = !ApiScope::of(&entry.role.into()).is_empty();
        assert_eq!(entry.api_token.is_some(), may_have_one, "{}", entry.role);
        if let Some(token) = entry.api_token {
            let caller = find_caller(&db, &token.parse().unwrap(), noon()).await.unwrap().unwrap();
            assert!(caller.roles().contains(entry.role));
        }
        let attempt = SignIn {
            email: entry.email,
            password: entry.password,
            arrival: pa_registry::accounts::Arrival {
                device: None,
                agent: pa_registry::accounts::Agent::UNKNOWN,
            },
            previous: None,
            network: [192, 0, 2, 1].into(),
        };
        sign_in(&db, &hasher, &GuessLimits::default(), attempt, noon()).await.unwrap();
    }
    db.close().await.unwrap();
}

#[tokio::test]
async fn and_its_pas_live_where_a_file_of_postcodes_says() {
    let place = tempfile::tempdir().unwrap();
    let (data, file) = (place.path().join("demo"), place.path().join("places.csv"));
    let rows = "postcode,latitude,longitude,ward_code,lad_code\n\
                CB1 1AA,52.2,0.13,E05002702,E07000008\nCB2 1AA,52.19,0.12,E05002703,E07000008\n";
    fs::write(&file, rows).unwrap();
    let made = make(&data, &["--places", file.to_str().unwrap()], place.path());
    assert!(made.well, "{}", made.said);
    let settings = DatabaseSettings::new(format!("sqlite:{}", data.join("register.sqlite").display()));
    let db = Database::connect(&settings).await.unwrap();
    let sql = Sql::new(
        "SELECT DISTINCT home_ward FROM assistant_profiles WHERE home_ward IS NOT NULL ORDER BY home_ward",
    );
    let wards: Vec<(String,)> = db.read().await.unwrap().fetch_all(sql).await.unwrap();
    db.close().await.unwrap();
    assert_eq!(wards.iter().map(|(ward,)| ward.as_str()).collect::<Vec<_>>(), ["E05002702", "E05002703"]);
    let again = make(&data, &["--places", file.to_str().unwrap()], place.path());
    assert!(!again.well && again.said.contains("Add --fresh"), "{}", again.said);
}

#[test]
fn and_never_over_a_register_of_real_people() {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("register.sqlite"), "real people").unwrap();
    let refused = make(place.path(), &["--fresh"], place.path());
    assert!(!refused.well && refused.said.contains("the demo leaves it alone"), "{}", refused.said);
    assert_eq!(fs::read_to_string(place.path().join("register.sqlite")).unwrap(), "real people");
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
}
