//! What goes wrong inside quotes nobody: databases like to show the row that they refuse.

use pa_registry::web::access::Table;

use super::needles::{in_log, in_page, named};
use super::story::{LISTED, RECORD_ONLY, tells, types};
use super::typed::{BIRTH, BLOCK, CONTACT, HOME, TRAINING, Typed};
use crate::assistants::scene::a_pa;
use crate::support::App;
use crate::support::logs::{keep_logs, kept_logs};

const NAME: Typed = &[("first", "Zorvanna"), ("last", "Quillfeather")];

/// What makes the database refuse that two people tell the same, and where they tell it. Who was brought along by the
/// council told nothing.
const REFUSED: [(&str, &str, Typed); 6] = [
    ("CREATE UNIQUE INDEX made_up_1 ON people (telephone, letter_address)", "/account/contact", CONTACT),
    (
        "CREATE UNIQUE INDEX made_up_2 ON assistants (last_name) WHERE account_id IS NOT NULL",
        "/assistant/record/name",
        NAME,
    ),
    (
        "CREATE UNIQUE INDEX made_up_3 ON assistants (born_on) WHERE account_id IS NOT NULL",
        "/assistant/record/birth-date",
        BIRTH,
    ),
    (
        "CREATE UNIQUE INDEX made_up_4 ON assistant_profiles (home_postcode) WHERE home_ward IS NOT NULL",
        "/assistant/record/home",
        HOME,
    ),
    (
        "CREATE UNIQUE INDEX made_up_5 ON assistant_trainings (title)",
        "/assistant/record/training/add",
        TRAINING,
    ),
    ("CREATE UNIQUE INDEX made_up_6 ON assistant_blocks (email, telephone)", "/assistant/blocked", BLOCK),
];

#[rocket::async_test]
async fn when_the_database_refuses_a_row() {
    keep_logs();
    let app = App::new().await;
    tells(&app, &RECORD_ONLY).await;
    let mut other = a_pa(&app).await;
    types(&mut other, "/assistant/record/training/first", &[("trained", "yes")]).await;
    types(&mut other, "/assistant/record/way", &[("way", "record_only")]).await;
    let needles = named();
    for (index, path, typed) in REFUSED {
        app.run(index).await;
        let page = types(&mut other, path, typed).await;
        assert_eq!(page.status.code, 500, "{path}: the database was to refuse this");
        assert_eq!(in_page(&page, &needles), [], "{path}");
    }
    let log = kept_logs();
    assert_eq!(log.matches("A request failed inside.").count(), REFUSED.len(), "each cause is in the log");
    assert_eq!(in_log(&log, &needles), [], "in the log");
}

/// Everything that she could send, to every address, while the database is away.
#[rocket::async_test]
async fn when_the_database_is_away() {
    keep_logs();
    let app = App::new().await;
    let (mut bearer, specimen) = tells(&app, &LISTED).await;
    app.work().await;
    let token = bearer.get("/account").await.token();
    app.service.db.close().await.unwrap();
    let sent = [CONTACT, NAME, BIRTH, HOME, TRAINING, BLOCK].concat();
    let email = [("token", token.as_str()), ("email", LISTED.email), ("answer", "gay_or_lesbian")];
    let sent = [&email[..], &sent[..]].concat();
    let (needles, cookies, mut failed) = (named(), bearer.cookies.clone(), 0);
    for line in &app.client.rocket().state::<Table>().unwrap().0 {
        let path = line.path(&specimen).split('?').next().unwrap().to_owned();
        let page = match line.method {
            "GET" => bearer.get(&path).await,
            _ => bearer.post(&path, &sent).await,
        };
        if page.status.code >= 500 {
            failed += 1;
            assert_eq!(in_page(&page, &needles), [], "{line:?}");
        }
        bearer.cookies.clone_from(&cookies);
    }
    assert!(failed > 100, "{failed} pages failed");
    assert_eq!(in_log(&kept_logs(), &needles), [], "in the log");
    app.leave_jobs();
}
