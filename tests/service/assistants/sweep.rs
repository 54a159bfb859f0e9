//! Records whose time is over.

use pa_registry::assistants::{find_record, leave, leave_closed, sweep};
use pa_registry::storage::Sql;
use time::Duration;

use super::scene::{a_pa, actor, begins};
use crate::support::App;

#[rocket::async_test]
async fn drafts_are_kept_6_months_and_leavers_2_years() {
    let app = App::new().await;
    let (mut draft, mut leaver) = (a_pa(&app).await, a_pa(&app).await);
    begins(&mut draft).await;
    begins(&mut leaver).await;
    let (draft, leaver) = (actor(&app, &draft).await, actor(&app, &leaver).await);
    let (db, keys, now) = (&app.service.db, &app.service.keys, app.clock.now());
    leave(db, leaver, now).await.unwrap();
    assert_eq!(sweep(db, keys, now + Duration::days(181)).await.unwrap(), 0);
    assert_eq!(sweep(db, keys, now + Duration::days(182)).await.unwrap(), 1);
    assert!(find_record(db, draft).await.unwrap().is_none());
    assert!(find_record(db, leaver).await.unwrap().is_some());
    assert_eq!(sweep(db, keys, now + Duration::days(731)).await.unwrap(), 0);
    assert_eq!(sweep(db, keys, now + Duration::days(732)).await.unwrap(), 1);
    let sql = Sql::new("SELECT COUNT(*) FROM assistant_profiles");
    let left: (i64,) = db.read().await.unwrap().fetch_one(sql).await.unwrap();
    assert_eq!(left.0, 0, "everything that hangs on a record goes with it");
}

#[rocket::async_test]
async fn whoever_closes_the_account_leaves() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    let who = actor(&app, &pa).await;
    leave_closed(&app.service.db, who.account(), app.clock.now()).await.unwrap();
    let record = find_record(&app.service.db, who).await.unwrap().unwrap();
    assert_eq!(record.life, pa_registry::assistants::Life::Left);
    leave_closed(&app.service.db, who.account(), app.clock.now()).await.unwrap();
}
