//! Setting a period leaves one line, and so does taking it back; looking leaves none.

use pa_registry::retention::{Kept, Period, erased, periods, plan, runs, withdraw_plan};
use pa_registry::storage::PageRequest;
use time::macros::date;

use crate::audit::{acts, lines, one_more};
use crate::requests::scene::an_administrator;
use crate::support::App;

#[rocket::async_test]
async fn of_administrators() {
    let app = App::new().await;
    let (_, who) = an_administrator(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let new = |months: i64, from| (Kept::Leaver, Period { months: months.try_into().unwrap(), from });
    let (today, tomorrow) = (date!(2026 - 11 - 02), date!(2026 - 11 - 03));
    acts! { &app;
        "looking" => []: async {
            periods(db, who, today).await.unwrap();
            runs(db, who, 20).await.unwrap();
            erased(db, who, &PageRequest::first(20)).await.unwrap();
        };
        "a period from today on" => []: plan(db, who, new(12, today), now);
        "one from the day after three years on" => []: plan(db, who, new(12, date!(2029 - 11 - 03)), now);
        "the one that holds" => []: plan(db, who, new(24, tomorrow), now);
        "taking back what was not set" => []: withdraw_plan(db, who, Kept::Leaver, now);
        "another from tomorrow on" => ["retention.planned"]: plan(db, who, new(12, tomorrow), now);
        "another in its place" => ["retention.planned"]: plan(db, who, new(36, date!(2027 - 01 - 01)), now);
        "taking it back" => ["retention.withdrawn"]: withdraw_plan(db, who, Kept::Leaver, now);
        "taking it back again" => []: withdraw_plan(db, who, Kept::Leaver, now);
    }
}
