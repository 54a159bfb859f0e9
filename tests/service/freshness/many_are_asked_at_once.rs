//! More records than fit into one transaction, and two instances that do the same work at the same moment.

use pa_registry::assistants::{RegisterNumber, Reminded, remind};
use pa_registry::clock::Timestamp;
use pa_registry::ids::AssistantId;
use pa_registry::storage::{Database, Sql};
use time::macros::date;

use crate::support::App;

/// More than two transactions take.
const RECORDS: u64 = 120;

/// Records of nobody in particular, whose first reminder falls today.
async fn many(db: &Database, now: Timestamp) {
    let mut tx = db.begin().await.unwrap();
    for number in 0..RECORDS {
        let (id, number) = (AssistantId::new(now), RegisterNumber::from_random((number * 31).to_be_bytes()));
        let Some(number) = number else { continue };
        let sql = Sql::new(
            "INSERT INTO assistants (id, number, status, way, looking, first_name, last_name, born_on, created_at,
                 updated_at, sent_at)
             VALUES ($1, $2, 'on_record', 'listed', 'yes', 'Asha', 'Patel', '1987-05-14', $3, $3, $3)",
        );
        tx.execute(sql.bind(id).bind(&number).bind(now)).await.unwrap();
        let sql = Sql::new(
            "INSERT INTO assistant_confirmations (assistant_id, confirmed_on, next_on) VALUES ($1, $2, $2)",
        );
        tx.execute(sql.bind(id).bind(date!(2026 - 10 - 10))).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn count(db: &Database, text: &'static str) -> i64 {
    db.read().await.unwrap().fetch_one::<(i64,)>(Sql::new(text)).await.unwrap().0
}

#[tokio::test(flavor = "multi_thread")]
async fn each_is_asked_once() {
    let app = App::new().await;
    let now = app.clock.now();
    many(&app.service.db, now).await;
    let records = count(&app.service.db, "SELECT COUNT(*) FROM assistants").await;
    assert!(records > 100, "{records}");
    let both = [app.service.db.clone(), app.database.another_instance().await].map(|db| {
        let (keys, letterhead) = (app.service.keys.clone(), app.service.letterhead.clone());
        tokio::spawn(async move { remind(&db, &keys, &letterhead, now).await.unwrap() })
    });
    let mut done = 0;
    for one in both {
        let Reminded { records, more } = one.await.unwrap();
        assert!(!more);
        done += records;
    }
    assert_eq!(i64::try_from(done).unwrap(), records);
    let lines =
        count(&app.service.db, "SELECT COUNT(*) FROM audit_events WHERE kind = 'record.reminded'").await;
    assert_eq!(lines, records);
    let rung =
        count(&app.service.db, "SELECT COUNT(*) FROM assistant_confirmations WHERE call_since IS NOT NULL");
    assert_eq!(rung.await, records);
}
