//! Telling everything that runs here to end.

use tokio::sync::watch;

/// Hears when it is time to end.
#[derive(Clone, Debug)]
pub(super) struct Stop(watch::Receiver<bool>);

/// Says when: nothing more is claimed or begun.
#[derive(Clone, Debug)]
pub struct Stopper(watch::Sender<bool>);

pub(super) fn stop() -> (Stopper, Stop) {
    let (sender, receiver) = watch::channel(false);
    (Stopper(sender), Stop(receiver))
}

impl Stopper {
    /// From now on nothing more is claimed or begun.
    pub fn begin(&self) {
        self.0.send_replace(true);
    }
}

impl Stop {
    pub(super) fn has_begun(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits for it; whoever could say so being gone means the same.
    pub(super) async fn begun(&mut self) {
        _ = self.0.wait_for(|begun| *begun).await;
    }

    /// Waits a while; says whether to go on after it.
    pub(super) async fn pause(&mut self, time: std::time::Duration) -> bool {
        tokio::select! {
            () = tokio::time::sleep(time) => true,
            () = self.begun() => false,
        }
    }
}
