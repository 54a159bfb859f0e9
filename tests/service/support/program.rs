//! The program itself, run as an operator would.

use std::path::Path;
use std::process::Command;

/// The program in a folder of its own, with no settings but those that the test gives.
#[expect(clippy::disallowed_methods, reason = "the test starts the program as an operator would")]
pub(crate) fn program(folder: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_pa-registry"));
    for (name, _) in std::env::vars_os() {
        let settings = name.to_string_lossy();
        if settings.starts_with("REGISTER_") || settings.starts_with("ROCKET_") {
            program.env_remove(&name);
        }
    }
    program.current_dir(folder);
    program
}

/// How a run ended.
pub(crate) struct Ended {
    pub(crate) well: bool,
    /// What it printed, standard output before standard error.
    pub(crate) said: String,
}

impl Ended {
    pub(crate) fn of(mut program: Command) -> Self {
        let output = program.output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        Self { well: output.status.success(), said: String::from_utf8_lossy(&said).into_owned() }
    }
}
