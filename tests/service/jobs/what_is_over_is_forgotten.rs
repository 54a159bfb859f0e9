//! The register's own jobs.

use pa_registry::drafts::{self, DraftKind, DraftOwner};
use pa_registry::jobs::{self, Plan};
use serde_json::json;
use time::Duration;

use crate::support::App;

#[rocket::async_test]
async fn by_jobs_that_queue_themselves() {
    let app = App::new().await;
    let visit = DraftOwner::Visit("a visit".to_owned());
    let Plan { schedules, .. } = Plan::ours();
    drafts::keep(&app.service.db, &visit, DraftKind::SignUp, json!({"answer": 1}), app.clock.now())
        .await
        .unwrap();
    app.clock.advance(Duration::hours(2));
    assert_eq!(jobs::queue_due(&app.service.db, schedules, app.clock.now()).await.unwrap(), schedules.len());
    assert_eq!(app.work().await, schedules.len());
    let left = app.database.checksum(&[]).await;
    assert!(!left.contains("\ndrafts: ") && !left.contains("\njobs: "), "{left}");
    assert_eq!(jobs::queue_due(&app.service.db, schedules, app.clock.now()).await.unwrap(), 0);
}
