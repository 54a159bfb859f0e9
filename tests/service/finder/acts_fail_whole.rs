//! Whatever statement fails, a search leaves everything or nothing of what it counts; and the index is what it was.

use pa_registry::accounts::{OfficerActor, Role};
use pa_registry::assistants::listed::{ListedRows, note_looked_at};
use pa_registry::assistants::pause;
use pa_registry::assistants::terms::Task;
use pa_registry::finder::{Criteria, Finder, PageAsked, Wanted, search};

use super::scene::{CASTLE, an_employer, an_instance, from, no_needs, somebody};
use crate::audit::session;
use crate::support::App;
use crate::support::faults::fails_at_every_statement;
use crate::support::people::somebody as an_account;

#[rocket::async_test]
async fn a_search() {
    let app = App::new().await;
    let pa = somebody(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let (instance, employer) = (an_instance(db, &no_needs(), now).await, an_employer(now));
    let tasks = Wanted { wish: [Task::Cooking].into_iter().collect(), ..Wanted::default() };
    let criteria = Criteria { tasks, ..from(CASTLE) };
    let (index, gazetteer, needs) = (&instance.index, &*instance.gazetteer, &instance.needs);
    let (at, keys) = (db.version().await.unwrap(), &app.service.keys);
    fails_at_every_statement(&app.database, &[], async || {
        // Nothing is kept from the time before: each statement has its turn.
        let rows = &ListedRows::default();
        let finder = Finder { db, at: at.clone(), rows, index, gazetteer, needs, keys };
        search(&finder, &employer, &criteria, PageAsked::first(2), now).await
    })
    .await;
    let officer = an_account(&[Role::Registrar]).signed_in(&app).await;
    let officer = OfficerActor::of(&session(&app, &officer).await).unwrap();
    fails_at_every_statement(&app.database, &[], async || note_looked_at(db, officer, pa.id, now).await)
        .await;
    pause(db, pa.who, now).await.unwrap();
    fails_at_every_statement(&app.database, &[], async || index.follow(db, &instance.gazetteer, now).await)
        .await;
    assert!(instance.index.shelves().is_empty(), "what failed half-way is followed once it works again");
    app.leave_jobs();
}
