//! Somebody who acts for another person, with a canary in what she tells, and waits to be checked.

use super::story::types;
use super::typed::Typed;
use crate::assistants::scene::press;
use crate::employers::scene::{CHECK, HOME, an_employer, employer};
use crate::support::App;

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
