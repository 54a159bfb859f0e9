//! Reads one setting after the other and notes each that is not what it should be.

use super::sources::ENVIRONMENT;
use rocket::figment::Figment;
use rocket::figment::value::{Dict, Value};
use std::fmt::Display;
use std::ops::RangeInclusive;

/// The settings of `[default.register]` that nobody has asked for yet.
///
/// No sentence repeats a value: it may be an address with a password in it.
pub(super) struct Reader<'a> {
    figment: &'a Figment,
    written: Dict,
    known: Vec<&'static str>,
    wrong: &'a mut Vec<String>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(figment: &'a Figment, wrong: &'a mut Vec<String>) -> Self {
        let written = match figment.find_value("register") {
            Ok(Value::Dict(_, written)) => written,
            Ok(_) => {
                wrong.push(
                    "register must be a table: write [default.register] and the settings below it.".into(),
                );
                Dict::new()
            }
            Err(_) => Dict::new(),
        };
        Self { figment, written, known: Vec::new(), wrong }
    }

    /// A text; without it, the usual one.
    pub(super) fn text(&mut self, name: &'static str, usual: &str) -> String {
        let text = self.take(name).and_then(|value| self.as_text(name, &value));
        text.unwrap_or_else(|| usual.to_owned())
    }

    /// A text that may be missing; an empty one is missing too.
    pub(super) fn optional(&mut self, name: &'static str) -> Option<String> {
        let value = self.take(name)?;
        self.as_text(name, &value).filter(|text| !text.is_empty())
    }

    /// A text that only builds with debug assertions take; to others it is no setting.
    pub(super) fn of_a_test(&mut self, name: &'static str) -> Option<String> {
        if !cfg!(debug_assertions) {
            return None;
        }
        let value = self.written.remove(name)?;
        self.as_text(name, &value)
    }

    /// A number between two others, or text that is one: variables of the environment are text.
    pub(super) fn number<N>(&mut self, name: &'static str, usual: N, range: RangeInclusive<N>) -> N
    where
        N: TryFrom<u64> + PartialOrd + Display,
    {
        let Some(value) = self.take(name) else { return usual };
        let number = value.deserialize::<u64>().ok();
        let number = number.or_else(|| value.as_str()?.trim().parse().ok()).and_then(|n| N::try_from(n).ok());
        if let Some(number) = number.filter(|number| range.contains(number)) {
            return number;
        }
        let called = self.called(name, &value);
        let (least, most) = (range.start(), range.end());
        self.wrong.push(format!(
            "{called} must be a whole number from {least} to {most}; {usual} is the usual one."
        ));
        usual
    }

    /// A list of texts, or one text with commas.
    pub(super) fn list(&mut self, name: &'static str) -> Vec<String> {
        let Some(value) = self.take(name) else { return Vec::new() };
        let items = match value.as_str() {
            Some(text) => Some(text.split(',').map(str::to_owned).collect()),
            None => value.deserialize::<Vec<String>>().ok(),
        };
        let Some(items) = items else {
            let called = self.called(name, &value);
            self.wrong
                .push(format!("{called} must be a list of texts in quotes, for instance [\"10.0.0.5\"]."));
            return Vec::new();
        };
        items.iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
    }

    /// Notes what is written and is not a setting.
    pub(super) fn finish(self) {
        for (name, value) in &self.written {
            let called = self.called(name, value);
            self.wrong.push(format!(
                "{called} is not a setting: correct its name or remove it. The settings are {}.",
                self.known.join(", ")
            ));
        }
    }

    fn take(&mut self, name: &'static str) -> Option<Value> {
        self.known.push(name);
        self.written.remove(name)
    }

    fn as_text(&mut self, name: &str, value: &Value) -> Option<String> {
        if value.as_str().is_none() {
            let called = self.called(name, value);
            self.wrong.push(format!("{called} must be a text: put it in quotes."));
        }
        value.as_str().map(|text| text.trim().to_owned())
    }

    /// The name of a setting as the operator wrote it.
    fn called(&self, name: &str, value: &Value) -> String {
        let place = self.figment.get_metadata(value.tag()).map(|metadata| metadata.name.as_ref());
        if place == Some(ENVIRONMENT) { format!("REGISTER_{}", name.to_uppercase()) } else { name.to_owned() }
    }
}
