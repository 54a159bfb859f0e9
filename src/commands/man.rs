//! `pa-registry man`.

use super::command::program;
use super::say::say;
use clap::Args;
use std::path::PathBuf;

const EXAMPLES: &str = "Examples:
  pa-registry man /usr/local/share/man/man1
  pa-registry man . && man ./pa-registry-backup.1";

/// Writes pages of the manual, one for each sub-command
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct ManArguments {
    /// Folder for the pages; it is made when it is missing
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
}

/// Writes the pages.
pub(super) fn run(arguments: ManArguments) -> Result<(), String> {
    let folder = arguments.folder;
    let written = std::fs::create_dir_all(&folder).and_then(|()| {
        // A page about help would say less than the page about the command.
        clap_mangen::generate_to(program().disable_help_subcommand(true), &folder)
    });
    written.map_err(|error| format!("The folder {} cannot be written: {error}.", folder.display()))?;
    say(&format!("The pages of the manual are in {}.", folder.display()));
    Ok(())
}
