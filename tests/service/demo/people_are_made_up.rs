//! Nobody can be written to or rung, and everybody who is named can sign in.

use pa_registry::accounts::{
    Agent, Arrival, Desk, GuessLimits, Hasher, Role, SignIn, Welcome, find_session, pass, sign_in,
};
use pa_registry::demo::{self, Scale};
use pa_registry::keys::Keyring;
use pa_registry::storage::Sql;

use super::scene::WITHOUT_EMAIL;
use crate::support::app::{cheap_hashes, letterhead, noon};
use crate::support::database::TestDatabase;

#[tokio::test]
async fn their_addresses_and_numbers_lead_nowhere() {
    let test = TestDatabase::new().await;
    demo::make((&test.db, &Keyring::draw().unwrap()), Scale::City, 7, cheap_hashes(), noon().today())
        .await
        .unwrap();
    let mut conn = test.db.read().await.unwrap();
    let emails: Vec<(String,)> = conn.fetch_all(Sql::new("SELECT email FROM accounts")).await.unwrap();
    assert_eq!(emails.len(), Scale::City.assistants() - WITHOUT_EMAIL + Scale::City.employers() + 8);
    for (email,) in emails {
        // RFC 2606 keeps `.example` for nobody.
        assert!(email.ends_with(".example"), "{email}");
    }
    let query = Sql::new("SELECT telephone FROM people WHERE telephone IS NOT NULL");
    let telephones: Vec<(String,)> = conn.fetch_all(query).await.unwrap();
    assert!(telephones.len() > 900, "most have one: {}", telephones.len());
    for (telephone,) in telephones {
        // Ofcom keeps 0116 496 0000 to 0999 and 07700 900000 to 900999 for drama.
        let digits: String = telephone.chars().filter(char::is_ascii_digit).collect();
        let drama = ["01164960", "07700900"].iter().any(|range| digits.starts_with(range));
        assert!(digits.len() == 11 && drama, "{telephone}");
    }
}

#[tokio::test]
async fn those_who_are_named_can_sign_in() {
    let test = TestDatabase::new().await;
    let keys = Keyring::draw().unwrap();
    let accounts =
        demo::make((&test.db, &keys), Scale::City, 7, cheap_hashes(), noon().today()).await.unwrap();
    let hasher = Hasher::new(cheap_hashes()).unwrap();
    let letterhead = letterhead();
    let desk = Desk {
        db: &test.db,
        keys: &keys,
        hasher: &hasher,
        limits: GuessLimits::default(),
        letterhead: &letterhead,
    };
    for role in Role::ALL.iter().filter(|role| **role != Role::Provider) {
        assert!(accounts.iter().filter(|entry| entry.role == *role).count() > 1, "{role:?}");
    }
    let arrival = Arrival { device: None, agent: Agent::UNKNOWN };
    for entry in accounts {
        let attempt = SignIn {
            email: entry.email.clone(),
            password: entry.password.clone(),
            arrival: arrival.clone(),
            previous: None,
            network: [192, 0, 2, 1].into(),
        };
        let signed_in = sign_in(&test.db, &hasher, &GuessLimits::default(), attempt, noon()).await;
        let welcome = signed_in.unwrap_or_else(|error| panic!("{}: {error}", entry.email));
        let signed_in = match welcome {
            Welcome::In(signed_in) => signed_in,
            Welcome::SecondFactor(step) => {
                let code = entry.code_at(noon()).expect("officers have a secret");
                pass(&desk, &step, &code, &arrival, noon()).await.unwrap()
            }
        };
        let session = find_session(&test.db, &signed_in.session, noon()).await.unwrap().unwrap();
        assert!(session.roles.contains(entry.role), "{}", entry.email);
    }
}
