//! Each act of a personal assistant with her record leaves one line and no more.

use pa_registry::accounts::{AssistantActor, ImportToken, Role};
use pa_registry::assistants::casework::{
    Acceptance, accept_claim, declare_no_interest, give_back_case, not_accept_claim, open_record,
    put_on_record, take_next_case,
};
use pa_registry::assistants::ledger::{
    CheckMethod, IdentityPaper, ListingNeeds, NotAccepted, Told, claims, tell_claim, withdraw_claim,
};
use pa_registry::assistants::search::{Sought, search};
use pa_registry::assistants::terms::Looking;
use pa_registry::assistants::{
    FullName, NewBlock, TypedBlock, Way, block, blocks, come_back, keep, leave, look, pause, resume, save,
    send, sweep, take_away, unblock,
};
use pa_registry::intake::Wish;

use super::one_line_for_each_act::{acts, lines, one_more, session};
use crate::casework::scene::{a_registrar, a_sent_record};
use crate::support::App;
use crate::support::imports::one;
use crate::support::people::somebody;

#[rocket::async_test]
async fn what_personal_assistants_do_with_their_records() {
    let app = App::new().await;
    let here = session(&app, &somebody(&[Role::Assistant]).signed_in(&app).await).await;
    let (who, db, now) = (AssistantActor::of(&here).unwrap(), &app.service.db, app.clock.now());
    let name = FullName::read("Asha", "Patel").unwrap();
    let lee = NewBlock::read(&TypedBlock { name: "Lee", ..TypedBlock::default() }).unwrap();
    acts! { &app;
        "pausing what is not begun" => []: pause(db, who, now);
        "a first answer" => ["record.begun", "record.changed"]: save(db, who, &name, now);
        "another" => ["record.changed"]: save(db, who, &Way::RecordOnly, now);
        "sending too early" => []: send(db, who, now);
        "looking" => ["record.looking"]: look(db, who, Looking::Yes, now);
        "naming somebody" => ["block.added"]: block(db, who, &lee, now);
    }
    let lee = blocks(db, who).await.unwrap()[0].id;
    acts! { &app;
        "taking it back" => ["block.removed"]: unblock(db, who, lee, now);
        "taking it back again" => []: unblock(db, who, lee, now);
    }
    let (one, other) = (Told::Identity(IdentityPaper::Passport), Told::Identity(IdentityPaper::Evisa));
    acts! { &app;
        "telling what can be checked" => ["claim.added"]: tell_claim(db, who, None, &one, now);
        "telling it again" => []: tell_claim(db, who, None, &one, now);
        "telling something else" => ["claim.changed"]: tell_claim(db, who, None, &other, now);
    }
    let claim = claims(db, who).await.unwrap()[0].id;
    acts! { &app;
        "taking it back" => ["claim.removed"]: withdraw_claim(db, who, claim, now);
        "taking it back again" => []: withdraw_claim(db, who, claim, now);
    }
    answer_all(&app).await;
    acts! { &app;
        "sending" => ["record.sent"]: send(db, who, now);
        "sending again" => []: send(db, who, now);
        "pausing" => ["record.paused"]: pause(db, who, now);
        "pausing again" => []: pause(db, who, now);
        "the end of the pause" => ["record.resumed"]: resume(db, who, now);
        "leaving" => ["record.left"]: leave(db, who, now);
        "answering after leaving" => []: save(db, who, &name, now);
        "coming back" => ["record.came_back"]: come_back(db, who, now);
        "time that goes by" => ["record.erased"]: sweep(db, &app.service.keys, now + time::Duration::days(800));
    }
}

#[rocket::async_test]
async fn what_is_done_with_an_imported_draft() {
    let app = App::new().await;
    let (db, keys, now) = (&app.service.db, &app.service.keys, app.clock.now());
    let wish = Wish { dry_run: true, ..Wish::default() };
    let list = one("asha@people.example");
    acts! { &app;
        "looking what an import would do" => []: app.try_import(&list, wish);
        "importing" => ["record.imported"]: app.try_import(&list, Wish::default());
        "importing again" => []: app.try_import(&list, Wish::default());
    }
    let token = ImportToken::parse(&app.last_link_to("/imported/").await).unwrap();
    let (desk, hash) = (app.desk(), app.a_hash().await);
    acts! { &app;
        "keeping it" => ["record.kept"]: keep(&desk, &token, &hash, now);
        "keeping it again" => []: keep(&desk, &token, &hash, now);
        "taking away what is kept" => []: take_away(db, keys, &token, now);
        "importing what is kept" => []: app.try_import(&list, Wish::default());
    }
    let token = ImportToken::parse(&app.imported("kim@people.example").await).unwrap();
    acts! { &app;
        "taking it away" => ["record.taken_away"]: take_away(db, keys, &token, now);
        "taking it away again" => []: take_away(db, keys, &token, now);
        "another" => ["record.imported"]: app.try_import(one("lee@people.example"), Wish::default());
        "time that goes by over a draft that was kept and one that was not" => ["record.erased", "record.erased"]:
            sweep(db, keys, now + time::Duration::days(184));
    }
    app.leave_jobs();
}

/// Notes what a record cannot be sent without as answered.
async fn answer_all(app: &App) {
    app.run("UPDATE assistants SET born_on = '1987-05-14'").await;
    app.run(
        "INSERT INTO assistant_answers (assistant_id, section, answered_at)
         SELECT a.id, s.section, a.created_at FROM assistants a CROSS JOIN (
             SELECT 'birth_date' AS section UNION SELECT 'home' UNION SELECT 'jobs' UNION SELECT 'qualifications'
         ) s",
    )
    .await;
}

#[rocket::async_test]
async fn what_registrars_do_with_records() {
    let app = App::new().await;
    let sent = a_sent_record(&app).await;
    let (_, who) = a_registrar(&app).await;
    let (db, now, id) = (&app.service.db, app.clock.now(), sent.id);
    let claim = claims(db, sent.who).await.unwrap().remove(0);
    let acceptance = Acceptance { method: CheckMethod::InPerson, look_again_by: None, outcome: None };
    let needs: ListingNeeds = "".parse().unwrap();
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
        "putting it on the register" => ["record.put_on_record"]: put_on_record(db, who, id, &needs, now);
        "putting it there again" => []: put_on_record(db, who, id, &needs, now);
    }
}
