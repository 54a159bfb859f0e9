//! Whatever statement fails, nothing of a link is left, and no opening is half counted.

use pa_registry::accounts::ShareToken;
use pa_registry::assistants::sharing::{Lasting, open_shared, share, withdraw_share};

use super::scene::{a_link, links, listed};
use crate::support::App;
use crate::support::faults::fails_at_every_statement;

#[rocket::async_test]
async fn each_act() {
    let app = App::new().await;
    let pa = listed(&app).await;
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    fails_at_every_statement(test, &[], async || share(db, pa.who, Lasting::Month, now).await).await;
    assert_eq!(links(&app, pa.who).await.len(), 1);
    let token = a_link(&app, pa.who).await;
    let token = ShareToken::parse(token.trim_start_matches("/shared/")).unwrap();
    fails_at_every_statement(test, &[], async || open_shared(db, &token, now).await).await;
    let opened = links(&app, pa.who).await.into_iter().filter_map(|share| share.opened);
    assert_eq!(opened.map(|opened| opened.times).collect::<Vec<_>>(), [1]);
    let id = links(&app, pa.who).await[0].id;
    fails_at_every_statement(test, &[], async || withdraw_share(db, pa.who, id, now).await).await;
}
