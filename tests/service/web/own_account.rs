//! Contact details and preferences, on two pages, changed at any time.

use crate::support::App;
use crate::support::people::somebody;
use pa_registry::accounts::Role;

#[rocket::async_test]
async fn contact_details_are_saved_shown_and_changed() {
    let app = App::new().await;
    let mut kim = somebody(&[Role::Assistant]).signed_in(&app).await;
    let page = kim.visit("/account/contact").await;
    let typed = [
        ("name", "Kim Example"),
        ("telephone", "0116 496 0123"),
        ("address", "Flat 2\r\n7 Made-up Row"),
        ("postcode", "le11aa"),
    ];
    let page = kim.submit(&page, &typed).await;
    assert_eq!(page.all(".govuk-notification-banner__heading"), ["Your contact details are saved."]);
    let values = page.all(".govuk-summary-list__value");
    for value in ["Kim Example", "0116 496 0123", "LE1 1AA"] {
        assert!(values.contains(&value.to_owned()), "{value}: {values:?}");
    }
    let page = kim.visit("/account/contact").await;
    assert!(
        page.form().fields.contains(&("address".into(), "Flat 2\n7 Made-up Row".into())),
        "{:?}",
        page.form().fields
    );
    let page = kim.submit(&page, &[("telephone", "")]).await;
    let rows = page.all(".govuk-summary-list__row");
    assert!(rows.contains(&"Telephone number Not given".to_owned()), "{rows:?}");
}

#[rocket::async_test]
async fn every_error_is_shown_at_once_and_what_was_typed_is_kept() {
    let app = App::new().await;
    let mut kim = somebody(&[Role::Employer]).signed_in(&app).await;
    let page = kim.visit("/account/contact").await;
    let typed = [("name", ""), ("telephone", "ring me"), ("address", "here <b>"), ("postcode", "nowhere")];
    let page = kim.submit(&page, &typed).await;
    assert_eq!(page.status.code, 422);
    let fields: Vec<_> = page.errors().into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["#name", "#telephone", "#postcode"]);
    for (name, value) in typed {
        assert!(page.form().fields.contains(&(name.to_owned(), value.to_owned())), "{name}");
    }
    let page = kim.visit("/account/preferences").await;
    let page = kim.submit(&page, &[]).await;
    let fields: Vec<_> = page.errors().into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["#contact_by", "#language", "#format", "#interpreter"]);
}

#[rocket::async_test]
async fn only_what_is_known_can_be_asked_for() {
    let app = App::new().await;
    let mut kim = somebody(&[Role::Employer]).signed_in(&app).await;
    let page = kim.visit("/account/preferences").await;
    let wishes = [
        ("contact_by", "letter"),
        ("language", "Gujarati"),
        ("format", "large_print"),
        ("interpreter", "yes"),
        ("interpreter_language", "Gujarati"),
    ];
    let refused = kim.submit(&page, &wishes).await;
    assert_eq!(refused.errors()[0].0, "#contact_by");
    let page = kim.visit("/account/contact").await;
    kim.submit(&page, &[("name", "Kim"), ("address", "7 Made-up Row"), ("postcode", "LE1 1AA")]).await;
    let page = kim.visit("/account/preferences").await;
    let page = kim.submit(&page, &wishes).await;
    assert_eq!(page.all(".govuk-notification-banner__heading"), ["How we reach you is saved."]);
    let page = kim.visit("/account/contact").await;
    let refused = kim.submit(&page, &[("address", "")]).await;
    assert_eq!(refused.errors()[0].0, "#address", "letters were asked for");
    let home = kim.visit("/home").await;
    // What an employer tells of herself comes first, and these two after it.
    assert_eq!(home.all(".govuk-task-list__status"), ["Not started yet", "Completed", "Completed"]);
}

#[rocket::async_test]
async fn nobody_sees_or_changes_the_details_of_another() {
    let app = App::new().await;
    let mut kim = somebody(&[Role::Employer]).signed_in(&app).await;
    let page = kim.visit("/account/contact").await;
    kim.submit(&page, &[("name", "Kim Canary"), ("telephone", "0116 496 0777")]).await;
    let mut lee = somebody(&[Role::Employer]).signed_in(&app).await;
    for path in ["/account", "/account/contact", "/employer"] {
        assert!(!lee.visit(path).await.html.contains("Canary"), "{path}");
    }
    let page = lee.visit("/account/contact").await;
    lee.submit(&page, &[("name", "Lee")]).await;
    assert!(kim.visit("/account").await.html.contains("Kim Canary"));
}

#[rocket::async_test]
async fn text_that_looks_like_html_stays_text() {
    let app = App::new().await;
    let mut kim = somebody(&[Role::Employer]).signed_in(&app).await;
    for name in [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'; DROP TABLE people; --",
        "{{ 7*7 }}",
    ] {
        let page = kim.visit("/account/contact").await;
        let page = kim.submit(&page, &[("name", name)]).await;
        let shown = page.all(".govuk-summary-list__value");
        assert!(shown.contains(&name.to_owned()), "{shown:?}");
        assert_eq!(page.all("main script").len() + page.all("main img").len(), 0);
        let page = kim.visit("/account/contact").await;
        assert!(page.form().fields.contains(&("name".into(), name.into())));
    }
}
