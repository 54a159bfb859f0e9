//! What she does.

use super::question::{Asked, Page, show, take};
use super::telling::Telling;
use super::told::Told;
use crate::assistants::terms::{Task, TaskGroup};
use crate::assistants::{Record, Tasks};
use crate::web::components::{Checkboxes, Size};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::Question;
use crate::web::reply::Answer;
use crate::web::service::Service;
use crate::web::several::{lines, ticked};
use crate::words::Words;
use rocket::{get, post};

impl Page for Tasks {
    fn known(record: &Record) -> Fields {
        ticked(Fields::default(), "tasks", record.profile.tasks.all().map(Task::as_str))
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let w = &asked.words.record.tasks;
        let question = Question::new(w.title).text(w.hint);
        TaskGroup::ALL.iter().fold(question, |question, group| question.part(boxes(*group, asked)))
    }

    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        Self::read(fields.all("tasks")).map_err(|_| Errors::one("tasks", service.words.record.tasks.missing))
    }

    fn told(record: &Record, words: &Words) -> Vec<Told> {
        vec![Told::new(words.record.tasks.short, lines(record.profile.tasks.all().map(Task::label)))]
    }
}

/// The boxes of a group; the first group has the id and the error of them all.
fn boxes(group: TaskGroup, asked: &Asked<'_>) -> Checkboxes {
    let tasks = Task::ALL.iter().filter(|task| task.group() == group);
    let choices: Vec<_> = tasks.map(|task| (task.as_str(), task.label())).collect();
    let boxes = Checkboxes::new("tasks", group.label())
        .legend_size(Size::Small)
        .choices(choices)
        .values(asked.fields.all("tasks"));
    if TaskGroup::ALL.first() == Some(&group) {
        boxes.error(asked.errors.of("tasks"))
    } else {
        boxes.id(format!("tasks-{group}"))
    }
}

#[get("/assistant/record/tasks")]
pub(super) async fn tasks(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<Tasks>(telling, frame, our).await
}

#[post("/assistant/record/tasks", data = "<form>")]
pub(super) async fn take_tasks(form: Signed<Unread>, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    take::<Tasks>(form, telling, frame, our).await
}
