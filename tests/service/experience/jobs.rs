//! Jobs are told, changed and removed, and every rule about them is said.

use pa_registry::assistants::terms::Hours;
use pa_registry::assistants::{HoursTold, Section};
use time::macros::date;

use super::scene::{
    FULL_JOB, SHORT_JOB, Typed, a_pa, actor, count, errors, has, is_born, keeps, removes, rows,
    says_who_she_is, sends, told, with,
};
use crate::support::App;

const FIRST: &str = "/assistant/record/jobs/first";
const ADD: &str = "/assistant/record/jobs/add";
const LIST: &str = "/assistant/record/jobs";

#[rocket::async_test]
async fn a_job_is_told_shown_changed_and_removed() {
    let app = App::new().await;
    let mut browser = a_pa(&app).await;
    let who = actor(&app, &browser).await;
    let page = browser.visit(LIST).await;
    assert_eq!(page.path, FIRST);
    let page = browser.submit(&page, &[("worked", "yes")]).await;
    assert_eq!(page.path, ADD);
    assert!(!has(&app, who, Section::Jobs).await, "yes alone is no whole answer");
    let page = browser.submit(&page, FULL_JOB).await;
    assert_eq!(page.path, "/assistant/record/jobs?saved=added");
    assert!(has(&app, who, Section::Jobs).await);
    for row in [
        ("How", "Employed"),
        ("Hours in the contract", "16.5 hours a week"),
        ("Zero-hours contract", "I do not know"),
    ] {
        assert!(rows(&page).contains(&(row.0.to_owned(), row.1.to_owned())), "{row:?} in {:?}", rows(&page));
    }

    let id = told(&app, who).await.engagements[0].id;
    let address = format!("/assistant/record/job/{id}");
    let page = browser.visit(&address).await;
    keeps(&page, &with(FULL_JOB, &[("contracted", "16.5")]));
    let ended = [
        ("goes_on", "no"),
        ("ended.day", "31"),
        ("ended.month", "10"),
        ("ended.year", "2026"),
        ("why_ended", "travel"),
    ];
    let page =
        browser.submit(&page, &with(&ended, &[("contracted", ""), ("contracted_unknown", "yes")])).await;
    assert_eq!(page.path, "/assistant/record/jobs?saved=changed");
    let job = &told(&app, who).await.engagements[0].item;
    assert_eq!(
        (job.contracted, job.average),
        (Some(HoursTold::DontKnow), Some(HoursTold::Known(Hours::from_halves(40).unwrap())))
    );
    assert_eq!(
        job.pay.unwrap().confirmed_on,
        date!(2026 - 10 - 31),
        "the pay of a job that ended is that of its last day"
    );
    keeps(&browser.visit(&address).await, &ended);

    removes(&mut browser, &address).await;
    assert!(told(&app, who).await.engagements.is_empty());
    assert!(!has(&app, who, Section::Jobs).await, "the last job is gone and the answer is still yes");
    assert_eq!(browser.visit(&address).await.status.code, 404);
}

#[rocket::async_test]
async fn whoever_has_not_worked_is_asked_nothing_more() {
    let app = App::new().await;
    let mut browser = a_pa(&app).await;
    let who = actor(&app, &browser).await;
    let page = sends(&mut browser, FIRST, &[]).await;
    assert_eq!(page.status.code, 422);
    assert_eq!(errors(&page)[0].0, "worked");
    let page = sends(&mut browser, FIRST, &[("worked", "no")]).await;
    assert_eq!(page.path, "/assistant/record/qualifications/first", "the next question");
    assert!(has(&app, who, Section::Jobs).await);
    assert!(browser.visit(LIST).await.all("form[action*='remove']").is_empty());
    // A job that is told all the same says that she has.
    sends(&mut browser, ADD, SHORT_JOB).await;
    assert_eq!(told(&app, who).await.told.worked, Some(true));
    let page = sends(&mut browser, FIRST, &[("worked", "no")]).await;
    assert_eq!((page.status.code, errors(&page)[0].0.as_str()), (422, "worked"), "the job stands against it");
    assert_eq!(told(&app, who).await.told.worked, Some(true));
}

#[rocket::async_test]
async fn every_rule_of_days_hours_and_pay_is_said_and_nothing_typed_is_lost() {
    let app = App::new().await;
    let mut browser = a_pa(&app).await;
    let who = actor(&app, &browser).await;
    is_born(&app, who, date!(2000 - 05 - 05)).await;
    let over: &[(&str, &str)] =
        &[("goes_on", "no"), ("ended.day", "1"), ("ended.month", "2"), ("ended.year", "2024")];
    let started = |year: &'static str| [("started.year", year)];
    let cases: [(Typed<'_>, &str, &str); 18] = [
        (&[("kind", "")], "kind", "Choose how"),
        (&[("goes_on", "")], "goes_on", "still have this job"),
        (&[("contracted", "75.5")], "contracted", "75 or fewer"),
        (&[("contracted", "16.25")], "contracted", "whole or half"),
        (&[("contracted", "many")], "contracted", "as a number"),
        (&[("contracted_unknown", "yes")], "contracted", "not both"),
        (&[("average", "-2")], "average", "0 or more"),
        (&[("average", "168")], "average", "75 or fewer"),
        (&[("pay", "1325")], "pay", "£200 or less"),
        (&[("pay", "0.50")], "pay", "£1 or more"),
        (&[("pay", "a lot")], "pay", "in pounds"),
        (over, "ended-day", "must not be before the start date"),
        (&[("goes_on", "no")], "ended-day", "Enter the day"),
        (
            &[("goes_on", "no"), ("ended.day", "3"), ("ended.month", "11"), ("ended.year", "2026")],
            "ended-day",
            "today or in the past",
        ),
        (&[("started.day", "31"), ("started.month", "2")], "started-day", "must be a real date"),
        (&[("started.day", "")], "started-day", "must include a day"),
        (&started("2013"), "started-day", "Check the year"),
        (&started("2028"), "started-day", "within a year"),
    ];
    for (changed, field, sentence) in cases {
        let typed = with(FULL_JOB, changed);
        let page = sends(&mut browser, ADD, &typed).await;
        assert_eq!(page.status.code, 422, "{changed:?}");
        let said = errors(&page);
        assert_eq!(said.len(), 1, "{changed:?}: {said:?}");
        assert!(said[0].0 == field && said[0].1.contains(sentence), "{changed:?}: {said:?}");
        keeps(&page, &typed);
    }
    let page =
        sends(&mut browser, ADD, &with(FULL_JOB, &[("apprentice", "yes"), ("apprenticed.day", "1")])).await;
    assert_eq!(errors(&page)[0].0, "apprenticed-day");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM assistant_engagements").await, 0);
}

#[rocket::async_test]
async fn i_do_not_know_and_no_answer_are_two_things() {
    let app = App::new().await;
    let mut browser = a_pa(&app).await;
    sends(&mut browser, ADD, SHORT_JOB).await;
    let told = [("zero_hours", "dont_know"), ("contracted_unknown", "yes"), ("annualised", "dont_know")];
    sends(&mut browser, ADD, &with(SHORT_JOB, &told)).await;
    let said = count(&app, "SELECT COUNT(*) FROM assistant_engagements WHERE zero_hours = 'dont_know' AND contracted_unknown AND annualised = 'dont_know'").await;
    let open = count(&app, "SELECT COUNT(*) FROM assistant_engagements WHERE zero_hours IS NULL AND NOT contracted_unknown AND contracted_hours IS NULL AND annualised IS NULL").await;
    assert_eq!((said, open), (1, 1));
}

#[rocket::async_test]
async fn what_does_not_belong_to_a_kind_of_job_is_left_out() {
    let app = App::new().await;
    let mut browser = a_pa(&app).await;
    let who = actor(&app, &browser).await;
    sends(&mut browser, ADD, &with(FULL_JOB, &[("kind", "self_employed"), ("why_ended", "stress")])).await;
    let job = &told(&app, who).await.engagements[0].item;
    assert_eq!((job.contract, job.zero_hours, job.ended), (None, None, None));
}

#[rocket::async_test]
async fn pay_below_the_legal_minimum_is_saved_and_a_warning() {
    let app = App::new().await;
    let mut browser = a_pa(&app).await;
    let who = actor(&app, &browser).await;
    let low = with(FULL_JOB, &[("pay", "11.00")]);
    let page = sends(&mut browser, ADD, &low).await;
    assert!(page.all(".govuk-inset-text").is_empty(), "nobody knows the age");
    is_born(&app, who, date!(2000 - 05 - 05)).await;
    let page = browser.visit(LIST).await;
    let warning = page.all(".govuk-inset-text").join(" ");
    for words in ["£11.00", "£12.71", "2 November 2026", "Acas", "0300 123 1100"] {
        assert!(warning.contains(words), "{words} in {warning}");
    }
    let address = format!("/assistant/record/job/{}", told(&app, who).await.engagements[0].id);
    for (changed, warned) in [
        // £11.00 was enough for nobody of 24 in 2024, and nothing is known of the years before.
        ([("goes_on", "no"), ("ended.day", "1"), ("ended.month", "5"), ("ended.year", "2024")], true),
        ([("started.year", "2020"), ("ended.year", "2023"), ("ended.month", "5"), ("ended.day", "1")], false),
        ([("goes_on", "yes"), ("kind", "self_employed"), ("pay", "9"), ("zero_hours", "no")], false),
        ([("kind", "agency"), ("pay", "12.71"), ("zero_hours", "no"), ("contract", "agency")], false),
        ([("pay", "12.70"), ("zero_hours", "no"), ("contract", "agency"), ("sleep_ins", "no")], true),
        ([("pay", "9"), ("apprentice", "yes"), ("contract", "agency"), ("sleep_ins", "no")], false),
    ] {
        let page = sends(&mut browser, &address, &changed).await;
        assert_eq!(page.path, "/assistant/record/jobs?saved=changed", "{changed:?} {:?}", errors(&page));
        assert_eq!(!page.all(".govuk-inset-text").is_empty(), warned, "{changed:?}");
    }
}

#[rocket::async_test]
async fn all_answers_stand_together_and_an_open_one_is_named() {
    let app = App::new().await;
    let mut browser = a_pa(&app).await;
    let who = actor(&app, &browser).await;
    says_who_she_is(&app, who).await;
    sends(&mut browser, FIRST, &[("worked", "yes")]).await;
    let page = browser.visit("/assistant/record/check").await;
    assert!(page.all("#missing a").contains(&"Your work as a PA".to_owned()), "{:?}", page.all("#missing a"));
    sends(&mut browser, ADD, FULL_JOB).await;
    let page = browser.visit("/assistant/record/check").await;
    assert!(!page.all("#missing a").contains(&"Your work as a PA".to_owned()));
    let lines = rows(&page);
    let job = lines.iter().find(|(asked, _)| asked == "Job now").unwrap();
    assert!(job.1.contains("20 hours a week") && job.1.contains("1 March 2024"), "{job:?}");
}
