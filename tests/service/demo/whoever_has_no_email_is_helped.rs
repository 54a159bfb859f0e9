//! Registrars act for the PAs without e-mail, and for an employer; all of them agreed, and an officer heard it.

use pa_registry::demo::{self, Scale};
use pa_registry::keys::Keyring;
use pa_registry::storage::Sql;

use super::scene::WITHOUT_EMAIL;
use crate::support::app::{cheap_hashes, noon};
use crate::support::database::TestDatabase;

#[tokio::test]
async fn with_consent_by_each_of_the_ways() {
    let (test, keys) = (TestDatabase::new().await, Keyring::draw().unwrap());
    demo::make((&test.db, &keys), Scale::City, 1, cheap_hashes(), noon().today()).await.unwrap();
    let mut db = test.db.read().await.unwrap();
    let sql = Sql::new(
        "SELECT s.role, p.name, s.family_name, c.channel, c.given FROM assisted_people s
             JOIN people p ON p.id = s.person_id AND p.account_id IS NULL
             LEFT JOIN consents c ON c.person_id = p.id AND c.purpose = 'officer_acting'
         ORDER BY s.role",
    );
    let helped: Vec<(String, String, String, String, bool)> = db.fetch_all(sql).await.unwrap();
    let roles: Vec<&str> = helped.iter().map(|(role, ..)| role.as_str()).collect();
    assert_eq!(roles, [vec!["assistant"; WITHOUT_EMAIL], vec!["employer"]].concat());
    for (_, name, family_name, _, given) in &helped {
        assert!(*given && name.ends_with(&format!(" {family_name}")), "{name}, {family_name}, {given}");
    }
    for way in ["telephone", "in_person", "letter"] {
        assert!(helped.iter().any(|(_, _, _, channel, _)| channel == way), "{way}");
    }
}
