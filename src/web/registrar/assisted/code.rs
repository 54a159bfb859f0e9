//! A letter with a code, with which the person makes the account her own. The code is shown once, when it is made.

use super::address::{address_of, page_of};
use super::open::{instead, open};
use crate::accounts::{HandoverCode, HandoverWord, RegistrarActor, SignUpRole, WordRefused};
use crate::assistants::{self, CodeError};
use crate::assisting::{self, AssistedPerson, AssistingActor};
use crate::ids::PersonId;
use crate::text::PlainText;
use crate::web::components::Input;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::officer::reach::wants_large_print;
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame, moment};
use askama::Template;
use rocket::{get, post};
use time::Duration;

/// The field of the word.
const WORD: &str = "word";

#[derive(Template)]
#[template(path = "registrar/assisted/code.html")]
struct CodePage {
    frame: Frame,
    errors: Errors,
    action: String,
    /// The word that an employer is asked for beside the code.
    word: Option<Input>,
    /// Said where there is no date of birth.
    lacking: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "registrar/assisted/code_letter.html")]
struct LetterPage {
    frame: Frame,
    to: Vec<String>,
    large: bool,
    day: String,
    address: String,
    code: String,
    asked: &'static str,
    until: String,
    done: String,
}

#[get("/registrar/assisted/<person>/code")]
pub(super) async fn code(person: &str, actor: As<RegistrarActor>, frame: FormFrame, our: Our) -> Found {
    let Ok(person) = person.parse::<PersonId>() else { return Ok(None) };
    match open(&our, actor.0, frame, person).await? {
        Ok((_, opened)) if !opened.agrees() => Ok(Some(Reply::see(address_of(person)))),
        Ok((frame, opened)) => Reply::page(&CodePage::new(frame, &opened, Errors::default())).map(Some),
        Err(instead) => Ok(instead),
    }
}

impl CodePage {
    /// The page. A word that was typed is not shown again: it is agreed on anew.
    fn new(frame: FormFrame, opened: &AssistedPerson, errors: Errors) -> Self {
        let (w, person) = (&frame.words.assisted.code, opened.assisted.person);
        let word = (opened.assisted.role == SignUpRole::Employer).then(|| {
            Input::new(WORD, w.word)
                .autocomplete("off")
                .spellcheck(false)
                .hint(w.word_hint)
                .error(errors.of(WORD))
        });
        let frame = frame.back(&address_of(person)).with(&errors);
        Self { frame, errors, action: page_of(person, "code"), word, lacking: None }
    }

    fn lacking(self, lacking: &'static str) -> Self {
        Self { lacking: Some(lacking), ..self }
    }
}

#[post("/registrar/assisted/<person>/code", data = "<form>")]
pub(super) async fn take_code(
    person: &str,
    form: Signed<Unread>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(person) = person.parse::<PersonId>() else { return Ok(None) };
    let now = our.clock.now();
    let assisting = match assisting::assist(&our.db, actor.0, person, now).await {
        Ok(actor) => actor,
        Err(error) => return instead(person, error),
    };
    let (frame, opened) = match open(&our, actor.0, frame, person).await? {
        Ok(opened) => opened,
        Err(instead) => return Ok(instead),
    };
    let w = &frame.words.assisted.code;
    let wrong = |text: &str| Errors::one(WORD, text);
    match make(&our, assisting, opened.assisted.role, &form.fields).await {
        Ok(Ok(code)) => Reply::page(&letter(&our, frame, &opened, &code)).map(Some),
        Ok(Err(refused)) => {
            let text = match refused {
                WordRefused::Missing => w.word_missing,
                WordRefused::Short => w.word_short,
                WordRefused::Long => w.word_long,
            };
            Reply::failed(&CodePage::new(frame, &opened, wrong(text))).map(Some)
        }
        Err(CodeError::NoWord) => {
            Reply::failed(&CodePage::new(frame, &opened, wrong(w.word_missing))).map(Some)
        }
        Err(CodeError::WordInLetter) => {
            Reply::failed(&CodePage::new(frame, &opened, wrong(w.word_in_letter))).map(Some)
        }
        Err(CodeError::NoBirthDate) => {
            let page = CodePage::new(frame, &opened, Errors::default()).lacking(w.no_birth_date);
            Reply::failed(&page).map(Some)
        }
        Err(CodeError::NotAdmitted(_)) => Ok(Some(Reply::see(address_of(person)))),
        Err(CodeError::NoRandom(error)) => Err(error.into()),
        Err(CodeError::Storage(error)) => Err(error.into()),
    }
}

/// Makes the code: for an employer with a word that was typed, or with what is wrong with that.
async fn make(
    our: &Service,
    who: AssistingActor,
    role: SignUpRole,
    fields: &Fields,
) -> Result<Result<HandoverCode, WordRefused>, CodeError> {
    let now = our.clock.now();
    match role {
        SignUpRole::Assistant => assistants::make_code(&our.db, who, now).await.map(Ok),
        SignUpRole::Employer => match fields.get(WORD).parse::<HandoverWord>() {
            Ok(word) => assistants::make_code_with(&our.db, who, &word, now).await.map(Ok),
            Err(refused) => Ok(Err(refused)),
        },
    }
}

fn letter(our: &Service, frame: FormFrame, opened: &AssistedPerson, code: &HandoverCode) -> LetterPage {
    let (words, today) = (frame.words, our.clock.now().today());
    let w = &words.assisted.code;
    let contact = opened.person.contact.as_ref();
    let lines = contact.map(|contact| {
        let address = contact.address.as_ref().map(PlainText::as_str).unwrap_or_default();
        let postcode = contact.postcode.as_ref().map(ToString::to_string);
        let lines = std::iter::once(contact.name.as_str()).chain(address.lines()).map(str::to_owned);
        lines.chain(postcode).collect()
    });
    let person = opened.assisted.person;
    LetterPage {
        to: lines.unwrap_or_default(),
        large: wants_large_print(&opened.person),
        day: moment::date(today, words),
        address: our.letterhead.link("account/claim"),
        code: code.to_string(),
        asked: match opened.assisted.role {
            SignUpRole::Assistant => w.asked_assistant,
            SignUpRole::Employer => w.asked_employer,
        },
        until: w.until(moment::date(today + Duration::days(90), words)),
        done: address_of(person),
        frame: frame.back(&address_of(person)),
    }
}
