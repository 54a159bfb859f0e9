//! Results on paper, for somebody for whom a registrar searches: what the listing says and what was checked, and nothing
//! that is closer than the listing.

use super::address::{PRINT, RESULTS, with};
use super::seeking::{Asked, Seeking, not_checked};
use super::sheet::Sheet;
use crate::finder::{Found, print as on_paper};
use crate::ids::AssistantId;
use crate::web::components::{Checkboxes, Size};
use crate::web::employer::telling::Telling;
use crate::web::frame::Frame;
use crate::web::guard::Our;
use crate::web::moment;
use crate::web::officer::reach::wants_large_print;
use crate::web::reply::{Answer, Reply};
use askama::Template;
use rocket::get;

/// The field of those who were chosen.
const CHOSEN: &str = "chosen";

/// The form below the results with which some are chosen.
pub(super) struct Choosing {
    /// Where it leads.
    pub(super) action: String,
    /// What is looked for, so that there is a way back.
    pub(super) kept: Vec<(String, String)>,
    /// A box for each result.
    pub(super) boxes: Checkboxes,
}

impl Choosing {
    /// The form, where a registrar searches for somebody and somebody fits. Each box is ticked: most people want all.
    pub(super) fn of(found: &[Found], fields: &[(String, String)], frame: &Frame) -> Option<Self> {
        frame.on_behalf.as_ref().filter(|_| !found.is_empty())?;
        let choices: Vec<_> = found.iter().map(|one| (one.id, named(one))).collect();
        let boxes = Checkboxes::new(CHOSEN, frame.words.assisted.found.choose)
            .legend_size(Size::Medium)
            .values(found.iter().map(|one| one.id))
            .choices(choices);
        Some(Self { action: frame.at(PRINT), kept: fields.to_vec(), boxes })
    }
}

/// A name, and as much of the place as is shown: two may have the same name.
fn named(found: &Found) -> String {
    let parts =
        [Some(found.listing.name.as_str()), found.listing.place.as_ref().map(|place| place.area.as_str())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[derive(Template)]
#[template(path = "employer/search/print.html")]
struct PrintPage {
    frame: Frame,
    large: bool,
    day: String,
    heading: String,
    sheets: Vec<Sheet>,
}

#[get("/assisted/<person>/employer/print")]
pub(super) async fn print(person: &str, asked: Asked, telling: Telling, frame: Frame, our: Our) -> Answer {
    // Who searches, and for whom, is known from the address by now.
    let _ = person;
    let Some(seeking) = Seeking::of(&our, &telling).await? else { return Ok(not_checked(&telling)) };
    let back = with(RESULTS, asked.without(CHOSEN));
    let chosen: Vec<AssistantId> = asked.0.all(CHOSEN).filter_map(|id| id.parse().ok()).collect();
    if chosen.is_empty() {
        return Ok(Reply::see(telling.at(back)));
    }
    let (seeker, now) = (seeking.seeker(&our).await?, our.clock.now());
    let finder = seeking.finder(&our).await?;
    let printed = on_paper(&finder, &seeker, &chosen, now).await?;
    let (person, words) = (seeking.person(&our).await?, frame.words);
    let name = frame.on_behalf.as_ref().map(|for_whom| for_whom.name.clone()).unwrap_or_default();
    let frame = frame.back(&back);
    Reply::page(&PrintPage {
        large: person.as_ref().is_some_and(wants_large_print),
        day: moment::date(now.today(), words),
        heading: words.assisted.found.heading(name),
        sheets: printed.iter().map(|looked| Sheet::of(looked, Vec::new(), words)).collect(),
        // The heading says for whom; how to fill in a form has no place on paper.
        frame: Frame { on_behalf: None, ..frame },
    })
}
