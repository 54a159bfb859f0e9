//! Tells Cargo what the binary is made of besides Rust: the migrations, the words of the pages, and the styles
//! and the script that come with the design system.

#[path = "static/assemble.rs"]
mod assets;
#[path = "templates/words/generate.rs"]
mod words;

use std::path::{Path, PathBuf};
use std::{fs, process};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // A path that does not exist would make Cargo run this every time.
    for path in ["migrations", "templates/words"].into_iter().filter(|path| Path::new(path).exists()) {
        println!("cargo::rerun-if-changed={path}");
    }
    if let Err(sentences) = build() {
        for sentence in sentences {
            println!("cargo::error={}", sentence.replace('\n', " "));
        }
        process::exit(1);
    }
}

fn build() -> Result<(), Vec<String>> {
    println!("cargo::rerun-if-env-changed=SOURCE_DATE_EPOCH");
    println!("cargo::rustc-env=BUILT_AT={}", built_at());
    let out = PathBuf::from(env("OUT_DIR").unwrap_or_default());
    write(&out.join("words.rs"), &words::generate(Path::new("templates/words"))?)?;

    let one = |sentence| vec![sentence];
    let made = assets::assemble(Path::new("static"), &out.join("static"), env("REGISTER_ASSETS_DIR"))
        .map_err(one)?;
    write(&out.join("assets.rs"), &assets::embed(&made.files).map_err(one)?)?;
    if let Some(package) = made.package {
        // For the test that holds our components against the package's own.
        println!("cargo::rustc-env=GOVUK_FRONTEND={}", package.display());
    }
    Ok(())
}

/// Seconds since 1970, for the check of the clock; a build that is to be repeated to the byte says them.
#[expect(clippy::disallowed_methods, reason = "a build script has no clock to be handed")]
fn built_at() -> String {
    let now = || std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    env("SOURCE_DATE_EPOCH").unwrap_or_else(|| now().map_or(0, |since| since.as_secs()).to_string())
}

#[expect(clippy::disallowed_methods, reason = "a build script has no other settings than these")]
fn env(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn write(file: &Path, text: &str) -> Result<(), Vec<String>> {
    fs::write(file, text).map_err(|error| vec![format!("{} cannot be written: {error}", file.display())])
}
