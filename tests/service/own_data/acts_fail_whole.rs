//! Whatever statement fails, there is no copy without its line in the audit, and no line twice.

use pa_registry::own_data::download;

use crate::assistants::scene::a_pa;
use crate::audit::session;
use crate::support::App;
use crate::support::faults::fails_at_every_statement;

#[rocket::async_test]
async fn taking_a_copy() {
    let app = App::new().await;
    let session = session(&app, &a_pa(&app).await).await;
    let (db, keys, now) = (&app.service.db, &app.service.keys, app.clock.now());
    let gazetteer = app.service.atlas.now(db).await.unwrap();
    let copies = async || download(db, keys, &gazetteer, &session, &[], now).await;
    fails_at_every_statement(&app.database, &[], copies).await;
}
