//! The links with which somebody shows her record: which there are, whether they were opened, a new one, taking one back.

use crate::accounts::AssistantActor;
use crate::assistants::sharing::{self, Lasting, Share, ShareError, Stage};
use crate::clock::Timestamp;
use crate::web::components::{Button, Radios, SummaryList};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{fault::Fault, frame::Frame, framing::FormFrame, moment};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

/// Where this page stands.
pub(super) const LINKS: &str = "/assistant/shared-links";

/// One link.
struct Line {
    facts: SummaryList,
    /// Its id and the button that takes it back, as long as there is something to take back.
    withdraw: Option<(String, Button)>,
}

#[derive(Template)]
#[template(path = "assistant/portable/links.html")]
struct LinksPage {
    frame: Frame,
    errors: Errors,
    saved: Option<&'static str>,
    /// The link that was made just now: it is told once.
    link: Option<String>,
    lasting: Radios,
    lines: Vec<Line>,
}

impl LinksPage {
    async fn new(
        our: &Service,
        actor: AssistantActor,
        frame: FormFrame,
        fields: &Fields,
        errors: Errors,
    ) -> Result<Self, Fault> {
        let (w, now) = (&frame.words.shared, our.clock.now());
        let shares = sharing::shares(&our.db, actor).await?;
        let choices: Vec<_> = Lasting::ALL.iter().map(|one| (one.as_str(), one.label())).collect();
        let lasting = Radios::new("lasting", w.lasting).choices(choices).value(fields.get("lasting"));
        Ok(Self {
            saved: None,
            link: None,
            lasting: lasting.hint(w.lasting_hint).error(errors.of("lasting")),
            lines: shares.iter().map(|share| line(share, now, frame.words)).collect(),
            frame: frame.back("/assistant/portable-record").with(&errors),
            errors,
        })
    }
}

fn line(share: &Share, now: Timestamp, words: &Words) -> Line {
    let w = &words.shared;
    let said = |at| moment::said(at, words);
    let state = match share.stage(now) {
        Stage::Works(day) => w.works(moment::date(day, words)),
        Stage::NotShown(day) => w.not_shown(moment::date(day, words)),
        Stage::Withdrawn => w.withdrawn.to_owned(),
        Stage::Ended => w.ended(moment::date(share.last_day(), words)),
    };
    let opened = share.opened.map_or_else(
        || w.never.to_owned(),
        |opened| if opened.times == 1 { w.once.to_owned() } else { w.times(opened.times) },
    );
    let facts = SummaryList::answered([
        (w.made, Some(said(share.made_at))),
        (w.state, Some(state)),
        (w.withdrawn_at, share.withdrawn_at.map(said)),
        (w.opened, Some(opened)),
        (w.first, share.opened.map(|opened| said(opened.first))),
        (w.last, share.opened.filter(|opened| opened.times > 1).map(|opened| said(opened.last))),
    ]);
    let button = || {
        let what = w.withdraw_which(said(share.made_at));
        Button::new(w.withdraw).secondary().once().attribute("aria-label", what)
    };
    Line { facts, withdraw: share.is_open(now).then(|| (share.id.to_string(), button())) }
}

#[get("/assistant/shared-links?<saved>")]
pub(super) async fn links(
    saved: Option<&str>,
    actor: As<AssistantActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let saved = saved.map(|_| frame.words.shared.saved_withdrawn);
    let page = LinksPage::new(&our, actor.0, frame, &Fields::default(), Errors::default()).await?;
    Reply::page(&LinksPage { saved, ..page })
}

/// The link stands on the answer itself, because it is told once and in no address.
#[post("/assistant/shared-links", data = "<form>")]
pub(super) async fn take_link(
    form: Signed<Unread>,
    actor: As<AssistantActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let w = &frame.words.shared;
    let made = match form.fields.get("lasting").parse() {
        Ok(lasting) => match sharing::share(&our.db, actor.0, lasting, our.clock.now()).await {
            Ok(token) => Ok(our.settings.base_address.link(&format!("/shared/{}", token.reveal()))),
            Err(ShareError::NotOnRegister) => Err(w.not_on_register),
            Err(ShareError::TooMany) => Err(w.too_many),
            Err(ShareError::Storage(error)) => return Err(error.into()),
        },
        Err(_) => Err(w.lasting_missing),
    };
    match made {
        Ok(link) => {
            let page = LinksPage::new(&our, actor.0, frame, &Fields::default(), Errors::default()).await?;
            Reply::page(&LinksPage { link: Some(link), ..page })
        }
        Err(wrong) => {
            let errors = Errors::one("lasting", wrong);
            Reply::failed(&LinksPage::new(&our, actor.0, frame, &form.fields, errors).await?)
        }
    }
}

#[post("/assistant/shared-links/withdraw", data = "<form>")]
pub(super) async fn take_withdrawal(form: Signed<Unread>, actor: As<AssistantActor>, our: Our) -> Answer {
    if let Ok(id) = form.fields.get("share").parse() {
        sharing::withdraw_share(&our.db, actor.0, id, our.clock.now()).await?;
    }
    Ok(Reply::see(format!("{LINKS}?saved=withdrawn")))
}
