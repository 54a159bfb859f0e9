//! Settings after they were checked.

use super::raw::Raw;
use super::{BaseAddress, SettingsError};
use crate::accounts::HashSettings;
use crate::dress::{Colour, Colours, Dress};
use crate::mail::Letterhead;
use crate::text::Email;
use ipnet::IpNet;
use rocket::figment::Figment;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;

/// The council that runs this register, as its pages and mails show it.
#[derive(Clone, Debug)]
pub struct Council {
    /// Name of the council, in the header.
    pub name: String,
    /// Name of this service.
    pub service: String,
    /// Telephone for people who would rather not use the pages.
    pub telephone: String,
    /// Telephone of the interpreter line.
    pub interpreter_line: String,
    /// Address for questions.
    pub email: String,
    /// Whom to ring when somebody may be at risk.
    pub safeguarding: SafeguardingContacts,
    /// Its colours.
    pub dress: Dress,
}

/// Telephone numbers of the council's adult safeguarding team.
#[derive(Clone, Debug)]
pub struct SafeguardingContacts {
    /// In office hours.
    pub telephone: String,
    /// At night and at weekends.
    pub out_of_hours: String,
}

/// Where mails go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailSettings {
    /// One `.eml` file a message in this folder.
    Directory(PathBuf),
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// Everything that can be set, checked.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The council's name, numbers and addresses.
    pub council: Arc<Council>,
    /// The public address.
    pub base_address: BaseAddress,
    /// Where mails go.
    pub mail: MailSettings,
    /// The sender of mails.
    pub mail_from: Email,
    /// Address of the database, `sqlite:` or `postgres:`; it may hold a password.
    pub database_url: Secret,
    /// A database to read from instead, for instance a replica.
    pub database_reader_url: Option<Secret>,
    /// Connections of each pool.
    pub database_connections: u32,
    /// Cost of password hashing.
    pub hash: HashSettings,
    /// Guesses allowed in 5 minutes from one network address.
    pub guesses_per_network: u32,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Where "Exit this page" leads.
    pub exit_to: String,
    /// How log lines are written.
    pub log: LogFormat,
    /// Seconds between "not ready" and the first connection closed.
    pub drain_seconds: u64,
    /// Whether the people in this register are made up.
    pub demo: bool,
}

/// Text that never appears in a log.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// The text itself.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(not shown)")
    }
}

impl Settings {
    /// Reads and checks the settings.
    ///
    /// # Errors
    /// All that is wrong, one sentence each, with what to do.
    pub fn read(figment: &Figment) -> Result<Self, SettingsError> {
        let raw: Raw = if figment.contains("register") {
            figment.extract_inner("register").map_err(|e| SettingsError(e.into_iter().map(explain).collect()))?
        } else {
            Raw::default()
        };
        let port: u16 = figment.extract_inner("port").unwrap_or(8000);
        let mut wrong = Vec::new();
        let settings = Self::check(raw, port, &mut wrong);
        match settings {
            Some(settings) if wrong.is_empty() => Ok(settings),
            _ => Err(SettingsError(wrong)),
        }
    }

    /// What stands on every mail.
    #[must_use]
    pub fn letterhead(&self) -> Letterhead {
        Letterhead {
            council_name: self.council.name.clone(),
            service_name: self.council.service.clone(),
            telephone: self.council.telephone.clone(),
            base_address: self.base_address.as_str().to_owned(),
            sender: self.mail_from.clone(),
        }
    }

    fn check(raw: Raw, port: u16, wrong: &mut Vec<String>) -> Option<Self> {
        let address = raw.base_address.unwrap_or_else(|| format!("http://127.0.0.1:{port}"));
        let base_address =
            note(wrong, BaseAddress::parse(&address).map_err(|e| format!("base_address \"{address}\": {e}.")));
        let mail = note(wrong, mail(&raw.mail));
        let dress = dress(&raw.brand_colour, &raw.brand_text_colour, &raw.link_colour, wrong);
        let log = note(wrong, log_format(&raw.log));
        let mail_from = raw.mail_from.parse().map_err(|e| format!("mail_from \"{}\" {e}: write an email address.", raw.mail_from));
        let mail_from = note(wrong, mail_from);
        let exit_to = note(wrong, exit_to(raw.exit_to));
        let trusted_proxies: Vec<_> = raw.trusted_proxies.iter().filter_map(|p| note(wrong, network(p))).collect();
        let hash = note(wrong, hash_cost(raw.hash_memory_kib, raw.hash_passes, raw.hash_slots, raw.hash_queue));
        if raw.database_connections == 0 {
            wrong.push("database_connections is 0: give at least 1.".into());
        }
        for (name, value) in [
            ("council_name", &raw.council_name),
            ("service_name", &raw.service_name),
            ("telephone", &raw.telephone),
            ("interpreter_line", &raw.interpreter_line),
            ("safeguarding_telephone", &raw.safeguarding_telephone),
            ("safeguarding_out_of_hours", &raw.safeguarding_out_of_hours),
        ] {
            if value.trim().is_empty() {
                wrong.push(format!("{name} is empty: every page shows it, so fill it in."));
            }
        }
        Some(Self {
            council: Arc::new(Council {
                name: raw.council_name,
                service: raw.service_name,
                telephone: raw.telephone,
                interpreter_line: raw.interpreter_line,
                email: raw.contact_email,
                safeguarding: SafeguardingContacts {
                    telephone: raw.safeguarding_telephone,
                    out_of_hours: raw.safeguarding_out_of_hours,
                },
                dress,
            }),
            base_address: base_address?,
            mail: mail?,
            mail_from: mail_from?,
            database_url: raw.database_url.into(),
            database_reader_url: raw.database_reader_url.map(Into::into),
            database_connections: raw.database_connections,
            hash: hash?,
            guesses_per_network: raw.guesses_per_network,
            trusted_proxies,
            exit_to: exit_to?,
            log: log?,
            drain_seconds: raw.drain_seconds,
            demo: false,
        })
    }
}

/// Colours that can be read, and read on one another.
fn dress(brand: &str, brand_text: &str, link: &str, wrong: &mut Vec<String>) -> Dress {
    let usual = Colours::default();
    let mut colour = |name: &str, text: &str, usual: Colour| {
        note(wrong, text.parse().map_err(|e| format!("{name}: {e}"))).unwrap_or(usual)
    };
    let dress = Dress::new(Colours {
        brand: colour("brand_colour", brand, usual.brand),
        brand_text: colour("brand_text_colour", brand_text, usual.brand_text),
        link: colour("link_colour", link, usual.link),
    });
    wrong.extend(dress.check());
    dress
}

fn note<T>(wrong: &mut Vec<String>, result: Result<T, String>) -> Option<T> {
    result.map_err(|sentence| wrong.push(sentence)).ok()
}

fn mail(text: &str) -> Result<MailSettings, String> {
    match text.split_once(':') {
        Some(("directory", path)) if !path.is_empty() => Ok(MailSettings::Directory(path.into())),
        _ => Err(format!("mail \"{text}\" is not known: write directory:FOLDER, for instance directory:data/mail.")),
    }
}

fn exit_to(text: String) -> Result<String, String> {
    match url::Url::parse(&text) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(text),
        _ => Err(format!("exit_to \"{text}\" is not a web address: write for instance https://www.bbc.co.uk/weather.")),
    }
}

fn log_format(text: &str) -> Result<LogFormat, String> {
    match text {
        "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        other => Err(format!("log \"{other}\" is not known: write text or json.")),
    }
}

fn network(text: &str) -> Result<IpNet, String> {
    text.parse::<IpNet>().or_else(|_| text.parse::<IpAddr>().map(IpNet::from)).map_err(|_| {
        format!("trusted_proxies: \"{text}\" is not an address or a network: write for instance 10.0.0.5 or 10.0.0.0/8.")
    })
}

fn hash_cost(memory_kib: u32, passes: u32, slots: usize, queue: usize) -> Result<HashSettings, String> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let slots = if slots == 0 { cores } else { slots };
    let hash = HashSettings { memory_kib, passes, slots, queue };
    if hash.are_strong() {
        Ok(hash)
    } else {
        Err("hash_memory_kib must be at least 19456 and hash_passes at least 2 (OWASP's floor for argon2id).".into())
    }
}

/// Turns an error of the settings reader into a sentence that names the setting and where it was written.
fn explain(error: rocket::figment::Error) -> String {
    let place = error.metadata.as_ref().map_or(String::new(), |m| format!(" (in {})", m.name));
    let key = error.path.last().cloned().unwrap_or_default();
    match error.kind {
        rocket::figment::error::Kind::UnknownField(name, known) => {
            format!("\"{name}\"{place} is not a setting. The settings are: {}.", known.join(", "))
        }
        kind => format!("{key}{place}: {kind}."),
    }
}
