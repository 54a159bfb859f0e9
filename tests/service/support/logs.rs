//! What the service logs, for tests to read: each test sees the lines of its own thread.

use std::cell::RefCell;
use std::io::Write;
use std::sync::Once;

thread_local! {
    static LINES: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

struct Here;

impl Write for Here {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LINES.with_borrow_mut(|lines| lines.extend_from_slice(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Begins to keep the lines of this thread, all levels, in JSON.
pub(crate) fn keep_logs() {
    static BEGUN: Once = Once::new();
    BEGUN.call_once(|| {
        let lines = tracing_subscriber::fmt().json().with_max_level(tracing::Level::DEBUG);
        lines.with_writer(|| Here).init();
    });
    LINES.with_borrow_mut(Vec::clear);
}

/// The lines kept so far.
pub(crate) fn kept_logs() -> String {
    LINES.with_borrow(|lines| String::from_utf8_lossy(lines).into_owned())
}
