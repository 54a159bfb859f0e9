//! An administrator adds, changes, moves and removes sections, looks at the page, publishes it, and brings back what it
//! said before.

use pa_registry::accounts::Role;
use pa_registry::storage::Sql;

use super::scene::{OVERVIEW, Scene};
use crate::support::browser::Browser;
use crate::support::page::{Page, select};
use crate::support::people::somebody;

const PUBLIC: &str = "/help-for-personal-assistants";

/// Presses a button of the section at this place, from 0.
async fn press(browser: &mut Browser<'_>, page: &Page, place: usize, act: &str) -> Page {
    let document = page.document();
    let section = document.select(&select("main section")).nth(place).unwrap();
    let field = |name: &str| {
        let found = section.select(&select(&format!("input[name={name}]"))).next().unwrap();
        found.value().attr("value").unwrap().to_owned()
    };
    let (token, base, id) = (field("token"), field("base"), field("section"));
    let fields = [("token", token.as_str()), ("base", &base), ("section", &id), ("act", act)];
    let answer = browser.post(OVERVIEW, &fields).await;
    browser.visit(&answer.location.unwrap()).await
}

#[rocket::async_test]
async fn from_the_examples_to_a_page_of_ones_own() {
    let scene = Scene::new().await;
    let mut ada = somebody(&[Role::Administrator]).signed_in(&scene.app).await;
    let home = ada.visit("/officer").await;
    assert_eq!(home.all(&format!("main a[href='{OVERVIEW}']")), ["Page of help"]);
    let page = ada.visit(OVERVIEW).await;
    let examples = page.all("main section h3");
    assert_eq!(examples.len(), 6);
    assert!(page.all(".govuk-summary-list__value")[0].starts_with("Nobody has changed"));

    let add = ada.visit("/administrator/help/add").await;
    let text = "See [our card](https://card.example).\n\n- one\n- two <b>";
    let page = ada.submit(&add, &[("title", "Our own"), ("text", text)]).await;
    assert!(page.all(".govuk-notification-banner__heading")[0].starts_with("The section is added."));
    assert_eq!(page.all("main section h3").last().unwrap(), "Our own");
    let page = press(&mut ada, &page, 6, "up").await;
    assert_eq!(page.all("main section h3")[5], "Our own");
    let page = press(&mut ada, &page, 0, "remove").await;
    assert_eq!(page.all("main section h3").len(), 6);
    assert_eq!(page.all("main section h3")[0], examples[1]);
    let page = press(&mut ada, &page, 0, "up").await;
    assert!(page.all(".govuk-notification-banner__heading")[0].starts_with("Nothing was done."));

    let before = scene.app.browser().get(PUBLIC).await;
    assert_eq!(before.all("main h2"), examples, "nobody else sees it yet");
    let preview = ada.visit("/administrator/help/preview").await;
    let items = preview.all("main li");
    assert!(items.windows(2).any(|two| two == ["one", "two <b>"]), "{items:?}");
    let page = ada.submit(&preview, &[]).await;
    assert_eq!(page.all(".govuk-notification-banner__heading"), ["Published. Everybody reads it now"]);
    let public = scene.app.browser().get(PUBLIC).await;
    assert_eq!(public.all("main h2"), page.all("main section h3"));
    assert_eq!(public.all("main a[href='https://card.example/']"), ["our card"]);
    assert_eq!(public.all("main .govuk-body-s"), ["Last changed on 2 November 2026"]);
    assert!(public.all(".govuk-inset-text").is_empty());
    let again = ada.visit("/administrator/help/preview").await;
    assert_eq!(again.all("main .govuk-inset-text"), ["Everybody reads this already."]);
}

#[rocket::async_test]
async fn an_earlier_version_is_looked_at_and_brought_back() {
    let scene = Scene::new().await;
    scene.adds("Ours").await;
    scene.publishes().await;
    let first = scene.guide().await.sections[0].id;
    scene.edits(1, &pa_registry::guidance::Edit::Remove(first)).await.unwrap();
    let mut ada = somebody(&[Role::Administrator]).signed_in(&scene.app).await;
    let list = ada.visit("/administrator/help/versions").await;
    assert_eq!(list.all("main a.govuk-link"), ["Version 2", "Version 1", "Example text"]);
    let shown = ada.visit("/administrator/help/versions/1").await;
    assert_eq!((shown.all("main h2").len(), shown.heading().as_str()), (7, "Version 1 of the page of help"));
    let page = ada.submit(&shown, &[]).await;
    assert!(page.all(".govuk-notification-banner__heading")[0].starts_with("The earlier version is back."));
    assert_eq!(page.all("main section h3").len(), 7);
    assert!(page.all(".govuk-summary-list__value")[1].starts_with("Version 1, published 2 November 2026"));
    let newest = ada.visit("/administrator/help/versions/3").await;
    assert_eq!(newest.all("main button"), Vec::<String>::new());
    for absent in ["9", "-1", "x"] {
        let page = ada.get(&format!("/administrator/help/versions/{absent}")).await;
        assert_eq!(
            (page.status.code, page.heading().as_str()),
            (404, "There is no such version"),
            "{absent}"
        );
    }
}

#[rocket::async_test]
async fn what_is_wrong_is_said_and_what_was_typed_is_kept() {
    let scene = Scene::new().await;
    let mut ada = somebody(&[Role::Administrator]).signed_in(&scene.app).await;
    let id = scene.guide().await.sections[0].id;
    for path in ["/administrator/help/add".to_owned(), format!("{OVERVIEW}/sections/{id}")] {
        let page = ada.visit(&path).await;
        for (title, text, expected) in [
            ("", "", ["#title Enter a title", "#text Enter a text"].as_slice()),
            (
                &"x".repeat(101),
                "See [it](javascript:alert(1))",
                &[
                    "#title The title must be 100 characters or fewer",
                    "#text The link javascript:alert(1 cannot be used. Links must begin with https://, mailto: or tel:",
                ],
            ),
            (
                "A\u{202e}",
                &"x".repeat(4001),
                &[
                    "#title Enter the title on one line, in letters that can be printed",
                    "#text The text must be 4,000 characters or fewer",
                ],
            ),
            ("A", "\u{7}", &["#text Enter the text in letters that can be printed"]),
        ] {
            let refused = ada.submit(&page, &[("title", title), ("text", text)]).await;
            let errors: Vec<String> =
                refused.errors().into_iter().map(|(field, error)| format!("{field} {error}")).collect();
            assert_eq!(
                (refused.status.code, errors.as_slice()),
                (422, &expected.iter().map(|e| (*e).to_owned()).collect::<Vec<_>>()[..])
            );
            if !text.contains('\u{7}') {
                assert!(refused.form().fields.contains(&("text".into(), text.into())), "{path}");
            }
        }
    }
    assert_eq!(scene.guide().await.version.number, 0);
    let same = ada.visit(&format!("{OVERVIEW}/sections/{id}")).await;
    let refused = ada.submit(&same, &[]).await;
    assert_eq!(refused.errors()[0].1, "This is what the section says already. Change something, or go back");
}

#[rocket::async_test]
async fn a_page_can_be_full_and_nobody_else_writes_it() {
    let scene = Scene::new().await;
    for number in 7..=30 {
        scene.adds(&number.to_string()).await;
    }
    let mut ada = somebody(&[Role::Administrator]).signed_in(&scene.app).await;
    let add = ada.visit("/administrator/help/add").await;
    let refused = ada.submit(&add, &[("title", "31"), ("text", "x")]).await;
    assert_eq!(refused.errors()[0].1, "The page has 30 sections already. Remove one first");
    let mut reg = somebody(&[Role::Registrar]).signed_in(&scene.app).await;
    assert_eq!(reg.get(OVERVIEW).await.status.code, 403);
}

#[rocket::async_test]
async fn each_act_leaves_one_line() {
    let scene = Scene::new().await;
    scene.adds("One").await;
    scene.publishes().await;
    let sql = Sql::new(
        "SELECT kind, who_as FROM audit_events WHERE kind IN ('help.changed', 'help.published') ORDER BY kind",
    );
    let rows: Vec<(String, String)> =
        scene.app.service.db.read().await.unwrap().fetch_all(sql).await.unwrap();
    let expected = [("help.changed", "administrator"), ("help.published", "administrator")];
    assert_eq!(rows, expected.map(|(kind, role)| (kind.to_owned(), role.to_owned())));
}
