//! The copy of one's own data holds every canary that its owner put in, and none of anybody else's.

use super::columns::Column;
use super::needles::{Needle, in_text, kept, named};
use super::nobody_else_sees_them::an_officer_is_invited;
use super::story::{RECORD_ONLY, sends, tells};
use crate::assistants::scene::{actor, record};
use crate::support::App;

/// Canaries that somebody else put in, or that no account has to do with: another sign-up, a form that was left
/// signed out, a list of the council, an officer, an employer, somebody else who was removed for risk.
const OF_OTHERS: [&str; 22] = [
    "sign_ups.email",
    "drafts.answers",
    "imported_assistants.email",
    "imported_assistants.telephone",
    "invitations.email",
    "assisted_people.family_name",
    "handovers.email",
    "employers.first_name",
    "employers.last_name",
    "employers.home_postcode",
    "employers.home_ward",
    "representations.name",
    "representations.postcode",
    "representations.ward",
    "kept_searches.search",
    "search_alerts.search",
    "shortlisted.note",
    "record_suspensions.grounds",
    "record_suspensions.lifted_because",
    "suspension_reviews.grounds",
    "removed_for_risk.first_name",
    "removed_for_risk.last_name",
];

fn is_in(text: &str, needle: &Needle) -> bool {
    !in_text(text, std::slice::from_ref(needle)).is_empty()
}

/// Whether a text has a canary: of a day, one of the ways to write it.
fn has(text: &str, needle: &Needle, all: &[Needle]) -> bool {
    match needle.kind {
        Column::Day(_) => all.iter().any(|other| other.column == needle.column && is_in(text, other)),
        _ => is_in(text, needle),
    }
}

/// Whether a text names a row: no id belongs into a file for people, least of all an officer's.
fn names_a_row(text: &str) -> bool {
    let is_id = |word: &str| word.len() == 36 && uuid::Uuid::try_parse(word).is_ok();
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).any(is_id)
}

#[rocket::async_test]
async fn hers_and_nobody_elses() {
    let app = App::new().await;
    let (mut pa, _) = tells(&app, &RECORD_ONLY).await;
    an_officer_is_invited(&app).await;
    app.work().await;
    let file = sends(&mut pa, "/account/data", &[]).await.html;

    let needles = named();
    let (others, hers): (Vec<_>, Vec<_>) =
        needles.iter().partition(|needle| OF_OTHERS.contains(&needle.column.as_str()));
    assert_eq!(others.len(), OF_OTHERS.len());
    let missing: Vec<_> = hers.iter().filter(|needle| !has(&file, needle, &needles)).collect();
    assert!(missing.is_empty(), "not in the copy: {missing:?}");
    let leaked: Vec<_> = others.iter().filter(|needle| is_in(&file, needle)).collect();
    assert!(leaked.is_empty(), "of others: {leaked:?}");
    let secrets = kept(&app).await;
    let secrets: Vec<_> = secrets.iter().filter(|one| !one.column.ends_with(".number")).cloned().collect();
    assert_eq!(in_text(&file, &secrets), [], "digests and what stands under a key");
    assert!(!names_a_row(&file), "{file}");
    let number = record(&app, actor(&app, &pa).await).await.number.unwrap();
    assert!(file.contains(number.as_str()));
}

#[test]
fn an_id_would_be_found() {
    assert!(names_a_row("\"by\": \"01900000-0000-7000-8000-000000000000\""));
    assert!(!names_a_row("\"on\": \"2026-11-02\""));
}
