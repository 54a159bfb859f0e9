//! Each act with a suspension leaves one line, and what was refused leaves none.

use pa_registry::assistants::suspensions::{go_on, in_force as list, lift, open_for_risk, suspend, tell_now};
use pa_registry::storage::PageRequest;

use super::scene::{an_officer, declares, in_force, new};
use crate::audit::{acts, lines, one_more};
use crate::freshness::scene::listed;
use crate::support::App;

#[rocket::async_test]
async fn of_safeguarding_officers() {
    let app = App::new().await;
    let pa = listed(&app).await;
    let (_, who) = an_officer(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    let (new, grounds) = (new("Made up.", true), "Made up.".parse().unwrap());
    let page = PageRequest::new(None, 20);
    acts! { &app;
        "opening it without a word" => []: open_for_risk(db, who, pa.id, now);
        "suspending without a word" => []: suspend(db, post, who, (pa.id, &new), now);
        "saying that it is of nobody close" => ["record.declared"]: declares(&app, who, pa.id);
        "suspending" => ["record.suspended"]: suspend(db, post, who, (pa.id, &new), now);
        "suspending again" => []: suspend(db, post, who, (pa.id, &new), now);
        "looking at the list, which names nobody" => []: list(db, who, &page);
        "opening it" => ["record.opened"]: open_for_risk(db, who, pa.id, now);
    }
    let named = (pa.id, in_force(&app, who, pa.id).await.unwrap().id);
    acts! { &app;
        "telling her" => ["suspension.told"]: tell_now(db, post, who, named, now);
        "telling her again" => []: tell_now(db, post, who, named, now);
        "letting it go on" => ["suspension.reviewed"]: go_on(db, who, named, &grounds, now);
        "lifting it" => ["suspension.lifted"]: lift(db, post, who, named, &grounds, now);
        "lifting it again" => []: lift(db, post, who, named, &grounds, now);
        "letting it go on when it was lifted" => []: go_on(db, who, named, &grounds, now);
    }
    app.leave_jobs();
}
