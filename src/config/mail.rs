//! Where mails go: a folder, or a mail server.

use super::raw::Raw;
use super::{BaseAddress, Secret};
use crate::mail::{Limits, Login, Protection, SmtpSettings};
use std::path::PathBuf;
use url::{Host, Url};

/// Where mails go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailSettings {
    /// One `.eml` file a message in this folder.
    Directory(PathBuf),
    /// To this mail server.
    Smtp(SmtpSettings),
}

const FORMS: &str = "mail must be directory:FOLDER, for instance directory:data/mail, or a mail server, for instance \
                     smtp://user@mail.council.example:587";

/// The protections with the usual port of each.
const SCHEMES: [(&str, Protection, u16); 3] = [
    ("smtp", Protection::StartTls, 587),
    ("smtps", Protection::Tls, 465),
    ("smtp-plain", Protection::Loopback, 25),
];

pub(super) fn read(raw: &Raw, base_address: Option<&BaseAddress>) -> Result<MailSettings, String> {
    match raw.mail.split_once(':') {
        Some(("directory", path)) if !path.is_empty() => {
            alone(raw).map(|()| MailSettings::Directory(path.into()))
        }
        Some((scheme, _)) => match SCHEMES.into_iter().find(|(name, ..)| *name == scheme) {
            Some((_, protection, port)) => {
                server(raw, protection, port, base_address).map(MailSettings::Smtp)
            }
            None => Err(format!("{FORMS}.")),
        },
        None => Err(format!("{FORMS}.")),
    }
}

/// What belongs to a mail server does not stand beside a folder: somebody believes that mails leave.
fn alone(raw: &Raw) -> Result<(), String> {
    let settings = [
        ("mail_password", raw.mail_password.is_some()),
        ("mail_ca_file", raw.mail_ca_file.is_some()),
        ("mail_hello_name", raw.mail_hello_name.is_some()),
    ];
    match settings.into_iter().find(|(_, is_set)| *is_set) {
        None => Ok(()),
        Some((name, _)) => {
            Err(format!("{name} is for a mail server, and mail names a folder: remove one of them."))
        }
    }
}

fn server(
    raw: &Raw,
    protection: Protection,
    usual_port: u16,
    base_address: Option<&BaseAddress>,
) -> Result<SmtpSettings, String> {
    let url = Url::parse(&raw.mail).map_err(|_| format!("{FORMS}."))?;
    let (Some(host), "" | "/", None, None) = (host(&url), url.path(), url.query(), url.fragment()) else {
        return Err(format!("{FORMS}."));
    };
    if url.password().is_some() {
        return Err("mail must not hold the password: write it into mail_password, or into the variable \
                    REGISTER_MAIL_PASSWORD."
            .to_owned());
    }
    if protection == Protection::Loopback && !is_loopback(&host) {
        return Err(
            "mail begins with smtp-plain:, which is for a mail server on this machine only, such as \
                    smtp-plain://127.0.0.1: write smtp: or smtps: for any other."
                .to_owned(),
        );
    }
    Ok(SmtpSettings {
        host,
        port: url.port().unwrap_or(usual_port),
        protection,
        login: login(&url, raw.mail_password.as_ref())?,
        ca_file: raw.mail_ca_file.as_ref().map(PathBuf::from),
        hello_name: hello_name(raw, base_address)?,
        limits: Limits::default(),
    })
}

/// Without the brackets that an address of IPv6 has in a URL.
fn host(url: &Url) -> Option<String> {
    let host = url.host_str().filter(|host| !host.is_empty())?;
    Some(host.trim_start_matches('[').trim_end_matches(']').to_owned())
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback())
}

fn login(url: &Url, password: Option<&Secret>) -> Result<Option<Login>, String> {
    // The decoder at hand is the one for forms, to which these signs mean something.
    let user = url.username().replace('+', "%2B").replace('&', "%26").replace('=', "%3D");
    let user = url::form_urlencoded::parse(user.as_bytes()).next().map(|(user, _)| user.into_owned());
    match (user, password) {
        (None, None) => Ok(None),
        (Some(user), Some(password)) => Ok(Some(Login { user, password: password.reveal().to_owned() })),
        (Some(_), None) => {
            Err("mail names a user, and mail_password is not set: set it, or leave the user out.".to_owned())
        }
        (None, Some(_)) => Err("mail_password is set, and mail names no user: write for instance \
                                smtp://user@mail.council.example:587."
            .to_owned()),
    }
}

/// What the server is greeted with: a name or an address in brackets (RFC 5321, 4.1.3).
fn hello_name(raw: &Raw, base_address: Option<&BaseAddress>) -> Result<String, String> {
    match &raw.mail_hello_name {
        None => Ok(base_address.map_or_else(|| "localhost".to_owned(), BaseAddress::hello_name)),
        Some(name) if Host::parse(name).is_ok() && !name.contains('_') => Ok(name.clone()),
        Some(_) => {
            Err("mail_hello_name must be the name of this machine, for instance register.council.example."
                .to_owned())
        }
    }
}
