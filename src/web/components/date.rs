//! A date, typed as day, month and year.

use std::fmt::Display;

use super::extra::{Extra, Said, extras};
use super::field::{Field, fields, grouped};
use super::label::Fieldset;

/// Day, month or year.
#[derive(Clone, Debug, Default)]
pub struct DatePart {
    /// The id.
    pub id: String,
    /// The name under which the form sends it.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// What stood or stands in it.
    pub value: Option<String>,
    /// The error is here, or not here.
    pub wrong: Option<bool>,
    /// It holds four characters, not two.
    pub long: bool,
    /// Classes and attributes.
    pub extra: Extra,
}

/// A date.
#[derive(Clone, Debug, Default)]
pub struct DateInput {
    /// Name, hint, error.
    pub field: Field,
    /// The legend.
    pub fieldset: Option<Fieldset>,
    /// Day, month and year.
    pub parts: Vec<DatePart>,
    /// Classes and attributes.
    pub extra: Extra,
}

extras!(DatePart DateInput);
fields!(DateInput);
grouped!(DateInput);

impl DateInput {
    /// A date of this name, with this legend, and the words for day, month and year.
    ///
    /// The form sends `name.day`, `name.month` and `name.year`.
    #[must_use]
    pub fn new(name: impl Display, legend: impl Display, words: &crate::words::Words) -> Self {
        let (field, mut fieldset) = (Field::new(&name), Fieldset::new(legend));
        fieldset.role = Some("group".to_owned());
        let words = &words.components.date;
        let parts =
            [("day", words.day), ("month", words.month), ("year", words.year)].map(|(part, label)| {
                DatePart {
                    id: format!("{}-{part}", field.id),
                    name: format!("{name}.{part}"),
                    label: label.to_owned(),
                    long: part == "year",
                    ..DatePart::default()
                }
            });
        Self { field, fieldset: Some(fieldset), parts: parts.into(), ..Self::default() }
    }

    /// What stood or stands in day, month and year.
    #[must_use]
    pub fn values(self, day: impl Said, month: impl Said, year: impl Said) -> Self {
        self.each([day.said(), month.said(), year.said()], |part, value| part.value = value)
    }

    /// Where the error is: in the day, the month, the year. Said nothing, it is in all.
    #[must_use]
    pub fn wrong(self, day: bool, month: bool, year: bool) -> Self {
        self.each([day, month, year], |part, wrong| part.wrong = Some(wrong))
    }

    /// The own date of birth, which the browser may offer.
    #[must_use]
    pub fn birthday(self) -> Self {
        self.each(["bday-day", "bday-month", "bday-year"], |part, value| {
            part.extra.attributes.set("autocomplete", value);
        })
    }

    /// The browser offers nothing.
    pub fn offer_nothing(&mut self) {
        for part in &mut self.parts {
            part.extra.attributes.set("autocomplete", "off");
        }
    }

    fn each<T>(mut self, values: [T; 3], change: impl Fn(&mut DatePart, T)) -> Self {
        self.parts.iter_mut().zip(values).for_each(|(part, value)| change(part, value));
        self
    }

    /// Whether the error is in this part.
    #[must_use]
    pub fn is_wrong(&self, part: &DatePart) -> bool {
        let somewhere = self.parts.iter().any(|part| part.wrong == Some(true));
        part.wrong.unwrap_or_else(|| self.field.error.is_some() && !somewhere)
    }
}
