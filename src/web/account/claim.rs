//! Making an account one's own by the code from a letter. The answer is the same whether there is such a code or not; only
//! the mail differs.

use super::words::{email_refused, password_refused};
use crate::accounts::{
    self, Answer as Known, CodeRefused, Handover, HandoverCode, HandoverWord, Password, SignUpError,
    SignUpRole,
};
use crate::text::{Email, PersonName};
use crate::web::components::{DateInput, Input as TextInput, PasswordInput, Radios};
use crate::web::days::{day_problem, typed_day, wrong_parts};
use crate::web::error::too_many;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::visitor::Origin;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

/// The first field of the date of birth, to which its errors point.
const BORN: &str = "born-day";

#[derive(Template)]
#[template(path = "account/claim.html")]
struct ClaimPage {
    frame: Frame,
    errors: Errors,
    code: TextInput,
    role: Radios,
    born: DateInput,
    family: TextInput,
    word: TextInput,
    email: TextInput,
    password: PasswordInput,
}

impl ClaimPage {
    fn new(frame: FormFrame, fields: &Fields, errors: Errors) -> Self {
        let frame = frame.back("/sign-in");
        let (words, w) = (frame.words, &frame.words.assisted.claim);
        let line = |name: &'static str, label: &str| {
            TextInput::new(name, label).spellcheck(false).value(fields.shown(name)).error(errors.of(name))
        };
        let roles: Vec<_> = SignUpRole::ALL.iter().map(|role| (role.as_str(), role.label())).collect();
        let password = PasswordInput::chosen("password", w.password).hint(words.imported.password_hint);
        Self {
            code: line("code", w.code).autocomplete("off").hint(w.code_hint),
            role: Radios::new("role", w.role)
                .choices(roles)
                .value(fields.get("role"))
                .error(errors.of("role")),
            born: born(fields, &errors, words),
            family: line("family", w.family).autocomplete("family-name").hint(w.family_hint),
            word: line("word", w.word).autocomplete("off").hint(w.word_hint),
            email: line("email", w.email).email().hint(w.email_hint),
            password: password.error(errors.of("password")),
            frame: frame.with(&errors),
            errors,
        }
    }
}

fn born(fields: &Fields, errors: &Errors, words: &Words) -> DateInput {
    let w = &words.assisted.claim;
    let [day, month, year] = ["day", "month", "year"].map(|part| fields.shown(&format!("born.{part}")));
    let error = errors.of(BORN);
    let failed = error.is_some();
    let date = DateInput::new("born", w.born, words)
        .birthday()
        .hint(w.born_hint)
        .values(day, month, year)
        .error(error);
    wrong_parts(date, &typed_day("born", fields), failed)
}

#[get("/account/claim")]
pub(super) fn claim(frame: FormFrame) -> Answer {
    Reply::page(&ClaimPage::new(frame, &Fields::default(), Errors::default()))
}

/// What was typed, in the right form.
struct Typed {
    code: HandoverCode,
    answer: Known,
    email: Email,
    password: Password,
}

#[post("/account/claim", data = "<form>")]
pub(super) async fn take_claim(form: Signed<Unread>, frame: FormFrame, origin: Origin, our: Our) -> Answer {
    let typed = match read(&form.fields, &our) {
        Ok(typed) => typed,
        Err(errors) => return Reply::failed(&ClaimPage::new(frame, &form.fields, errors)),
    };
    let Typed { code, answer, email, password } = typed;
    let password_hash = our.hasher.hash(&password).await?;
    let request = Handover { code, answer, email, password_hash, network: origin.network };
    match accounts::ask_handover(&our.desk(), &request, our.clock.now()).await {
        Ok(()) => Ok(Reply::see("/account/claim/sent")),
        Err(SignUpError::TooMany { retry_after }) => too_many(frame.into(), retry_after),
        Err(SignUpError::Storage(error)) => Err(error.into()),
    }
}

/// What the form means, or everything that is wrong with it; what is wrong says nothing of codes that there are.
fn read(fields: &Fields, service: &Service) -> Result<Typed, Errors> {
    let (words, mut errors) = (service.words, Errors::default());
    let w = &words.assisted.claim;
    let code = fields.get("code").parse::<HandoverCode>().map_err(|refused| {
        let text = match refused {
            CodeRefused::Missing => w.code_missing,
            CodeRefused::Form => w.code_form,
            CodeRefused::Check => w.code_check,
        };
        errors.add("code", text);
    });
    let answer = read_answer(fields, words, &mut errors);
    let email = fields.get("email").parse::<Email>();
    let email = email.map_err(|refused| errors.add("email", email_refused(refused, words))).ok();
    let password = Password::new(fields.get("password"), email.as_ref(), &service.forbidden_words())
        .map_err(|refused| errors.add("password", password_refused(refused, words)))
        .ok();
    let typed = code.ok().zip(answer).zip(email.zip(password));
    errors.unless_any(typed.map(|((code, answer), (email, password))| Typed {
        code,
        answer,
        email,
        password,
    }))
}

fn read_answer(fields: &Fields, words: &Words, errors: &mut Errors) -> Option<Known> {
    let w = &words.assisted.claim;
    match fields.get("role").parse() {
        Ok(SignUpRole::Assistant) => match typed_day("born", fields).read() {
            Ok(day) => Some(Known::BirthDate(day)),
            Err(refused) => {
                errors.add(BORN, day_problem(refused, w.born, words));
                None
            }
        },
        Ok(SignUpRole::Employer) => {
            let name = fields.get("family").parse::<PersonName>();
            let name = name.map_err(|_| errors.add("family", w.family_missing)).ok();
            let word = fields.get("word").parse::<HandoverWord>();
            let word = word.map_err(|_| errors.add("word", w.word_missing)).ok();
            name.zip(word).map(|(name, word)| Known::NameAndWord(name, word))
        }
        Err(_) => {
            errors.add("role", w.role_missing);
            None
        }
    }
}

#[derive(Template)]
#[template(path = "account/claim_sent.html")]
struct SentPage {
    frame: Frame,
    mail_folder: Option<String>,
}

#[get("/account/claim/sent")]
pub(super) fn sent(frame: Frame, our: Our) -> Answer {
    Reply::page(&SentPage { frame, mail_folder: our.demo_mail_folder() })
}
