//! One letter, as it goes on paper. Opening it changes nothing but the audit, which notes who looked.

use crate::accounts::{self, ContactDetails, RegistrarActor};
use crate::ids::LetterId;
use crate::mail::{self, Block, Letter};
use crate::web::components::{Button, WarningText};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment};
use crate::words::Words;
use askama::Template;
use rocket::get;
use rocket::http::Status;

#[derive(Template)]
#[template(path = "registrar/letter.html")]
struct LetterPage {
    frame: Frame,
    /// Where the buttons lead.
    printed_to: String,
    posted_to: String,
    written: String,
    /// Said where there is no address to post it to.
    no_address: Option<WarningText>,
    /// Said where it was printed before.
    printed: Option<String>,
    /// That it is done with: it was posted, or read out where there is no address.
    done: Button,
    large: bool,
    /// Name and address, as they show in the window of an envelope.
    to: Vec<String>,
    day: String,
    subject: String,
    blocks: Vec<Block>,
}

#[derive(Template)]
#[template(path = "registrar/letter_gone.html")]
struct GonePage {
    frame: Frame,
}

#[get("/registrar/letters/<id>")]
pub(super) async fn letter(id: &str, actor: As<RegistrarActor>, frame: FormFrame, our: Our) -> Answer {
    // An id that is none, one that never was, and a letter that was posted all look the same.
    let Ok(id) = id.parse::<LetterId>() else { return gone(frame) };
    let letter = mail::open_letter(&our.db, &our.keys, actor.0.who(), id, our.clock.now()).await?;
    let Some(letter) = letter else { return gone(frame) };
    let contact = accounts::find_contact_for_letter(&our.db, actor.0, letter.about.person).await?;
    Reply::page(&page(frame, letter, contact.as_ref()))
}

fn gone(frame: FormFrame) -> Answer {
    Reply::with_status(Status::NotFound, &GonePage { frame: frame.back("/registrar/letters") })
}

fn page(frame: FormFrame, letter: Letter, contact: Option<&ContactDetails>) -> LetterPage {
    let (words, Letter { about, writing }) = (frame.words, letter);
    let w = &words.letters.letter;
    let to = contact.map(address).unwrap_or_default();
    let no_address = to.is_empty().then(|| WarningText::new(no_address(contact, words)));
    LetterPage {
        printed_to: format!("/registrar/letters/{}/printed", about.id),
        posted_to: format!("/registrar/letters/{}/posted", about.id),
        written: moment::said(about.created_at, words),
        printed: about.printed_at.map(|at| words.letters.printed_at(moment::said(at, words))),
        done: Button::new(if to.is_empty() { w.read_out } else { w.posted }).secondary().once(),
        no_address,
        large: about.large_print,
        to,
        day: moment::day(about.created_at, words),
        blocks: Block::all(&writing.text),
        subject: writing.subject,
        frame: frame.back("/registrar/letters"),
    }
}

/// The lines on the envelope; none where it could not arrive.
fn address(contact: &ContactDetails) -> Vec<String> {
    let Some(address) = &contact.address else { return Vec::new() };
    let lines = address.as_str().lines().map(str::trim).filter(|line| !line.is_empty());
    let postcode = contact.postcode.as_ref().map(|postcode| postcode.as_str());
    let name = std::iter::once(contact.name.as_str());
    name.chain(lines).chain(postcode).map(str::to_owned).collect()
}

fn no_address(contact: Option<&ContactDetails>, words: &Words) -> String {
    let w = &words.letters.letter;
    let Some(ContactDetails { name, telephone, .. }) = contact else { return w.nobody.to_owned() };
    match telephone {
        Some(telephone) => w.no_address(name, telephone),
        None => w.unreachable(name),
    }
}
