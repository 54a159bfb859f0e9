//! Each confirmation, reminder and call leaves one line, and what was refused or only looked at leaves none.

use pa_registry::accounts::ConfirmationToken;
use pa_registry::assistants::casework::{confirm_call, open_call};
use pa_registry::assistants::{confirm, confirm_by_link, confirmation_waits};
use time::Duration;

use super::scene::{confirmed_days_ago, listed, reminds, without_email};
use crate::audit::{acts, lines, one_more};
use crate::casework::scene::{a_registrar, declares};
use crate::support::App;

#[rocket::async_test]
async fn of_who_has_mail() {
    let app = App::new().await;
    let pa = listed(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    acts! { &app;
        "confirming what was put on the register today" => []: confirm(db, pa.who, now);
        "a day on which nothing falls" => []: reminds(&app);
    }
    confirmed_days_ago(&app, pa.id, 23).await;
    acts! { &app;
        "a reminder" => ["record.reminded"]: reminds(&app);
        "the same day again" => []: reminds(&app);
    }
    let token = ConfirmationToken::parse(&app.last_link_to("/still-right/").await).unwrap();
    acts! { &app;
        "a link that is looked at" => []: confirmation_waits(db, &token, now);
        "a link whose button is pressed" => ["record.confirmed"]: confirm_by_link(db, &token, now);
        "a link that is used up" => []: confirm_by_link(db, &token, now);
    }
    confirmed_days_ago(&app, pa.id, 70).await;
    acts! { &app;
        "the last reminder, late, and the end of the listing" => ["record.reminded", "record.hidden"]: reminds(&app);
        "the same day again" => []: reminds(&app);
        "the button" => ["record.confirmed"]: confirm(db, pa.who, now);
        "the button again" => []: confirm(db, pa.who, now);
    }
    app.clock.advance(Duration::days(22));
    acts! { &app; "the day before the next reminder" => []: reminds(&app); }
    app.leave_jobs();
}

#[rocket::async_test]
async fn of_who_has_none() {
    let app = App::new().await;
    let pa = listed(&app).await;
    without_email(&app, pa.id).await;
    let (_, who) = a_registrar(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    acts! { &app; "ringing who need not be rung" => []: open_call(db, who, pa.id, now); }
    confirmed_days_ago(&app, pa.id, 23).await;
    acts! { &app;
        "a reminder" => ["record.reminded"]: reminds(&app);
        "opening it without a word" => []: open_call(db, who, pa.id, now);
        "confirming it without a word" => []: confirm_call(db, who, pa.id, now);
        "saying that it is of nobody close" => ["record.declared"]: declares(&app, who, pa.id);
        "opening it" => ["call.opened"]: open_call(db, who, pa.id, now);
        "confirming it" => ["record.confirmed"]: confirm_call(db, who, pa.id, now);
        "confirming it again" => []: confirm_call(db, who, pa.id, now);
    }
}
