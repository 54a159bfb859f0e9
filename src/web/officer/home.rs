//! The first page of a council officer: what there is to do in each role.

use crate::accounts::{self, OfficerActor, Role};
use crate::assistants::{casework, risk, rulings, suspensions};
use crate::assisting;
use crate::employers::checks;
use crate::mail;
use crate::requests;
use crate::web::administrator::{REQUESTS, RETENTION};
use crate::web::components::{Tag, TagColour, Task, TaskList};
use crate::web::fault::Fault;
use crate::web::guard::{As, Current, Our};
use crate::web::on_behalf::LIST as ASSISTED;
use crate::web::registrar::{CALLS, EMPLOYERS, LOOK_AGAIN, QUEUE, SEARCH};
use crate::web::reply::{Answer, Reply};
use crate::web::safeguarding;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::{OfficersHomeWords, Words};
use askama::Template;
use rocket::get;

#[derive(Template)]
#[template(path = "officer/home.html")]
struct HomePage {
    frame: Frame,
    roles: String,
    tasks: TaskList,
}

#[get("/officer")]
pub(super) async fn home(actor: As<OfficerActor>, session: Current, frame: FormFrame, our: Our) -> Answer {
    let waiting = accounts::proposals(&our.db, actor.0).await?.len();
    let w = &frame.words.officers.home;
    let roles = &session.0.roles;
    let task = |title: &str, hint: &str, address: &str| Task::new(title, address, w.see).hint(hint);
    let mut tasks = TaskList::new("officer");
    if roles.contains(Role::Administrator) {
        tasks = tasks
            .task(task(w.officers, w.officers_hint, "/administrator/officers"))
            .task(task(w.jobs, w.jobs_hint, "/administrator/jobs"))
            .task(task(w.audit, w.audit_hint, "/administrator/audit"))
            .task(task(w.help, w.help_hint, "/administrator/help"))
            .task(task(w.retention, w.retention_hint, RETENTION))
            .task(requests(&our, w).await?);
    }
    if roles.contains(Role::Registrar) {
        let find = task(w.search, w.search_hint, SEARCH);
        tasks = tasks.task(records(&our, w).await?).task(look_again(&our, w).await?).task(find);
        tasks = tasks.task(employers(&our, frame.words).await?);
        tasks = tasks.task(calls(&our, w).await?).task(letters(&our, w).await?);
        tasks = tasks.task(assisted(&our, frame.words).await?);
    }
    if roles.contains(Role::Safeguarding) {
        tasks = tasks.task(suspensions(&our, w).await?);
        tasks = tasks.task(rulings(&our, w).await?).task(matches(&our, w).await?);
        tasks = tasks.task(task(frame.words.search.title_risk, w.search_hint, safeguarding::SEARCH));
    }
    let proposals = Task::new(w.proposals, "/officer/appointments", w.see).hint(w.proposals_hint(waiting));
    let proposals =
        if waiting > 0 { proposals.tag(Tag::new(w.see).colour(TagColour::Blue)) } else { proposals };
    let labels: Vec<_> = roles.iter().filter(|role| role.is_officer()).map(Role::label).collect();
    Reply::page(&HomePage { frame: frame.into(), roles: labels.join(", "), tasks: tasks.task(proposals) })
}

/// What people asked about their data.
async fn requests(our: &Our, w: &OfficersHomeWords) -> Result<Task, Fault> {
    let counts = requests::counts(&mut our.db.read_current().await?, our.clock.now()).await?;
    let task = Task::new(w.requests, REQUESTS, w.see).hint(w.requests_hint(counts.waiting, counts.overdue));
    let colour = if counts.overdue > 0 { TagColour::Red } else { TagColour::Blue };
    Ok(if counts.waiting > 0 { task.tag(Tag::new(w.see).colour(colour)) } else { task })
}

/// The records at which somebody has to look.
async fn records(our: &Our, w: &OfficersHomeWords) -> Result<Task, Fault> {
    let waiting = casework::count_cases(&mut our.db.read_current().await?, our.clock.now()).await?;
    let task = Task::new(w.records, QUEUE, w.see).hint(w.records_hint(waiting));
    Ok(if waiting > 0 { task.tag(Tag::new(w.see).colour(TagColour::Blue)) } else { task })
}

/// The checks at which somebody has to look again.
async fn look_again(our: &Our, w: &OfficersHomeWords) -> Result<Task, Fault> {
    let waiting = casework::count_to_look_again(&mut our.db.read_current().await?, our.clock.now()).await?;
    let task = Task::new(w.look_again, LOOK_AGAIN, w.see).hint(w.look_again_hint(waiting));
    Ok(if waiting > 0 { task.tag(Tag::new(w.see).colour(TagColour::Blue)) } else { task })
}

/// The suspensions that somebody has to look at again.
async fn suspensions(our: &Our, w: &OfficersHomeWords) -> Result<Task, Fault> {
    let due = suspensions::count_due(&mut our.db.read_current().await?, our.clock.now()).await?;
    let task = Task::new(w.suspensions, safeguarding::IN_FORCE, w.see).hint(w.suspensions_hint(due));
    Ok(if due > 0 { task.tag(Tag::new(w.see).colour(TagColour::Blue)) } else { task })
}

/// The refusals and removals for risk that somebody has to decide.
async fn rulings(our: &Our, w: &OfficersHomeWords) -> Result<Task, Fault> {
    let ready = rulings::count_for_risk(&mut our.db.read_current().await?, our.clock.now()).await?;
    let task = Task::new(w.rulings, safeguarding::RULINGS, w.see).hint(w.rulings_hint(ready));
    Ok(if ready > 0 { task.tag(Tag::new(w.see).colour(TagColour::Blue)) } else { task })
}

/// The records that may be of somebody who was removed for risk.
async fn matches(our: &Our, w: &OfficersHomeWords) -> Result<Task, Fault> {
    let waiting = risk::count_matches(&mut our.db.read_current().await?).await?;
    let task = Task::new(w.matches, safeguarding::MATCHES, w.see).hint(w.matches_hint(waiting));
    Ok(if waiting > 0 { task.tag(Tag::new(w.see).colour(TagColour::Blue)) } else { task })
}

/// The people whom somebody has to ring.
async fn calls(our: &Our, w: &OfficersHomeWords) -> Result<Task, Fault> {
    let waiting = casework::count_calls(&mut our.db.read_current().await?).await?;
    let task = Task::new(w.calls, CALLS, w.see).hint(w.calls_hint(waiting));
    Ok(if waiting > 0 { task.tag(Tag::new(w.see).colour(TagColour::Blue)) } else { task })
}

/// The employers whom somebody has to check.
async fn employers(our: &Our, words: &Words) -> Result<Task, Fault> {
    let waiting = checks::count_waiting(&mut our.db.read_current().await?).await?;
    let (w, see) = (&words.employers.list, words.officers.home.see);
    let task = Task::new(w.link, EMPLOYERS, see).hint(w.link_hint(waiting));
    Ok(if waiting > 0 { task.tag(Tag::new(see).colour(TagColour::Blue)) } else { task })
}

/// The people for whom registrars act.
async fn assisted(our: &Our, words: &Words) -> Result<Task, Fault> {
    let people = assisting::count_assisted(&mut our.db.read_current().await?).await?;
    let w = &words.assisted;
    Ok(Task::new(w.link, ASSISTED, words.officers.home.see).hint(w.link_hint(people)))
}

/// The letters that somebody has to print and post.
async fn letters(our: &Our, w: &OfficersHomeWords) -> Result<Task, Fault> {
    let waiting = mail::count_waiting_letters(&mut our.db.read_current().await?).await?;
    let task = Task::new(w.letters, "/registrar/letters", w.see).hint(w.letters_hint(waiting));
    Ok(if waiting > 0 { task.tag(Tag::new(w.see).colour(TagColour::Blue)) } else { task })
}
