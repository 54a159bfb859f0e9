//! `pa-registry rotate-key`.

use super::say::{counted, say};
use super::settings::read;
use crate::config::KeySettings;
use crate::keys;
use clap::Args;

const EXAMPLES: &str = "Examples:
  pa-registry rotate-key";

/// Puts a new key before the ones in the key file
///
/// What is sealed from the next start of the service on stands under the new key. The older keys stay below it, because
/// much is still sealed with them: take none of them out. Afterwards start the service anew, and copy the file to its
/// safe place again. Where several instances have a file each, give all of them the new one before any is started.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct RotateKeyArguments {}

/// Rotates the configured key file.
pub(super) fn run(_: &RotateKeyArguments) -> Result<(), String> {
    let KeySettings::File(file) = read()?.keys else {
        return Err(
            "The keys are given in the setting keys: put a new one before them there. A key is what \
                    \"openssl rand 32 | basenc --base64url --wrap=0 | tr -d =\" prints."
                .to_owned(),
        );
    };
    let keys = keys::rotate(&file).map_err(|error| error.to_string())?;
    let older = u64::try_from(keys.ids().skip(1).count()).unwrap_or(u64::MAX);
    say(&format!(
        "{} begins with the new key {}; {} below it. Start the service anew, and copy the file to its safe place again.",
        file.display(),
        keys.current(),
        counted(older, "older one stays", "older ones stay")
    ));
    Ok(())
}
