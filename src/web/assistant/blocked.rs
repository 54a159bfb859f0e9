//! People by whom a personal assistant does not want to be found.

use crate::accounts::AssistantActor;
use crate::assistants::{self, Block, BlockError, BlockProblem, NewBlock, SaveError, TypedBlock};
use crate::text::TextRefused;
use crate::web::components::{Button, Input as TextInput};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

/// Somebody on the list, with the button that takes the name off.
struct Blocked {
    id: String,
    name: String,
    known: Vec<String>,
    remove: Button,
}

#[derive(Template)]
#[template(path = "assistant/blocked.html")]
struct BlockedPage {
    frame: Frame,
    errors: Errors,
    saved: Option<&'static str>,
    blocked: Vec<Blocked>,
    name: TextInput,
    email: TextInput,
    telephone: TextInput,
}

impl BlockedPage {
    fn new(frame: FormFrame, blocks: Vec<Block>, fields: &Fields, errors: Errors) -> Self {
        let frame = frame.back("/assistant").with(&errors);
        let w = &frame.words.record.blocked;
        let input = |name: &'static str, label: &str| {
            TextInput::new(name, label)
                .autocomplete("off")
                .spellcheck(false)
                .value(fields.shown(name))
                .error(errors.of(name))
        };
        let (name, email) = (input("person", w.name), input("email", w.email));
        let telephone = input("telephone", w.telephone);
        let blocked = blocks.into_iter().map(|block| entry(block, frame.words)).collect();
        Self { frame, errors, saved: None, blocked, name, email, telephone }
    }
}

fn entry(block: Block, words: &Words) -> Blocked {
    let w = &words.record.blocked;
    let NewBlock { name, email, telephone } = block.person;
    let known =
        [email.map(|email| email.as_str().to_owned()), telephone.map(|number| number.as_str().to_owned())];
    let remove = Button::new(w.remove).secondary().attribute("aria-label", w.remove_who(&name));
    let known = known.into_iter().flatten().collect();
    Blocked { id: block.id.to_string(), name: name.as_str().to_owned(), known, remove }
}

#[get("/assistant/blocked?<saved>")]
pub(super) async fn blocked(
    saved: Option<&str>,
    actor: As<AssistantActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let blocks = assistants::blocks(&our.db, actor.0).await?;
    let mut page = BlockedPage::new(frame, blocks, &Fields::default(), Errors::default());
    page.saved = saved.map(|_| page.frame.words.record.blocked.saved);
    Reply::page(&page)
}

#[post("/assistant/blocked", data = "<form>")]
pub(super) async fn take_blocked(
    form: Signed<Unread>,
    actor: As<AssistantActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    match save(&our, actor.0, &form.fields, frame.words).await? {
        None => Ok(Reply::see("/assistant/blocked?saved=list")),
        Some(errors) => {
            let blocks = assistants::blocks(&our.db, actor.0).await?;
            Reply::failed(&BlockedPage::new(frame, blocks, &form.fields, errors))
        }
    }
}

/// Blocks the person who was typed, or says what is wrong.
async fn save(
    our: &Service,
    actor: AssistantActor,
    fields: &Fields,
    words: &Words,
) -> Result<Option<Errors>, Fault> {
    let w = &words.record.blocked;
    let typed = TypedBlock {
        name: fields.get("person"),
        email: fields.get("email"),
        telephone: fields.get("telephone"),
    };
    let person = match NewBlock::read(&typed) {
        Ok(person) => person,
        Err(problems) => {
            return Ok(Some(Errors::of_all(problems.iter().map(|problem| said(problem, words)))));
        }
    };
    match assistants::block(&our.db, actor, &person, our.clock.now()).await {
        Err(BlockError::TooMany) => Ok(Some(Errors::one("person", w.too_many))),
        Err(BlockError::Save(SaveError::Storage(error))) => Err(error.into()),
        // Who has left is found by nobody.
        Ok(()) | Err(BlockError::Save(_)) => Ok(None),
    }
}

fn said(problem: &BlockProblem, words: &Words) -> (&'static str, &'static str) {
    let w = &words.record.blocked;
    match problem {
        BlockProblem::Name(TextRefused::Empty) => ("person", w.name_missing),
        BlockProblem::Name(TextRefused::TooLong { .. }) => ("person", w.name_long),
        BlockProblem::Name(_) => ("person", w.name_format),
        BlockProblem::Email(_) => ("email", w.email_format),
        BlockProblem::Telephone(_) => ("telephone", w.telephone_format),
    }
}

#[post("/assistant/blocked/remove", data = "<form>")]
pub(super) async fn take_unblocked(form: Signed<Unread>, actor: As<AssistantActor>, our: Our) -> Answer {
    if let Ok(id) = form.fields.get("block").parse() {
        assistants::unblock(&our.db, actor.0, id, our.clock.now()).await?;
    }
    Ok(Reply::see("/assistant/blocked?saved=list"))
}
