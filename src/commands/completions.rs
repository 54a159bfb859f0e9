//! `pa-registry completions`.

use super::command::program;
use super::say::say;
use clap::Args;
use clap_complete::Shell;

const EXAMPLES: &str = "Examples:
  pa-registry completions bash > /etc/bash_completion.d/pa-registry
  pa-registry completions zsh > ~/.zfunc/_pa-registry
  pa-registry completions fish > ~/.config/fish/completions/pa-registry.fish";

/// Prints a script that lets a shell complete what is typed
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct CompletionsArguments {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Prints the script.
pub(super) fn run(arguments: CompletionsArguments) {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut program(), "pa-registry", &mut script);
    say(&String::from_utf8_lossy(&script));
}
