//! More records than fit into one transaction, and two instances that do the same work at the same moment.

use pa_registry::assistants::{RegisterNumber, Reminded, remind_of_endings};
use pa_registry::clock::Timestamp;
use pa_registry::ids::{AccountId, AssistantId, ClaimId};
use pa_registry::storage::{Database, Sql};
use time::Duration;

use crate::support::App;

/// More than two transactions take.
const RECORDS: u64 = 120;

/// Records of nobody in particular, with a car that is insured for 40 more days.
async fn many(db: &Database, now: Timestamp) -> i64 {
    let mut tx = db.begin().await.unwrap();
    let mut made = 0;
    for number in 0..RECORDS {
        let (account, id) = (AccountId::new(now), AssistantId::new(now));
        let Some(number) = RegisterNumber::from_random((number * 31).to_be_bytes()) else { continue };
        let email = format!("pa.{}@people.example", account.as_uuid().simple());
        let sql = Sql::new(
            "INSERT INTO accounts (id, email, email_folded, password_hash, created_at)
             VALUES ($1, $2, $2, 'none', $3)",
        );
        tx.execute(sql.bind(account).bind(email).bind(now)).await.unwrap();
        let sql =
            Sql::new("INSERT INTO people (id, account_id, created_at, updated_at) VALUES ($1, $1, $2, $2)");
        tx.execute(sql.bind(account).bind(now)).await.unwrap();
        let sql = Sql::new(
            "INSERT INTO assistants (id, account_id, number, status, way, first_name, last_name, born_on, created_at,
                 updated_at, sent_at)
             VALUES ($1, $2, $3, 'sent', 'listed', 'Asha', 'Patel', '1987-05-14', $4, $4, $4)",
        );
        tx.execute(sql.bind(id).bind(account).bind(&number).bind(now)).await.unwrap();
        let sql = Sql::new(
            "INSERT INTO assistant_claims (id, assistant_id, kind, state, said_at, waiting_since, ends_on)
             VALUES ($1, $2, 'car_insurance', 'waiting', $3, $3, $4)",
        );
        let ends_on = now.today() + Duration::days(40);
        tx.execute(sql.bind(ClaimId::new(now)).bind(id).bind(now).bind(ends_on)).await.unwrap();
        made += 1;
    }
    tx.commit().await.unwrap();
    made
}

#[tokio::test(flavor = "multi_thread")]
async fn each_is_told_once() {
    let app = App::new().await;
    let now = app.clock.now();
    let made = many(&app.service.db, now).await;
    assert!(made > 100, "{made}");
    let both = [app.service.db.clone(), app.database.another_instance().await].map(|db| {
        let (keys, letterhead) = (app.service.keys.clone(), app.service.letterhead.clone());
        tokio::spawn(async move { remind_of_endings(&db, &keys, &letterhead, now).await.unwrap() })
    });
    let mut done = 0;
    for one in both {
        let Reminded { records, more } = one.await.unwrap();
        assert!(!more);
        done += records;
    }
    assert_eq!(i64::try_from(done).unwrap(), made);
    let mails = app.mails().await;
    assert_eq!(i64::try_from(mails.len()).unwrap(), made);
    let mut addresses: Vec<_> = mails.iter().map(|mail| mail.to.to_string()).collect();
    addresses.sort();
    addresses.dedup();
    assert_eq!(addresses.len(), mails.len(), "one mail to each");
}
