//! A check is a check of what was told: whoever tells something else waits again.

use pa_registry::employers::checks::{DecideError, accept};
use pa_registry::employers::{
    Acting, ActsFor, Answer, Capacity, Funding, Life, LifeRefused, Question, State, Support, TellError,
    checked, send, tell,
};
use pa_registry::text::FullName;
use time::Duration;

use super::scene::{
    CHECK, HOME, a_checked_employer, a_sent_employer, acceptance, accepts, address, an_employer, answer,
    answers, declares, employer,
};
use crate::assistants::scene::CASTLE;
use crate::casework::scene::a_registrar;
use crate::support::App;

fn other_answers() -> [Answer; 5] {
    [
        Answer::Funding(Funding::OwnMoney),
        Answer::Name(FullName::read("Kim", "Oldfield").unwrap()),
        Answer::Home(address("LE2 9ZZ")),
        Answer::Acting(Acting { capacity: Capacity::Deputy, name: "Robin Fieldsend".parse().unwrap() }),
        Answer::Support(Support::WithMe),
    ]
}

#[rocket::async_test]
async fn whatever_was_checked_takes_the_check_with_it() {
    let app = App::new().await;
    app.leave_jobs();
    let (db, now) = (&app.service.db, app.clock.now());
    for other in other_answers() {
        let kim = a_checked_employer(&app, ActsFor::Another).await;
        for same in answers(ActsFor::Another) {
            tell(db, kim.who, &same, now).await.unwrap();
        }
        assert!(checked(db, kim.who, now).await.unwrap().is_some(), "the same again changes nothing");
        tell(db, kim.who, &other, now + Duration::HOUR).await.unwrap();
        let life = employer(&app, kim.who).await.life;
        assert_eq!(life, Life::Sent { since: now + Duration::HOUR }, "{:?}", other.question());
        assert!(checked(db, kim.who, now).await.unwrap().is_none());
    }
}

#[rocket::async_test]
async fn what_lacks_an_answer_then_is_to_be_sent_again() {
    let app = App::new().await;
    app.leave_jobs();
    let (db, now) = (&app.service.db, app.clock.now());
    let kim = a_checked_employer(&app, ActsFor::Myself).await;
    tell(db, kim.who, &Answer::ActsFor(ActsFor::Another), now).await.unwrap();
    assert_eq!(employer(&app, kim.who).await.life, Life::Draft);
    let missing = send(db, kim.who, now).await;
    assert!(matches!(&missing, Err(TellError::Missing(all)) if *all == [Question::Acting]), "{missing:?}");
    let support = tell(db, kim.who, &Answer::Support(Support::WithMe), now).await;
    assert!(matches!(support, Err(TellError::NotAsked)), "{support:?}");
    tell(db, kim.who, &Answer::ActsFor(ActsFor::Myself), now).await.unwrap();
    send(db, kim.who, now).await.unwrap();
    let again = send(db, kim.who, now).await;
    assert!(matches!(again, Err(TellError::Life(LifeRefused::SentBefore))), "{again:?}");
}

#[rocket::async_test]
async fn the_page_says_that_it_waits_again() {
    let app = App::new().await;
    app.leave_jobs();
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await;
    let page = answer(&mut kim.browser, "money", &[("funding", "personal_health_budget")]).await;
    assert_eq!(page.path, format!("{HOME}?done=changed"));
    assert!(page.html.contains("You changed what the council checks"));
    let page = answer(&mut kim.browser, "home", &[("postcode", "LE2 1AA"), ("ward", CASTLE)]).await;
    assert_eq!(page.path, CHECK, "the same answer changes nothing");
}

#[rocket::async_test]
async fn only_what_was_seen_is_decided() {
    let app = App::new().await;
    app.leave_jobs();
    let (db, now) = (&app.service.db, app.clock.now());
    let kim = a_sent_employer(&app, ActsFor::Myself).await;
    let (_, registrar) = a_registrar(&app).await;
    declares(&app, registrar, kim.id).await;
    let seen = employer(&app, kim.who).await;
    let holds = acceptance(&app, &seen).await;
    tell(db, kim.who, &Answer::Home(address("LE2 9ZZ")), now + Duration::SECOND).await.unwrap();
    let post = (&app.service.keys, &app.service.letterhead);
    let seen = (seen.id, seen.said_at);
    let decided = accept(db, post, registrar, seen, holds, now).await;
    assert!(matches!(decided, Err(DecideError::Changed)), "{decided:?}");
    accepts(&app, registrar, kim.who).await.unwrap();
    let again = accepts(&app, registrar, kim.who).await;
    assert!(matches!(again, Err(DecideError::Changed)), "nothing waits: {again:?}");
}

#[rocket::async_test]
async fn nothing_is_sent_before_everything_is_told() {
    let app = App::new().await;
    let (mut kim, who) = an_employer(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let nothing = send(db, who, now).await;
    assert!(matches!(nothing, Err(TellError::Missing(_))), "{nothing:?}");
    tell(db, who, &Answer::ActsFor(ActsFor::Myself), now).await.unwrap();
    assert_eq!(employer(&app, who).await.life.state(now.today()), State::ToDo);
    let check = kim.visit("/employer/about/check").await;
    let missing = ["What are you called?", "What pays for the support?", "What is your home postcode?"];
    assert_eq!(check.all("main li a"), missing);
    assert!(check.all("main form").is_empty(), "no button");
    assert!(matches!(send(db, who, now).await, Err(TellError::Missing(all)) if all.len() == 3));
}
