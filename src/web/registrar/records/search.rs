//! Finding a record. What is typed is sent and not put into the address: a name in an address stays in the history of a
//! browser and in the logs of what stands between (docs/decisions/0027-what-is-looked-for-is-sent.md).

use super::address::address_of;
use crate::accounts::RegistrarActor;
use crate::assistants::search::{Found, Matches, Sought, SoughtProblem, search};
use crate::assistants::{NumberRefused, RegisterNumber};
use crate::text::TextRefused;
use crate::web::components::{Cell, Input as TextInput, InputKind, Table};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::{SearchWords, Words};
use askama::Template;
use rocket::{get, post};

/// The name of the box.
const BOX: &str = "sought";

#[derive(Template)]
#[template(path = "registrar/search.html")]
struct SearchPage {
    frame: Frame,
    errors: Errors,
    sought: TextInput,
    shown: Option<Shown>,
}

/// What was found.
struct Shown {
    /// Nothing where nobody was found.
    found: Option<Table>,
    count: String,
    more: Option<String>,
}

impl SearchPage {
    fn new(frame: FormFrame, fields: &Fields, errors: Errors, shown: Option<Shown>) -> Self {
        let frame = frame.back("/officer").with(&errors);
        let w = &frame.words.search;
        // Somebody else's name: a browser that offered one's own would be in the way.
        let sought = TextInput::new(BOX, w.label)
            .kind(InputKind::Search)
            .spellcheck(false)
            .autocomplete("off")
            .hint(w.hint)
            .value(fields.shown(BOX))
            .error(errors.of(BOX));
        Self { frame, errors, sought, shown }
    }
}

#[get("/registrar/search")]
pub(super) async fn empty(_actor: As<RegistrarActor>, frame: FormFrame) -> Answer {
    Reply::page(&SearchPage::new(frame, &Fields::default(), Errors::default(), None))
}

#[post("/registrar/search", data = "<form>")]
pub(super) async fn find(
    form: Signed<Unread>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let words = frame.words;
    let sought = match Sought::read(form.fields.get(BOX)) {
        Ok(sought) => sought,
        Err(problem) => {
            let errors = Errors::one(BOX, said(problem, &words.search));
            return Reply::failed(&SearchPage::new(frame, &form.fields, errors, None));
        }
    };
    let matches = search(&our.db, actor.0, &sought, our.clock.now()).await?;
    let shown = Some(shown(&matches, words));
    Reply::page(&SearchPage::new(frame, &form.fields, Errors::default(), shown))
}

fn said(problem: SoughtProblem, w: &SearchWords) -> String {
    match problem {
        SoughtProblem::Text(TextRefused::Empty) => w.missing.to_owned(),
        SoughtProblem::Text(TextRefused::TooLong { most }) => w.too_long(most),
        SoughtProblem::Text(TextRefused::LineBreak | TextRefused::Forbidden) => w.unreadable.to_owned(),
        SoughtProblem::NoLetters => w.no_letters.to_owned(),
        SoughtProblem::Number(NumberRefused::Form) => w.number_form.to_owned(),
        SoughtProblem::Number(NumberRefused::Character) => w.number_character.to_owned(),
        SoughtProblem::Number(NumberRefused::Check) => w.number_check.to_owned(),
    }
}

fn shown(matches: &Matches, words: &Words) -> Shown {
    let w = &words.search;
    let count = matches.found.len();
    Shown {
        found: (count > 0).then(|| table(&matches.found, w)),
        count: w.count(count),
        more: matches.more.then(|| w.more(count)),
    }
}

fn table(found: &[Found], w: &SearchWords) -> Table {
    let head = [w.number, w.name, w.state].map(Cell::new);
    let table = Table::new(w.caption).head(head).named_rows().class("govuk-table--small-text-until-tablet");
    found.iter().fold(table, |table, one| {
        let number = one.number.as_ref().map_or(w.no_number, RegisterNumber::as_str);
        table.row([
            Cell::link(number, address_of(one.id)),
            Cell::new(one.name.in_full()),
            Cell::new(one.status.label()),
        ])
    })
}
