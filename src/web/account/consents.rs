//! What the owner of an account agreed to, and taking it back.

use crate::accounts::{AccountActor, Roles};
use crate::assistants::equality::{self, EqualityError};
use crate::keys::CannotOpen;
use crate::privacy::{self, Consent, ConsentError, Purpose, Said, standing};
use crate::web::components::{Button, NotificationBanner};
use crate::web::fault::Fault;
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Current, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame, moment};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/consents.html")]
struct ConsentsPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    asked: Vec<Asked>,
}

/// One thing to agree to, and how it stands.
struct Asked {
    purpose: Purpose,
    title: &'static str,
    version: i64,
    text: &'static str,
    state: String,
    /// The text that was agreed to, where it is another one than now.
    earlier_text: Option<&'static str>,
    /// What else happens when it is taken back.
    note: Option<&'static str>,
    /// All that was said before.
    earlier: Option<String>,
    buttons: Vec<Button>,
}

#[get("/account/consents?<done>")]
pub(super) async fn consents(
    done: Option<&str>,
    session: Current,
    actor: As<AccountActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let lines = privacy::consents(&our.db, actor.0).await?;
    let asked = |purpose: &&Purpose| is_asked(**purpose, &session.0.roles, &lines);
    let asked: Vec<_> = Purpose::ALL.iter().filter(asked).enumerate().collect();
    Reply::page(&ConsentsPage {
        banner: done.and_then(|done| banner(done, frame.words)),
        asked: asked.into_iter().filter_map(|(place, one)| shown(place, *one, &lines, frame.words)).collect(),
        frame: frame.back("/account"),
    })
}

/// Who was asked before can always take it back, in whatever role.
fn is_asked(purpose: Purpose, roles: &Roles, lines: &[Consent]) -> bool {
    roles.iter().any(|role| purpose.is_asked_of(role)) || standing(lines, purpose).is_some()
}

fn banner(done: &str, words: &Words) -> Option<NotificationBanner> {
    let w = &words.consents;
    match done {
        "given" => Some(NotificationBanner::success(w.given_done)),
        "withdrawn" => Some(NotificationBanner::success(w.withdrawn_done)),
        "text" => Some(NotificationBanner::important(w.text_changed)),
        "unchanged" => Some(NotificationBanner::important(w.unchanged)),
        _ => None,
    }
}

fn shown(place: usize, purpose: Purpose, lines: &[Consent], words: &'static Words) -> Option<Asked> {
    let (w, version) = (&words.consents, purpose.text_version());
    let newest = standing(lines, purpose);
    let day = |line: &Consent| moment::day(line.recorded_at, words);
    let agreed = newest.filter(|line| line.given);
    let other = agreed.filter(|line| line.text_version != version);
    let heading = format!("consent-{}", place + 1);
    // All buttons of one kind say the same, so each points to its heading.
    let act = |text: &str, act: &str| {
        Button::new(text).once().sends("act", act).attribute("aria-describedby", heading.clone())
    };
    let give = match (agreed, other) {
        (None, _) => Some(act(w.give, "give")),
        (Some(_), Some(_)) => Some(act(w.give_new, "give")),
        (Some(_), None) => None,
    };
    let withdraw = agreed.map(|_| act(w.withdraw, "withdraw").secondary());
    Some(Asked {
        purpose,
        title: purpose.label(),
        version,
        text: purpose.text(version, words)?,
        state: match newest {
            Some(line) if line.given => w.agreed(day(line), line.channel.label()),
            Some(line) => w.withdrawn(day(line), line.channel.label()),
            None => w.not_agreed.to_owned(),
        },
        earlier_text: other.and_then(Consent::text),
        note: (purpose == Purpose::Equality).then_some(w.equality_note),
        earlier: earlier(newest, lines, words),
        buttons: give.into_iter().chain(withdraw).collect(),
    })
}

/// What was said about the same before, in one line.
fn earlier(newest: Option<&Consent>, lines: &[Consent], words: &Words) -> Option<String> {
    let (w, newest) = (&words.consents, newest?);
    let before = lines.iter().filter(|line| line.purpose == newest.purpose && line.id != newest.id);
    let said = before.map(|line| {
        let (day, channel) = (moment::day(line.recorded_at, words), line.channel.label());
        if line.given { w.earlier_given(day, channel) } else { w.earlier_withdrawn(day, channel) }
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| w.earlier(said.join("; ")))
}

#[post("/account/consents", data = "<form>")]
pub(super) async fn take_consents(
    form: Signed<Unread>,
    actor: As<AccountActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let fields = &form.fields;
    let given = fields.get("act") == "give";
    let (Ok(purpose), true) = (fields.get("purpose").parse(), given || fields.get("act") == "withdraw")
    else {
        return Ok(back("unchanged"));
    };
    // A text that is not named is none that anybody was shown.
    let text_version = fields.get("text").parse().unwrap_or(0);
    let said = Said { purpose, given, text_version, language: frame.lang };
    if purpose == Purpose::Equality && !given {
        return withdraw_equality(&our, actor.0, frame.lang).await;
    }
    Ok(back(match privacy::say(&our.db, actor.0, &said, our.clock.now()).await {
        Ok(()) if given => "given",
        Ok(()) => "withdrawn",
        Err(ConsentError::TextChanged) => "text",
        Err(ConsentError::Storage(error)) => return Err(error.into()),
        Err(_) => "unchanged",
    }))
}

/// The answers that the consent was for go with it.
async fn withdraw_equality(our: &Service, actor: AccountActor, language: &'static str) -> Answer {
    match equality::withdraw(&our.db, &our.keys, actor, language, our.clock.now()).await {
        Ok(()) => Ok(back("withdrawn")),
        Err(EqualityError::NoConsent | EqualityError::NoRecord) => Ok(back("unchanged")),
        Err(EqualityError::NoKey) => Err(Fault::Key(CannotOpen::KeyMissing)),
        Err(EqualityError::Storage(error)) => Err(error.into()),
    }
}

fn back(done: &str) -> Reply {
    Reply::see(format!("/account/consents?done={done}"))
}
