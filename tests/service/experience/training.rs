//! Training done and training asked for are told, changed and removed.

use pa_registry::assistants::Section;
use pa_registry::assistants::terms::{AccessStage, WhyNotTrained};

use super::scene::{Typed, a_pa, actor, count, errors, has, keeps, removes, rows, sends, told, with};
use crate::support::App;

const FIRST: &str = "/assistant/record/training/first";
const ADD: &str = "/assistant/record/training/add";
const ASK: &str = "/assistant/record/training/ask";

const FIRST_AID: &[(&str, &str)] = &[
    ("category", "first_aid"),
    ("title", "Emergency first aid"),
    ("provider", "Exampleshire College"),
    ("trained_by", "college"),
    ("accredited", "dont_know"),
    ("how", "face_to_face"),
    ("completed.day", "27"),
    ("completed.month", "3"),
    ("completed.year", "2024"),
    ("expires", "on"),
    ("until.day", "2"),
    ("until.month", "12"),
    ("until.year", "2026"),
];

const ASKED: &[(&str, &str)] = &[
    ("category", "epilepsy"),
    ("asked.day", "1"),
    ("asked.month", "2"),
    ("asked.year", "2026"),
    ("stage", "not_taken"),
    ("funded_by", "dont_know"),
    ("why_not", "cover"),
];

#[rocket::async_test]
async fn training_is_told_shown_changed_and_removed() {
    let app = App::new().await;
    let mut browser = a_pa(&app).await;
    let who = actor(&app, &browser).await;
    let page = sends(&mut browser, FIRST, &[("trained", "yes")]).await;
    assert_eq!(page.path, ADD);
    let page = browser.submit(&page, FIRST_AID).await;
    assert_eq!(page.path, "/assistant/record/training?saved=added");
    assert!(has(&app, who, Section::Training).await);
    let shown = rows(&page);
    for row in [
        ("Today", "Runs out within 30 days"),
        ("Course", "Emergency first aid"),
        ("Accredited", "I do not know"),
    ] {
        assert!(shown.contains(&(row.0.to_owned(), row.1.to_owned())), "{row:?} in {shown:?}");
    }
    let address = format!("/assistant/record/training-done/{}", told(&app, who).await.trainings[0].id);
    keeps(&browser.visit(&address).await, FIRST_AID);
    let page = sends(&mut browser, &address, &[("expires", "never"), ("title", ""), ("provider", "")]).await;
    assert!(rows(&page).contains(&("Today".to_owned(), "Up to date".to_owned())), "{:?}", rows(&page));
    let kept = count(&app, "SELECT COUNT(*) FROM assistant_trainings WHERE expires = 'never' AND expires_on IS NULL AND title IS NULL").await;
    assert_eq!(kept, 1);
    let page = sends(&mut browser, FIRST, &[("trained", "no")]).await;
    assert_eq!((page.status.code, errors(&page)[0].0.as_str()), (422, "trained"));
    removes(&mut browser, &address).await;
    assert!(!has(&app, who, Section::Training).await);
    sends(&mut browser, FIRST, &[("trained", "no")]).await;
    assert!(has(&app, who, Section::Training).await);
}

#[rocket::async_test]
async fn every_rule_of_training_is_said_and_nothing_typed_is_lost() {
    let app = App::new().await;
    let mut browser = a_pa(&app).await;
    let too_long = "x".repeat(121);
    let cases: [(Typed<'_>, &str, &str); 8] = [
        (&[("category", "")], "category", "Choose"),
        (&[("title", &too_long)], "title", "120 characters"),
        (
            &[("completed.day", ""), ("completed.month", ""), ("completed.year", "")],
            "completed-day",
            "Enter the day",
        ),
        (&[("completed.year", "2027")], "completed-day", "today or in the past"),
        (&[("completed.year", "24")], "completed-day", "four digits"),
        (&[("until.year", "2023")], "until-day", "must not be before"),
        (&[("until.day", ""), ("until.month", ""), ("until.year", "")], "until-day", "Enter the last day"),
        (&[("until.day", "31"), ("until.month", "2")], "until-day", "real date"),
    ];
    for (changed, field, sentence) in cases {
        let typed = with(FIRST_AID, changed);
        let page = sends(&mut browser, ADD, &typed).await;
        let said = errors(&page);
        assert_eq!((page.status.code, said.len()), (422, 1), "{changed:?}: {said:?}");
        assert!(said[0].0 == field && said[0].1.contains(sentence), "{changed:?}: {said:?}");
        keeps(&page, &typed);
    }
}

#[rocket::async_test]
async fn training_asked_for_is_told_whether_or_not_any_was_done() {
    let app = App::new().await;
    let mut browser = a_pa(&app).await;
    let who = actor(&app, &browser).await;
    let page = sends(&mut browser, FIRST, &[("trained", "no")]).await;
    assert_eq!(page.path, "/assistant/record/training");
    let page = sends(&mut browser, ASK, ASKED).await;
    assert_eq!(page.path, "/assistant/record/training?saved=added");
    assert!(rows(&page).contains(&("Why not".to_owned(), "Nobody could cover my shift".to_owned())));
    let request = told(&app, who).await.requests.remove(0);
    assert_eq!(
        (request.item.stage, request.item.why_not),
        (AccessStage::NotTaken, Some(WhyNotTrained::Cover))
    );
    assert_eq!(told(&app, who).await.told.trained, Some(false), "asking is not doing");

    let address = format!("/assistant/record/training-asked/{}", request.id);
    keeps(&browser.visit(&address).await, ASKED);
    sends(&mut browser, &address, &[("stage", "taken_up")]).await;
    let request = told(&app, who).await.requests.remove(0);
    assert_eq!(
        (request.item.stage, request.item.why_not),
        (AccessStage::TakenUp, None),
        "it was done, and no reason stands against it"
    );
    removes(&mut browser, &address).await;
    assert!(told(&app, who).await.requests.is_empty());

    for (changed, field) in [
        (vec![("category", "")], "category"),
        (vec![("stage", "")], "stage"),
        (vec![("asked.year", "2027")], "asked-day"),
        (vec![("asked.day", "")], "asked-day"),
    ] {
        let typed = with(ASKED, &changed);
        let page = sends(&mut browser, ASK, &typed).await;
        assert_eq!((page.status.code, errors(&page)[0].0.as_str()), (422, field), "{changed:?}");
        keeps(&page, &typed);
    }
}
