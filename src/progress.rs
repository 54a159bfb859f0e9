//! Shows how far a long piece of work is: a bar on a terminal, plain lines elsewhere.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal as _;

/// The progress of one piece of work.
#[derive(Debug)]
pub struct Progress {
    bar: Option<ProgressBar>,
    what: &'static str,
    all: u64,
    done: u64,
    /// Tenths that a plain line was written for.
    told: u64,
}

impl Progress {
    /// Begins to show the progress of so many things.
    #[must_use]
    pub fn begin(what: &'static str, all: u64) -> Self {
        let bar = std::io::stderr().is_terminal().then(|| {
            let style =
                ProgressStyle::with_template("{msg} [{bar:40}] {human_pos} of {human_len}, {eta} left");
            let bar = ProgressBar::new(all).with_message(what);
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar
        });
        Self { bar, what, all, done: 0, told: 0 }
    }

    /// So many more are done.
    pub fn add(&mut self, more: u64) {
        self.done += more;
        if let Some(bar) = &self.bar {
            bar.set_position(self.done);
            return;
        }
        let tenths = (self.done * 10).checked_div(self.all).unwrap_or(10);
        if tenths > self.told {
            self.told = tenths;
            say(&format!("{}: {} of {}", self.what, self.done, self.all));
        }
    }

    /// The work is done.
    pub fn end(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}

#[expect(clippy::print_stderr, reason = "progress is for the person who waits")]
fn say(line: &str) {
    eprintln!("{line}");
}
