//! One officer: roles, sessions, a lost authenticator app.

use crate::accounts::{self, AdministratorActor, Officer, OfficerRole, RoleError, UpkeepError};
use crate::ids::AccountId;
use crate::web::components::{Button, NotificationBanner};
use crate::web::fault::Fault;
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

/// The list of all.
const ALL_OFFICERS: &str = "/administrator/officers";

#[derive(Template)]
#[template(path = "administrator/officers/one.html")]
struct OfficerPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    name: String,
    email: String,
    roles: String,
    action: String,
    withdraw: Vec<Button>,
    give: Vec<Button>,
    waits: Option<String>,
    end_sessions: Button,
    reset: Option<Button>,
}

/// What became of a change, as the address says it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Granted,
    Withdrawn,
    Ended,
    Removed,
    Unchanged,
    Last,
    Own,
}

impl Outcome {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Granted, "granted"),
        (Self::Withdrawn, "withdrawn"),
        (Self::Ended, "ended"),
        (Self::Removed, "removed"),
        (Self::Unchanged, "unchanged"),
        (Self::Last, "last"),
        (Self::Own, "own"),
    ];

    fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, name)| *name == text).map(|(outcome, _)| outcome)
    }

    fn banner(self, words: &Words) -> NotificationBanner {
        let w = &words.officers.one;
        match self {
            Self::Granted => NotificationBanner::success(w.granted),
            Self::Withdrawn => NotificationBanner::success(w.withdrawn),
            Self::Ended => NotificationBanner::success(w.ended),
            Self::Removed => NotificationBanner::success(w.removed),
            Self::Unchanged => NotificationBanner::important(w.unchanged),
            Self::Last => NotificationBanner::important(w.last),
            Self::Own => NotificationBanner::important(w.own),
        }
    }

    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(one, _)| *one == self).map_or("unchanged", |(_, name)| name)
    }
}

#[get("/administrator/officer/<id>?<done>")]
pub(in crate::web::administrator) async fn one(
    id: &str,
    done: Option<&str>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let done = done.and_then(Outcome::read);
    let Some(officer) = find(&our, actor.0, id).await? else {
        return Ok(Reply::see(match done {
            Some(Outcome::Withdrawn) => format!("{ALL_OFFICERS}?done={}", super::list::NO_OFFICER_NOW),
            _ => ALL_OFFICERS.to_owned(),
        }));
    };
    let banner = done.map(|outcome| outcome.banner(frame.words));
    Reply::page(&page(officer, banner, frame))
}

/// Who is no officer, or not any more, is answered like nobody: with the list.
async fn find(our: &Service, actor: AdministratorActor, id: &str) -> Result<Option<Officer>, Fault> {
    let Ok(account) = id.parse::<AccountId>() else { return Ok(None) };
    Ok(accounts::find_officer(&our.db, actor, account).await?)
}

fn page(officer: Officer, banner: Option<NotificationBanner>, frame: FormFrame) -> OfficerPage {
    let w = &frame.words.officers.one;
    let act = |text: String, act: &str| Button::new(text).once().sends("act", act);
    let withdraw = officer
        .roles
        .iter()
        .map(|role| act(w.withdraw_button(role.label()), &format!("withdraw:{}", role.as_str())).warning());
    let lacking = || OfficerRole::ALL.iter().filter(|role| !officer.roles.contains(role));
    let give = lacking()
        .map(|role| act(w.give_button(role.label()), &format!("give:{}", role.as_str())).secondary());
    OfficerPage {
        banner,
        name: officer.name.as_ref().map_or(officer.email.as_str(), |name| name.as_str()).to_owned(),
        email: officer.email.as_str().to_owned(),
        roles: super::list::said(&officer.roles),
        action: format!("/administrator/officer/{}", officer.account),
        withdraw: withdraw.collect(),
        give: give.collect(),
        waits: lacking().find(|role| role.needs_two()).map(|role| w.waits(role.label())),
        end_sessions: act(w.end_sessions.to_owned(), "end_sessions").secondary(),
        reset: officer.has_factor.then(|| act(w.reset.to_owned(), "reset").warning()),
        frame: frame.back(ALL_OFFICERS),
    }
}

#[post("/administrator/officer/<id>", data = "<form>")]
pub(in crate::web::administrator) async fn change(
    id: &str,
    form: Signed<Unread>,
    actor: As<AdministratorActor>,
    our: Our,
) -> Answer {
    let Some(officer) = find(&our, actor.0, id).await? else { return Ok(Reply::see(ALL_OFFICERS)) };
    let outcome = act(&our, actor.0, officer.account, form.fields.get("act")).await?;
    Ok(Reply::see(format!("/administrator/officer/{}?done={}", officer.account, outcome.name())))
}

async fn act(
    our: &Service,
    actor: AdministratorActor,
    account: AccountId,
    act: &str,
) -> Result<Outcome, Fault> {
    let (desk, now) = (our.desk(), our.clock.now());
    match act.split_once(':').map(|(act, role)| (act, role.parse::<OfficerRole>())) {
        Some(("give", Ok(role))) => {
            granted(accounts::grant(&desk, actor, account, role, now).await, Outcome::Granted)
        }
        Some(("withdraw", Ok(role))) => {
            granted(accounts::withdraw(&desk, actor, account, role, now).await, Outcome::Withdrawn)
        }
        _ if act == "end_sessions" => {
            done(accounts::end_sessions_of(&desk, actor, account, now).await, Outcome::Ended)
        }
        _ if act == "reset" => {
            done(accounts::reset_factor(&desk, actor, account, now).await, Outcome::Removed)
        }
        _ => Ok(Outcome::Unchanged),
    }
}

fn granted(result: Result<(), RoleError>, outcome: Outcome) -> Result<Outcome, Fault> {
    match result {
        Ok(()) => Ok(outcome),
        Err(RoleError::NotFound | RoleError::Unchanged) => Ok(Outcome::Unchanged),
        Err(RoleError::LastAdministrator) => Ok(Outcome::Last),
        Err(RoleError::Own) => Ok(Outcome::Own),
        Err(RoleError::Storage(error)) => Err(error.into()),
    }
}

fn done(result: Result<(), UpkeepError>, outcome: Outcome) -> Result<Outcome, Fault> {
    match result {
        Ok(()) => Ok(outcome),
        Err(UpkeepError::NotFound) => Ok(Outcome::Unchanged),
        Err(UpkeepError::Own) => Ok(Outcome::Own),
        Err(UpkeepError::Storage(error)) => Err(error.into()),
    }
}
