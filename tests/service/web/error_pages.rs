//! What people see when something goes wrong, and what they do not.

use crate::support::App;
use crate::support::people::somebody;
use pa_registry::accounts::Role;
use pa_registry::storage::{Dialect, Sql};

#[rocket::async_test]
async fn error_pages_wear_the_same_dress() {
    let app = App::new().await;
    let mut member = somebody(&[Role::Employer]).signed_in(&app).await;
    for (path, status, heading) in [
        ("/no-such-page", 404, "Page not found"),
        ("/assistant", 403, "You cannot open this page"),
        ("/confirm/%00", 400, "We could not read that address"),
    ] {
        let page = member.get(path).await;
        assert_eq!((page.status.code, page.heading().as_str()), (status, heading));
        assert_eq!(page.all("header").len(), 1);
        assert!(page.all("a[href='/exit']").len() == 2, "the way out is there on {path}");
        assert!(page.all("main")[0].contains("0116 496 0100"), "whom to ring");
        assert!(page.header("Content-Type").unwrap().starts_with("text/html"));
    }
}

#[rocket::async_test]
async fn a_fault_inside_shows_a_reference_and_no_cause() {
    let app = App::new().await;
    let mut member = somebody(&[Role::Employer]).signed_in(&app).await;
    app.run("ALTER TABLE people RENAME TO gone").await;
    let page = member.get("/account").await;
    assert_eq!((page.status.code, page.heading().as_str()), (500, "Sorry, something went wrong"));
    let reference = page.header("X-Request-Id").unwrap().to_owned();
    assert!(page.all("main")[0].contains(&reference));
    for inside in ["people", "SELECT", "sqlite", "postgres", "no such table", "relation"] {
        assert!(!page.all("main")[0].contains(inside), "{inside}");
    }
}

#[rocket::async_test]
async fn without_the_database_pages_say_so_and_those_that_need_none_go_on() {
    let app = App::new().await;
    let mut member = somebody(&[Role::Employer]).signed_in(&app).await;
    assert_eq!(member.get("/health/ready").await.status.code, 200);
    app.service.db.close().await.unwrap();
    let page = member.get("/account").await;
    assert_eq!((page.status.code, page.heading().as_str()), (503, "Sorry, we cannot do this now"));
    assert_eq!(page.header("Retry-After"), Some("10"));
    assert_eq!(member.get("/health/ready").await.status.code, 503);
    assert_eq!(member.get("/health/live").await.status.code, 200);
    assert_eq!(member.get("/").await.status.code, 200, "the start page needs no database");
    let mut visitor = app.browser();
    assert_eq!(visitor.get("/").await.status.code, 200);
    assert_eq!(visitor.get("/sign-in").await.status.code, 200);
}

#[rocket::async_test]
async fn a_full_disk_is_said_plainly_reading_goes_on_and_writing_comes_back() {
    let app = App::new().await;
    if app.service.db.dialect() != Dialect::Sqlite {
        println!("skipped: PostgreSQL looks after its own disk");
        return;
    }
    let mut member = somebody(&[Role::Assistant]).signed_in(&app).await;
    app.run("PRAGMA max_page_count = 1").await;
    let form = member.visit("/account/contact").await;
    let address = "Flat 1\n".repeat(40);
    let mut refused = None;
    for try_number in 0..200 {
        // Free pages have to fill up first.
        let visitor_page = fill(&app, try_number).await;
        if visitor_page == 503 {
            refused = Some(member.submit(&form, &[("name", "Kim Example"), ("address", &address)]).await);
            break;
        }
    }
    let refused = refused.expect("the disk is full at some point");
    if refused.status.code == 503 {
        assert_eq!(refused.heading(), "Sorry, we cannot do this now");
        assert!(refused.all("main")[0].contains("was not saved"));
    }
    assert_eq!(member.visit("/account").await.status.code, 200, "reading goes on");
    app.run("PRAGMA max_page_count = 1000000").await;
    let saved = member.submit(&form, &[("name", "Kim Example"), ("address", &address)]).await;
    assert_eq!(
        (saved.status.code, saved.path.as_str()),
        (200, "/account?saved=contact"),
        "the first write succeeds"
    );
    assert!(saved.all(".govuk-summary-list__value").contains(&"Kim Example".to_owned()));
}

/// Begins another sign-up, which writes a row; gives the status of the answer.
async fn fill(app: &App, number: usize) -> u16 {
    let mut visitor = app.browser();
    let page = visitor.visit("/join/role").await;
    let page = visitor.submit(&page, &[("role", "assistant")]).await;
    if page.status.code == 503 {
        assert_eq!(page.heading(), "Sorry, we cannot do this now", "{number}");
        return 503;
    }
    let long = format!("{}@people.example", "x".repeat(60));
    visitor.submit(&page, &[("email", &long)]).await.status.code
}

#[rocket::async_test]
async fn mails_that_cannot_be_written_wait_until_they_can() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a-file");
    std::fs::write(&file, "not a folder").unwrap();
    let app = App::with_mail_in(file.clone()).await;
    let mut kim = app.browser();
    let page = kim.visit("/join/role").await;
    let page = kim.submit(&page, &[("role", "assistant")]).await;
    let page = kim.submit(&page, &[("email", "kim@people.example")]).await;
    let page = kim.submit(&page, &[("password", crate::support::people::PASSWORD)]).await;
    let page = kim.submit(&page, &[]).await;
    assert_eq!((page.status.code, page.heading().as_str()), (200, "Check your email"));
    std::fs::remove_file(&file).unwrap();
    app.work().await;
    assert_eq!(std::fs::read_dir(&file).unwrap().count(), 1, "the folder was made, and the mail is in it");
}

#[rocket::async_test]
async fn a_busy_hasher_is_said_plainly_and_the_guess_is_not_counted() {
    let app = App::with(|s| {
        s.hash.slots = 1;
        s.hash.queue = 0;
        s.hash.memory_kib = 64 * 1024;
        s.hash.passes = 4;
    })
    .await;
    let attempts = (0..6).map(|n| {
        let app = &app;
        async move {
            app.browser()
                .sign_in(&format!("nobody{n}@people.example"), "wrong horse battery")
                .await
                .status
                .code
        }
    });
    let statuses = rocket::futures::future::join_all(attempts).await;
    assert!(statuses.contains(&503) && statuses.contains(&422), "{statuses:?}");
    let mut conn = app.service.db.read().await.unwrap();
    let counted = Sql::new("SELECT COUNT(*) FROM guesses WHERE bucket IS NOT NULL");
    let (rows,): (i64,) = conn.fetch_one(counted).await.unwrap();
    let made = i64::try_from(statuses.iter().filter(|s| **s == 422).count()).unwrap();
    assert_eq!(rows, made * 2, "each guess that was made counts for its address and its network");
}

#[rocket::async_test]
async fn an_invitation_that_is_gone_leads_nobody_to_sign_up() {
    let app = App::new().await;
    let page = app.browser().get(&format!("/invitation/{}", "A".repeat(43))).await;
    assert_eq!((page.status.code, page.heading().as_str()), (404, "This invitation does not work"));
    assert!(page.all("main").join(" ").contains("ask whoever invited you for another one"), "{}", page.html);
    assert!(page.all("main a[href='/join']").is_empty(), "{}", page.html);
}
