//! The page of somebody for whom registrars act: how she is reached, how her consent stands, and what can be done.

use super::address::page_of;
use super::as_employer::AsEmployer;
use super::open::open;
use crate::accounts::{RegistrarActor, SignUpRole};
use crate::assistants::{self, LeftToDo};
use crate::assisting::AssistedPerson;
use crate::ids::PersonId;
use crate::web::components::{NotificationBanner, SummaryList, Task, TaskList};
use crate::web::employer::{CHECK, SEARCH};
use crate::web::guard::{As, Our};
use crate::web::officer::reach::reach;
use crate::web::on_behalf::{LIST, OWN_RECORD, OnBehalf};
use crate::web::reply::{Found, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment};
use crate::words::Words;
use askama::Template;
use rocket::get;

#[derive(Template)]
#[template(path = "registrar/assisted/one.html")]
struct OnePage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    name: String,
    facts: SummaryList,
    agrees: bool,
    tasks: TaskList,
}

#[get("/registrar/assisted/<person>?<done>")]
pub(super) async fn one(
    person: &str,
    done: Option<&str>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(person) = person.parse::<PersonId>() else { return Ok(None) };
    let (frame, opened) = match open(&our, actor.0, frame, person).await? {
        Ok(opened) => opened,
        Err(instead) => return Ok(instead),
    };
    let left = assistants::left_to_do(&mut our.db.read_current().await?, actor.0, person).await?;
    let employer = AsEmployer::of(&our, actor.0, &opened).await?;
    let words = frame.words;
    Reply::page(&OnePage {
        banner: done.and_then(|done| banner(done, words)),
        name: opened.assisted.name.to_string(),
        facts: facts(&opened, (left, &employer), words),
        agrees: opened.agrees(),
        tasks: tasks(&opened, &employer, words),
        frame: frame.back(LIST),
    })
    .map(Some)
}

fn banner(done: &str, words: &Words) -> Option<NotificationBanner> {
    let w = &words.assisted.one;
    match done {
        "opened" => Some(NotificationBanner::success(w.opened)),
        "saved" => Some(NotificationBanner::success(w.saved)),
        "withdrawn" => Some(NotificationBanner::success(w.withdrawn_done)),
        "given" => Some(NotificationBanner::success(w.given_done)),
        "sent" => Some(NotificationBanner::success(w.sent_done)),
        "changed" => Some(NotificationBanner::important(w.changed_done)),
        _ => None,
    }
}

fn facts(
    opened: &AssistedPerson,
    (left, employer): (Option<LeftToDo>, &AsEmployer),
    words: &Words,
) -> SummaryList {
    let w = &words.assisted.one;
    let consent = opened.consent.as_ref().map(|consent| {
        let day = consent
            .said_on
            .map_or_else(|| moment::day(consent.recorded_at, words), |day| moment::date(day, words));
        if consent.given {
            w.agreed(consent.channel.label(), day, consent.text_version)
        } else {
            w.withdrawn(consent.channel.label(), day)
        }
    });
    let rows = [
        (w.role, Some(opened.assisted.role.label().to_owned())),
        (w.state, left.map(|left| left.status.label().to_owned())),
        (w.checked, employer.state(words)),
        (w.consent, consent),
    ];
    SummaryList::answered(rows.into_iter().chain(reach(Some(&opened.person), words)))
}

/// What can be done: without the consent nothing but writing down that it is given again.
fn tasks(opened: &AssistedPerson, employer: &AsEmployer, words: &Words) -> TaskList {
    let (w, person) = (&words.assisted.one, opened.assisted.person);
    let see = words.officers.home.see;
    let task = |title: &str, address: String| Task::new(title, address, see);
    let tasks = TaskList::new("assisted");
    if !opened.agrees() {
        return tasks.task(task(w.agree_again, page_of(person, "consent")));
    }
    let own = |address: &str| OnBehalf::new(person, String::new()).at(address);
    let tasks = match opened.assisted.role {
        SignUpRole::Assistant => {
            tasks.task(task(w.fill, own(OWN_RECORD))).task(task(w.print, page_of(person, "print")))
        }
        SignUpRole::Employer => {
            let tasks = tasks.task(task(w.ask, own(CHECK)));
            if employer.may_search() { tasks.task(task(w.search, own(SEARCH))) } else { tasks }
        }
    };
    tasks
        .task(task(w.contact, page_of(person, "contact")))
        .task(task(w.code, page_of(person, "code")).hint(w.code_hint))
        .task(task(w.take_back, page_of(person, "consent")))
}
