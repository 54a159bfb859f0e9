//! Where the database is made to fail, so that tests can show what an act leaves behind.

use std::io;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};

/// What is made to fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A statement fails before it is run; a COMMIT is a statement too.
    Statement,
    /// A COMMIT takes place and its answer is lost, as when the connection breaks in that moment.
    Answer,
}

/// A failure that is to come: of the n-th statement, or of the answer to the n-th COMMIT.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    kind: Kind,
    at: u64,
    /// Whether it comes again after as many more.
    again: bool,
}

impl Fault {
    /// The n-th statement from now on fails before it is run, once; a COMMIT is a statement too.
    #[must_use]
    pub fn at_statement(number: u64) -> Self {
        Self { kind: Kind::Statement, at: number, again: false }
    }

    /// The n-th COMMIT from now on takes place, and whoever asked for it is told that it failed, once.
    #[must_use]
    pub fn at_answer(number: u64) -> Self {
        Self { kind: Kind::Answer, at: number, again: false }
    }
}

/// Says that a text is no fault.
#[derive(Debug, thiserror::Error)]
#[error(
    "write statement:N to fail every N-th statement, or commit:N to lose the answer to every N-th COMMIT"
)]
pub struct NotAFault;

impl FromStr for Fault {
    type Err = NotAFault;

    /// `statement:25` fails every 25th statement, `commit:25` loses the answer to every 25th COMMIT.
    fn from_str(text: &str) -> Result<Self, NotAFault> {
        let (kind, at) = text.split_once(':').ok_or(NotAFault)?;
        let kind = match kind {
            "statement" => Kind::Statement,
            "commit" => Kind::Answer,
            _ => return Err(NotAFault),
        };
        let at = at.parse().ok().filter(|at| *at > 0).ok_or(NotAFault)?;
        Ok(Self { kind, at, again: true })
    }
}

/// Arms and disarms a database; its clones are one. Only builds with debug assertions heed it.
#[derive(Debug, Clone, Default)]
pub struct Failpoint(Option<Arc<Mutex<Plan>>>);

#[derive(Debug, Default)]
struct Plan {
    fault: Option<Fault>,
    counted: u64,
}

impl Failpoint {
    /// One that fails nothing until it is armed.
    #[must_use]
    pub fn ready() -> Self {
        Self(cfg!(debug_assertions).then(Arc::default))
    }

    /// Counts from now on, and fails as told; with none, nothing fails any more.
    pub fn arm(&self, fault: Option<Fault>) {
        if let Some(plan) = &self.0 {
            *plan.lock().unwrap_or_else(PoisonError::into_inner) = Plan { fault, counted: 0 };
        }
    }

    /// Whether a failure that was to come once has not come yet.
    #[must_use]
    pub fn is_armed(&self) -> bool {
        self.0
            .as_ref()
            .is_some_and(|plan| plan.lock().unwrap_or_else(PoisonError::into_inner).fault.is_some())
    }

    /// How many statements, or answers, it has let pass since it was armed.
    #[must_use]
    pub fn counted(&self) -> u64 {
        self.0.as_ref().map_or(0, |plan| plan.lock().unwrap_or_else(PoisonError::into_inner).counted)
    }

    /// Fails where a statement is to fail before it runs.
    pub(super) fn statement(&self) -> sqlx::Result<()> {
        self.meet(Kind::Statement)
    }

    /// Fails where the answer to a COMMIT is to be lost.
    pub(super) fn answer(&self) -> sqlx::Result<()> {
        self.meet(Kind::Answer)
    }

    fn meet(&self, kind: Kind) -> sqlx::Result<()> {
        let Some(plan) = &self.0 else { return Ok(()) };
        let mut plan = plan.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(fault) = plan.fault.filter(|fault| fault.kind == kind) else { return Ok(()) };
        plan.counted += 1;
        if plan.counted < fault.at {
            return Ok(());
        }
        *plan = Plan { fault: Some(fault).filter(|fault| fault.again), counted: 0 };
        Err(sqlx::Error::Io(io::Error::other("this failure was asked for")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_comes_once_and_a_written_one_again_and_again() {
        let point = Failpoint::ready();
        let failures = |point: &Failpoint| (0..6).map(|_| point.statement().is_err()).collect::<Vec<_>>();
        point.arm(Some(Fault::at_statement(2)));
        assert_eq!(failures(&point), [false, true, false, false, false, false]);
        assert!(!point.is_armed());
        point.arm(Some("statement:3".parse().unwrap()));
        assert_eq!(failures(&point), [false, false, true, false, false, true]);
        point.arm(Some("commit:1".parse().unwrap()));
        assert_eq!(failures(&point), [false; 6]);
        assert!(point.answer().is_err());
        point.arm(None);
        assert!(point.answer().is_ok());
    }

    #[test]
    fn what_is_no_fault_says_how_to_write_one() {
        for wrong in ["", "25", "statement", "statement:", "statement:0", "begin:3", "commit:-1"] {
            assert!(wrong.parse::<Fault>().is_err(), "{wrong}");
        }
    }
}
