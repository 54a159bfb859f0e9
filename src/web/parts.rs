//! What a page of questions is made of.

use crate::web::components::{Button, Checkboxes, DateInput, Details, Input, Radios, Select, Textarea, Week};

/// One part of a page.
pub(crate) enum Part {
    /// A line to type into.
    Input(Input),
    /// Several lines to type into.
    Textarea(Textarea),
    /// Several things, of which one is chosen.
    Radios(Radios),
    /// Several things, of which several are chosen.
    Checkboxes(Checkboxes),
    /// A long list, of which one is chosen.
    Select(Select),
    /// A date.
    Date(DateInput),
    /// The week grid.
    Week(Week),
    /// A paragraph.
    Text(String),
    /// A heading over what follows.
    Heading(String),
    /// Text that stands apart.
    Inset(String),
    /// Help that is folded away.
    Details(Details),
    /// A button that stands before the last one.
    Button(Button),
}

macro_rules! parts {
    ($($kind:ident)*) => {$(
        impl From<$kind> for Part {
            fn from(part: $kind) -> Self {
                Self::$kind(part)
            }
        }
    )*};
}

parts! { Input Textarea Radios Checkboxes Select Week Details Button }

impl From<DateInput> for Part {
    fn from(part: DateInput) -> Self {
        Self::Date(part)
    }
}

/// A page of questions: its heading and its parts.
pub(crate) struct Question {
    /// The title of the page. When `own_heading` is not set, a label or legend is the heading.
    pub(crate) title: &'static str,
    /// The title stands over the parts as the heading of the page.
    pub(crate) own_heading: bool,
    /// The parts, in order.
    pub(crate) parts: Vec<Part>,
    /// The words of a second button, which asks for more fields and saves nothing.
    pub(crate) more: Option<&'static str>,
}

impl Question {
    /// A page whose heading stands over its parts.
    pub(crate) fn new(title: &'static str) -> Self {
        Self { title, own_heading: true, parts: Vec::new(), more: None }
    }

    /// A page of one question, whose label or legend is the heading.
    pub(crate) fn single(title: &'static str, part: impl Into<Part>) -> Self {
        Self { title, own_heading: false, parts: vec![part.into()], more: None }
    }

    /// One more part.
    pub(crate) fn part(mut self, part: impl Into<Part>) -> Self {
        self.parts.push(part.into());
        self
    }

    /// A second button, which asks for more fields and saves nothing.
    pub(crate) fn more(mut self, words: &'static str) -> Self {
        self.more = Some(words);
        self
    }

    /// A paragraph.
    pub(crate) fn text(self, text: impl Into<String>) -> Self {
        self.part(Part::Text(text.into()))
    }

    /// A paragraph before everything else.
    pub(crate) fn led_by(mut self, text: impl Into<String>) -> Self {
        self.parts.insert(0, Part::Text(text.into()));
        self
    }

    /// The same for an officer who answers for somebody: a browser that offered the officer's own name would be in the way.
    pub(crate) fn of_somebody_else(mut self) -> Self {
        for part in &mut self.parts {
            match part {
                Part::Input(input) => input.extra.attributes.set("autocomplete", "off"),
                Part::Date(date) => date.offer_nothing(),
                _ => {}
            }
        }
        self
    }

    /// A heading over what follows.
    pub(crate) fn heading(self, text: impl Into<String>) -> Self {
        self.part(Part::Heading(text.into()))
    }
}
