//! Somebody who acts for another person, with a canary in what she tells, and waits to be checked.

use super::story::types;
use super::typed::Typed;
use crate::assistants::scene::press;
use crate::employers::scene::{
    CHECK, HOME, a_checked_employer, an_employer, as_checked, employer, remembers,
};
use crate::support::App;
use pa_registry::employers::ActsFor;
use pa_registry::employers::kept::{Alert, ask_alert, keep_search};
use pa_registry::ids::AssistantId;

const TOLD: [(&str, Typed); 6] = [
    ("who", &[("acts_for", "another")]),
    ("acting", &[("capacity", "attorney"), ("person", "Ferdinandel Oakapplewick")]),
    ("name", &[("first", "Gwendolithe"), ("last", "Tarnbrookle")]),
    ("money", &[("funding", "personal_health_budget")]),
    ("home", &[("postcode", "le675zq"), ("ward", "E05010474")]),
    ("support", &[("at", "elsewhere"), ("postcode", "le677xz"), ("ward", "E05010476")]),
];

/// Tells everything, through the pages, and sends it. Gives the id that addresses have.
pub(super) async fn tells(app: &App) -> String {
    let (mut browser, who) = an_employer(app).await;
    for (page, typed) in TOLD {
        let path = format!("/employer/about/{page}");
        assert_eq!(types(&mut browser, &path, typed).await.status.code, 303, "{path}");
    }
    assert_eq!(press(&mut browser, CHECK).await.path, format!("{HOME}?done=sent"));
    employer(app, who).await.id.to_string()
}

/// Somebody whom the council has checked looks for a PA, and remembers the bearer with a note.
pub(super) async fn looks_for(app: &App, of: AssistantId) {
    let kim = a_checked_employer(app, ActsFor::Myself).await;
    remembers(app, kim.who, of, "Thimblewhistle").await;
    let looked_for = [("interests".to_owned(), "Quonkberrying".to_owned())];
    let employer = as_checked(app, kim.who).await;
    keep_search(&app.service.db, &employer, &looked_for, app.clock.now()).await.unwrap().unwrap();
    let waits_for = vec![("interests".to_owned(), "Sorrelwhisper".to_owned())];
    let alert = Alert::asked(waits_for, None, app.clock.now());
    ask_alert(&app.service.db, &employer, &alert, &[of], app.clock.now()).await.unwrap().unwrap();
}
