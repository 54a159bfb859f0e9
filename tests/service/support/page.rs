//! An answer, read as a person would: title, heading, errors, form. Pages are parsed, never searched as text.

use rocket::http::Status;
use rocket::local::asynchronous::LocalResponse;
use scraper::{ElementRef, Html, Selector};

/// An answer to one request.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) path: String,
    pub(crate) status: Status,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) location: Option<String>,
    pub(crate) html: String,
}

/// A form as it stands on a page.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) action: String,
    pub(crate) names: Vec<String>,
    /// What a browser would send if nothing were typed.
    pub(crate) fields: Vec<(String, String)>,
}

/// Reads a selector that a test wrote.
pub(crate) fn select(text: &str) -> Selector {
    Selector::parse(text).unwrap()
}

/// The words of an element, with single spaces.
pub(crate) fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Page {
    pub(crate) async fn read(path: &str, response: LocalResponse<'_>) -> Self {
        let headers: Vec<_> =
            response.headers().iter().map(|h| (h.name().to_string(), h.value().to_owned())).collect();
        let location = response.headers().get_one("Location").map(ToOwned::to_owned);
        let status = response.status();
        let body = response.into_bytes().await.unwrap_or_default();
        let html = String::from_utf8_lossy(&body).into_owned();
        Self { path: path.to_owned(), status, headers, location, html }
    }

    /// A page that a test wrote.
    pub(crate) fn made_up(html: &str) -> Self {
        let path = "/made-up".to_owned();
        Self { path, status: Status::Ok, headers: Vec::new(), location: None, html: html.to_owned() }
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str())
    }

    pub(crate) fn document(&self) -> Html {
        Html::parse_document(&self.html)
    }

    /// The words of every element that the selector finds.
    pub(crate) fn all(&self, selector: &str) -> Vec<String> {
        self.document().select(&select(selector)).map(words).collect()
    }

    pub(crate) fn title(&self) -> String {
        // A map on the page has a title too.
        self.all("head title").join("")
    }

    pub(crate) fn heading(&self) -> String {
        self.all("h1").join(" | ")
    }

    /// The errors of the summary: where each leads, and its words.
    pub(crate) fn errors(&self) -> Vec<(String, String)> {
        self.document()
            .select(&select(".govuk-error-summary__list a"))
            .map(|a| (a.value().attr("href").unwrap_or_default().to_owned(), words(a)))
            .collect()
    }

    /// The value of the form token on this page.
    pub(crate) fn token(&self) -> String {
        let document = self.document();
        let token = document.select(&select("input[name=token]")).next();
        token.and_then(|t| t.value().attr("value")).expect("a form token").to_owned()
    }

    /// Where the links in the middle of the page lead.
    pub(crate) fn links(&self) -> Vec<String> {
        let document = self.document();
        let wanted = select("main a[href]");
        let links = document.select(&wanted);
        links.filter_map(|link| link.value().attr("href")).map(ToOwned::to_owned).collect()
    }

    /// The form in the middle of the page.
    pub(crate) fn form(&self) -> Form {
        self.form_where("main form")
    }

    /// The form that is sent to this address.
    pub(crate) fn form_to(&self, action: &str) -> Form {
        self.form_where(&format!("main form[action='{action}']"))
    }

    fn form_where(&self, selector: &str) -> Form {
        let document = self.document();
        let form = document.select(&select(selector)).next();
        let form =
            form.unwrap_or_else(|| panic!("{} ({}) has no form: {}", self.path, self.status, self.html));
        let mut names = Vec::new();
        let mut fields = Vec::new();
        for field in form.select(&select("input, textarea, select, button")) {
            let element = field.value();
            let Some(name) = element.attr("name") else { continue };
            names.push(name.to_owned());
            let value = match element.name() {
                "textarea" => Some(field.text().collect::<String>()),
                "select" => field
                    .select(&select("option[selected]"))
                    .next()
                    .map(|o| o.value().attr("value").unwrap_or_default().to_owned()),
                "button" => None,
                _ if matches!(element.attr("type"), Some("radio" | "checkbox")) => {
                    element.attr("checked").map(|_| element.attr("value").unwrap_or("on").to_owned())
                }
                _ => Some(element.attr("value").unwrap_or_default().to_owned()),
            };
            fields.extend(value.map(|v| (name.to_owned(), v)));
        }
        let own = self.path.split('?').next().unwrap_or_default().to_owned();
        let action = form.value().attr("action").map_or(own, ToOwned::to_owned);
        Form { action, names, fields }
    }
}
