//! Each act with a suspension leaves one line, and what was refused leaves none.

use pa_registry::assistants::risk::{MatchOutcome, decide_match, matches, open_match};
use pa_registry::assistants::rulings::{
    self, AppealOutcome, appeal_for, decide, decide_appeal, for_risk, open_rulings, propose, reply_for,
    withdraw,
};
use pa_registry::assistants::suspensions::{go_on, in_force as list, lift, open_for_risk, suspend, tell_now};
use pa_registry::storage::PageRequest;

use super::scene::{an_officer, declares, in_force, last, new, proposal, removes, words};
use crate::audit::{acts, lines, one_more};
use crate::casework::scene::a_sent_record;
use crate::freshness::scene::listed;
use crate::support::App;

#[rocket::async_test]
async fn of_safeguarding_officers() {
    let app = App::new().await;
    let pa = listed(&app).await;
    let (_, who) = an_officer(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    let (new, grounds) = (new("Made up.", true), "Made up.".parse().unwrap());
    let page = PageRequest::new(None, 20);
    acts! { &app;
        "opening it without a word" => []: open_for_risk(db, who, pa.id, now);
        "suspending without a word" => []: suspend(db, post, who, (pa.id, &new), now);
        "saying that it is of nobody close" => ["record.declared"]: declares(&app, who, pa.id);
        "suspending" => ["record.suspended"]: suspend(db, post, who, (pa.id, &new), now);
        "suspending again" => []: suspend(db, post, who, (pa.id, &new), now);
        "looking at the list, which names nobody" => []: list(db, who, &page);
        "opening it" => ["record.opened"]: open_for_risk(db, who, pa.id, now);
    }
    let named = (pa.id, in_force(&app, who, pa.id).await.unwrap().id);
    acts! { &app;
        "telling her" => ["suspension.told"]: tell_now(db, post, who, named, now);
        "telling her again" => []: tell_now(db, post, who, named, now);
        "letting it go on" => ["suspension.reviewed"]: go_on(db, who, named, &grounds, now);
        "lifting it" => ["suspension.lifted"]: lift(db, post, who, named, &grounds, now);
        "lifting it again" => []: lift(db, post, who, named, &grounds, now);
        "letting it go on when it was lifted" => []: go_on(db, who, named, &grounds, now);
    }
    app.leave_jobs();
}

#[rocket::async_test]
async fn of_a_removal_for_risk() {
    let app = App::new().await;
    app.leave_jobs();
    let pa = listed(&app).await;
    let ((_, one), (_, other)) = (an_officer(&app).await, an_officer(&app).await);
    let (db, now) = (&app.service.db, app.clock.now());
    let (post, words, held) = ((&app.service.keys, &app.service.letterhead), words(), proposal(true));
    let page = PageRequest::new(None, 20);
    declares(&app, other, pa.id).await;
    declares(&app, one, pa.id).await;
    acts! { &app;
        "proposing it" => ["ruling.proposed"]: propose(db, post, one, (pa.id, &held), now);
        "proposing it again" => []: propose(db, post, one, (pa.id, &held), now);
        "looking at the list, which names nobody" => []: for_risk(db, one, &page);
        "opening it" => ["record.opened"]: open_rulings(db, one, pa.id, now);
    }
    let named = (pa.id, last(&app, one, pa.id).await.id);
    acts! { &app;
        "telling what was held" => ["ruling.told"]: rulings::tell_now(db, post, one, named, now);
        "writing down a reply" => ["ruling.replied"]: reply_for(db, one, named, &words, now);
        "deciding" => ["ruling.decided"]: decide(db, post, one, named, &words, now);
        "taking back what is decided" => []: withdraw(db, post, one, named, now);
        "writing down an appeal" => ["ruling.appealed"]: appeal_for(db, one, named, &words, now);
        "deciding about an appeal against oneself" =>
            []: decide_appeal(db, post, one, named, (AppealOutcome::Upheld, &words), now);
        "deciding about an appeal" =>
            ["ruling.appeal_decided"]: decide_appeal(db, post, other, named, (AppealOutcome::Upheld, &words), now);
    }
}

#[rocket::async_test]
async fn of_somebody_who_comes_back() {
    let app = App::new().await;
    app.leave_jobs();
    let removed = listed(&app).await;
    let (_, who) = an_officer(&app).await;
    let id = removes(&app, who, removed.id).await;
    let sent = a_sent_record(&app).await;
    let (db, now, page) = (&app.service.db, app.clock.now(), PageRequest::new(None, 20));
    acts! { &app;
        "looking at the list, which names nobody" => []: matches(db, who, &page);
        "opening it without a word" => []: open_match(db, who, sent.id, now);
        "deciding without a word" => []: decide_match(db, who, (sent.id, id), MatchOutcome::Same, now);
    }
    declares(&app, who, sent.id).await;
    acts! { &app;
        "opening it" => ["record.opened"]: open_match(db, who, sent.id, now);
        "saying what nobody can say" => []: decide_match(db, who, (sent.id, id), MatchOutcome::Allowed, now);
        "the same person" => ["match.decided"]: decide_match(db, who, (sent.id, id), MatchOutcome::Same, now);
        "somebody else after all" => ["match.decided"]: decide_match(db, who, (sent.id, id), MatchOutcome::Other, now);
        "after it was settled" => []: decide_match(db, who, (sent.id, id), MatchOutcome::Same, now);
    }
}
