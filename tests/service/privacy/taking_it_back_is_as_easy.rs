//! The page "What you agreed to": one button to agree, one to take it back.

use pa_registry::accounts::{Role, find_person};
use pa_registry::privacy::{Channel, Heard, Purpose, note};
use time::Duration;

use super::consent_is_kept_line_by_line::{a_registrar, session, yes};
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::{Page, select, words};
use crate::support::people::somebody;

const CONSENTS: &str = "/account/consents";

/// The words of the part about one thing.
fn part(page: &Page, title: &str) -> String {
    let document = page.document();
    let parts: Vec<String> = document.select(&select("main section")).map(words).collect();
    parts
        .into_iter()
        .find(|part| part.starts_with(title))
        .unwrap_or_else(|| panic!("no {title}: {}", page.html))
}

/// Presses the button of the part at this place, from 0.
async fn press(browser: &mut Browser<'_>, page: &Page, place: usize, act: &str) -> Page {
    let field = |name: &str| {
        let document = page.document();
        let part = document.select(&select("main section")).nth(place).unwrap();
        let found = part.select(&select(&format!("input[name={name}]"))).next().unwrap();
        found.value().attr("value").unwrap().to_owned()
    };
    let (token, purpose, text) = (field("token"), field("purpose"), field("text"));
    let fields = [("token", token.as_str()), ("purpose", &purpose), ("text", &text), ("act", act)];
    let answer = browser.post(CONSENTS, &fields).await;
    browser.visit(&answer.location.unwrap()).await
}

fn banner(page: &Page) -> String {
    page.all(".govuk-notification-banner__heading").join("")
}

#[rocket::async_test]
async fn one_button_agrees_and_one_takes_it_back() {
    let app = App::new().await;
    let mut kim = somebody(&[Role::Assistant]).signed_in(&app).await;
    let account = kim.visit("/account").await;
    assert_eq!(account.all(&format!("main a[href='{CONSENTS}']")), ["See what you agreed to"]);
    let page = kim.visit(CONSENTS).await;
    let titles = [
        "Equality monitoring",
        "Being contacted about training and events",
        "An officer acting for you",
        "Surveys and research",
    ];
    assert_eq!(page.all("main h2"), titles);
    assert!(part(&page, titles[1]).contains("You have not agreed to this."));
    let page = press(&mut kim, &page, 1, "give").await;
    assert_eq!(banner(&page), "Thank you. We have noted that you agree");
    assert!(part(&page, titles[1]).contains("You agreed on 2 November 2026, online."));
    assert!(part(&page, titles[1]).ends_with("Take it back"));
    app.clock.advance(Duration::hours(1));
    let page = press(&mut kim, &page, 1, "withdraw").await;
    assert_eq!(banner(&page), "We have noted that you take it back");
    let said = part(&page, titles[1]);
    assert!(said.contains("You took it back on 2 November 2026, online."), "{said}");
    assert!(said.contains("Earlier: agreed on 2 November 2026, online"), "{said}");
    let page = press(&mut kim, &page, 1, "withdraw").await;
    assert_eq!(banner(&page), "Nothing was noted. It stands so already");
}

#[rocket::async_test]
async fn a_text_that_is_another_one_by_now_is_read_first() {
    let app = App::new().await;
    let mut kim = somebody(&[Role::Employer]).signed_in(&app).await;
    let page = kim.visit(CONSENTS).await;
    assert_eq!(page.all("main h2").len(), 3, "employers are not asked about equality");
    let token = page.token();
    for (fields, said) in [
        ([("purpose", "surveys"), ("text", "7"), ("act", "give")], "The text is another one now"),
        ([("purpose", "surveys"), ("text", ""), ("act", "give")], "The text is another one now"),
        ([("purpose", "everything"), ("text", "1"), ("act", "give")], "It stands so already"),
        ([("purpose", "surveys"), ("text", "1"), ("act", "sell")], "It stands so already"),
    ] {
        let fields: Vec<_> = std::iter::once(("token", token.as_str())).chain(fields).collect();
        let answer = kim.post(CONSENTS, &fields).await;
        let page = kim.visit(&answer.location.unwrap()).await;
        assert!(banner(&page).contains(said), "{fields:?}: {}", banner(&page));
    }
    let page = kim.visit(CONSENTS).await;
    let page = press(&mut kim, &page, 2, "give").await;
    app.run("UPDATE consents SET text_version = 0").await;
    let page = kim.visit(&page.path).await;
    let buttons = page.all("main button");
    assert_eq!(buttons[buttons.len() - 2..], ["I agree to the new text", "Take it back"]);
}

#[rocket::async_test]
async fn what_an_officer_noted_stands_there_too() {
    let app = App::new().await;
    let mut kim = somebody(&[Role::Employer]).signed_in(&app).await;
    let actor = pa_registry::accounts::AccountActor::of(&session(&app, &kim).await);
    let person = find_person(&app.service.db, actor).await.unwrap().id;
    let (reg, now) = (a_registrar(&app).await, app.clock.now());
    let said = yes(Purpose::OfficerActing);
    note(&app.service.db, reg, person, Heard { channel: Channel::Letter, on: now.today() }, &said, now)
        .await
        .unwrap();
    let page = kim.visit(CONSENTS).await;
    assert!(part(&page, "An officer acting for you").contains("You agreed on 2 November 2026, by letter."));
    let mut lee = somebody(&[Role::Employer]).signed_in(&app).await;
    assert!(part(&lee.visit(CONSENTS).await, "An officer acting for you").contains("You have not agreed"));
    let mut officer = somebody(&[Role::Commissioner]).signed_in(&app).await;
    let page = officer.visit(CONSENTS).await;
    assert_eq!((page.status.code, page.all("main form").len()), (200, 0));
}
