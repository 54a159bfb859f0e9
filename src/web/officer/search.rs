//! Finding a record. What is typed is sent and not put into the address: a name in an address stays in the history of a
//! browser and in the logs of what stands between (docs/decisions/0027-what-is-looked-for-is-sent.md).

use crate::accounts::RecordOfficer;
use crate::assistants::search::{Found, Matches, Sought, SoughtProblem, search};
use crate::assistants::{NumberRefused, RegisterNumber};
use crate::ids::AssistantId;
use crate::text::TextRefused;
use crate::web::components::{Cell, Input as TextInput, InputKind, Table};
use crate::web::form::{Errors, Fields};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::{SearchWords, Words};
use askama::Template;

/// The name of the box.
const BOX: &str = "sought";

/// Where the page stands, and where what it finds is opened.
#[derive(Clone, Copy)]
pub(in crate::web) struct Place {
    /// Its address.
    pub(in crate::web) to: &'static str,
    /// What it is called: pages are told apart by their titles.
    pub(in crate::web) title: fn(&Words) -> &'static str,
    /// The page of a record.
    pub(in crate::web) address_of: fn(AssistantId) -> String,
}

#[derive(Template)]
#[template(path = "officer/search.html")]
struct SearchPage {
    frame: Frame,
    errors: Errors,
    to: &'static str,
    title: &'static str,
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
    fn new(frame: FormFrame, place: Place, fields: &Fields, errors: Errors, shown: Option<Shown>) -> Self {
        let frame = frame.back("/officer").with(&errors);
        let title = (place.title)(frame.words);
        let w = &frame.words.search;
        // Somebody else's name: a browser that offered one's own would be in the way.
        let sought = TextInput::new(BOX, w.label)
            .kind(InputKind::Search)
            .spellcheck(false)
            .autocomplete("off")
            .hint(w.hint)
            .value(fields.shown(BOX))
            .error(errors.of(BOX));
        Self { frame, errors, to: place.to, title, sought, shown }
    }
}

/// The page before anything is typed.
pub(in crate::web) fn empty(frame: FormFrame, place: Place) -> Answer {
    Reply::page(&SearchPage::new(frame, place, &Fields::default(), Errors::default(), None))
}

/// What is found by what was typed.
pub(in crate::web) async fn find(
    our: &Service,
    actor: impl RecordOfficer,
    frame: FormFrame,
    fields: &Fields,
    place: Place,
) -> Answer {
    let words = frame.words;
    let sought = match Sought::read(fields.get(BOX)) {
        Ok(sought) => sought,
        Err(problem) => {
            let errors = Errors::one(BOX, said(problem, &words.search));
            return Reply::failed(&SearchPage::new(frame, place, fields, errors, None));
        }
    };
    let matches = search(&our.db, actor, &sought, our.clock.now()).await?;
    let shown = Some(shown(&matches, place, words));
    Reply::page(&SearchPage::new(frame, place, fields, Errors::default(), shown))
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

fn shown(matches: &Matches, place: Place, words: &Words) -> Shown {
    let w = &words.search;
    let count = matches.found.len();
    Shown {
        found: (count > 0).then(|| table(&matches.found, place, w)),
        count: w.count(count),
        more: matches.more.then(|| w.more(count)),
    }
}

fn table(found: &[Found], place: Place, w: &SearchWords) -> Table {
    let head = [w.number, w.name, w.state].map(Cell::new);
    let table = Table::new(w.caption).head(head).named_rows().class("govuk-table--small-text-until-tablet");
    found.iter().fold(table, |table, one| {
        let number = one.number.as_ref().map_or(w.no_number, RegisterNumber::as_str);
        table.row([
            Cell::link(number, (place.address_of)(one.id)),
            Cell::new(one.name.in_full()),
            Cell::new(one.status.label()),
        ])
    })
}
