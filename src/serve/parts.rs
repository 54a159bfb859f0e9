//! Which parts of the service one process is.

/// Which parts of the service one process is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Parts {
    /// It answers requests and does jobs.
    #[default]
    Everything,
    /// It answers requests and leaves jobs to others.
    NoWorkers,
    /// It does jobs and answers nobody.
    WorkersOnly,
}

impl Parts {
    pub(super) fn answers(self) -> bool {
        self != Self::WorkersOnly
    }

    pub(super) fn works(self) -> bool {
        self != Self::NoWorkers
    }
}
