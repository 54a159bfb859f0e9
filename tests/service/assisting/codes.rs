//! By a code, what only she knows and an address that she confirms, an account becomes her own; and nobody learns whether
//! there is a code.

use pa_registry::accounts::{
    Answer, Desk, GuessLimits, HandoverCode, HandoverError, HandoverToken, Retyped, SignUpError, SignUpRole,
    ask_handover, find_handover,
};
use pa_registry::assistants::{CodeError, Teller, begin, hand_over, make_code, make_code_with};
use pa_registry::assisting::assist;
use pa_registry::clock::Timestamp;
use time::macros::date;
use time::{Date, Duration};

use super::scene::{BORN, begun, handover, name, opening};
use crate::casework::scene::a_registrar;
use crate::support::App;
use crate::support::people::PASSWORD;

const EMAIL: &str = "ottoline@people.example";

/// Types a code with a date of birth, and gives the subject of the mail that follows.
async fn typed(app: &App, code: &HandoverCode, born: Date, now: Timestamp) -> String {
    let email = format!("o{}@people.example", uuid::Uuid::now_v7().simple());
    let asked = handover(app, code.clone(), Answer::BirthDate(born), &email).await;
    ask_handover(&app.desk(), &asked, now).await.unwrap();
    let mails = app.mails().await;
    mails.iter().find(|mail| mail.to.as_str() == email).unwrap().writing.subject.clone()
}

const FITS: &str = "Confirm your email address";
const FITS_NOT: &str = "The code could not be used";

#[rocket::async_test]
async fn a_code_works_with_the_date_of_birth_for_ninety_days() {
    let app = App::new().await;
    let (_, who) = a_registrar(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let actor = begun(&app, who, SignUpRole::Assistant).await;
    let code = make_code(db, actor, now).await.unwrap();
    assert_eq!(typed(&app, &code, BORN, now).await, FITS);
    assert_eq!(typed(&app, &code, date!(1961 - 09 - 19), now).await, FITS_NOT);
    assert_eq!(typed(&app, &HandoverCode::draw().unwrap(), BORN, now).await, FITS_NOT);
    app.clock.advance(Duration::days(89));
    assert_eq!(typed(&app, &code, BORN, app.clock.now()).await, FITS);
    app.clock.advance(Duration::DAY);
    assert_eq!(typed(&app, &code, BORN, app.clock.now()).await, FITS_NOT);
}

#[rocket::async_test]
async fn another_letter_takes_the_place_of_the_one_before() {
    let app = App::new().await;
    let (_, who) = a_registrar(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let actor = begun(&app, who, SignUpRole::Assistant).await;
    let code = make_code(db, actor, now).await.unwrap();
    let renewed = make_code(db, actor, now).await.unwrap();
    assert_eq!(typed(&app, &code, BORN, now).await, FITS_NOT, "the letter of before");
    assert_eq!(typed(&app, &renewed, BORN, now).await, FITS);
}

#[rocket::async_test]
async fn ten_tries_and_the_code_is_over() {
    let app = App::new().await;
    let (_, who) = a_registrar(&app).await;
    let now = app.clock.now();
    let actor = begun(&app, who, SignUpRole::Assistant).await;
    let code = make_code(&app.service.db, actor, now).await.unwrap();
    for day in 0..10 {
        let wrong = date!(1970 - 01 - 01) + Duration::days(day);
        assert_eq!(typed(&app, &code, wrong, now).await, FITS_NOT);
    }
    assert_eq!(typed(&app, &code, BORN, now).await, FITS_NOT, "also with the right date");
}

#[rocket::async_test]
async fn one_place_and_one_address_do_not_go_on_for_ever() {
    let app = App::new().await;
    app.leave_jobs();
    let desk = Desk { limits: GuessLimits { per_account: 1, per_network: 6 }, ..app.desk() };
    let now = app.clock.now();
    let code = HandoverCode::draw().unwrap();
    let asked = handover(&app, code, Answer::BirthDate(BORN), EMAIL).await;
    for _ in 0..6 {
        ask_handover(&desk, &asked, now).await.unwrap();
    }
    let mails = app.mails().await.iter().filter(|mail| mail.to.as_str() == EMAIL).count();
    assert_eq!(mails, 5, "one address gets no more in a day");
    let more = ask_handover(&desk, &asked, now).await;
    assert!(matches!(more, Err(SignUpError::TooMany { .. })), "{more:?}");
}

#[rocket::async_test]
async fn a_link_works_once_and_not_when_the_code_was_made_anew() {
    let app = App::new().await;
    app.leave_jobs();
    let (_, who) = a_registrar(&app).await;
    let (db, now, desk) = (&app.service.db, app.clock.now(), app.desk());
    let actor = begun(&app, who, SignUpRole::Assistant).await;
    let network = [192, 0, 2, 7].into();
    let right = Retyped { password: PASSWORD.to_owned(), network };
    let wrong = Retyped { password: "wrong horse".to_owned(), network };
    let link = async |now| {
        let code = make_code(db, actor, now).await.unwrap();
        let asked = handover(&app, code, Answer::BirthDate(BORN), EMAIL).await;
        ask_handover(&desk, &asked, now).await.unwrap();
        HandoverToken::parse(&app.last_link_to("/claim/").await).unwrap()
    };
    let first = link(now).await;
    assert_eq!(find_handover(db, &first, now).await.unwrap().unwrap().as_str(), EMAIL);
    assert!(find_handover(db, &first, now + Duration::DAY).await.unwrap().is_none(), "it works for a day");
    let second = link(now).await;
    assert!(find_handover(db, &first, now).await.unwrap().is_none(), "another code was made");
    let guess = hand_over(&desk, &second, &wrong, now).await;
    assert!(matches!(guess, Err(HandoverError::Proof(_))), "{guess:?}");
    let done = hand_over(&desk, &second, &right, now).await.unwrap();
    assert_eq!(done.person, actor.person());
    assert!(matches!(hand_over(&desk, &second, &right, now).await, Err(HandoverError::Gone)));
    assert!(assist(db, who, actor.person(), now).await.is_err(), "the account is hers");
    let refused = make_code(db, actor, now).await;
    assert!(matches!(refused, Err(CodeError::NotAdmitted(_))), "{refused:?}");
    let record = pa_registry::assistants::find_overview(db, Teller::from(actor)).await.unwrap();
    assert!(record.is_none(), "the record belongs to the account");
}

#[rocket::async_test]
async fn without_a_date_of_birth_there_is_no_code_and_employers_give_a_name_and_a_word() {
    let app = App::new().await;
    app.leave_jobs();
    let (_, who) = a_registrar(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let person = begin(db, who, (&name(), &opening(&app, SignUpRole::Assistant)), now).await.unwrap();
    let actor = assist(db, who, person, now).await.unwrap();
    assert!(matches!(make_code(db, actor, now).await, Err(CodeError::NoBirthDate)));
    let employer = begun(&app, who, SignUpRole::Employer).await;
    assert!(matches!(make_code(db, employer, now).await, Err(CodeError::NoWord)));
    let part_of_the_name = make_code_with(db, employer, &"fenwright".parse().unwrap(), now).await;
    assert!(matches!(part_of_the_name, Err(CodeError::WordInLetter)), "it stands on the envelope");
    let code = make_code_with(db, employer, &"Copper kettle".parse().unwrap(), now).await.unwrap();
    for (email, word, subject) in
        [("one@people.example", "copper pot", FITS_NOT), (EMAIL, "COPPER-kettle", FITS)]
    {
        let answer = Answer::NameAndWord(" FEN-wright".parse().unwrap(), word.parse().unwrap());
        let asked = handover(&app, code.clone(), answer, email).await;
        ask_handover(&app.desk(), &asked, now).await.unwrap();
        let mails = app.mails().await;
        let mail = mails.iter().find(|mail| mail.to.as_str() == email).unwrap();
        assert_eq!(mail.writing.subject, subject, "{word}");
    }
}

#[rocket::async_test]
async fn an_address_that_has_an_account_gets_no_link() {
    let app = App::new().await;
    app.leave_jobs();
    let (_, who) = a_registrar(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let friend =
        crate::support::people::somebody(&[pa_registry::accounts::Role::Employer]).create(&app).await;
    let actor = begun(&app, who, SignUpRole::Assistant).await;
    let code = make_code(db, actor, now).await.unwrap();
    let asked = handover(&app, code, Answer::BirthDate(BORN), &friend.email).await;
    ask_handover(&app.desk(), &asked, now).await.unwrap();
    assert_eq!(app.mails().await.last().unwrap().writing.subject, "You already have an account");
}
