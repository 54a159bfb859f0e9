//! Every result says why it is there and what is missing; few results say what to relax.

use pa_registry::assistants::terms::{Day, Language, PartOfDay, Slot, Task, Week};
use pa_registry::figures::disclosure::ShownCount;
use pa_registry::finder::{Criteria, Drive, Field, Item, PageAsked, TimesHow, Wanted, Weight};

use super::scene::{CASTLE, an_employer, an_instance, does, from, ids, no_needs, somebody, speaks, works};
use crate::support::App;

fn mornings(days: &[Day]) -> Week {
    days.iter().map(|day| Slot { day: *day, part: PartOfDay::Morning }).collect()
}

const TUESDAY: Day = Day::Tuesday;
const THURSDAY: Day = Day::Thursday;

#[rocket::async_test]
async fn two_of_three_mornings() {
    let app = App::new().await;
    let (two, one, none) = (somebody(&app).await, somebody(&app).await, somebody(&app).await);
    works(&app, two.who, &[Day::Monday, TUESDAY]).await;
    works(&app, one.who, &[THURSDAY]).await;
    works(&app, none.who, &[Day::Sunday]).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let (instance, employer) = (an_instance(db, &no_needs(), now).await, an_employer(now));
    let asked = mornings(&[Day::Monday, TUESDAY, THURSDAY]);
    let criteria = Criteria { times: Wanted { must: asked, wish: Week::default() }, ..from(CASTLE) };
    let found = instance.finds(&app, &employer, &criteria).await;
    assert_eq!(ids(&found), [two.id, one.id], "one is enough, and more are better");
    let reason = &found[0].reasons[0];
    assert_eq!((reason.field, reason.weight), (Field::Times, Weight::Must));
    assert_eq!((reason.met.len(), reason.missing.len()), (2, 1), "2 of your 3 mornings");
    let thursday = Slot { day: THURSDAY, part: PartOfDay::Morning };
    assert_eq!(reason.missing, [Item::Time(thursday)]);
    let all = Criteria { times_how: TimesHow::All, ..criteria.clone() };
    assert!(instance.finds(&app, &employer, &all).await.is_empty());
    let wished = Criteria { times: Wanted { must: Week::default(), wish: asked }, ..from(CASTLE) };
    assert_eq!(ids(&instance.finds(&app, &employer, &wished).await), [two.id, one.id, none.id]);
}

#[rocket::async_test]
async fn wishes_and_what_nobody_said() {
    let app = App::new().await;
    let pa = somebody(&app).await;
    speaks(&app, pa.who, "gu", "few_words").await;
    let (db, now) = (&app.service.db, app.clock.now());
    let (instance, employer) = (an_instance(db, &no_needs(), now).await, an_employer(now));
    let gujarati: Language = "gu".parse().unwrap();
    let criteria = Criteria {
        languages: Wanted { wish: [gujarati].into_iter().collect(), ..Wanted::default() },
        drive: Wanted { must: None, wish: Some(Drive::AnyCar) },
        smoking: Wanted { must: None, wish: "never".parse().ok() },
        interests: "chess".parse().unwrap(),
        ..from(CASTLE)
    };
    let found = instance.finds(&app, &employer, &criteria).await;
    let said: Vec<_> = found[0].reasons.iter().map(|reason| (reason.field, reason.is_unsaid)).collect();
    let all =
        [(Field::Languages, false), (Field::Drive, false), (Field::Smoking, true), (Field::Interests, true)];
    assert_eq!(said, all);
    assert!(found[0].reasons.iter().all(|reason| reason.met.is_empty() && reason.missing.len() == 1));
    speaks(&app, pa.who, "gu", "conversation").await;
    instance.follows(&app).await;
    let found = instance.finds(&app, &employer, &criteria).await;
    assert_eq!(found[0].reasons[0].met, [Item::Language(gujarati)], "a few words are no conversation");
    let must = Criteria { smoking: Wanted { must: "never".parse().ok(), wish: None }, ..from(CASTLE) };
    assert!(
        instance.finds(&app, &employer, &must).await.is_empty(),
        "a must is met by what somebody has said"
    );
}

#[rocket::async_test]
async fn few_results_say_which_criterion_to_relax() {
    let app = App::new().await;
    let mut people = Vec::new();
    for _ in 0..3 {
        let pa = somebody(&app).await;
        does(&app, pa.who, &[Task::Cooking]).await;
        people.push(pa);
    }
    works(&app, people[0].who, &[TUESDAY]).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let (instance, employer) = (an_instance(db, &no_needs(), now).await, an_employer(now));
    let tasks = Wanted { must: [Task::Cooking].into_iter().collect(), ..Wanted::default() };
    let times = Wanted { must: mornings(&[TUESDAY, THURSDAY]), wish: Week::default() };
    let asked = Criteria { tasks, times, times_how: TimesHow::All, ..from(CASTLE) };
    let results = instance.page(&app, &employer, &asked, PageAsked::first(20)).await;
    assert!(results.rows.is_empty() && results.next.is_none());
    let relaxed = results.relaxed.unwrap();
    let fields: Vec<Field> = relaxed.iter().map(|relaxed| relaxed.field).collect();
    assert_eq!(fields, [Field::Times, Field::TimesHow], "not the task, which brings nobody");
    let shown = relaxed.iter().map(|relaxed| ShownCount::of(relaxed.found).to_string());
    assert!(shown.eq(["fewer than 8", "fewer than 8"]), "and people are told no small number");
    let enough = Criteria { tasks: asked.tasks, ..from(CASTLE) };
    let results = instance.page(&app, &employer, &enough, PageAsked::first(20)).await;
    assert_eq!((results.rows.len(), results.relaxed.is_none()), (3, true));
}
