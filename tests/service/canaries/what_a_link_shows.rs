//! A link to a record shows what its page says that it shows, and nothing else of what its owner told.

use std::collections::BTreeSet;

use pa_registry::assistants::sharing::{Lasting, share};
use pa_registry::storage::Sql;

use super::by_design::TAKEN_ALONG;
use super::needles::{in_page, kept, named};
use super::story::{RECORD_ONLY, tells};
use crate::assistants::scene::{actor, record};
use crate::sharing::scene::opened;
use crate::support::App;

#[rocket::async_test]
async fn name_number_training_and_nothing_else() {
    let app = App::new().await;
    let (pa, _) = tells(&app, &RECORD_ONLY).await;
    let who = actor(&app, &pa).await;
    let id = record(&app, who).await.id;
    let mut tx = app.service.db.begin().await.unwrap();
    let on_record = Sql::new("UPDATE assistants SET status = 'on_record' WHERE id = $1").bind(id);
    tx.execute(on_record).await.unwrap();
    tx.commit().await.unwrap();
    let token = share(&app.service.db, who, Lasting::Week, app.clock.now()).await.unwrap();

    let page = opened(&app, &format!("/shared/{}", token.reveal())).await;
    assert_eq!(page.status.code, 200);
    let needles = [named(), kept(&app).await].concat();
    let found: BTreeSet<String> = in_page(&page, &needles).into_iter().map(|found| found.column).collect();
    let agreed: BTreeSet<String> = TAKEN_ALONG.iter().map(|column| (*column).to_owned()).collect();
    assert_eq!(found, agreed);
    app.leave_jobs();
}
