//! A question that opens a part, or is all of it.

use super::super::address::LIST;
use super::super::address::onward;
use super::super::question::{Asked, QuestionPage};
use super::super::telling::Telling;
use crate::assistants::{self, Experience, ExperienceAnswer, Overview, SaveError, Section, TellError, Told};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::Question;
use crate::web::reply::{Answer, Reply};
use crate::words::Words;

/// A page of answers that stand in no list.
pub(super) trait Opening {
    /// The question that it belongs to.
    const SECTION: Section;
    /// Its address.
    const ADDRESS: &'static str;

    /// What stands in its fields before anybody types.
    fn known(told: Told) -> Fields;

    /// What it asks, with what was typed and what is wrong with it.
    fn ask(asked: &Asked<'_>) -> Question;

    /// What the fields mean, or everything that is wrong with them.
    fn read(fields: &Fields, words: &Words) -> Result<ExperienceAnswer, Errors>;

    /// What to say when it says that there is nothing, and the list has entries.
    fn still_listed(_words: &Words) -> Errors {
        Errors::default()
    }

    /// Where this answer leads, if not to the next question.
    fn leads(_answer: ExperienceAnswer, _experience: &Experience) -> Option<&'static str> {
        None
    }
}

/// Shows the page with what is known.
pub(super) async fn show<O: Opening>(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let record = assistants::find_overview(&our.db, telling.who()).await?;
    let told = assistants::experience(&our.db, telling.who()).await?.told;
    let fields = O::known(told);
    Reply::page(&page::<O>(frame, &our, record.as_ref(), &fields, &Errors::default()))
}

/// Takes what was typed, and leads on.
pub(super) async fn take<O: Opening>(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let record = assistants::find_overview(&our.db, telling.who()).await?;
    let errors = match O::read(&form.fields, frame.words) {
        Ok(answer) => match assistants::tell(&our.db, telling.who(), &answer, our.clock.now()).await {
            Ok(()) => {
                let experience = assistants::experience(&our.db, telling.who()).await?;
                let next = || onward(O::SECTION, record.as_ref());
                return Ok(Reply::see(
                    telling.at(O::leads(answer, &experience).map_or_else(next, str::to_owned)),
                ));
            }
            Err(TellError::StillListed) => O::still_listed(frame.words),
            Err(TellError::Save(SaveError::Storage(error))) => return Err(error.into()),
            // Whoever left meanwhile is told so on the list of tasks.
            Err(TellError::Save(_)) => return Ok(Reply::see(telling.at(LIST))),
        },
        Err(errors) => errors,
    };
    Reply::failed(&page::<O>(frame, &our, record.as_ref(), &form.fields, &errors))
}

fn page<O: Opening>(
    frame: FormFrame,
    our: &Our,
    record: Option<&Overview>,
    fields: &Fields,
    errors: &Errors,
) -> QuestionPage {
    let question = O::ask(&Asked { words: frame.words, fields, errors, record, service: our });
    QuestionPage::made(frame.back(LIST), errors, O::ADDRESS.to_owned(), question)
}
