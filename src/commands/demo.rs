//! `pa-registry demo`.

use super::import::Reading;
use super::say::say;
use crate::audit::Who;
use crate::clock::Clock;
use crate::config::{self, Figment, KeySettings, MailSettings, Settings};
use crate::demo::{self, AccountEntry, DemoError, DemoFolder, Found, Scale};
use crate::intake::{IntakeError, Wish};
use crate::keys;
use crate::places::{self, Job};
use crate::serve;
use crate::storage::{Database, DatabaseSettings};
use clap::Args;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "Examples:
  pa-registry demo
  pa-registry demo --scale england --data /srv/demo --port 8080
  pa-registry demo --scale england --places ONSPD_NOV_2025_UK.csv --data /srv/demo
  pa-registry demo --fresh --seed 7 --make-only
  pa-registry demo --codes";

/// What somebody is told who wants other places in a demo that is made.
const MADE_BEFORE: &str =
    "There is a demo already, and --places is read when one is made. Add --fresh to make it anew.";

/// Makes a register of made-up people and serves it
///
/// It prints how to sign in. Everything stands in a folder of its own; the configured register and its mail are not
/// touched.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct DemoArguments {
    /// Folder of the demo; it is made when it is missing
    #[arg(long, value_name = "DIR", default_value = "data/demo")]
    data: PathBuf,
    /// Port to serve on, on this machine only
    #[arg(long, value_name = "N", default_value_t = 8000)]
    port: u16,
    /// How many people to make
    #[arg(long, value_enum, default_value_t = Scale::City)]
    scale: Scale,
    /// File of postcodes to read first, as `import places` takes it: personal assistants then live all over England
    ///
    /// Without it they all live in the 21 wards of Leicester, which are built in.
    #[arg(long, value_name = "FILE")]
    places: Option<PathBuf>,
    /// The same number makes the same people
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Make the demo anew when one is there
    #[arg(long)]
    fresh: bool,
    /// Make it and stop
    #[arg(long)]
    make_only: bool,
    /// Print the codes with which the officers of a demo can sign in now, and stop
    ///
    /// Officers need a second factor. An authenticator app can use the secrets in accounts.json; without one, this
    /// prints what the app would show. Each code works once, for about a minute.
    #[arg(long, conflicts_with_all = ["fresh", "make_only"])]
    codes: bool,
}

/// Makes a demo where there is none yet, and serves it.
pub(super) async fn run(arguments: DemoArguments) -> Result<(), String> {
    let folder = DemoFolder::open(&arguments.data).map_err(|e| e.to_string())?;
    if arguments.codes {
        say(&codes(&folder.accounts().map_err(|e| e.to_string())?));
        return Ok(());
    }
    let (figment, settings) = settings(&folder, arguments.port)?;
    let found = folder.look(arguments.seed, arguments.scale, arguments.fresh).map_err(|e| e.to_string())?;
    match found {
        Found::Nothing => make(&folder, &arguments, &settings).await?,
        Found::Same if arguments.places.is_some() => return Err(MADE_BEFORE.to_owned()),
        Found::Same => {}
    }
    let accounts = folder.accounts().map_err(|e| e.to_string())?;
    if arguments.make_only {
        say(&format!("The demo is ready in {}.", arguments.data.display()));
        return Ok(());
    }
    serve::start_logging(settings.log);
    serve::quiet_panics();
    let service = serve::open(settings, Clock::System).await.map_err(|e| e.to_string())?;
    let data = arguments.data.clone();
    serve::run(service, figment, serve::Parts::Everything, move |address| {
        say(&welcome(address, &data, &accounts));
    })
    .await
    .map_err(|e| e.to_string())
}

/// The settings of this machine, but never its database, its mail or its address.
fn settings(folder: &DemoFolder, port: u16) -> Result<(Figment, Settings), String> {
    let figment = config::figment().merge(("address", "127.0.0.1")).merge(("port", port));
    let mut settings = Settings::read(&figment).map_err(|e| e.to_string())?;
    settings.base_address = config::BaseAddress::parse(&format!("http://127.0.0.1:{port}"))?;
    settings.database_url = folder.database_url().into();
    settings.database_reader_url = None;
    settings.keys = KeySettings::File(folder.key_file());
    settings.mail = MailSettings::Directory(folder.mail());
    settings.demo = true;
    Ok((figment, settings))
}

async fn make(folder: &DemoFolder, arguments: &DemoArguments, settings: &Settings) -> Result<(), String> {
    let database = DatabaseSettings::new(folder.making_url());
    let database = DatabaseSettings { create: true, unhurried: true, ..database };
    let db = Database::connect(&database).await.map_err(|e| e.to_string())?;
    db.migrate().await.map_err(|e| e.to_string())?;
    if let Some(path) = &arguments.places {
        read_places(&db, path).await.map_err(|e| e.to_string())?;
    }
    fill(folder, arguments, settings, &db).await.map_err(|e| e.to_string())
}

async fn fill(
    folder: &DemoFolder,
    arguments: &DemoArguments,
    settings: &Settings,
    db: &Database,
) -> Result<(), DemoError> {
    let keys = keys::load_or_make(&folder.key_file())?;
    let today = Clock::System.now().today();
    let accounts = demo::make((db, &keys), arguments.scale, arguments.seed, settings.hash, today).await?;
    db.close().await?;
    folder.keep(arguments.seed, arguments.scale, &accounts)
}

/// Reads postcodes into the register that is being made.
async fn read_places(db: &Database, path: &Path) -> Result<(), IntakeError> {
    let (wish, who) = (Wish::default(), Who::operator("demo"));
    let job = Job { path: path.to_owned(), report: None, wish, who, now: Clock::System.now() };
    let (file, mut report) = job.open()?;
    let mut reading = Reading::begin("Reading places, bytes", file.bytes());
    let done = places::import_postcodes(db, &job, (file, &mut report), |bytes| reading.to(bytes)).await;
    reading.end();
    done.map(drop)
}

/// How this program was called, so that the line can be typed as it is printed.
fn program() -> String {
    std::env::args().next().unwrap_or_else(|| "pa-registry".to_owned())
}

/// What the authenticator apps of the officers would show now.
fn codes(accounts: &[AccountEntry]) -> String {
    let now = Clock::System.now();
    let lines = accounts.iter().filter_map(|account| {
        let code = account.code_at(now)?;
        Some(format!("{:<20} {:<45} {code}", account.role.label(), account.email))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn welcome(address: &str, data: &Path, accounts: &[AccountEntry]) -> String {
    let mut lines = vec![
        String::new(),
        format!("  The demo is at {address}"),
        "  Everybody in it is made up. Sign in with:".to_owned(),
        String::new(),
    ];
    let mut last = None;
    for account in accounts {
        if last.replace(account.role) != Some(account.role) {
            lines.push(format!(
                "    {:<20} {}   password: {}{}",
                account.role.label(),
                account.email,
                account.password,
                account.note.as_ref().map(|note| format!("   ({note})")).unwrap_or_default()
            ));
        }
    }
    lines.push(String::new());
    lines.push(
        "  Officers need a code from an authenticator app too. Instead of one, type in another window:"
            .to_owned(),
    );
    lines.push(format!("    {} demo --data {} --codes", program(), data.display()));
    lines.push(String::new());
    lines.push(format!("  More accounts: {}", data.join("accounts.json").display()));
    lines.push(format!("  Mails are not sent; they are files in {}", data.join("mail").display()));
    lines.push("  Stop with Ctrl-C.".to_owned());
    lines.push(String::new());
    lines.join("\n")
}
