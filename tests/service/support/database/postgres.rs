//! A PostgreSQL database for each test.

use std::sync::atomic::{AtomicU32, Ordering};

use pa_registry::storage::{Database, DatabaseSettings};
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, Executor, PgConnection};
use tokio::sync::OnceCell;

use super::template;

/// Held while the template is made, and while leftovers are swept: any two numbers that nobody else on a server for
/// tests uses.
const MAKING: i64 = 5_274_118;
const SWEEPING: i64 = 5_274_119;

/// Makes a database from the template.
pub(super) async fn migrated(server: &str) -> DatabaseSettings {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    let template = TEMPLATE.get_or_init(|| make_template(server)).await;
    create(server, template).await
}

/// Makes a database with nothing in it.
pub(super) async fn empty(server: &str) -> DatabaseSettings {
    create(server, "template0").await
}

async fn create(server: &str, template: &str) -> DatabaseSettings {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("register_test_{}_{number}", std::process::id());
    let mut admin = connect(server).await;
    run(&mut admin, format!("DROP DATABASE IF EXISTS {name}")).await;
    create_named(&mut admin, &name, template).await;
    admin.close().await.unwrap();
    DatabaseSettings::new(address(server, &name))
}

async fn create_named(admin: &mut PgConnection, name: &str, template: &str) {
    let order = if template == "template0" { " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'" } else { "" };
    run(admin, format!("CREATE DATABASE {name} TEMPLATE {template}{order}")).await;
}

/// The template, made by whoever comes first.
async fn make_template(server: &str) -> String {
    let template = template::name();
    let mut admin = connect(server).await;
    sqlx::query("SELECT pg_advisory_lock($1)").bind(MAKING).execute(&mut admin).await.unwrap();
    if !exists(&mut admin, &template).await {
        let unfinished = format!("{template}_unfinished");
        run(&mut admin, format!("DROP DATABASE IF EXISTS {unfinished} WITH (FORCE)")).await;
        create_named(&mut admin, &unfinished, "template0").await;
        let db = Database::connect(&DatabaseSettings::new(address(server, &unfinished))).await.unwrap();
        db.migrate().await.unwrap();
        db.close().await.unwrap();
        run(&mut admin, format!("ALTER DATABASE {unfinished} RENAME TO {template}")).await;
    }
    admin.close().await.unwrap(); // which gives the lock back
    sweep_meanwhile(server.to_owned());
    template
}

/// Sweeps beside the tests: dropping takes longer than most of them, so none waits for it, and what is not reached
/// before the last test ends is left to the next run.
fn sweep_meanwhile(server: String) {
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mut admin = connect(&server).await;
            let alone = sqlx::query_as("SELECT pg_try_advisory_lock($1)").bind(SWEEPING);
            if let (true,) = alone.fetch_one(&mut admin).await.unwrap() {
                sweep(&mut admin).await;
            }
        });
    });
}

/// Drops the databases of test processes that are gone.
async fn sweep(admin: &mut PgConnection) {
    let names: Vec<(String,)> = sqlx::query_as(
        "SELECT CAST(datname AS TEXT) FROM pg_database WHERE datname LIKE 'register\\_test\\_%'",
    )
    .fetch_all(&mut *admin)
    .await
    .unwrap();
    for (name,) in names {
        let process = name.split('_').nth(2).unwrap_or_default();
        if process != std::process::id().to_string() && !std::path::Path::new("/proc").join(process).exists()
        {
            run(admin, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
        }
    }
}

async fn exists(admin: &mut PgConnection, name: &str) -> bool {
    let query = sqlx::query("SELECT 1 FROM pg_database WHERE datname = $1").bind(name);
    query.fetch_optional(admin).await.unwrap().is_some()
}

async fn connect(server: &str) -> PgConnection {
    server.parse::<PgConnectOptions>().unwrap().connect().await.unwrap()
}

#[expect(clippy::disallowed_methods, reason = "names of databases cannot be bound, and these are our own")]
async fn run(admin: &mut PgConnection, sql: String) {
    admin.execute(sqlx::AssertSqlSafe(sql)).await.unwrap();
}

/// The server's address with another database's name.
pub(super) fn address(server: &str, name: &str) -> String {
    let mut url = url::Url::parse(server).unwrap();
    url.set_path(name);
    url.into()
}
