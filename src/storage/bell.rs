//! Rings where something was left in the database for those who wait for it.

use std::sync::Arc;

use tokio::sync::Notify;

/// Wakes one of those who wait in this process; its clones are the same bell.
///
/// A ring that nobody waits for is kept for the next who does; several of them are one.
#[derive(Clone, Debug, Default)]
pub struct Bell(Arc<Notify>);

impl Bell {
    /// Wakes one who waits.
    pub fn ring(&self) {
        self.0.notify_one();
    }

    /// Waits until it rings.
    pub async fn heard(&self) {
        self.0.notified().await;
    }
}
