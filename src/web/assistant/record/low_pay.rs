//! Pay below the legal minimum: it is kept, and she is told the rate and where to get advice.

use super::address::{LIST, address_of};
use super::telling::Telling;
use crate::assistants::wage::wage_rates;
use crate::assistants::{self, LowPay, Record, Section, Teller, low_pay};
use crate::web::components::{Button, WarningText};
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::guard::Our;
use crate::web::moment;
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::words::Words;
use askama::Template;
use rocket::get;

/// The page that says so.
pub(super) const LOW_PAY: &str = "/assistant/record/hours/low-pay";

#[derive(Template)]
#[template(path = "assistant/record/low_pay.html")]
struct LowPayPage {
    frame: Frame,
    warning: WarningText,
    change: String,
    onward: Button,
}

/// The pay that the person asks, if it is below the legal minimum.
pub(super) async fn of(who: Teller, our: &Service) -> Result<Option<LowPay>, Fault> {
    match assistants::find_record(&our.db, who).await? {
        Some(record) => of_record(&record, our).await,
        None => Ok(None),
    }
}

/// The pay that this record asks, if it is below the legal minimum.
pub(super) async fn of_record(record: &Record, our: &Service) -> Result<Option<LowPay>, Fault> {
    let rates = wage_rates(&our.db).await?;
    Ok(low_pay(record, &rates, our.clock.now().today()))
}

/// What is said of it, wherever it is said.
pub(super) fn warning(low: &LowPay, words: &Words) -> WarningText {
    let day = moment::date(low.on, words);
    WarningText::new(words.record.low_pay.warning(low.asked, day, low.minimum))
}

#[get("/assistant/record/hours/low-pay")]
pub(super) async fn page(telling: Telling, frame: Frame, our: Our) -> Answer {
    let Some(low) = of(telling.who(), &our).await? else { return Ok(Reply::see(telling.at(LIST))) };
    let warning = warning(&low, frame.words);
    let frame = frame.back(LIST);
    let onward = Button::link(frame.words.record.low_pay.onward, frame.at(LIST));
    let change = frame.at(&address_of(Section::Hours));
    Reply::page(&LowPayPage { frame, warning, change, onward })
}
