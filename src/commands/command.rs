//! What can be typed after `pa-registry`.

use super::{audit, demo, serve};
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// A register of care personal assistants: they tell their story once, employers find them,
/// and the council sees its market.
#[derive(Debug, Parser)]
#[command(
    version,
    about,
    after_help = "Settings stand in Rocket.toml and in variables REGISTER_…; see README.md."
)]
struct Program {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::ServeArguments),
    /// Makes a register of made-up people and serves it
    Demo(demo::DemoArguments),
    Audit(audit::AuditArguments),
}

/// Runs the command that was typed. What goes wrong is told on the standard error stream.
pub async fn run() -> ExitCode {
    let done = match Program::parse().command {
        Command::Serve(arguments) => serve::run(arguments).await,
        Command::Demo(arguments) => demo::run(arguments).await,
        Command::Audit(arguments) => audit::run(arguments).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            complain(&sentence);
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stderr, reason = "this is where a command tells a person what went wrong")]
fn complain(sentence: &str) {
    eprintln!("{sentence}");
}
