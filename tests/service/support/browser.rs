//! A browser without script: keeps cookies, follows redirects, fills in the forms that pages show.

use super::app::App;
use super::page::{Form, Page};
use rocket::http::{ContentType, Cookie, Header, Method, Status};
use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

/// One person's browser.
pub(crate) struct Browser<'a> {
    pub(crate) app: &'a App,
    pub(crate) cookies: BTreeMap<String, String>,
    pub(crate) address: IpAddr,
    pub(crate) headers: Vec<(String, String)>,
}

impl<'a> Browser<'a> {
    pub(super) fn new(app: &'a App) -> Self {
        Self { app, cookies: BTreeMap::new(), address: [127, 0, 0, 1].into(), headers: Vec::new() }
    }

    /// One request, as given; no redirect is followed.
    pub(crate) async fn send(
        &mut self,
        method: Method,
        path: &str,
        body: Option<(ContentType, Vec<u8>)>,
    ) -> Page {
        let mut request =
            self.app.client.req(method, path.to_owned()).remote(SocketAddr::new(self.address, 40_000));
        for (name, value) in &self.cookies {
            request = request.cookie(Cookie::new(name.clone(), value.clone()));
        }
        for (name, value) in &self.headers {
            request.add_header(Header::new(name.clone(), value.clone()));
        }
        if let Some((kind, body)) = body {
            request = request.header(kind).body(body);
        }
        let response = request.dispatch().await;
        for cookie in response.cookies().iter() {
            if cookie.value().is_empty() {
                self.cookies.remove(cookie.name());
            } else {
                self.cookies.insert(cookie.name().to_owned(), cookie.value().to_owned());
            }
        }
        Page::read(path, response).await
    }

    /// A page, without following redirects.
    pub(crate) async fn get(&mut self, path: &str) -> Page {
        self.send(Method::Get, path, None).await
    }

    /// A page, following redirects within the service.
    pub(crate) async fn visit(&mut self, path: &str) -> Page {
        let mut page = self.get(path).await;
        for _ in 0..5 {
            match page.location.clone() {
                Some(next) if next.starts_with('/') => page = self.get(&next).await,
                _ => break,
            }
        }
        page
    }

    /// A form as a browser would send it.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(Method::Post, path, Some((ContentType::Form, body.into_bytes()))).await
    }

    /// Fills in the form in the middle of a page and sends it; follows where that leads.
    pub(crate) async fn submit(&mut self, page: &Page, typed: &[(&str, &str)]) -> Page {
        self.fill_in(page.form(), typed).await
    }

    /// Fills in one form of a page and sends it; follows where that leads.
    pub(crate) async fn fill_in(&mut self, form: Form, typed: &[(&str, &str)]) -> Page {
        let mut fields: Vec<(String, String)> = form.fields.clone();
        for (name, _) in typed {
            assert!(
                form.names.contains(&(*name).to_owned()),
                "{}: the form has no field {name}: {:?}",
                form.action,
                form.names
            );
            fields.retain(|(n, _)| n != name);
        }
        fields.extend(typed.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())));
        let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let answer = self.post(&form.action, &fields).await;
        match answer.location.clone() {
            Some(next) if next.starts_with('/') => self.visit(&next).await,
            _ => answer,
        }
    }

    /// Signs in and shows where that leads.
    pub(crate) async fn sign_in(&mut self, email: &str, password: &str) -> Page {
        let page = self.visit("/sign-in").await;
        self.submit(&page, &[("email", email), ("password", password)]).await
    }

    /// Presses the button "Sign out" at the top of every page.
    pub(crate) async fn sign_out(&mut self) -> Page {
        let page = self.visit("/account").await;
        assert_eq!(page.status, Status::Ok);
        let token = page.token();
        self.post("/sign-out", &[("token", &token)]).await
    }
}
