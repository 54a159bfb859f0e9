//! A search with fewer than three results is counted, without who asked.

use pa_registry::assistants::terms::{Day, PartOfDay, Slot, Task, Week};
use pa_registry::finder::{Criteria, Wanted};
use pa_registry::storage::Sql;
use time::{Date, Duration, macros::date};

use super::scene::{CASTLE, an_employer, an_instance, from, no_needs, somebody};
use crate::support::App;

async fn unmet(app: &App) -> Vec<(String, Date, i64)> {
    let sql = Sql::new("SELECT ward, week_on, times FROM unmet_searches ORDER BY week_on, ward");
    app.service.db.read().await.unwrap().fetch_all(sql).await.unwrap()
}

async fn words(app: &App) -> Vec<(String, String)> {
    let sql = Sql::new("SELECT list, word FROM unmet_search_words ORDER BY list, word");
    app.service.db.read().await.unwrap().fetch_all(sql).await.unwrap()
}

#[rocket::async_test]
async fn once_for_each_employer_and_week() {
    let app = App::new().await;
    let (db, now) = (&app.service.db, app.clock.now());
    let instance = an_instance(db, &no_needs(), now).await;
    let (one, other) = (an_employer(now), an_employer(now));
    let tuesday: Week = [Slot { day: Day::Tuesday, part: PartOfDay::Morning }].into_iter().collect();
    let asked = Criteria {
        tasks: Wanted { must: [Task::Cooking].into_iter().collect(), ..Wanted::default() },
        languages: Wanted { wish: ["gu".parse().unwrap()].into_iter().collect(), ..Wanted::default() },
        times: Wanted { must: tuesday, wish: Week::default() },
        ..from(CASTLE)
    };
    instance.finds(&app, &one, &asked).await;
    let week = date!(2026 - 11 - 02);
    let first = (CASTLE.to_owned(), week, i64::from(tuesday));
    assert_eq!(unmet(&app).await, [first]);
    let said = |list: &str, word: &str| (list.to_owned(), word.to_owned());
    assert_eq!(words(&app).await, [said("language", "gu"), said("task", "cooking")]);
    app.clock.advance(Duration::days(6));
    instance.finds(&app, &one, &from(CASTLE)).await;
    assert_eq!(unmet(&app).await.len(), 1, "the same week");
    instance.finds(&app, &other, &from(CASTLE)).await;
    assert_eq!(unmet(&app).await.len(), 2, "somebody else");
    app.clock.advance(Duration::days(1));
    instance.finds(&app, &one, &from(CASTLE)).await;
    let counted = unmet(&app).await;
    assert_eq!((counted.len(), counted[2].1), (3, date!(2026 - 11 - 09)), "the week after");
    let askers = Sql::new("SELECT COUNT(*) FROM unmet_askers");
    let (left,) = db.read().await.unwrap().fetch_one::<(i64,)>(askers).await.unwrap();
    assert_eq!(left, 1, "who was counted in weeks before is forgotten");
}

#[rocket::async_test]
async fn three_results_are_no_unmet_need_and_the_audit_says_nothing_of_searches() {
    let app = App::new().await;
    for _ in 0..3 {
        somebody(&app).await;
    }
    let (db, now) = (&app.service.db, app.clock.now());
    let (instance, employer) = (an_instance(db, &no_needs(), now).await, an_employer(now));
    let lines = Sql::new("SELECT COUNT(*) FROM audit_events");
    let before = db.read().await.unwrap().fetch_one::<(i64,)>(lines).await.unwrap();
    instance.finds(&app, &employer, &from(CASTLE)).await;
    assert!(unmet(&app).await.is_empty());
    instance.finds(&app, &employer, &from("E05010459")).await;
    let lines = Sql::new("SELECT COUNT(*) FROM audit_events");
    assert_eq!(db.read().await.unwrap().fetch_one::<(i64,)>(lines).await.unwrap(), before);
}

#[rocket::async_test]
async fn nothing_of_it_tells_who_asked_or_at_what_hour() {
    let app = App::new().await;
    let (db, now) = (&app.service.db, app.clock.now());
    let (instance, employer) = (an_instance(db, &no_needs(), now).await, an_employer(now));
    instance.finds(&app, &employer, &from(CASTLE)).await;
    let sql = Sql::new("SELECT id FROM unmet_searches");
    let (id,) = db.read().await.unwrap().fetch_one::<(uuid::Uuid,)>(sql).await.unwrap();
    let (seconds, _) = id.get_timestamp().unwrap().to_unix();
    let made = time::OffsetDateTime::from_unix_timestamp(seconds.try_into().unwrap()).unwrap();
    assert_eq!((made.date(), made.time()), (date!(2026 - 11 - 02), time::Time::MIDNIGHT));
    let sql = Sql::new("SELECT code FROM unmet_askers");
    let (code,) = db.read().await.unwrap().fetch_one::<(String,)>(sql).await.unwrap();
    assert_eq!(code.len(), 64, "a code under the register's key, and nothing else");
}
