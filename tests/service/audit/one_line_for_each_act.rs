//! Each act leaves one line and no more; what was refused, and what only looks at one's own things, leaves none.
//!
//! A new act is a new row: what it is, the kinds of lines that it leaves, and the act itself.

use std::collections::BTreeMap;

use pa_registry::accounts::{
    AccountActor, AddressToken, AdministratorActor, ApiScope, Desk, InvitationToken, Lasting, OfficerActor,
    OfficerRole, Password, ResetToken, Retyped, Role, Session, SessionToken, accept, api_tokens,
    change_address, change_password, close_account, confirm_address, decide, end_other_sessions, end_session,
    end_sessions_of, find_person, find_session, forgotten_password, grant, invitations, invite,
    invite_first_administrator, make_api_token, offer, proposals, renew_recovery_codes, reset_factor,
    reset_password, set_up, switch_off, withdraw, withdraw_api_token, withdraw_invitation,
};
use pa_registry::mail::{self, Reach, mark_letter_posted, mark_letter_printed, open_letter, waiting_letters};
use pa_registry::storage::{PageRequest, Sql};
use pa_registry::text::Email;

use crate::support::App;
use crate::support::browser::Browser;
use crate::support::people::{PASSWORD, somebody};

const WISHES: [(&str, &str); 4] =
    [("contact_by", "email"), ("language", "English"), ("format", "standard"), ("interpreter", "no")];

/// How many lines of each kind there are.
pub(crate) async fn lines(app: &App) -> BTreeMap<String, i64> {
    let sql = Sql::new("SELECT kind, COUNT(*) FROM audit_events GROUP BY kind");
    let rows: Vec<(String, i64)> = app.service.db.read().await.unwrap().fetch_all(sql).await.unwrap();
    rows.into_iter().collect()
}

pub(crate) fn one_more(mut lines: BTreeMap<String, i64>, kinds: &[&str]) -> BTreeMap<String, i64> {
    for kind in kinds {
        *lines.entry((*kind).to_owned()).or_default() += 1;
    }
    lines
}

/// Does each act and compares the lines that it left.
macro_rules! acts {
    ($app:expr; $($what:literal => [$($kind:literal),*]: $act:expr;)*) => {$(
        let before = lines($app).await;
        let _ = $act.await;
        let expected = one_more(before, &[$($kind),*]);
        assert_eq!(lines($app).await, expected, "{}", $what);
    )*};
}
pub(crate) use acts;

#[rocket::async_test]
async fn one_line_for_each_act_and_none_for_what_was_refused() {
    let app = App::new().await;
    let kim = somebody(&[Role::Employer]).with_email("kim@people.example").create(&app).await;
    let ada = somebody(&[Role::Administrator]).with_email("ada@council.example").create(&app).await;
    let link = format!("/confirm/{}", app.pending_link("new@people.example").await);
    let mut new = app.browser();
    let mut browser = app.browser();
    acts! { &app;
        "a link that is looked at" => []: new.visit(&link);
        "a link whose button is pressed with a wrong password" => []: async {
            let page = new.visit(&link).await;
            new.submit(&page, &[("current", "not the password at all")]).await
        };
        "a sign-up that is confirmed" => ["account.created"]: async {
            let page = new.visit(&link).await;
            new.submit(&page, &[("current", PASSWORD)]).await
        };
        "a link that is used up" => []: new.visit(&link);
        "a wrong password" => []: browser.sign_in(&kim.email, "not the password at all");
        "signing in" => ["session.opened"]: browser.sign_in(&kim.email, PASSWORD);
        "looking at one's own account" => []: browser.visit("/account");
        "contact details that are refused" => []: async {
            let page = browser.visit("/account/contact").await;
            browser.submit(&page, &[("name", "")]).await
        };
        "contact details" => ["person.contact_changed"]: async {
            let page = browser.visit("/account/contact").await;
            browser.submit(&page, &[("name", "Kim Made-up")]).await
        };
        "preferences that are refused" => []: async {
            let page = browser.visit("/account/preferences").await;
            browser.submit(&page, &[("contact_by", "telephone")]).await
        };
        "preferences" => ["person.preferences_changed"]: async {
            let page = browser.visit("/account/preferences").await;
            browser.submit(&page, &WISHES).await
        };
        "somebody else's page" => []: browser.get("/administrator/audit");
        "signing out" => ["session.ended"]: browser.sign_out();
    }
    let page = browser.sign_in(&ada.email, PASSWORD).await;
    let code = ada.secret.as_ref().unwrap().code_at(app.clock.now());
    acts! { &app;
        "a wrong code" => []: browser.submit(&page, &[("code", "000000x")]);
        "the right code" => ["session.opened"]: browser.submit(&page, &[("code", &code)]);
        "reading the audit" => ["audit.read"]: browser.get("/administrator/audit");
        "looking for nobody" => []: async {
            let token = browser.get("/account").await.token();
            browser.post("/administrator/audit", &[("token", &token), ("person", "x@people.example")]).await
        };
        "taking the audit away" => ["audit.exported"]: browser.get("/administrator/audit/export");
    }
}

/// Whoever is signed in here.
pub(crate) async fn session(app: &App, browser: &Browser<'_>) -> Session {
    let token = SessionToken::parse(&browser.cookies["session"]).unwrap();
    find_session(&app.service.db, &token, app.clock.now()).await.unwrap().unwrap()
}

fn email(text: &str) -> Email {
    text.parse().unwrap()
}

fn retyped(password: &str) -> Retyped {
    Retyped { password: password.to_owned(), network: [127, 0, 0, 1].into() }
}

#[rocket::async_test]
async fn what_owners_do_to_their_ways_in() {
    let app = App::new().await;
    let kim = somebody(&[Role::Employer]).with_email("kim@people.example").create(&app).await;
    let here = session(&app, &kim.sign_in(&app).await).await;
    let there = session(&app, &kim.sign_in(&app).await).await;
    let (desk, now, own, wrong) = (app.desk(), app.clock.now(), retyped(PASSWORD), retyped("not it at all"));
    let (old, new) = (email("kim@people.example"), email("kim.new@people.example"));
    let password = |text| Password::new(text, &old, &app.forbidden()).unwrap();
    acts! { &app;
        "ending a session elsewhere" => ["session.ended_elsewhere"]: end_session(&desk, &here, there.id, now);
        "one that ended" => []: end_session(&desk, &here, there.id, now);
        "ending others when there are none" => []: end_other_sessions(&desk, &here, now);
        "signing in" => ["session.opened"]: kim.sign_in(&app);
        "ending others" => ["account.other_sessions_ended"]: end_other_sessions(&desk, &here, now);
        "a new address with a wrong password" => []: change_address(&desk, &here, &wrong, &new, now);
        "a new address" => ["account.address_asked"]: change_address(&desk, &here, &own, &new, now);
    }
    let link = AddressToken::parse(&app.last_link_to("/new-address/").await).unwrap();
    let walnut = password("walnut trombone estuary");
    acts! { &app;
        "its link" => ["account.address_changed"]: confirm_address(&desk, &here, &link, now);
        "its link once more" => []: confirm_address(&desk, &here, &link, now);
        "a new password with a wrong one" => []: change_password(&desk, &here, &wrong, &walnut, now);
        "a new password" => ["account.password_changed"]: change_password(&desk, &here, &own, &walnut, now);
        "one of nobody, which nobody can tell apart" => ["account.password_forgotten"]:
            forgotten_password(&desk, &old, own.network, now);
        "a forgotten password" => ["account.password_forgotten"]:
            forgotten_password(&desk, &new, own.network, now);
    }
    let link = ResetToken::parse(&app.last_link_to("/new-password/").await).unwrap();
    let usual = password(PASSWORD);
    acts! { &app;
        "its link" => ["account.password_reset"]: reset_password(&desk, &link, &usual, now);
        "its link once more" => []: reset_password(&desk, &link, &usual, now);
        "closing with a wrong password" => []: close_account(&desk, &here, &wrong, now);
        "closing" => ["account.closed"]: close_account(&desk, &here, &own, now);
        "closing once more" => []: close_account(&desk, &here, &own, now);
    }
    app.work().await;
}

#[rocket::async_test]
async fn what_owners_do_with_tokens() {
    let app = App::new().await;
    let kim = somebody(&[Role::Assistant]).create(&app).await;
    let here = session(&app, &kim.sign_in(&app).await).await;
    let (desk, now, own, wrong) = (app.desk(), app.clock.now(), retyped(PASSWORD), retyped("not it at all"));
    let (mine, others) = ((ApiScope::OwnRecord, Lasting::Month), (ApiScope::Finder, Lasting::Month));
    acts! { &app;
        "a token with a wrong password" => []: make_api_token(&desk, &here, &wrong, mine, now);
        "one for what others do" => []: make_api_token(&desk, &here, &own, others, now);
        "a token" => ["api_token.made"]: make_api_token(&desk, &here, &own, mine, now);
        "looking at the list" => []: api_tokens(desk.db, &here, now);
    }
    let id = api_tokens(desk.db, &here, now).await.unwrap()[0].id;
    acts! { &app;
        "taking it back" => ["api_token.withdrawn"]: withdraw_api_token(desk.db, &here, id, now);
        "once more" => []: withdraw_api_token(desk.db, &here, id, now);
    }
    app.work().await;
}

#[rocket::async_test]
async fn what_owners_do_with_a_second_factor() {
    let app = App::new().await;
    let kim = somebody(&[Role::Employer]).create(&app).await;
    let here = session(&app, &kim.sign_in(&app).await).await;
    let (desk, now, own) = (app.desk(), app.clock.now(), retyped(PASSWORD));
    let offered = offer(desk.keys, kim.id, None).unwrap();
    let (code, mut codes) = (offered.secret.code_at(now), Vec::new());
    let mut browser = app.browser();
    acts! { &app;
        "a wrong code" => []: set_up(&desk, &here, &own, (&offered.sealed, "12345"), now);
        "setting up" => ["second_factor.set_up"]: set_up(&desk, &here, &own, (&offered.sealed, &code), now);
        "new codes" => ["recovery_codes.renewed"]: async {
            codes = renew_recovery_codes(&desk, &here, &own, now).await.unwrap();
        };
        "half-way in" => []: browser.sign_in(&kim.email, PASSWORD);
        "a recovery code" => ["recovery_code.used", "session.opened"]: async {
            let page = browser.visit("/sign-in/recovery-code").await;
            browser.submit(&page, &[("code", &codes[0].reveal())]).await
        };
        "switching off" => ["second_factor.switched_off"]: switch_off(&desk, &here, &own, now);
        "what is off" => []: switch_off(&desk, &here, &own, now);
    }
    app.work().await;
}

#[rocket::async_test]
async fn what_officers_do() {
    let app = App::new().await;
    let kim = somebody(&[Role::Employer]).create(&app).await;
    let ben = somebody(&[Role::Safeguarding]).create(&app).await;
    let ada = somebody(&[Role::Administrator]).signed_in(&app).await;
    let ben_acts = OfficerActor::of(&session(&app, &ben.sign_in(&app).await).await).unwrap();
    let (here, desk, now) = (session(&app, &ada).await, app.desk(), app.clock.now());
    let (ada, ada_decides) = (AdministratorActor::of(&here).unwrap(), OfficerActor::of(&here).unwrap());
    let (reg, roles) = (email("reg@council.example"), [OfficerRole::Registrar]);
    acts! { &app;
        "an invitation to nothing" => []: invite(&desk, ada, &reg, &[], now);
        "an invitation" => ["invitation.sent"]: invite(&desk, ada, &reg, &roles, now);
        "of the first" => ["invitation.sent"]: invite_first_administrator(desk.db, &email("a@b.example"), now);
    }
    let waiting = invitations(desk.db, ada, now).await.unwrap();
    let sent = waiting.iter().find(|sent| sent.email == reg).unwrap().id;
    app.work().await;
    acts! { &app;
        "taking it back" => ["invitation.withdrawn"]: withdraw_invitation(&desk, ada, sent, now);
        "once more" => []: withdraw_invitation(&desk, ada, sent, now);
        "another" => ["invitation.sent"]: invite(&desk, ada, &reg, &roles, now);
    }
    let link = InvitationToken::parse(&app.last_link_to("/invitation/").await).unwrap();
    let password = Password::new(PASSWORD, &reg, &app.forbidden()).unwrap();
    let hash = desk.hasher.hash(&password).await.unwrap();
    let (reads, both) = (OfficerRole::Commissioner, OfficerRole::Safeguarding);
    acts! { &app;
        "accepting" => ["invitation.accepted", "role.granted"]: accept(&desk, &link, &hash, now);
        "accepting once more" => []: accept(&desk, &link, &hash, now);
        "a role" => ["role.granted"]: grant(&desk, ada, kim.id, reads, now);
        "the same" => []: grant(&desk, ada, kim.id, reads, now);
        "a role less" => ["role.withdrawn"]: withdraw(&desk, ada, kim.id, reads, now);
        "the last administrator" => []: withdraw(&desk, ada, ada.account(), OfficerRole::Administrator, now);
        "a proposal" => ["appointment.proposed"]: grant(&desk, ada, kim.id, both, now);
        "the same proposal" => []: grant(&desk, ada, kim.id, both, now);
    }
    let proposal = proposals(desk.db, ada_decides).await.unwrap()[0].id;
    acts! { &app;
        "agreeing with oneself" => []: decide(&desk, ada_decides, proposal, true, now);
        "declining" => ["appointment.declined"]: decide(&desk, ben_acts, proposal, false, now);
        "agreeing too late" => []: decide(&desk, ben_acts, proposal, true, now);
        "a proposal" => ["appointment.proposed"]: grant(&desk, ada, kim.id, both, now);
    }
    let proposal = proposals(desk.db, ada_decides).await.unwrap()[0].id;
    acts! { &app;
        "agreeing" => ["appointment.agreed", "role.granted"]: decide(&desk, ben_acts, proposal, true, now);
        "ending sessions" => ["sessions.ended"]: end_sessions_of(&desk, ada, ben.id, now);
        "a lost telephone" => ["second_factor.reset"]: reset_factor(&desk, ada, ben.id, now);
        "one that is not there" => []: reset_factor(&desk, ada, ben.id, now);
    }
    app.work().await;
}

#[rocket::async_test]
async fn what_officers_do_with_letters() {
    let app = App::new().await;
    let reg = session(&app, &somebody(&[Role::Registrar]).signed_in(&app).await).await;
    let (Desk { db, keys, letterhead, .. }, now) = (app.desk(), app.clock.now());
    let person = find_person(db, AccountActor::of(&reg)).await.unwrap().id;
    let (who, reach) = (AccountActor::of(&reg).who(), Reach::Letter { person, large_print: false });
    let mut tx = db.begin().await.unwrap();
    mail::post(&mut tx, keys, &reach, &letterhead.write("test", "A letter", "Words."), now).await.unwrap();
    tx.commit().await.unwrap();
    let first = PageRequest::first(1);
    let id = waiting_letters(&mut db.read().await.unwrap(), &first).await.unwrap().rows[0].id;
    acts! { &app;
        "reading a letter" => ["letter.opened"]: open_letter(db, keys, who, id, now);
        "printing it" => ["letter.printed"]: mark_letter_printed(db, who, id, now);
        "printing it once more" => []: mark_letter_printed(db, who, id, now);
        "posting it" => ["letter.posted"]: mark_letter_posted(db, who, id, now);
        "posting it once more" => []: mark_letter_posted(db, who, id, now);
    }
}

/// What is rolled back leaves nothing.
#[rocket::async_test]
async fn a_change_that_is_rolled_back_takes_its_line_with_it() {
    use pa_registry::audit::{self, Event, Kind, Who};
    let app = App::new().await;
    let before = lines(&app).await;
    let mut tx = app.service.db.begin().await.unwrap();
    let event = Event::of(Kind::new("thing.done"));
    audit::record(&mut tx, Who::visitor(), app.clock.now(), event).await.unwrap();
    drop(tx);
    assert_eq!(lines(&app).await, before);
    assert_eq!(audit::waiting(&app.service.db).await.unwrap(), 0);
}
