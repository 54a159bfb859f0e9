//! Settings as they are written, before they are checked.

use super::Secret;
use super::reader::Reader;
use crate::accounts::HashSettings;
use crate::dress::Colours;
use rocket::figment::Figment;

/// The database of a fresh machine.
pub const DEFAULT_DATABASE: &str = "sqlite:data/register.sqlite";

/// The most memory for one hash, in KiB: what is mistyped beyond it would take the machine down at the start.
const MOST_MEMORY_KIB: u32 = 1024 * 1024;

/// The table `[default.register]` as written; `Rocket.toml` in the repository describes each line.
pub(super) struct Raw {
    pub(super) council_name: String,
    pub(super) service_name: String,
    pub(super) telephone: String,
    pub(super) interpreter_line: String,
    pub(super) contact_email: String,
    pub(super) safeguarding_telephone: String,
    pub(super) safeguarding_out_of_hours: String,
    pub(super) brand_colour: String,
    pub(super) link_colour: String,
    pub(super) brand_text_colour: String,
    pub(super) base_address: Option<String>,
    pub(super) mail: String,
    pub(super) mail_password: Option<Secret>,
    pub(super) mail_ca_file: Option<String>,
    pub(super) mail_hello_name: Option<String>,
    pub(super) mail_from: String,
    pub(super) key_file: String,
    pub(super) keys: Option<String>,
    pub(super) key_backup_file: Option<String>,
    pub(super) database_url: String,
    pub(super) database_reader_url: Option<String>,
    pub(super) database_connections: u32,
    pub(super) backup_folder: String,
    pub(super) backups_kept: usize,
    pub(super) failpoint: Option<String>,
    pub(super) hash: HashSettings,
    pub(super) guesses_per_network: u32,
    pub(super) api_requests_per_minute: u32,
    pub(super) trusted_proxies: Vec<String>,
    pub(super) exit_to: String,
    pub(super) listing_needs: String,
    pub(super) checks_due_after_days: u32,
    pub(super) log: String,
    pub(super) metrics_address: Option<String>,
    pub(super) drain_seconds: u64,
}

impl Raw {
    /// Reads each setting by itself, so that everything that is wrong is told at once. What is wrong has its usual
    /// value here.
    pub(super) fn read(figment: &Figment, wrong: &mut Vec<String>) -> Self {
        let mut from = Reader::new(figment, wrong);
        let colours = Colours::default();
        let raw = Self {
            council_name: from.text("council_name", "Example Council"),
            service_name: from.text("service_name", "Personal assistant register"),
            telephone: from.text("telephone", "0116 496 0100"),
            interpreter_line: from.text("interpreter_line", "0116 496 0101"),
            contact_email: from.text("contact_email", "register@council.example"),
            safeguarding_telephone: from.text("safeguarding_telephone", "0116 496 0102"),
            safeguarding_out_of_hours: from.text("safeguarding_out_of_hours", "0116 496 0103"),
            brand_colour: from.text("brand_colour", &colours.brand.to_string()),
            brand_text_colour: from.text("brand_text_colour", &colours.brand_text.to_string()),
            link_colour: from.text("link_colour", &colours.link.to_string()),
            base_address: from.optional("base_address"),
            mail: from.text("mail", "directory:data/mail"),
            mail_password: from.optional("mail_password").map(Into::into),
            mail_ca_file: from.optional("mail_ca_file"),
            mail_hello_name: from.optional("mail_hello_name"),
            mail_from: from.text("mail_from", "register@council.example"),
            key_file: from.text("key_file", "data/register.key"),
            keys: from.optional("keys"),
            key_backup_file: from.optional("key_backup_file"),
            database_url: from.text("database_url", DEFAULT_DATABASE),
            database_reader_url: from.optional("database_reader_url"),
            database_connections: from.number("database_connections", 8, 1..=1_000),
            backup_folder: from.text("backup_folder", "data/backups"),
            backups_kept: from.number("backups_kept", 14, 1..=10_000),
            failpoint: from.of_a_test("failpoint"),
            hash: hash(&mut from),
            guesses_per_network: from.number("guesses_per_network", 100, 1..=1_000_000),
            api_requests_per_minute: from.number("api_requests_per_minute", 600, 1..=10_000_000),
            trusted_proxies: from.list("trusted_proxies"),
            exit_to: from.text("exit_to", "https://www.bbc.co.uk/weather"),
            listing_needs: from.text("listing_needs", "identity, right_to_work, reference, reference, dbs"),
            checks_due_after_days: from.number("checks_due_after_days", 14, 1..=365),
            log: from.text("log", "text"),
            metrics_address: from.optional("metrics_address"),
            drain_seconds: from.number("drain_seconds", 0, 0..=3_600),
        };
        from.finish();
        raw
    }
}

/// The cost of a password hash. Less than OWASP's floor for argon2id is not taken.
fn hash(from: &mut Reader<'_>) -> HashSettings {
    let (memory, passes) = (HashSettings::LEAST_MEMORY_KIB, HashSettings::LEAST_PASSES);
    let memory_kib = from.number("hash_memory_kib", memory, memory..=MOST_MEMORY_KIB);
    let passes = from.number("hash_passes", passes, passes..=100);
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let slots = match from.number("hash_slots", 0, 0..=1_000) {
        0 => cores,
        slots => slots,
    };
    HashSettings { memory_kib, passes, slots, queue: from.number("hash_queue", 8, 0..=10_000) }
}
