//! A mail is read by others too: of checks it says that there is one, and nothing else.

use pa_registry::assistants::ledger::ClaimKind;
use pa_registry::assistants::terms::TrainingCategory;
use time::macros::date;

use super::scene::{insures, is_checked, may_work, tells, trains};
use crate::casework::scene::{a_registrar, declares};
use crate::freshness::scene::listed;
use crate::support::App;

#[rocket::async_test]
async fn which_training_and_that_there_is_a_check() {
    let app = App::new().await;
    let pa = listed(&app).await;
    let (_, registrar) = a_registrar(&app).await;
    declares(&app, registrar, pa.id).await;
    trains(&app, pa.who, TrainingCategory::FirstAid, date!(2026 - 11 - 30)).await;
    trains(&app, pa.who, TrainingCategory::FireSafety, date!(2026 - 11 - 01)).await;
    insures(&app, pa.who, date!(2026 - 12 - 24)).await;
    may_work(&app, pa.who, date!(2027 - 01 - 15)).await;
    is_checked(&app, (registrar, pa.id, pa.who), ClaimKind::Identity, Some(date!(2026 - 12 - 01))).await;
    app.work().await;
    tells(&app).await;
    let mail = app.mails().await.pop().unwrap().writing;
    assert_eq!(mail.subject, "Something in your record runs out");
    let lines: Vec<_> = mail.text.lines().filter(|line| line.starts_with("- ")).collect();
    assert_eq!(
        lines,
        [
            "- Your training “Fire safety” ran out on 1 November 2026.",
            "- Your training “Basic life support and first aid” runs out on 30 November 2026.",
            "- One of your checks runs out on 1 December 2026.",
            "- Your car insurance for work runs out on 24 December 2026.",
            "- One of your checks runs out on 15 January 2027.",
        ]
    );
    let folded = mail.text.to_lowercase();
    for word in ["right to work", "dbs", "identity", "passport", "limited", "asha", "canaryname"] {
        assert!(!folded.contains(word), "{word}: {}", mail.text);
    }
    assert!(mail.text.lines().any(|line| line.ends_with("/assistant")), "{}", mail.text);
}
