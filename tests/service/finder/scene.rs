//! An index over the register of a test, and people who search.

use std::sync::Arc;

use pa_registry::accounts::{AssistantActor, Whom};
use pa_registry::assistants::ledger::ListingNeeds;
use pa_registry::assistants::listed::{Asker, ListedRows};
use pa_registry::assistants::terms::{Day, Language, PartOfDay, Reach, Slot, Task, Transport};
use pa_registry::assistants::{
    Availability, Home, Languages, PlaceShown, Tasks, Travel, TypedLanguage, save,
};
use pa_registry::clock::Timestamp;
use pa_registry::finder::{Criteria, Finder, Found, Index, PageAsked, Place, Results, Seeker, search};
use pa_registry::ids::{AccountId, AssistantId};
use pa_registry::places::Gazetteer;
use pa_registry::storage::Database;

pub(crate) use crate::assistants::scene::CASTLE;
use crate::freshness::scene::{Pa, listed};
use crate::support::App;

/// An instance that finds.
pub(super) struct Instance {
    pub(super) db: Database,
    pub(super) index: Index,
    pub(super) gazetteer: Arc<Gazetteer>,
    pub(super) rows: ListedRows,
    pub(super) needs: ListingNeeds,
}

/// What the council of most tests asks for: nothing.
pub(crate) fn no_needs() -> ListingNeeds {
    "".parse().unwrap()
}

/// An index over this database as it is now.
pub(super) async fn an_instance(db: &Database, needs: &ListingNeeds, now: Timestamp) -> Instance {
    let gazetteer = Arc::new(Gazetteer::read(&mut db.read().await.unwrap()).await.unwrap());
    let index = Index::load(db, &gazetteer, needs, now).await.unwrap();
    Instance { db: db.clone(), index, gazetteer, rows: ListedRows::default(), needs: needs.clone() }
}

impl Instance {
    /// One page of a search.
    pub(super) async fn page(
        &self,
        app: &App,
        who: &Seeker,
        criteria: &Criteria,
        page: PageAsked,
    ) -> Results {
        let Self { db, index, gazetteer, needs, .. } = self;
        let (at, rows) = (db.version().await.unwrap(), &self.rows);
        let finder = Finder { db, at, rows, index, gazetteer, needs, keys: &app.service.keys };
        search(&finder, who, criteria, page, app.clock.now()).await.unwrap()
    }

    /// The first page.
    pub(super) async fn finds(&self, app: &App, who: &Seeker, criteria: &Criteria) -> Vec<Found> {
        self.page(app, who, criteria, PageAsked::first(20)).await.rows
    }

    /// Who is on the first page of a search from a ward that asks for nothing else.
    pub(super) async fn ids(&self, app: &App, who: &Seeker, ward: &str) -> Vec<AssistantId> {
        ids(&self.finds(app, who, &from(ward)).await)
    }

    /// Follows what changed.
    pub(super) async fn follows(&self, app: &App) {
        self.index.follow(&self.db, &self.gazetteer, app.clock.now()).await.unwrap();
    }
}

pub(super) fn ids(found: &[Found]) -> Vec<AssistantId> {
    found.iter().map(|found| found.id).collect()
}

/// Looking from a ward, for nothing else.
pub(super) fn from(ward: &str) -> Criteria {
    Criteria { place: Place::Ward(ward.parse().unwrap()), ..Criteria::default() }
}

/// A made-up employer who lives in the middle of the city.
pub(super) fn an_employer(now: Timestamp) -> Seeker {
    seeker(now, Asker::default())
}

/// A made-up employer who is known by something.
pub(super) fn seeker(now: Timestamp, known_as: Asker) -> Seeker {
    Seeker::employer(Whom::Account(AccountId::new(now)), Some(CASTLE.parse().unwrap()), known_as)
}

/// Somebody who is listed and would travel five miles.
pub(crate) async fn somebody(app: &App) -> Pa<'_> {
    let pa = listed(app).await;
    travels(app, pa.who, Reach::FiveMiles).await;
    pa
}

/// She would travel so far, by bicycle.
pub(super) async fn travels(app: &App, who: AssistantActor, reach: Reach) {
    let travel = Travel { reach, transport: [Transport::Bicycle].into() };
    save(&app.service.db, who, &travel, app.clock.now()).await.unwrap();
}

/// She works on these mornings.
pub(crate) async fn works(app: &App, who: AssistantActor, days: &[Day]) {
    let slots = days.iter().map(|day| Slot { day: *day, part: PartOfDay::Morning });
    let available = Availability { week: slots.collect(), ..Availability::default() };
    save(&app.service.db, who, &available, app.clock.now()).await.unwrap();
}

/// She does these tasks.
pub(crate) async fn does(app: &App, who: AssistantActor, tasks: &[Task]) {
    let tasks = Tasks::read(tasks.iter().map(|task| task.as_str())).unwrap();
    save(&app.service.db, who, &tasks, app.clock.now()).await.unwrap();
}

/// She speaks a language this well.
pub(super) async fn speaks(app: &App, who: AssistantActor, language: &str, fluency: &str) {
    let lines = [TypedLanguage { language, fluency, name: "" }];
    save(&app.service.db, who, &Languages::read(&lines).unwrap(), app.clock.now()).await.unwrap();
    language.parse::<Language>().unwrap();
}

/// She lives at a postcode in a ward.
pub(super) async fn lives_at(app: &App, who: AssistantActor, postcode: &str, ward: &str) {
    let (postcode, ward) = (postcode.parse().unwrap(), ward.parse().unwrap());
    let home = Home { postcode, ward, ward_chosen: true, shown: PlaceShown::Ward };
    save(&app.service.db, who, &home, app.clock.now()).await.unwrap();
}
