//! Paging through all results, while listings change: nobody twice, and nobody who is hidden.

use std::collections::BTreeSet;

use pa_registry::assistants::pause;
use pa_registry::assistants::terms::{Day, PartOfDay, Slot, Week};
use pa_registry::finder::{Criteria, Cursor, PageAsked, SearchError, Wanted, search};
use pa_registry::ids::AssistantId;
use time::Duration;

use super::scene::{CASTLE, an_employer, an_instance, from, ids, no_needs, somebody, works};
use crate::support::App;

#[rocket::async_test]
async fn everybody_once_also_from_another_instance_and_after_midnight() {
    let app = App::new().await;
    let mut people = BTreeSet::new();
    for _ in 0..7 {
        people.insert(somebody(&app).await.id);
    }
    app.clock.advance(Duration::hours(11) + Duration::minutes(50));
    let (db, now) = (&app.service.db, app.clock.now());
    let elsewhere = app.database.another_instance().await;
    let instances =
        [an_instance(db, &no_needs(), now).await, an_instance(&elsewhere, &no_needs(), now).await];
    let (employer, criteria) = (an_employer(now), from(CASTLE));
    let (mut seen, mut after) = (Vec::new(), None);
    for number in 0.. {
        let page = PageAsked::new(after, 2);
        let results = instances[number % 2].page(&app, &employer, &criteria, page).await;
        seen.extend(ids(&results.rows));
        // Midnight passes, and with it the turns of the day.
        app.clock.advance(Duration::minutes(15));
        after = results.next.map(|next| next.to_string().parse::<Cursor>().unwrap());
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen.len(), 7);
    assert_eq!(seen.iter().copied().collect::<BTreeSet<AssistantId>>(), people);
    let [here, there] = instances;
    drop((here, there));
    elsewhere.close().await.unwrap();
}

#[rocket::async_test]
async fn nobody_twice_though_her_place_changes_and_nobody_who_hides_meanwhile() {
    let app = App::new().await;
    let mut people = Vec::new();
    for _ in 0..6 {
        let pa = somebody(&app).await;
        works(&app, pa.who, &[Day::Monday]).await;
        people.push(pa);
    }
    app.clock.advance(Duration::minutes(5));
    let (db, now) = (&app.service.db, app.clock.now());
    let (instance, employer) = (an_instance(db, &no_needs(), now).await, an_employer(now));
    let other_db = app.database.another_instance().await;
    let elsewhere = an_instance(&other_db, &no_needs(), now).await;
    let monday: Week = [Slot { day: Day::Monday, part: PartOfDay::Morning }].into_iter().collect();
    let criteria = Criteria { times: Wanted { must: Week::default(), wish: monday }, ..from(CASTLE) };
    let first = instance.page(&app, &employer, &criteria, PageAsked::first(2)).await;
    let shown = ids(&first.rows);
    // Of the two on the first page one would stand last from now on; of the others one hides herself.
    app.clock.advance(Duration::minutes(1));
    let moved = people.iter().find(|pa| pa.id == shown[0]).unwrap();
    works(&app, moved.who, &[Day::Sunday]).await;
    let hidden = people.iter().find(|pa| !shown.contains(&pa.id)).unwrap();
    pause(db, hidden.who, app.clock.now()).await.unwrap();
    instance.follows(&app).await;
    let (mut seen, mut after) = (shown, first.next);
    let mut in_turn = [&elsewhere, &instance].into_iter().cycle();
    while let Some(cursor) = after {
        // The other instance has not heard of anything yet.
        let asked = in_turn.next().unwrap();
        let page = asked.page(&app, &employer, &criteria, PageAsked::new(Some(cursor), 2)).await;
        seen.extend(ids(&page.rows));
        after = page.next;
    }
    drop(in_turn);
    drop(elsewhere);
    other_db.close().await.unwrap();
    let distinct: BTreeSet<AssistantId> = seen.iter().copied().collect();
    assert_eq!((seen.len(), distinct.len()), (5, 5), "each once, but for who hides");
    assert!(!distinct.contains(&hidden.id));
}

#[rocket::async_test]
async fn a_run_from_long_ago_begins_anew() {
    let app = App::new().await;
    for _ in 0..2 {
        somebody(&app).await;
    }
    let (db, now) = (&app.service.db, app.clock.now());
    let (instance, employer) = (an_instance(db, &no_needs(), now).await, an_employer(now));
    let criteria = from(CASTLE);
    let next = instance.page(&app, &employer, &criteria, PageAsked::first(1)).await.next;
    let finder = pa_registry::finder::Finder {
        db,
        at: db.version().await.unwrap(),
        rows: &instance.rows,
        index: &instance.index,
        gazetteer: &instance.gazetteer,
        needs: &instance.needs,
        keys: &app.service.keys,
    };
    let later = now + Duration::hours(13);
    let late = search(&finder, &employer, &criteria, PageAsked::new(next, 1), later).await;
    assert!(matches!(late, Err(SearchError::TooLate)), "{late:?}");
    let nowhere = search(&finder, &employer, &from("E05999999"), PageAsked::first(1), now).await;
    assert!(matches!(nowhere, Err(SearchError::UnknownWard)), "{nowhere:?}");
    let homeless = pa_registry::finder::Seeker::employer(
        employer.whose().unwrap(),
        None,
        pa_registry::assistants::listed::Asker::default(),
    );
    let own = search(&finder, &homeless, &Criteria::default(), PageAsked::first(1), now).await;
    assert!(matches!(own, Err(SearchError::NoPlace)), "{own:?}");
}
