//! What somebody reads who is suspended for risk.

use crate::accounts::AssistantActor;
use crate::assistants::suspensions::own_suspension;
use crate::web::guard::{As, Our};
use crate::web::moment;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::get;

#[derive(Template)]
#[template(path = "assistant/suspension.html")]
struct SuspensionPage {
    frame: Frame,
    title: &'static str,
    sentences: Vec<String>,
}

#[get("/assistant/suspension")]
pub(super) async fn suspension(actor: As<AssistantActor>, frame: FormFrame, our: Our) -> Answer {
    let words = frame.words;
    let w = &words.safeguarding.own;
    let own = own_suspension(&our.db, actor.0).await?;
    let (title, sentences) = match own {
        None => (w.none_title, vec![w.none.to_owned()]),
        Some(own) => {
            let (since, review) = (moment::day(own.since, words), moment::date(own.review_on, words));
            let fixed = [w.can, w.say, w.voluntary].map(str::to_owned);
            let told = [w.since(since), w.why.to_owned(), w.review(review)];
            (w.title, told.into_iter().chain(fixed).collect())
        }
    };
    Reply::page(&SuspensionPage { title, sentences, frame: frame.back("/assistant") })
}
