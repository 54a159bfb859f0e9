//! All officers, and the invitations that wait.

use crate::accounts::{self, AdministratorActor, Officer, OfficerRole};
use crate::ids::InvitationId;
use crate::web::components::{Action, Button, Card, NotificationBanner, SummaryList, SummaryRow};
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

/// How the address says that somebody's last role was withdrawn, who has no page of their own from then on.
pub(super) const NO_OFFICER_NOW: &str = "no-officer";

#[derive(Template)]
#[template(path = "administrator/officers/list.html")]
struct ListPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    officers: Vec<SummaryList>,
    invited: Vec<Invited>,
}

struct Invited {
    id: InvitationId,
    email: String,
    until: String,
    button: Button,
}

/// The roles in one line.
pub(super) fn said(roles: &[OfficerRole]) -> String {
    roles.iter().map(|role| role.label()).collect::<Vec<_>>().join(", ")
}

#[get("/administrator/officers?<done>")]
pub(in crate::web::administrator) async fn list(
    done: Option<&str>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let officers = accounts::officers(&our.db, actor.0).await?;
    let waiting = accounts::invitations(&our.db, actor.0, our.clock.now()).await?;
    let (words, w) = (frame.words, &frame.words.officers.list);
    let banner = match done {
        Some("sent") => Some(NotificationBanner::success(w.sent)),
        Some("withdrawn") => Some(NotificationBanner::success(w.withdrawn)),
        Some(NO_OFFICER_NOW) => Some(NotificationBanner::success(w.no_officer_now)),
        _ => None,
    };
    let invited = waiting.into_iter().enumerate().map(|(place, one)| Invited {
        id: one.id,
        email: one.email.as_str().to_owned(),
        until: w.until(said(&one.roles), moment::said(one.expires_at, words)),
        button: Button::new(w.withdraw)
            .secondary()
            .once()
            .attribute("aria-describedby", format!("invited-{}", place + 1)),
    });
    Reply::page(&ListPage {
        invited: invited.collect(),
        officers: officers.iter().map(|officer| card(officer, words)).collect(),
        frame: frame.back("/officer"),
        banner,
    })
}

/// A table would be too wide for a telephone: addresses are long, and so are lists of roles.
fn card(officer: &Officer, words: &Words) -> SummaryList {
    let w = &words.officers.list;
    let name = officer.name.as_ref().map_or(officer.email.as_str(), |name| name.as_str());
    let factor = if officer.has_factor { w.factor_on } else { w.factor_off };
    let address = format!("/administrator/officer/{}", officer.account);
    let card = Card {
        title: Some(name.to_owned()),
        level: Some(3),
        actions: vec![Action::new(w.change, address, None::<String>)],
        ..Card::default()
    };
    let list = SummaryList::new()
        .row(SummaryRow::new(w.roles, said(&officer.roles)))
        .row(SummaryRow::new(w.factor, factor));
    SummaryList { card: Some(card), ..list }
}

#[post("/administrator/invitations/withdraw", data = "<form>")]
pub(in crate::web::administrator) async fn withdraw_invitation(
    form: Signed<Unread>,
    actor: As<AdministratorActor>,
    our: Our,
) -> Answer {
    if let Ok(id) = form.fields.get("invitation").parse() {
        accounts::withdraw_invitation(&our.desk(), actor.0, id, our.clock.now()).await?;
    }
    Ok(Reply::see("/administrator/officers?done=withdrawn"))
}
