//! What ends in logs names nobody and lets nobody in.

use pa_registry::storage::{Database, Sql};

use crate::support::database::TestDatabase;

#[tokio::test]
async fn a_statement_shows_its_text_and_the_kinds_of_its_values() {
    let mut sql = Sql::new("SELECT id FROM accounts WHERE email = $1").bind("sam@people.example");
    sql.push(" AND password_hash = ").push_bind(b"hush".as_slice());
    let shown = format!("{sql:?}");
    assert!(shown.contains("WHERE email = $1 AND password_hash = $2"), "{shown}");
    assert!(shown.contains("[Text(…), Bytes(…)]") && shown.contains("debug_output.rs"), "{shown}");
    assert!(!shown.contains("sam@") && !shown.contains("104"), "{shown}");
}

#[tokio::test]
async fn a_database_keeps_the_password_of_its_address() {
    let Some(test) = TestDatabase::on_postgres(|_| {}).await else { return };
    let mut settings = test.settings.clone();
    let mut url = url::Url::parse(&settings.url).unwrap();
    // The server of the tests lets everybody in, whatever they say.
    url.set_password(Some("hush")).unwrap();
    settings.url = url.into();
    let db = Database::connect(&settings).await.unwrap();
    let (conn, tx) = (db.read().await.unwrap(), db.begin().await.unwrap());
    let shown = format!("{db:?} {conn:?} {:?}", &*tx);
    assert!(!shown.contains("hush"), "{shown}");
}
