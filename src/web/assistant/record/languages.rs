//! Languages, each with how well she speaks or signs it; one more line at a press of a button.

use super::question::{Asked, Page, show, take};
use super::telling::Telling;
use super::told::Told;
use crate::assistants::terms::{Fluency, Language};
use crate::assistants::{LanguageProblem, Languages, Record, TypedLanguage};
use crate::text::TextRefused;
use crate::web::components::{Input, Select, Width};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::Question;
use crate::web::reply::Answer;
use crate::web::service::Service;
use crate::words::Words;
use rocket::{get, post};

/// The fields of each line: language, how well, and the name of a language that is not in the list.
const LINES: [[&str; 3]; Languages::MOST] = [
    ["language-1", "level-1", "name-1"],
    ["language-2", "level-2", "name-2"],
    ["language-3", "level-3", "name-3"],
    ["language-4", "level-4", "name-4"],
    ["language-5", "level-5", "name-5"],
    ["language-6", "level-6", "name-6"],
    ["language-7", "level-7", "name-7"],
    ["language-8", "level-8", "name-8"],
    ["language-9", "level-9", "name-9"],
    ["language-10", "level-10", "name-10"],
];

impl Page for Languages {
    fn known(record: &Record) -> Fields {
        let all = record.profile.languages.all();
        LINES.iter().zip(all).fold(Fields::default(), |fields, ([language, level, name], spoken)| {
            fields
                .with(language, spoken.language.as_str())
                .with(level, spoken.fluency.as_str())
                .with(name, spoken.name.as_ref().map_or("", |name| name.as_str()))
        })
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let w = &asked.words.record.languages;
        let question = Question::new(w.title).text(w.hint);
        let shown = LINES.iter().enumerate().take(lines_of(asked.fields));
        let question = shown.fold(question, |question, (place, line)| ask_line(question, asked, place, line));
        if lines_of(asked.fields) < Languages::MOST { question.more(w.more) } else { question }
    }

    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        let typed = LINES.map(|[language, level, name]| TypedLanguage {
            language: fields.get(language),
            fluency: fields.get(level),
            name: fields.get(name),
        });
        Self::read(&typed).map_err(|problems| {
            Errors::of_all(
                problems.iter().filter_map(|(place, problem)| said(*place, *problem, service.words)),
            )
        })
    }

    fn told(record: &Record, words: &Words) -> Vec<Told> {
        let w = &words.record.languages;
        let all = record.profile.languages.all().iter();
        let all: Vec<_> = all.map(|spoken| w.spoken(spoken.called(), spoken.fluency.label())).collect();
        vec![Told::new(w.title, all.join("\n"))]
    }

    fn with_more(fields: &Fields) -> Option<Fields> {
        let [language, ..] = LINES.get(lines_of(fields))?;
        (!fields.get("more").is_empty()).then(|| fields.clone().with(language, ""))
    }
}

/// How many lines the page has: one, or as many as were sent.
fn lines_of(fields: &Fields) -> usize {
    let sent = |[language, ..]: &[&str; 3]| fields.all(language).next().is_some();
    LINES.iter().rposition(sent).map_or(1, |last| last + 1)
}

fn ask_line(question: Question, asked: &Asked<'_>, place: usize, names: &[&'static str; 3]) -> Question {
    let (w, [language, level, name]) = (&asked.words.record.languages, *names);
    let all: Vec<_> = Language::all().map(|one| (one.as_str(), one.full_name())).collect();
    let levels: Vec<_> = Fluency::ALL.iter().map(|one| (one.as_str(), one.label())).collect();
    let select = |name, label: String, first| {
        Select::new(name, label).choice("", first).value(asked.fields.get(name)).error(asked.errors.of(name))
    };
    let question = question
        .part(select(language, w.language(place + 1), w.choose_language).choices(all))
        .part(select(level, w.level(place + 1), w.choose_level).choices(levels));
    // Asked only of whoever chose a language that has no name in the list.
    if !asked.fields.get(language).parse::<Language>().is_ok_and(Language::is_unnamed) {
        return question;
    }
    let input = Input::new(name, w.name(place + 1)).spellcheck(false).width(Width::Twenty);
    question.part(input.value(asked.fields.shown(name)).error(asked.errors.of(name)))
}

/// The field of a problem, and what to say of it.
fn said(place: usize, problem: LanguageProblem, words: &Words) -> Option<(&'static str, &'static str)> {
    let (w, [language, level, name]) = (&words.record.languages, *LINES.get(place)?);
    Some(match problem {
        LanguageProblem::Missing => (language, w.missing),
        LanguageProblem::Language => (language, w.language_missing),
        LanguageProblem::Twice => (language, w.twice),
        LanguageProblem::Fluency => (level, w.level_missing),
        LanguageProblem::Name(TextRefused::Empty) => (name, w.name_missing),
        LanguageProblem::Name(TextRefused::TooLong { .. }) => (name, w.name_long),
        LanguageProblem::Name(_) => (name, w.name_format),
    })
}

#[get("/assistant/record/languages")]
pub(super) async fn languages(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<Languages>(telling, frame, our).await
}

#[post("/assistant/record/languages", data = "<form>")]
pub(super) async fn take_languages(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    take::<Languages>(form, telling, frame, our).await
}
