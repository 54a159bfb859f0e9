//! The database: does it answer, is it whole, is its schema this program's?

use super::finding::{Finding, Verdict};
use crate::commands::say::size;
use crate::commands::settings::{beside_the_service, told};
use crate::config::Settings;
use crate::storage::{Condition, Database, Error, Schema};

/// A write-ahead log beyond this is one that nothing empties any more.
const LARGE_LOG: u64 = 256_000_000;

/// Reaches the database, for those who look into it; one that is not there is not made.
pub(super) async fn reach(settings: &Settings) -> Result<Database, Error> {
    Database::connect(&beside_the_service(settings)).await
}

/// What was found, and, where the database answers, how it is.
pub(super) async fn look(db: Result<&Database, &Error>) -> (Finding, Option<Condition>) {
    let answer = match db {
        Ok(db) => ask(db).await,
        Err(error) => return (Finding::wrong("database", told(error)), None),
    };
    match answer {
        Ok((schema, condition)) => (judge(schema, &condition), Some(condition)),
        Err(error) => (Finding::wrong("database", told(&error)), None),
    }
}

async fn ask(db: &Database) -> Result<(Schema, Condition), Error> {
    Ok((db.schema().await?, db.condition().await?))
}

fn judge(schema: Schema, condition: &Condition) -> Finding {
    let mut found =
        vec![(Verdict::Ok, format!("{}, {}, whole, up to date.", condition.product, size(condition.bytes)))];
    match schema {
        Schema::UpToDate(_) => {}
        Schema::Behind(missing) => found.push((
            Verdict::Warning,
            format!(
                "It is behind by {missing} of the migrations. Run pa-registry migrate, or start the service."
            ),
        )),
        Schema::Missing => found.push((
            Verdict::Warning,
            "It has no tables yet. Run pa-registry migrate, or start the service.".to_owned(),
        )),
    }
    for damage in &condition.damage {
        let sentence = format!("It is damaged: {damage}. Stop the service and restore the newest backup.");
        found.push((Verdict::Wrong, sentence));
    }
    if let Some(log) = condition.log_bytes.filter(|log| *log > LARGE_LOG) {
        let sentence = format!(
            "Its write-ahead log has {}: something reads without end and keeps it from being emptied. Start the service anew.",
            size(log)
        );
        found.push((Verdict::Warning, sentence));
    }
    Finding::of("database", found)
}
