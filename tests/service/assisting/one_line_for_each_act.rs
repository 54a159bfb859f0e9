//! Each act for somebody leaves one line and no more; what is refused leaves none. Beginning leaves one for each thing that
//! it does.

use pa_registry::accounts::{Answer, HandoverToken, Retyped, SignUpRole, ask_handover};
use pa_registry::assistants::{Teller, Way, begin, hand_over, make_code, make_code_with, save, withdraw};
use pa_registry::assisting::{agree_again, assisted, declare, look, save_reach};
use pa_registry::storage::PageRequest;

use super::scene::{BORN, begun, handover, heard, name, opening, reach, said};
use crate::audit::{acts, lines, one_more};
use crate::casework::scene::a_registrar;
use crate::support::App;
use crate::support::people::PASSWORD;

#[rocket::async_test]
async fn what_registrars_do_for_people() {
    let app = App::new().await;
    app.leave_jobs();
    let (_, who) = a_registrar(&app).await;
    let (_, other) = a_registrar(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let actor = begun(&app, who, SignUpRole::Assistant).await;
    let employer = begun(&app, who, SignUpRole::Employer).await;
    let word = "Copper kettle".parse().unwrap();
    let (teller, person, heard, reach) = (Teller::from(actor), actor.person(), heard(&app), reach());
    acts! { &app;
        "beginning with an employer" => ["consent.given", "assisted.opened"]:
            begin(db, who, (&name(), &opening(&app, SignUpRole::Employer)), now);
        "beginning with a personal assistant" => ["consent.given", "assisted.opened", "record.begun"]:
            begin(db, who, (&name(), &opening(&app, SignUpRole::Assistant)), now);
        "the list" => ["assisted.listed"]: assisted(db, who, &PageRequest::first(5), now);
        "opening without a word" => []: look(db, other, person, now);
        "saying that it is nobody close" => ["assisted.declared"]: declare(db, other, person, now);
        "opening" => ["assisted.looked_at"]: look(db, other, person, now);
        "an answer" => ["record.changed"]: save(db, teller, &Way::RecordOnly, now);
        "how she is reached" => ["person.contact_changed"]: save_reach(db, actor, &reach, now);
        "a code" => ["handover.code_made"]: make_code(db, actor, now);
        "a code of an employer without a word" => []: make_code(db, employer, now);
        "a code of an employer" => ["handover.code_made"]: make_code_with(db, employer, &word, now);
        "taking the consent back" => ["record.left", "consent.withdrawn"]:
            withdraw(db, who, person, (heard, &said(false)), now);
        "an answer without consent" => []: save(db, teller, &Way::RecordOnly, now);
        "how she is reached without consent" => []: save_reach(db, actor, &reach, now);
        "a code without consent" => []: make_code(db, actor, now);
        "taking it back again" => []: withdraw(db, who, person, (heard, &said(false)), now);
        "agreeing again" => ["consent.given"]: agree_again(db, who, person, (heard, &said(true)), now);
    }
}

#[rocket::async_test]
async fn what_she_does_with_a_code() {
    let app = App::new().await;
    app.leave_jobs();
    let (_, who) = a_registrar(&app).await;
    let (db, now, desk) = (&app.service.db, app.clock.now(), app.desk());
    let actor = begun(&app, who, SignUpRole::Assistant).await;
    let code = make_code(db, actor, now).await.unwrap();
    let asked = handover(&app, code, Answer::BirthDate(BORN), "ottoline@people.example").await;
    acts! { &app;
        "typing it" => []: ask_handover(&desk, &asked, now);
    }
    let token = HandoverToken::parse(&app.last_link_to("/claim/").await).unwrap();
    let retyped = Retyped { password: PASSWORD.to_owned(), network: asked.network };
    acts! { &app;
        "making the account her own" => ["account.handed_over"]: hand_over(&desk, &token, &retyped, now);
        "making it hers again" => []: hand_over(&desk, &token, &retyped, now);
        "an answer for her" => []: save(db, Teller::from(actor), &Way::RecordOnly, now);
    }
}
