//! A registrar prints and posts what the service writes to people who get letters.

use pa_registry::accounts::Role;
use pa_registry::storage::Sql;
use time::Duration;

use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::{Page, select};
use crate::support::people::somebody;

const LETTERS: &str = "/registrar/letters";

/// Where the first letter of the list leads.
fn first_letter(list: &Page) -> String {
    let document = list.document();
    let link = document.select(&select("main table th a")).next().expect("a letter");
    link.value().attr("href").unwrap().to_owned()
}

/// Presses one of the buttons under a letter, and shows where that leads.
async fn press(browser: &mut Browser<'_>, letter: &Page, what: &str) -> Page {
    let action = format!("{}/{what}", letter.path);
    let answer = browser.post(&action, &[("token", &letter.token())]).await;
    browser.visit(&answer.location.expect("the way to the list")).await
}

/// How many lines of this kind the audit has, by a registrar and about a person.
async fn lines(app: &App, kind: &'static str) -> i64 {
    let count = Sql::new(
        "SELECT COUNT(*) FROM audit_events WHERE who_as = 'registrar' AND about_id IN (SELECT id FROM people) AND kind = $1",
    );
    app.service.db.read().await.unwrap().fetch_one::<(i64,)>(count.bind(kind)).await.unwrap().0
}

#[rocket::async_test]
async fn a_letter_is_seen_opened_printed_posted_and_gone() {
    let app = App::new().await;
    let mut registrar = somebody(&[Role::Registrar]).signed_in(&app).await;
    let home = registrar.visit("/home").await;
    assert_eq!(home.all(&format!("main a[href='{LETTERS}']")), ["Letters"]);
    assert!(
        home.all("main .govuk-task-list__hint").join(" ").contains("without email: 0 waiting"),
        "{}",
        home.html
    );
    assert_eq!(registrar.visit(LETTERS).await.all("main .govuk-inset-text"), ["No letter waits."]);

    let sam = app.a_friend_of_paper("large_print").await;
    app.a_letter(sam.person, "Your password was changed just now.\n\n- first\n- second").await;
    assert!(
        registrar
            .visit("/home")
            .await
            .all("main .govuk-task-list__hint")
            .join(" ")
            .contains("email: 1 waiting")
    );
    let list = registrar.visit(LETTERS).await;
    assert_eq!(list.all("main tbody tr"), ["2 November 2026 at 12:00 Large print Not yet"]);
    assert!(!list.html.contains("Okafor") && !list.html.contains("High Street"), "{}", list.html);
    assert_eq!(lines(&app, "letter.opened").await, 0);

    let letter = registrar.visit(&first_letter(&list)).await;
    assert_eq!(letter.all("article.app-letter--large .app-letter__subject"), ["Your password was changed"]);
    assert_eq!(letter.all("article .app-letter__from"), ["Example Council"]);
    let document = letter.document();
    let to: Vec<&str> = document.select(&select("article address")).next().unwrap().text().collect();
    assert_eq!(to, ["Sam Okafor", "1 High Street", "Leicester", "LE1 1AA"]);
    let words = letter.all("article p");
    assert!(words.contains(&"Your password was changed just now.".to_owned()), "{words:?}");
    assert_eq!(letter.all("article li"), ["first", "second"]);
    assert_eq!(lines(&app, "letter.opened").await, 1);

    let list = press(&mut registrar, &letter, "printed").await;
    assert_eq!(
        list.all("main tbody tr"),
        ["2 November 2026 at 12:00 Large print Printed on 2 November 2026 at 12:00"]
    );
    let again = registrar.visit(&letter.path).await;
    assert_eq!(again.all("main button"), ["I have posted it"]);
    let list = press(&mut registrar, &again, "posted").await;
    assert_eq!(list.all("main .govuk-inset-text"), ["No letter waits."]);
    assert_eq!(list.all("main .govuk-notification-banner--success").len(), 1);
    assert_eq!([lines(&app, "letter.printed").await, lines(&app, "letter.posted").await], [1, 1]);
}

#[rocket::async_test]
async fn a_posted_letter_and_one_that_never_was_look_the_same() {
    let app = App::new().await;
    let mut registrar = somebody(&[Role::Registrar]).signed_in(&app).await;
    let sam = app.a_friend_of_paper("standard").await;
    let id = app.a_letter(sam.person, "Hello.").await;
    let letter = registrar.visit(&format!("{LETTERS}/{id}")).await;
    assert_eq!(letter.all("article.app-letter--large").len(), 0);
    press(&mut registrar, &letter, "posted").await;
    let posted = registrar.get(&letter.path).await;
    for absent in [uuid::Uuid::nil().to_string(), "nonsense".to_owned()] {
        let page = registrar.get(&format!("{LETTERS}/{absent}")).await;
        assert_eq!((page.status.code, page.all("main")), (404, posted.all("main")));
        assert_eq!(posted.status, page.status);
    }
    for what in ["printed", "posted"] {
        let list = press(&mut registrar, &letter, what).await;
        let banner = list.all("main .govuk-notification-banner__heading");
        assert!(banner[0].starts_with("There was nothing to note."), "{banner:?}");
    }
    assert_eq!([lines(&app, "letter.opened").await, lines(&app, "letter.posted").await], [1, 1]);
}

#[rocket::async_test]
async fn without_an_address_it_is_read_out() {
    let app = App::new().await;
    let mut registrar = somebody(&[Role::Registrar]).signed_in(&app).await;
    let sam = app.a_friend_of_paper("standard").await;
    // Without an account there is no mail, so what has a link goes on paper too.
    app.run("UPDATE people SET account_id = NULL WHERE name IS NOT NULL").await;
    let id = app.a_letter(sam.person, "Hello.\n\nhttps://register.example/x").await;
    let path = format!("{LETTERS}/{id}");
    let page = registrar.get(&path).await;
    assert_eq!(page.all("article .app-letter__address"), ["https://register.example/x"]);
    assert!(page.all("article a").is_empty(), "nobody follows the link of somebody else");
    for (change, said) in [
        (
            "UPDATE people SET contact_by = 'email', letter_address = NULL",
            "Ring 0116 496 0123 and read the letter out.",
        ),
        ("UPDATE people SET telephone = NULL", "We have no address and no telephone number for Sam Okafor."),
        ("UPDATE people SET name = NULL", "We know neither the name nor the address of this person."),
    ] {
        app.run(change).await;
        let page = registrar.get(&path).await;
        let warning = page.all("main .govuk-warning-text__text").join("");
        assert!(warning.contains(said), "{warning}");
        assert!(page.all("main button").contains(&"I have read it out to the person".to_owned()));
        assert!(page.all("article address").is_empty());
    }
}

#[rocket::async_test]
async fn page_by_page_the_oldest_first() {
    let app = App::new().await;
    let mut registrar = somebody(&[Role::Registrar]).signed_in(&app).await;
    let sam = app.a_friend_of_paper("standard").await;
    for _ in 0..21 {
        app.a_letter(sam.person, "Hello.").await;
        app.clock.advance(Duration::SECOND);
    }
    let first = registrar.visit(LETTERS).await;
    assert_eq!(first.all("main tbody tr").len(), 20);
    let document = first.document();
    let next = document.select(&select("main a[rel=next]")).next().unwrap().value().attr("href").unwrap();
    let last = registrar.visit(next).await;
    assert_eq!(
        (last.all("main tbody tr").len(), last.all("main a[rel=prev]")),
        (1, vec!["First page".into()])
    );
}

#[rocket::async_test]
async fn other_officers_are_refused() {
    let app = App::new().await;
    let sam = app.a_friend_of_paper("standard").await;
    let id = app.a_letter(sam.person, "Hello.").await;
    let mut other = somebody(&[Role::Commissioner]).signed_in(&app).await;
    for path in [LETTERS.to_owned(), format!("{LETTERS}/{id}")] {
        assert_eq!(other.get(&path).await.status.code, 403);
    }
    let token = other.get("/account").await.token();
    let answer = other.post(&format!("{LETTERS}/{id}/posted"), &[("token", &token)]).await;
    assert_eq!(answer.status.code, 403);
    let posted = "SELECT COUNT(*) FROM letters WHERE posted_at IS NULL";
    let mut db = app.service.db.read().await.unwrap();
    assert_eq!(db.fetch_one::<(i64,)>(Sql::new(posted)).await.unwrap().0, 1);
}
