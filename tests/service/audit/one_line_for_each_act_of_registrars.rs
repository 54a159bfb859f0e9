//! Each act of a registrar with a record, and each answer of its owner, leaves one line and no more.

use pa_registry::assistants::casework::{
    Acceptance, accept_claim, declare_no_interest, give_back_case, not_accept_claim, open_record,
    put_on_record, take_next_case, tell_decided,
};
use pa_registry::assistants::ledger::{CheckMethod, ListingNeeds, NotAccepted, claims};
use pa_registry::assistants::questions::{answer, answer_for, ask, own_questions, take_back};
use pa_registry::assistants::rulings::{
    AppealOutcome, Proposal, RulingReason, appeal, appeal_for, decide, decide_appeal, own_ruling, propose,
    reply, reply_for, tell_now, withdraw,
};
use pa_registry::assistants::search::{Sought, search};

use super::one_line_for_each_act::{acts, lines, one_more};
use crate::casework::scene::{a_registrar, a_sent_record};
use crate::support::App;

#[rocket::async_test]
async fn what_registrars_do_with_records() {
    let app = App::new().await;
    app.leave_jobs();
    let sent = a_sent_record(&app).await;
    let (_, who) = a_registrar(&app).await;
    let (db, now, id) = (&app.service.db, app.clock.now(), sent.id);
    let claim = claims(db, sent.who).await.unwrap().remove(0);
    let acceptance = Acceptance { method: CheckMethod::InPerson, look_again_by: None, outcome: None };
    let needs: ListingNeeds = "".parse().unwrap();
    let post = (&app.service.keys, &app.service.letterhead);
    acts! { &app;
        "looking for somebody" => ["records.searched"]: search(db, who, &Sought::read("Asha").unwrap(), now);
        "taking the next" => ["case.taken"]: take_next_case(db, who, now);
        "taking the next when there is none" => []: take_next_case(db, who, now);
        "giving it back" => ["case.given_back"]: give_back_case(db, who, id, now);
        "giving it back again" => []: give_back_case(db, who, id, now);
        "opening it without a word" => []: open_record(db, who, id, now);
        "saying that it is of nobody close" => ["record.declared"]: declare_no_interest(db, who, id, now);
        "opening it" => ["record.opened"]: open_record(db, who, id, now);
        "accepting a claim" => ["claim.checked"]: accept_claim(db, who, (id, &claim), acceptance, now);
        "accepting what was decided meanwhile" => []: accept_claim(db, who, (id, &claim), acceptance, now);
    }
    let claim = claims(db, sent.who).await.unwrap().remove(0);
    acts! { &app;
        "not accepting it" =>
            ["claim.not_accepted"]: not_accept_claim(db, who, (id, &claim), NotAccepted::NotShown, now);
        "putting it on the register" => ["record.put_on_record"]: put_on_record(db, post, who, id, &needs, now);
        "putting it there again" => []: put_on_record(db, post, who, id, &needs, now);
    }
}

#[rocket::async_test]
async fn what_is_asked_about_records() {
    let app = App::new().await;
    app.leave_jobs();
    let sent = a_sent_record(&app).await;
    let (_, who) = a_registrar(&app).await;
    let (db, now, id) = (&app.service.db, app.clock.now(), sent.id);
    let post = (&app.service.keys, &app.service.letterhead);
    let text = "Which course was it?".parse().unwrap();
    take_next_case(db, who, now).await.unwrap();
    declare_no_interest(db, who, id, now).await.unwrap();
    acts! { &app;
        "asking something" => ["question.asked"]: ask(db, post, who, (id, &text), now);
        "asking something else" => []: ask(db, post, who, (id, &text), now);
    }
    let asked = own_questions(db, sent.who).await.unwrap()[0].id;
    acts! { &app;
        "taking it back" => ["question.taken_back"]: take_back(db, who, (id, asked), now);
        "answering what was taken back" => []: answer(db, sent.who, asked, &text, now);
        "asking again" => ["question.asked"]: ask(db, post, who, (id, &text), now);
    }
    let asked = own_questions(db, sent.who).await.unwrap()[0].id;
    acts! { &app;
        "answering" => ["question.answered"]: answer(db, sent.who, asked, &text, now);
        "writing down an answer that came already" => []: answer_for(db, who, (id, asked), &text, now);
        "telling what was decided" => []: tell_decided(db, post, id, now);
    }
}

#[rocket::async_test]
async fn what_leads_to_a_refusal() {
    let app = App::new().await;
    app.leave_jobs();
    let sent = a_sent_record(&app).await;
    let ((_, one), (_, other)) = (a_registrar(&app).await, a_registrar(&app).await);
    let (db, now, id) = (&app.service.db, app.clock.now(), sent.id);
    let (post, text) = ((&app.service.keys, &app.service.letterhead), "Made up.".parse().unwrap());
    let proposal =
        |held| Proposal { reason: RulingReason::Conduct, reasons: "Made up.".parse().unwrap(), held };
    let (held, open) = (proposal(true), proposal(false));
    for officer in [one, other] {
        take_next_case(db, officer, now).await.unwrap();
        declare_no_interest(db, officer, id, now).await.unwrap();
    }
    acts! { &app;
        "proposing it" => ["ruling.proposed"]: propose(db, post, one, (id, &held), now);
        "proposing it again" => []: propose(db, post, one, (id, &held), now);
    }
    let named = (id, open_record(db, one, id, now).await.unwrap().rulings[0].0.id);
    acts! { &app;
        "telling what was held" => ["ruling.told"]: tell_now(db, post, one, named, now);
        "telling it again" => []: tell_now(db, post, one, named, now);
        "taking it back" => ["ruling.withdrawn"]: withdraw(db, post, one, named, now);
        "taking it back again" => []: withdraw(db, post, one, named, now);
    }
    let now = now + time::Duration::seconds(1);
    propose(db, post, one, (id, &open), now).await.unwrap();
    let named = (id, own_ruling(db, sent.who).await.unwrap().unwrap().id);
    acts! { &app;
        "deciding too early" => []: decide(db, post, one, named, &text, now);
        "replying" => ["ruling.replied"]: reply(db, sent.who, named.1, &text, now);
        "replying again" => []: reply(db, sent.who, named.1, &text, now);
        "writing down a reply that came already" => []: reply_for(db, one, named, &text, now);
        "deciding" => ["ruling.decided"]: decide(db, post, one, named, &text, now);
        "appealing" => ["ruling.appealed"]: appeal(db, sent.who, named.1, &text, now);
        "writing down an appeal that came already" => []: appeal_for(db, one, named, &text, now);
        "deciding about an appeal against oneself" =>
            []: decide_appeal(db, post, one, named, (AppealOutcome::Upheld, &text), now);
        "deciding about an appeal" =>
            ["ruling.appeal_decided"]: decide_appeal(db, post, other, named, (AppealOutcome::Upheld, &text), now);
    }
}
