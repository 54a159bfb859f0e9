//! Forms: what was typed, what is wrong with it, and the type that a good form becomes.

use super::components::ErrorSummary;
use super::service::Service;
use super::visitor::service;
use rocket::data::{Data, FromData, Outcome};
use rocket::http::Status;
use rocket::{Request, data::ToByteUnit as _};

/// What was typed, as sent. A field that comes twice counts by its first value.
#[derive(Clone, Default)]
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads an urlencoded body.
    pub(crate) fn decode(body: &[u8]) -> Self {
        Self(url::form_urlencoded::parse(body).map(|(k, v)| (k.into_owned(), v.into_owned())).collect())
    }

    /// What was typed into a field; empty when it was not sent.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// All values of a field: checkboxes.
    pub(crate) fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// Everything that was sent, field by field.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Fills a form that nobody has typed into yet.
    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.0.push((name.to_owned(), value.into()));
        self
    }

    /// These fields, and others after them.
    pub(crate) fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// A value as it may stand on a page again: without characters that HTML forbids.
    pub(crate) fn shown(&self, name: &str) -> String {
        self.get(name).chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
    }
}

impl std::fmt::Debug for Fields {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // What people type does not belong in a log.
        f.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

/// Everything that is wrong with a form, in the order of its fields.
#[derive(Clone, Debug, Default)]
pub(crate) struct Errors(Vec<(&'static str, String)>);

impl Errors {
    /// Notes what is wrong with a field.
    pub(crate) fn add(&mut self, field: &'static str, message: impl Into<String>) {
        self.0.push((field, message.into()));
    }

    /// One error.
    pub(crate) fn one(field: &'static str, message: impl Into<String>) -> Self {
        Self(vec![(field, message.into())])
    }

    /// What a page says of each problem: a field and its sentence.
    pub(crate) fn of_all<M: Into<String>>(problems: impl IntoIterator<Item = (&'static str, M)>) -> Self {
        Self(problems.into_iter().map(|(field, message)| (field, message.into())).collect())
    }

    /// Notes what else is wrong.
    pub(crate) fn append(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// The first thing wrong with a field.
    pub(crate) fn of(&self, field: &str) -> Option<String> {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, message)| message.clone())
    }

    /// Whether nothing is wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The summary at the top of the page.
    pub(crate) fn summary(&self) -> ErrorSummary {
        ErrorSummary::new().errors(&self.0)
    }

    /// The value, unless something was noted.
    pub(crate) fn unless_any<T>(self, value: Option<T>) -> Result<T, Self> {
        match value {
            Some(value) if self.is_empty() => Ok(value),
            _ => Err(self),
        }
    }
}

/// A form that can be read into a type that holds no nonsense.
pub(crate) trait Input: Sized + Send {
    /// Reads every field and notes every error.
    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors>;
}

/// A form whose token was checked at the door. Its fields are kept for the page that shows the errors.
#[derive(Debug)]
pub(crate) struct Signed<T> {
    /// What was typed.
    pub(crate) fields: Fields,
    /// What it means, or what is wrong with it.
    pub(crate) input: Result<T, Errors>,
}

/// A button with nothing to fill in, or a form that is read later, because what is right depends on what is known
/// already.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unread;

impl Input for Unread {
    fn read(_: &Fields, _: &Service) -> Result<Self, Errors> {
        Ok(Self)
    }
}

#[rocket::async_trait]
impl<'r, T: Input> FromData<'r> for Signed<T> {
    type Error = ();

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        if !request.content_type().is_some_and(|kind| kind.is_form()) {
            return Outcome::Error((Status::UnsupportedMediaType, ()));
        }
        let Some(service) = service(request) else {
            return Outcome::Error((Status::InternalServerError, ()));
        };
        let limit = request.limits().get("form").unwrap_or(256.kibibytes());
        match data.open(limit).into_bytes().await {
            Ok(body) if body.is_complete() => {
                let fields = Fields::decode(&body);
                let input = T::read(&fields, service);
                Outcome::Success(Self { fields, input })
            }
            Ok(_) => Outcome::Error((Status::PayloadTooLarge, ())),
            Err(_) => Outcome::Error((Status::BadRequest, ())),
        }
    }
}
