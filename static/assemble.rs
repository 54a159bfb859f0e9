//! Brings in the styles and the script of the pages. Part of the build script.
//!
//! What lies in `static/` is copied to the build folder; there npm fetches the design system's package and
//! `build.mjs` makes the files. Each step runs only when what it is made from has changed, and nothing is ever
//! written into the source tree. With `REGISTER_ASSETS_DIR` the files come from a folder built elsewhere.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

/// What npm is told.
const PACKAGE: &[&str] = &["package.json", "package-lock.json", ".npmrc"];
/// What the files are made from, besides the package.
const SOURCES: &[&str] = &["build.mjs", "script.mjs", "styles", "icons"];

/// The finished files, and where the package that they were made from lies, if it is at hand.
pub(crate) struct Assembled {
    pub(crate) files: PathBuf,
    pub(crate) package: Option<PathBuf>,
}

/// Makes the files in `work` from `sources`, or takes them from `elsewhere`.
pub(crate) fn assemble(sources: &Path, work: &Path, elsewhere: Option<String>) -> Result<Assembled, String> {
    println!("cargo::rerun-if-env-changed=REGISTER_ASSETS_DIR");
    if let Some(folder) = elsewhere {
        println!("cargo::rerun-if-changed={folder}");
        return Ok(Assembled { files: PathBuf::from(folder), package: None });
    }
    for name in [PACKAGE, SOURCES].concat() {
        println!("cargo::rerun-if-changed={}", sources.join(name).display());
    }
    let files = work.join("assets");
    fs::create_dir_all(work).map_err(|error| format!("{} cannot be made: {error}", work.display()))?;
    step(sources, work, "installed", PACKAGE, || {
        run(work, "npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
    })?;
    step(sources, work, "made", &[PACKAGE, SOURCES].concat(), || {
        run(work, "node", &["build.mjs", "assets"])
    })?;
    Ok(Assembled { files, package: Some(work.join("node_modules/govuk-frontend")) })
}

/// Copies what a step needs and does it, unless it was done before with exactly this.
fn step(
    sources: &Path,
    work: &Path,
    name: &str,
    needs: &[&str],
    act: impl Fn() -> Result<(), String>,
) -> Result<(), String> {
    let done = work.join(format!("{name}.stamp"));
    let unclear = |error: io::Error| format!("{} cannot be copied: {error}", sources.display());
    let mut stamp = Vec::new();
    for need in needs {
        copy(&sources.join(need), &work.join(need), &mut stamp).map_err(unclear)?;
    }
    if fs::read(&done).is_ok_and(|before| before == stamp) {
        return Ok(());
    }
    act()?;
    fs::write(&done, stamp).map_err(unclear)
}

/// Copies a file or a folder, and notes its content in the stamp.
fn copy(from: &Path, to: &Path, stamp: &mut Vec<u8>) -> io::Result<()> {
    if from.is_dir() {
        // Anew, so that a file which is gone is gone.
        _ = fs::remove_dir_all(to);
        fs::create_dir_all(to)?;
        let mut names =
            fs::read_dir(from)?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>()?;
        names.sort();
        return names.iter().try_for_each(|name| copy(&from.join(name), &to.join(name), stamp));
    }
    let content = fs::read(from)?;
    stamp.extend_from_slice(from.as_os_str().as_encoded_bytes());
    stamp.extend_from_slice(&content);
    fs::write(to, content)
}

#[expect(clippy::disallowed_methods, reason = "the build starts npm and Node; the service starts nothing")]
fn run(folder: &Path, program: &str, arguments: &[&str]) -> Result<(), String> {
    let ran = Command::new(program).args(arguments).current_dir(folder).output().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => format!(
            "{program} is missing: please install Node.js 20 or newer with npm (Debian: apt install nodejs npm), \
             or set REGISTER_ASSETS_DIR to a folder built elsewhere (docs/front-end.md)."
        ),
        _ => format!("{program} cannot be started: {error}"),
    })?;
    if ran.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&ran.stderr);
    Err(format!(
        "{program} {} failed: {} Without a network, set REGISTER_ASSETS_DIR to a folder built elsewhere \
         (docs/front-end.md).",
        arguments.join(" "),
        said.trim()
    ))
}

/// The Rust that holds the files: what `src/web/assets.rs` includes.
pub(crate) fn embed(files: &Path) -> Result<String, String> {
    let list = files.join("list.txt");
    let text = fs::read_to_string(&list).map_err(|error| {
        format!("{} cannot be read ({error}): is this a folder that static/build.mjs made?", list.display())
    })?;
    println!("cargo::rerun-if-changed={}", list.display());
    let mut out =
        String::from("/// Every file that the service serves as it is.\npub static ASSETS: &[Asset] = &[\n");
    for line in text.lines() {
        let [name, file, kind] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(format!("{} has a line that is not clear: {line}", list.display()));
        };
        let bytes = |ending: &str| {
            // Absolute, because the Rust that names it stands elsewhere.
            let path = fs::canonicalize(files.join(format!("{file}{ending}"))).unwrap_or_default();
            format!("include_bytes!({:?})", path.to_string_lossy())
        };
        let (plain, gzip, brotli) = (bytes(""), bytes(".gz"), bytes(".br"));
        let _ = writeln!(
            out,
            "    Asset {{ name: {name:?}, file: {file:?}, kind: {kind:?}, plain: {plain}, gzip: {gzip}, \
             brotli: {brotli} }},"
        );
    }
    Ok(out + "];\n")
}
