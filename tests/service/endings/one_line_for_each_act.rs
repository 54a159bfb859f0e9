//! Each mail or letter about what ends leaves one line, and a morning without news leaves none.

use pa_registry::assistants::terms::TrainingCategory;
use time::Duration;

use super::scene::{insures, tells, trains};
use crate::audit::{acts, lines, one_more};
use crate::freshness::scene::{listed, without_email};
use crate::support::App;

#[rocket::async_test]
async fn of_what_ends() {
    let app = App::new().await;
    let (pa, other) = (listed(&app).await, listed(&app).await);
    let today = app.clock.now().today();
    acts! { &app; "nothing ends" => []: tells(&app); }
    trains(&app, pa.who, TrainingCategory::FirstAid, today + Duration::days(90)).await;
    insures(&app, pa.who, today + Duration::days(90)).await;
    trains(&app, other.who, TrainingCategory::FirstAid, today + Duration::days(89)).await;
    without_email(&app, other.id).await;
    acts! { &app;
        "two things of one, and of another without e-mail" => ["record.runs_out", "record.runs_out"]: tells(&app);
        "the same morning again" => []: tells(&app);
    }
    app.clock.advance(Duration::days(28));
    acts! { &app; "the day before the next step" => []: tells(&app); }
    app.clock.advance(Duration::days(1));
    acts! { &app; "the next step of one" => ["record.runs_out"]: tells(&app); }
    app.clock.advance(Duration::days(1));
    acts! { &app; "and of the other" => ["record.runs_out"]: tells(&app); }
    app.leave_jobs();
}
