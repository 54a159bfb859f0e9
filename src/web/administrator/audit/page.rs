//! The page: what to look for, and the lines that were found, the newest first.

use super::acts::offered;
use super::kinds::words_of;
use super::lines::{Read, called, card};
use super::query::{Query, Wanted};
use crate::accounts::{self, AdministratorActor};
use crate::assistants::{self, RegisterNumber};
use crate::clock::Timestamp;
use crate::ids::AccountId;
use crate::storage::PageRequest;
use crate::web::components::{DateInput, Input as TextInput, Pagination, Select, SummaryList, Width};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame, moment};
use crate::words::Words;
use askama::Template;
use rocket::get;
use std::collections::BTreeSet;
use time::Date;

/// Where the page is.
pub(super) const PAGE: &str = "/administrator/audit";
/// Where the file is.
pub(super) const FILE: &str = "/administrator/audit/export";

/// Lines of a page.
const LINES: u32 = 25;

#[derive(Template)]
#[template(path = "administrator/audit.html")]
pub(super) struct Page {
    frame: Frame,
    errors: Errors,
    person: TextInput,
    officer: TextInput,
    number: TextInput,
    act: Select,
    from: DateInput,
    to: DateInput,
    shown: Option<Shown>,
}

/// What was found.
pub(super) struct Shown {
    /// What was looked for, in sentences.
    wanted: Vec<String>,
    is_all: bool,
    lines: Vec<SummaryList>,
    pages: Pagination,
    file: String,
}

impl Page {
    pub(super) fn new(frame: FormFrame, fields: &Fields, errors: Errors, shown: Option<Shown>) -> Self {
        let frame = frame.back("/officer");
        let w = &frame.words.audit;
        let account = |name: &str, label, hint| {
            // Somebody else's address: a browser that offered one's own would be in the way.
            TextInput::new(name, label)
                .attribute("inputmode", "email")
                .spellcheck(false)
                .autocomplete("off")
                .hint(hint)
                .value(fields.shown(name))
                .error(errors.of(name))
        };
        let day = |name: &str, legend, hint| {
            let part = |part: &str| fields.shown(&format!("{name}.{part}"));
            DateInput::new(name, legend, frame.words)
                .hint(hint)
                .values(part("day"), part("month"), part("year"))
                .error(errors.of(&format!("{name}-day")))
        };
        Self {
            person: account("person", w.person, w.person_hint),
            officer: account("officer", w.officer, w.officer_hint),
            number: TextInput::new("number", w.number)
                .spellcheck(false)
                .autocomplete("off")
                .width(Width::Ten)
                .hint(w.number_hint)
                .value(fields.shown("number"))
                .error(errors.of("number")),
            act: Select::new("act", w.act)
                .choice("", w.act_any)
                .choices(offered(w))
                .value(fields.get("act"))
                .error(errors.of("act")),
            from: day("from", w.from, w.from_hint),
            to: day("to", w.to, w.to_hint),
            shown,
            frame: frame.with(&errors),
            errors,
        }
    }
}

#[get("/administrator/audit?<query..>")]
pub(super) async fn audit(
    query: Query<'_>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let Some((wanted, after)) = query.read() else { return Ok(Reply::see(PAGE)) };
    let now: Timestamp = our.clock.now();
    let request = PageRequest::new(after, LINES);
    let found = accounts::read_audit(&our.db, actor.0, &wanted.filter(), &request, now).await?;
    let (fields, sentences) = asked(&our, actor.0, &wanted, frame.words).await?;
    let shown = shown(&wanted, &Read::of(&our, actor.0, found).await?, sentences, frame.words);
    Reply::page(&Page::new(frame, &fields, Errors::default(), Some(shown)))
}

fn shown(wanted: &Wanted, found: &Read, sentences: Vec<String>, words: &Words) -> Shown {
    Shown {
        wanted: sentences,
        is_all: wanted.is_all(),
        lines: found.page.lines.iter().map(|line| card(line, found, words)).collect(),
        pages: Pagination::new().next(found.page.next.as_ref().map(|next| wanted.address(PAGE, Some(next)))),
        file: wanted.address(FILE, None),
    }
}

/// A sentence about somebody.
type Sentence = fn(&crate::words::AuditWords, &str) -> String;

/// What was looked for, as the form shows it and in sentences.
pub(super) async fn asked(
    our: &Service,
    actor: AdministratorActor,
    wanted: &Wanted,
    words: &Words,
) -> Result<(Fields, Vec<String>), Fault> {
    let w = &words.audit;
    let (mut fields, mut sentences) = (Fields::default(), Vec::new());
    let sides: [(&str, Option<AccountId>, Sentence); 2] = [
        ("person", wanted.person, |w, who| w.shown_person(who)),
        ("officer", wanted.officer, |w, who| w.shown_officer(who)),
    ];
    for (name, account, sentence) in sides {
        let Some(id) = account else { continue };
        let named = accounts::name_account(&our.db, actor, id).await?;
        let email = named.as_ref().and_then(|named| named.email.as_ref());
        fields = fields.with(name, email.map_or("", |email| email.as_str()));
        let who = named.as_ref().map(|named| called(named, id.as_uuid(), w));
        sentences.push(sentence(w, &who.unwrap_or_else(|| w.gone(id))));
    }
    if let Some(id) = wanted.record {
        let number = assistants::numbers_of(&our.db, actor, &BTreeSet::from([id])).await?.remove(&id);
        let number = number.as_ref().map_or("", RegisterNumber::as_str);
        fields = fields.with("number", number);
        sentences.push(w.shown_record(number));
    }
    if let Some(act) = wanted.act {
        fields = fields.with("act", act);
        sentences.push(w.shown_act(words_of(act, &w.kinds)));
    }
    if let Some(day) = wanted.from {
        fields = with_day(fields, "from", day);
        sentences.push(w.shown_from(moment::date(day, words)));
    }
    if let Some(day) = wanted.to {
        fields = with_day(fields, "to", day);
        sentences.push(w.shown_to(moment::date(day, words)));
    }
    Ok((fields, sentences))
}

fn with_day(fields: Fields, name: &str, day: Date) -> Fields {
    fields
        .with(&format!("{name}.day"), day.day().to_string())
        .with(&format!("{name}.month"), u8::from(day.month()).to_string())
        .with(&format!("{name}.year"), day.year().to_string())
}
