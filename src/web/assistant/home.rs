//! The first page of a personal assistant: what there is to do, and what comes next.

use crate::accounts::{AssistantActor, Role};
use crate::web::access::{Access, Door};
use crate::web::components::TaskList;
use crate::web::guard::{As, Our};
use crate::web::home::first_tasks;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, routes};

#[derive(Template)]
#[template(path = "home/assistant.html")]
struct HomePage {
    frame: Frame,
    tasks: TaskList,
}

#[get("/assistant")]
async fn home(actor: As<AssistantActor>, frame: FormFrame, our: Our) -> Answer {
    let tasks = first_tasks(&our, actor.0.into(), frame.words).await?;
    Reply::page(&HomePage { frame: frame.into(), tasks })
}

/// Mounts the page.
pub(in crate::web) fn mount(door: Door) -> Door {
    door.mount(Access::Role(Role::Assistant), routes![home])
}
