//! What can be typed after `pa-registry`.
//!
//! A new sub-command is a file with its arguments, its `run`, and a line in each of the two lists here.

use super::say::complain;
use super::{
    audit, backup, check, completions, create_administrator, demo, import, man, migrate, relocate, restore, serve,
};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use std::process::ExitCode;

/// A register of care personal assistants: they tell their story once, employers find them, and the council sees its
/// market.
///
/// Without settings the register is an SQLite file under data/. Settings stand in Rocket.toml, in the folder where
/// this is typed, and in variables REGISTER_…; a variable wins. Rocket.toml in the sources describes each of them.
#[derive(Debug, Parser)]
#[command(version, after_help = "Settings stand in Rocket.toml and in variables REGISTER_…; see README.md.")]
struct Program {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::ServeArguments),
    Demo(demo::DemoArguments),
    Migrate(migrate::MigrateArguments),
    Check(check::CheckArguments),
    Backup(backup::BackupArguments),
    Restore(restore::RestoreArguments),
    Move(relocate::MoveArguments),
    Import(import::ImportArguments),
    CreateAdministrator(create_administrator::CreateAdministratorArguments),
    Audit(audit::AuditArguments),
    Man(man::ManArguments),
    Completions(completions::CompletionsArguments),
}

impl Command {
    /// Does what was typed; what went wrong comes back as a sentence.
    async fn run(self) -> Result<(), String> {
        match self {
            Self::Serve(arguments) => serve::run(arguments).await,
            Self::Demo(arguments) => demo::run(arguments).await,
            Self::Migrate(arguments) => migrate::run(arguments).await,
            Self::Check(arguments) => check::run(arguments).await,
            Self::Backup(arguments) => backup::run(arguments).await,
            Self::Restore(arguments) => restore::run(arguments).await,
            Self::Move(arguments) => relocate::run(arguments).await,
            Self::Import(arguments) => import::run(arguments).await,
            Self::CreateAdministrator(arguments) => create_administrator::run(arguments).await,
            Self::Audit(arguments) => audit::run(arguments).await,
            Self::Man(arguments) => man::run(arguments),
            Self::Completions(arguments) => {
                completions::run(arguments);
                Ok(())
            }
        }
    }
}

/// The same for every sub-command.
const EXIT_CODES: &str = "Exit codes:\n  0  done\n  1  refused or failed; a sentence on the standard error stream says why and what to do\n  2  typed wrongly; nothing was begun";

/// The command line with all its help: for reading it, for its pages of the manual, for completions.
#[must_use]
pub fn program() -> clap::Command {
    Program::command().mut_subcommands(|command| {
        let own = command.get_after_long_help().map(|help| format!("{help}\n\n")).unwrap_or_default();
        command.after_long_help(format!("{own}{EXIT_CODES}"))
    })
}

/// Runs the command that was typed. What goes wrong is told on the standard error stream.
pub async fn run() -> ExitCode {
    let typed = Program::from_arg_matches(&program().get_matches()).unwrap_or_else(|error| error.exit());
    match typed.command.run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            complain(&sentence);
            ExitCode::FAILURE
        }
    }
}
