//! Tells Cargo what the binary is made of besides Rust: the migrations, the words of the pages.

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
    let out = PathBuf::from(env("OUT_DIR").unwrap_or_default());
    write(&out.join("words.rs"), &words::generate(Path::new("templates/words"))?)
}

#[expect(clippy::disallowed_methods, reason = "a build script has no other settings than these")]
fn env(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn write(file: &Path, text: &str) -> Result<(), Vec<String>> {
    fs::write(file, text).map_err(|error| vec![format!("{} cannot be written: {error}", file.display())])
}
