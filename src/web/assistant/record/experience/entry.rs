//! Adding, changing and removing an entry of a list, the same way for all lists.

use std::{fmt::Display, str::FromStr};

use super::super::address::LIST;
use super::super::question::{Asked, QuestionPage};
use super::super::telling::Telling;
use crate::assistants::{self, Bounds, Item, ItemError, Overview, SaveError, Teller};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::Question;
use crate::web::reply::{Answer, Found, Reply};
use crate::web::service::Service;
use crate::words::Words;

/// The page on which an entry is typed.
pub(super) trait EntryPage: Item<Id: FromStr + Display> {
    /// Where the list stands.
    const HUB: &'static str;
    /// Where an entry is added.
    const ADD: &'static str;
    /// Where an entry stands, before its id.
    const ONE: &'static str;
    /// The first field, to which an error points that is about none.
    const FIRST_FIELD: &'static str;

    /// What stands in its fields before anybody types.
    fn known(&self) -> Fields;

    /// What it asks, with what was typed and what is wrong with it.
    fn ask(asked: &Asked<'_>, is_new: bool) -> Question;

    /// What the fields mean, or everything that is wrong with them.
    fn read(fields: &Fields, bounds: Bounds, words: &Words) -> Result<Self, Errors>;
}

/// The address of an entry.
pub(super) fn address_of<P: EntryPage>(id: P::Id) -> String {
    format!("{}/{id}", P::ONE)
}

/// An entry that is typed: a new one, or one that is there.
struct Typed<'a, P: EntryPage> {
    id: Option<P::Id>,
    record: Option<&'a Overview>,
    fields: &'a Fields,
    errors: &'a Errors,
}

impl<P: EntryPage> Typed<'_, P> {
    fn page(&self, frame: FormFrame, our: &Service) -> QuestionPage {
        let asked = Asked {
            words: frame.words,
            fields: self.fields,
            errors: self.errors,
            record: self.record,
            service: our,
        };
        let question = P::ask(&asked, self.id.is_none());
        let action = self.id.map_or_else(|| P::ADD.to_owned(), address_of::<P>);
        QuestionPage::made(frame.back(P::HUB), self.errors, action, question)
    }
}

/// Shows the empty page of a new entry, with what is known of it beforehand.
pub(super) async fn show_new<P: EntryPage>(
    fields: &Fields,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let record = assistants::find_overview(&our.db, telling.who()).await?;
    let typed = Typed::<P> { id: None, record: record.as_ref(), fields, errors: &Errors::default() };
    Reply::page(&typed.page(frame, &our))
}

/// Takes a new entry.
pub(super) async fn take_new<P: EntryPage>(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let record = assistants::find_overview(&our.db, telling.who()).await?;
    let errors = match P::read(&form.fields, bounds(record.as_ref(), &our), frame.words) {
        Ok(item) => match assistants::add(&our.db, telling.who(), &item, our.clock.now()).await {
            Ok(()) => return Ok(Reply::see(telling.at(format!("{}?saved=added", P::HUB)))),
            Err(ItemError::TooMany) => Errors::one(P::FIRST_FIELD, frame.words.experience.full),
            Err(error) => return refused(error, &telling),
        },
        Err(errors) => errors,
    };
    let typed = Typed::<P> { id: None, record: record.as_ref(), fields: &form.fields, errors: &errors };
    Reply::failed(&typed.page(frame, &our))
}

/// Shows an entry that is there.
pub(super) async fn show<P: EntryPage>(id: &str, telling: Telling, frame: FormFrame, our: Our) -> Found {
    let Some(entry) = find::<P>(id, telling.who(), &our).await? else { return Ok(None) };
    let record = assistants::find_overview(&our.db, telling.who()).await?;
    let (fields, errors) = (entry.item.known(), Errors::default());
    let typed = Typed::<P> { id: Some(entry.id), record: record.as_ref(), fields: &fields, errors: &errors };
    Reply::page(&typed.page(frame, &our)).map(Some)
}

/// Takes a change of an entry.
pub(super) async fn take<P: EntryPage>(
    id: &str,
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Some(entry) = find::<P>(id, telling.who(), &our).await? else { return Ok(None) };
    let record = assistants::find_overview(&our.db, telling.who()).await?;
    let errors = match P::read(&form.fields, bounds(record.as_ref(), &our), frame.words) {
        Ok(item) => {
            match assistants::change(&our.db, telling.who(), entry.id, &item, our.clock.now()).await {
                Ok(()) => return Ok(Some(Reply::see(telling.at(format!("{}?saved=changed", P::HUB))))),
                Err(ItemError::NotFound) => return Ok(None),
                Err(error) => return refused(error, &telling).map(Some),
            }
        }
        Err(errors) => errors,
    };
    let (fields, record) = (&form.fields, record.as_ref());
    let typed = Typed::<P> { id: Some(entry.id), record, fields, errors: &errors };
    Reply::failed(&typed.page(frame, &our)).map(Some)
}

/// Removes an entry.
pub(super) async fn take_removed<P: EntryPage>(id: &str, telling: Telling, our: Our) -> Found {
    let Ok(id) = id.parse::<P::Id>() else { return Ok(None) };
    match assistants::remove::<P>(&our.db, telling.who(), id, our.clock.now()).await {
        Ok(()) => Ok(Some(Reply::see(telling.at(format!("{}?saved=removed", P::HUB))))),
        Err(ItemError::NotFound) => Ok(None),
        Err(error) => refused(error, &telling).map(Some),
    }
}

async fn find<P: EntryPage>(
    id: &str,
    who: Teller,
    our: &Service,
) -> Result<Option<assistants::Entry<P>>, Fault> {
    let Ok(id) = id.parse::<P::Id>() else { return Ok(None) };
    Ok(assistants::entry::<P>(&our.db, who, id).await?)
}

fn bounds(record: Option<&Overview>, our: &Service) -> Bounds {
    Bounds::new(record.and_then(|record| record.born_on), our.clock.now().today())
}

/// Whoever left meanwhile is told so on the list of tasks.
fn refused(error: ItemError, telling: &Telling) -> Answer {
    match error {
        ItemError::Save(SaveError::Storage(error)) => Err(error.into()),
        ItemError::NotFound | ItemError::TooMany | ItemError::Save(_) => Ok(Reply::see(telling.at(LIST))),
    }
}
