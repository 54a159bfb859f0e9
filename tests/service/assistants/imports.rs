//! A council brings personal assistants along in a list.

use pa_registry::accounts::Role;
use pa_registry::assistants::Imported;
use pa_registry::intake::Wish;
use pa_registry::storage::Sql;

use crate::support::App;
use crate::support::imports::one;
use crate::support::people::somebody;

const LIST: &str = "\u{feff}Surname,E-mail address,First Name,Notes\r\n\
    Patel,Asha@people.example,Asha,\"likes\r\ncats\"\r\n\
    ,,,\r\n\
    O\u{2019}Leary,kim@people.example,Kim,\r\n";

async fn count(app: &App, table: &'static str) -> i64 {
    let sums = app.service.db.checksums().await.unwrap();
    let sum = sums.into_iter().find(|sum| sum.table == table).unwrap();
    i64::try_from(sum.rows).unwrap()
}

#[rocket::async_test]
async fn each_row_becomes_a_draft_of_nobody_and_one_mail_that_names_nobody() {
    let app = App::new().await;
    let (came, found) = app.try_import(LIST, Wish::default()).await;
    assert_eq!(came.unwrap(), Imported { new: 2, known: 0 });
    let told: Vec<_> = found.iter().map(|f| (f.line, f.column.as_str(), f.code)).collect();
    assert_eq!(told, [(1, "notes", "not_read")]);
    assert_eq!((count(&app, "imported_assistants").await, count(&app, "accounts").await), (2, 0));
    let sql = Sql::new("SELECT status, account_id IS NULL, number IS NULL FROM assistants");
    let drafts: Vec<(String, bool, bool)> =
        app.service.db.read().await.unwrap().fetch_all(sql).await.unwrap();
    assert_eq!(drafts, vec![("draft".to_owned(), true, true); 2]);
    let mails = app.mails().await;
    let mut to: Vec<String> = mails.iter().map(|mail| mail.to.as_str().to_owned()).collect();
    to.sort();
    assert_eq!(to, ["Asha@people.example", "kim@people.example"]);
    for mail in mails {
        assert!(mail.writing.text.contains("/imported/"), "{}", mail.writing.text);
        for name in ["Asha", "Patel", "Kim", "Leary"] {
            assert!(!mail.writing.text.contains(name) && !mail.writing.subject.contains(name), "{name}");
        }
    }
}

#[rocket::async_test]
async fn the_same_list_again_changes_nothing_and_writes_to_nobody() {
    let app = App::new().await;
    somebody(&[Role::Employer]).with_email("lee@people.example").create(&app).await;
    app.import(LIST).await;
    let mails = app.mails().await.len();
    let before = app.service.db.checksums().await.unwrap();
    let more = format!("{LIST}Lee,LEE@people.example,Lee,\n");
    let (came, found) = app.try_import(more, Wish::default()).await;
    assert_eq!(came.unwrap(), Imported { new: 0, known: 3 });
    let told: Vec<_> = found.iter().map(|f| (f.line, f.code)).collect();
    assert_eq!(told, [(1, "not_read"), (2, "imported_before"), (5, "imported_before"), (6, "has_account")]);
    assert_eq!(app.service.db.checksums().await.unwrap(), before);
    assert_eq!(app.mails().await.len(), mails);
}

#[rocket::async_test]
async fn a_dry_run_says_what_would_be_done() {
    let app = App::new().await;
    app.import(&one("kim@people.example")).await;
    app.work().await;
    let before = app.service.db.checksums().await.unwrap();
    let wish = Wish { dry_run: true, ..Wish::default() };
    let (came, found) = app.try_import(LIST, wish).await;
    assert_eq!(came.unwrap(), Imported { new: 1, known: 1 });
    assert_eq!(found.last().unwrap().line, 5);
    assert_eq!(app.service.db.checksums().await.unwrap(), before);
}

#[rocket::async_test]
async fn a_list_longer_than_a_transaction_is_imported_whole() {
    let app = App::new().await;
    let rows: Vec<String> = (0..120).map(|n| format!("sam.{n}@people.example,Sam,Made-up\n")).collect();
    let done = app.import(&format!("email,first name,last name\n{}", rows.concat())).await;
    assert_eq!(done, Imported { new: 120, known: 0 });
    assert_eq!(count(&app, "imported_assistants").await, 120);
    app.leave_jobs();
}
