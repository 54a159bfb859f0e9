//! Whatever statement fails, either the mail leaves and is noted, or neither.

use pa_registry::assistants::remind_of_endings;
use pa_registry::assistants::terms::TrainingCategory;
use time::Duration;

use super::scene::{insures, trains};
use crate::freshness::scene::listed;
use crate::support::App;
use crate::support::faults::fails_at_every_statement;

#[rocket::async_test]
async fn telling_what_ends() {
    let app = App::new().await;
    let pa = listed(&app).await;
    let (service, now) = (&app.service, app.clock.now());
    trains(&app, pa.who, TrainingCategory::FirstAid, now.today() + Duration::days(80)).await;
    insures(&app, pa.who, now.today() + Duration::days(20)).await;
    let tells = async || remind_of_endings(&service.db, &service.keys, &service.letterhead, now).await;
    fails_at_every_statement(&app.database, &[], tells).await;
    app.leave_jobs();
}
