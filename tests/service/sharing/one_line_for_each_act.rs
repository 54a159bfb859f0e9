//! Making a link, opening it and taking it back leave a line each; what is refused leaves none.

use pa_registry::accounts::ShareToken;
use pa_registry::assistants::sharing::{Lasting, open_shared, share, withdraw_share};
use pa_registry::assistants::{pause, portable};

use super::scene::{a_link, links, listed};
use crate::audit::{acts, lines, one_more};
use crate::support::App;

#[rocket::async_test]
async fn of_links() {
    let app = App::new().await;
    let pa = listed(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    acts! { &app;
        "looking at the own record" => []: portable(db, pa.who, now);
        "making a link" => ["share.made"]: share(db, pa.who, Lasting::Week, now);
    }
    let token = a_link(&app, pa.who).await;
    let token = ShareToken::parse(token.trim_start_matches("/shared/")).unwrap();
    let id = links(&app, pa.who).await[0].id;
    acts! { &app;
        "opening it" => ["share.opened"]: open_shared(db, &token, now);
        "opening what is none" => []: open_shared(db, &ShareToken::draw(), now);
        "taking one back" => ["share.withdrawn"]: withdraw_share(db, pa.who, id, now);
        "taking it back again" => []: withdraw_share(db, pa.who, id, now);
        "a pause" => ["record.paused"]: pause(db, pa.who, now);
        "making a link to nothing" => []: share(db, pa.who, Lasting::Week, now);
        "opening what shows nothing" => []: open_shared(db, &token, now);
    }
}
