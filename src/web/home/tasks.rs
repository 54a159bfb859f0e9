//! What somebody can do first, in any role.

use crate::accounts::{self, AccountActor};
use crate::web::components::{Tag, TagColour, Task, TaskList};
use crate::web::fault::Fault;
use crate::web::service::Service;
use crate::words::Words;

/// Contact details and preferences, each with whether it is done.
pub(in crate::web) async fn first_tasks(
    service: &Service,
    actor: AccountActor,
    words: &Words,
) -> Result<TaskList, Fault> {
    let person = accounts::find_person(&service.db, actor).await?;
    let w = &words.home;
    let task = |title: &str, hint: &str, address: &str, done: bool| {
        let task = Task::new(title, address, w.done).hint(hint);
        if done { task } else { task.tag(Tag::new(w.to_do).colour(TagColour::Blue)) }
    };
    Ok(TaskList::new("first")
        .task(task(w.contact, w.contact_hint, "/account/contact", person.contact.is_some()))
        .task(task(w.preferences, w.preferences_hint, "/account/preferences", person.preferences.is_some())))
}
