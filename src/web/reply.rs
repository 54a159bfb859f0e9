//! What a page handler answers with: a page, or the way to another one.

use super::fault::Fault;
use askama::Template;
use rocket::Request;
use rocket::http::{ContentType, Header, Status};
use rocket::response::{Redirect, Responder, Response};
use std::io::Cursor;

/// A finished answer. Templates are rendered when it is made, so a template that fails becomes a [`Fault`].
#[derive(Debug)]
pub(crate) struct Reply {
    body: Body,
    headers: Vec<Header<'static>>,
}

#[derive(Debug)]
enum Body {
    Page(Status, String),
    File(ContentType, Vec<u8>),
    Elsewhere(String),
}

/// The result of every page handler.
pub(crate) type Answer = Result<Reply, Fault>;

/// The page of one thing, which is there or looks like any page that is not.
pub(crate) type Found = Result<Option<Reply>, Fault>;

impl Reply {
    /// A page.
    pub(crate) fn page(page: &impl Template) -> Answer {
        Self::with_status(Status::Ok, page)
    }

    /// The page of a form that was not filled in right: 422.
    pub(crate) fn failed(page: &impl Template) -> Answer {
        Self::with_status(Status::UnprocessableEntity, page)
    }

    /// A page with another status.
    pub(crate) fn with_status(status: Status, page: &impl Template) -> Answer {
        Ok(Self { body: Body::Page(status, page.render()?), headers: Vec::new() })
    }

    /// "See there": what follows a form that was taken.
    pub(crate) fn see(address: impl Into<String>) -> Self {
        Self { body: Body::Elsewhere(address.into()), headers: Vec::new() }
    }

    /// A file to be kept. Its name says what it is and names nobody.
    pub(crate) fn file(kind: ContentType, name: &'static str, content: Vec<u8>) -> Self {
        let reply = Self { body: Body::File(kind, content), headers: Vec::new() };
        reply.header("Content-Disposition", format!("attachment; filename=\"{name}\""))
    }

    /// Adds a header.
    pub(crate) fn header(mut self, name: &'static str, value: String) -> Self {
        self.headers.push(Header::new(name, value));
        self
    }
}

impl<'r> Responder<'r, 'static> for Reply {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        let mut response = match self.body {
            Body::Page(status, html) => Response::build()
                .status(status)
                .header(ContentType::HTML)
                .sized_body(html.len(), Cursor::new(html))
                .finalize(),
            Body::File(kind, content) => {
                Response::build().header(kind).sized_body(content.len(), Cursor::new(content)).finalize()
            }
            Body::Elsewhere(address) => Redirect::to(address).respond_to(request)?,
        };
        for header in self.headers {
            response.set_header(header);
        }
        Ok(response)
    }
}
