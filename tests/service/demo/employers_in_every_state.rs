//! Whoever wants to see how a check of an employer stands finds somebody in `accounts.json`, whenever the demo is made.

use std::collections::BTreeMap;

use pa_registry::accounts::{EmployerActor, Role, Session};
use pa_registry::clock::Timestamp;
use pa_registry::demo::{self, Scale};
use pa_registry::employers::checks::count_waiting;
use pa_registry::employers::{State, checked, find, remind};
use pa_registry::ids::{AccountId, SessionId};
use pa_registry::keys::Keyring;
use pa_registry::storage::Sql;
use time::{Date, Duration};

use super::scene::MADE_BY;
use crate::support::app::{cheap_hashes, letterhead, noon};
use crate::support::database::TestDatabase;

/// Each note, how the check stands then, and whether the person acts for another one.
const STATES: [(&str, State, bool); 8] = [
    ("checked as an employer", State::Checked, false),
    ("acts for somebody, and is checked", State::Checked, true),
    ("waits to be checked as an employer", State::Waiting, false),
    ("acts for somebody, and waits to be checked", State::Waiting, true),
    ("the check ends soon", State::Checked, false),
    ("the check ends soon, and a new one is asked for", State::Checked, false),
    ("the check has ended", State::RunOut, false),
    ("not accepted as an employer", State::NotAccepted, false),
];

fn actor(account: AccountId, email: &str) -> EmployerActor {
    let session = Session {
        id: SessionId::new(MADE_BY),
        account,
        email: email.parse().unwrap(),
        roles: Role::Employer.into(),
        signed_in_at: MADE_BY,
        seen_at: MADE_BY,
    };
    EmployerActor::of(&session).unwrap()
}

async fn looks_at_everybody(made_on: Date) {
    let (test, keys) = (TestDatabase::new().await, Keyring::draw().unwrap());
    let entries = demo::make((&test.db, &keys), Scale::City, 1, cheap_hashes(), made_on).await.unwrap();
    let now = Timestamp::start_of_day(made_on);
    let (mut by_note, mut plain) = (BTreeMap::new(), 0);
    for entry in entries.into_iter().filter(|entry| entry.role == Role::Employer) {
        let sql = Sql::new("SELECT id FROM accounts WHERE email = $1").bind(entry.email.clone());
        let (account,): (AccountId,) = test.db.read().await.unwrap().fetch_one(sql).await.unwrap();
        let who = actor(account, &entry.email);
        let told = find(&test.db, who).await.unwrap();
        let Some(note) = entry.note else {
            assert_eq!(told, None, "the first have told nothing");
            plain += 1;
            continue;
        };
        assert!(by_note.insert(note, (who, told.unwrap())).is_none());
    }
    assert_eq!((by_note.len(), plain), (8, 3));
    for (note, state, is_acting) in STATES {
        let (who, employer) = &by_note[note];
        assert_eq!(employer.life.state(made_on), state, "{note}");
        assert_eq!((employer.told.is_acting(), employer.told.missing().len()), (is_acting, 0), "{note}");
        let is_checked = checked(&test.db, *who, now).await.unwrap().is_some();
        assert_eq!(is_checked, state == State::Checked, "{note}");
    }
    let waiting = count_waiting(&mut test.db.read().await.unwrap()).await.unwrap();
    assert!((10..80).contains(&waiting), "{waiting}");
    let post = (&keys, &letterhead());
    assert_eq!(remind(&test.db, post, now).await.unwrap().employers, 0, "whoever is to be told was told");
}

#[tokio::test]
async fn on_a_day_of_today() {
    looks_at_everybody(noon().today()).await;
}

#[tokio::test]
async fn and_years_later() {
    looks_at_everybody((MADE_BY + Duration::days(1_000)).today()).await;
}
