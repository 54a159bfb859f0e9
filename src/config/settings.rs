//! Settings after they were checked.

use super::check::{self, Findings};
use super::raw::Raw;
use super::{BaseAddress, MailSettings, mail, sources};
use crate::accounts::HashSettings;
use crate::assistants::ledger::ListingNeeds;
use crate::dress::Dress;
use crate::keys::Keyring;
use crate::mail::Letterhead;
use crate::storage::Fault;
use crate::text::Email;
use ipnet::IpNet;
use rocket::figment::Figment;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

/// Why the service does not start: one sentence for each setting that is wrong.
#[derive(Debug, thiserror::Error)]
#[error("The settings are not right:\n  - {}", .0.join("\n  - "))]
pub struct SettingsError(pub Vec<String>);

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

/// Where the register's own key is.
#[derive(Clone, Debug)]
pub enum KeySettings {
    /// In a file, which is made at the first start.
    File(PathBuf),
    /// In the settings, because several instances share it.
    Given(Keyring),
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
    /// Where the register's own key is.
    pub keys: KeySettings,
    /// Where a copy of the key is kept, for the command that looks whether it is.
    pub key_backup_file: Option<PathBuf>,
    /// Address of the database, `sqlite:` or `postgres:`; it may hold a password.
    pub database_url: Secret,
    /// A database to read from instead, for instance a replica.
    pub database_reader_url: Option<Secret>,
    /// Connections of each pool.
    pub database_connections: u32,
    /// Where backups go.
    pub backup_folder: PathBuf,
    /// How many backups are kept.
    pub backups_kept: usize,
    /// What is made to fail, in builds for tests.
    pub failpoint: Option<Fault>,
    /// Cost of password hashing.
    pub hash: HashSettings,
    /// Guesses allowed in 5 minutes from one network address.
    pub guesses_per_network: u32,
    /// Requests to the API allowed in a minute for one account.
    pub api_requests_per_minute: u32,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Where "Exit this page" leads.
    pub exit_to: String,
    /// What the council needs before it lists somebody.
    pub listing_needs: ListingNeeds,
    /// How many days after something began to wait somebody should have looked at it.
    pub checks_due_after_days: u32,
    /// How log lines are written.
    pub log: LogFormat,
    /// Where metrics are asked for, if anywhere.
    pub metrics_address: Option<SocketAddr>,
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
        if let Some(sentence) = sources::unreadable(figment) {
            return Err(SettingsError(vec![sentence]));
        }
        let mut wrong = sources::stray_tables(figment);
        let port = sources::port(figment, &mut wrong);
        let raw = Raw::read(figment, &mut wrong);
        let settings = Self::check(raw, port, Findings(&mut wrong));
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
            colours: self.council.dress.colours(),
            words: &crate::words::EN,
            lang: "en",
        }
    }

    /// Looks at everything before it gives up, so that all that is wrong is told at once.
    fn check(raw: Raw, port: u16, mut wrong: Findings<'_>) -> Option<Self> {
        let address = raw.base_address.clone().unwrap_or_else(|| format!("http://127.0.0.1:{port}"));
        let base_address = wrong.note(check::base_address(&address));
        let mail = wrong.note(mail::read(&raw, base_address.as_ref()));
        let mail_from = wrong.note(check::email("mail_from", &raw.mail_from));
        let exit_to = wrong.note(check::exit_to(raw.exit_to.clone()));
        let listing_needs = wrong.note(check::listing_needs(&raw.listing_needs));
        let metrics_address = wrong.note(check::metrics_address(raw.metrics_address.as_deref()));
        let log = wrong.note(check::log_format(&raw.log));
        let backup_folder = wrong.note(check::backup_folder(&raw.backup_folder));
        let failpoint = raw.failpoint.as_deref().and_then(|text| wrong.note(check::failpoint(text)));
        let trusted_proxies =
            raw.trusted_proxies.iter().filter_map(|proxy| wrong.note(check::network(proxy))).collect();
        let keys = wrong.note(check::keys(&raw.key_file, raw.keys.as_deref()));
        let council = council(&raw, &mut wrong);
        Some(Self {
            council: Arc::new(council),
            base_address: base_address?,
            mail: mail?,
            mail_from: mail_from?,
            keys: keys?,
            key_backup_file: raw.key_backup_file.map(Into::into),
            database_url: raw.database_url.into(),
            database_reader_url: raw.database_reader_url.map(Into::into),
            database_connections: raw.database_connections,
            backup_folder: backup_folder?,
            backups_kept: raw.backups_kept,
            failpoint,
            hash: raw.hash,
            guesses_per_network: raw.guesses_per_network,
            api_requests_per_minute: raw.api_requests_per_minute,
            trusted_proxies,
            exit_to: exit_to?,
            listing_needs: listing_needs?,
            checks_due_after_days: raw.checks_due_after_days,
            log: log?,
            metrics_address: metrics_address?,
            drain_seconds: raw.drain_seconds,
            demo: false,
        })
    }
}

fn council(raw: &Raw, wrong: &mut Findings<'_>) -> Council {
    wrong.filled_in(&[
        ("council_name", &raw.council_name),
        ("service_name", &raw.service_name),
        ("telephone", &raw.telephone),
        ("interpreter_line", &raw.interpreter_line),
        ("safeguarding_telephone", &raw.safeguarding_telephone),
        ("safeguarding_out_of_hours", &raw.safeguarding_out_of_hours),
    ]);
    wrong.note(check::email("contact_email", &raw.contact_email));
    Council {
        name: raw.council_name.clone(),
        service: raw.service_name.clone(),
        telephone: raw.telephone.clone(),
        interpreter_line: raw.interpreter_line.clone(),
        email: raw.contact_email.clone(),
        safeguarding: SafeguardingContacts {
            telephone: raw.safeguarding_telephone.clone(),
            out_of_hours: raw.safeguarding_out_of_hours.clone(),
        },
        dress: wrong.dress(&raw.brand_colour, &raw.brand_text_colour, &raw.link_colour),
    }
}
