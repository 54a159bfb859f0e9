//! What was told of one part, and what can be done with it.

use std::fmt::Display;

use super::super::address::{LIST, onward};
use super::entry::{EntryPage, address_of};
use crate::assistants::{Overview, Section};
use crate::web::components::{Action, Button, NotificationBanner, SummaryList, SummaryRow};
use crate::web::frame::Frame;
use crate::web::framing::FormFrame;
use crate::words::Words;
use askama::Template;

/// An entry, with the button that removes it.
pub(super) struct Shown {
    list: SummaryList,
    /// Something that its owner should know.
    warning: Option<String>,
    remove_to: String,
    remove: Button,
}

/// A list, and the way to add to it.
pub(super) struct Listed {
    pub(super) heading: &'static str,
    pub(super) none: &'static str,
    pub(super) entries: Vec<Shown>,
    /// The words of the button that leads to the page of a new entry, and its address.
    pub(super) add: Option<(&'static str, &'static str)>,
}

/// A list as the page shows it.
struct Led {
    heading: &'static str,
    none: &'static str,
    entries: Vec<Shown>,
    add: Option<Button>,
}

impl Listed {
    /// With its addresses as they are for whoever the page is made for.
    fn lead(self, frame: &Frame) -> Led {
        let lead = |shown: Shown| Shown {
            list: shown.list.lead(|own| frame.at(own)),
            remove_to: frame.at(&shown.remove_to),
            ..shown
        };
        let entries = self.entries.into_iter().map(lead).collect();
        let add = self.add.map(|(text, own)| Button::link(text, frame.at(own)).secondary());
        Led { heading: self.heading, none: self.none, entries, add }
    }
}

/// The page of one part.
#[derive(Template)]
#[template(path = "assistant/record/hub.html")]
pub(super) struct HubPage {
    frame: Frame,
    saved: Option<NotificationBanner>,
    title: &'static str,
    said: SummaryList,
    lists: Vec<Led>,
    next: Button,
}

impl Shown {
    /// An entry under this title.
    pub(super) fn new<P: EntryPage>(id: P::Id, title: &str, rows: Vec<SummaryRow>, words: &Words) -> Self {
        let w = &words.experience;
        let mut list = rows.into_iter().fold(SummaryList::new(), SummaryList::row).card(title);
        if let Some(card) = &mut list.card {
            card.level = Some(3);
            card.actions.push(Action::new(w.change, address_of::<P>(id), None::<&str>));
        }
        let remove = Button::new(w.remove).secondary().once().attribute("aria-label", w.remove_what(title));
        Self { list, warning: None, remove_to: format!("{}/remove", address_of::<P>(id)), remove }
    }

    /// With something that its owner should know.
    pub(super) fn warning(self, warning: Option<String>) -> Self {
        Self { warning, ..self }
    }
}

/// A question that opens a part, its answer, and the way to change it.
pub(super) fn answer(asked: &str, said: impl Display, change: &str, words: &Words) -> SummaryRow {
    let action = Action::new(words.experience.change, change, asked.to_lowercase());
    SummaryRow::new(asked, said.to_string()).action(action)
}

/// What a page is made of.
pub(super) struct Hub<'a> {
    pub(super) section: Section,
    pub(super) title: &'static str,
    pub(super) saved: Option<&'a str>,
    pub(super) said: SummaryList,
    pub(super) lists: Vec<Listed>,
}

impl Hub<'_> {
    /// The page.
    pub(super) fn page(self, frame: FormFrame, record: Option<&Overview>) -> HubPage {
        let w = &frame.words.experience;
        let saved = match self.saved {
            Some("added") => Some(w.added),
            Some("changed") => Some(w.changed),
            Some("removed") => Some(w.removed),
            _ => None,
        };
        let next = Button::link(w.go_on, frame.at(&onward(self.section, record)));
        let said = self.said.lead(|own| frame.at(own));
        let lists = self.lists.into_iter().map(|list| list.lead(&frame)).collect();
        let (saved, title) = (saved.map(Frame::success), self.title);
        HubPage { saved, title, said, lists, next, frame: frame.back(LIST) }
    }
}
