//! As much of a browser as signing in takes: cookies, the form's token, one request a connection.

use std::{
    collections::BTreeMap,
    io::{Read as _, Write as _},
    net::{Ipv4Addr, TcpStream},
    time::Duration,
};

use crate::Outcome;

/// Cookies, and where they are sent.
#[derive(Clone)]
pub(crate) struct Browser {
    port: u16,
    cookies: BTreeMap<String, String>,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: String,
}

impl Browser {
    pub(crate) fn new(port: u16) -> Self {
        Self { port, cookies: BTreeMap::new() }
    }

    /// The `Cookie` header.
    pub(crate) fn cookies(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    pub(crate) fn get(&mut self, path: &str) -> Outcome<Answer> {
        self.send("GET", path, "")
    }

    /// Sends a form; the token is its first field.
    pub(crate) fn post(&mut self, path: &str, token: &str, fields: &[(&str, &str)]) -> Outcome<Answer> {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.append_pair("token", token).extend_pairs(fields);
        self.send("POST", path, &form.finish())
    }

    /// The token of the form on a page.
    pub(crate) fn token(&mut self, path: &str) -> Outcome<String> {
        let page = self.get(path)?.body;
        let (_, rest) = page.split_once(r#"name="token" value=""#).ok_or("the form has no token")?;
        Ok(rest.split('"').next().unwrap_or_default().to_owned())
    }

    pub(crate) fn sign_in(&mut self, email: &str, password: &str) -> Outcome<()> {
        let token = self.token("/sign-in")?;
        match self.post("/sign-in", &token, &[("email", email), ("password", password)])?.status {
            303 => Ok(()),
            status => Err(format!("signing in was answered with {status}").into()),
        }
    }

    /// A page that must be there before it is worth measuring.
    pub(crate) fn expect_page(&mut self, path: &str) -> Outcome<()> {
        match self.get(path)?.status {
            200 => Ok(()),
            status => Err(format!("{path} was answered with {status}").into()),
        }
    }

    fn send(&mut self, method: &str, path: &str, body: &str) -> Outcome<Answer> {
        let port = self.port;
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        stream.write_all(self.request(method, path, body).as_bytes())?;
        let mut whole = Vec::new();
        stream.read_to_end(&mut whole)?;
        let whole = String::from_utf8_lossy(&whole);
        let (head, body) = whole.split_once("\r\n\r\n").ok_or("the answer has no end of head")?;
        self.keep_cookies(head);
        let status = head.split(' ').nth(1).unwrap_or_default().parse()?;
        Ok(Answer { status, body: body.to_owned() })
    }

    /// HTTP/1.0, so that the body of the answer is whatever comes until the end.
    fn request(&self, method: &str, path: &str, body: &str) -> String {
        let host = format!("127.0.0.1:{}", self.port);
        let mut lines = vec![format!("{method} {path} HTTP/1.0"), format!("Host: {host}")];
        if !self.cookies.is_empty() {
            lines.push(format!("Cookie: {}", self.cookies()));
        }
        if method == "POST" {
            lines.push(format!("Origin: http://{host}"));
            lines.push(format!("Content-Length: {}", body.len()));
            lines.push("Content-Type: application/x-www-form-urlencoded".to_owned());
        }
        lines.join("\r\n") + "\r\n\r\n" + body
    }

    fn keep_cookies(&mut self, head: &str) {
        for line in head.lines() {
            let Some((header, cookie)) = line.split_once(": ") else { continue };
            let pair = cookie.split(';').next().and_then(|pair| pair.split_once('='));
            match pair {
                Some((name, "")) if header.eq_ignore_ascii_case("set-cookie") => self.cookies.remove(name),
                Some((name, value)) if header.eq_ignore_ascii_case("set-cookie") => {
                    self.cookies.insert(name.to_owned(), value.to_owned())
                }
                _ => None,
            };
        }
    }
}
