//! Whatever statement fails, a period is set or taken back whole, or not at all.

use pa_registry::retention::{Kept, Period, plan, sweep, withdraw_plan};
use time::Duration;
use time::macros::date;

use crate::assistants::scene::{a_pa, begins};
use crate::requests::scene::an_administrator;
use crate::support::App;
use crate::support::faults::fails_at_every_statement;

#[rocket::async_test]
async fn each_act() {
    let app = App::new().await;
    let (_, who) = an_administrator(&app).await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    let new = (Kept::Draft, Period { months: 3.try_into().unwrap(), from: date!(2026 - 11 - 03) });
    fails_at_every_statement(test, &[], async || plan(db, who, new, now).await).await;
    fails_at_every_statement(test, &[], async || withdraw_plan(db, who, Kept::Draft, now).await).await;
    let erased_at = now + Duration::days(200);
    pa_registry::assistants::sweep(db, &app.service.keys, erased_at).await.unwrap();
    fails_at_every_statement(test, &[], async || sweep(db, erased_at + Duration::days(7 * 366)).await).await;
}
