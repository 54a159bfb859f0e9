//! Whoever closes the account has a right to an answer all the same: by letter or telephone, because nobody signs in.

use pa_registry::accounts::{Retyped, close_account};
use pa_registry::requests::{RequestKind, counts};

use super::scene::{LIST, an_administrator, an_asker, asks};
use crate::audit::session;
use crate::support::App;
use crate::support::people::PASSWORD;

#[rocket::async_test]
async fn the_request_stays_and_nobody_is_written_to() {
    let app = App::new().await;
    let (mut browser, asker) = an_asker(&app).await;
    let page = browser.visit("/account/contact").await;
    browser.submit(&page, &[("name", "Kim Made-up"), ("telephone", "0116 496 0123")]).await;
    let id = asks(&app, asker, RequestKind::Erase).await;
    let close = browser.visit("/account/close").await;
    assert!(close.all("main li").iter().any(|line| line.starts_with("Requests about your data")));
    let retyped = Retyped { password: PASSWORD.to_owned(), network: [127, 0, 0, 1].into() };
    let session = session(&app, &browser).await;
    close_account(&app.desk(), &session, &retyped, app.clock.now()).await.unwrap();
    let (db, now) = (&app.service.db, app.clock.now());
    assert_eq!(counts(&mut db.read().await.unwrap(), now).await.unwrap().waiting, 1);

    let (mut ada, _) = an_administrator(&app).await;
    let page = ada.visit(&format!("{LIST}/{id}")).await;
    let page = ada.submit(&page, &[("known", "no")]).await;
    let facts = page.all("main dd");
    assert!(facts.iter().any(|fact| fact.starts_with("Nobody signs in to read your answer")), "{facts:?}");
    assert!(facts.iter().any(|fact| fact == "0116 496 0123"), "{facts:?}");
    let mails = app.mails().await.len();
    let page = ada.visit(&format!("{LIST}/{id}/answer")).await;
    let done = ada.submit(&page, &[("answer", "Everything is erased.")]).await;
    assert_eq!(done.path, format!("{LIST}/{id}?done=answered-closed"));
    assert_eq!(app.mails().await.len(), mails);
}
