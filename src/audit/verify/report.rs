//! What a look at the audit gave.

use std::fmt;

use serde::Serialize;

use super::finding::Finding;
use crate::{audit::Head, clock::Timestamp, ids::EventId};

/// How many findings are kept; of more only the number is.
const MOST: usize = 100;

/// How far lines are sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SealedUpTo {
    /// The number of the last seal.
    pub position: i64,
    /// The last line.
    pub event: Option<EventId>,
    /// When it was sealed.
    pub sealed_at: Option<Timestamp>,
}

/// What a look at the audit gave. As text it is sentences for whoever asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// What is wrong, in the order in which it was met; the first hundred.
    pub findings: Vec<Finding>,
    /// How many more there are.
    pub more_findings: u64,
    /// How far lines are sealed; nothing when none is.
    pub sealed_up_to: Option<SealedUpTo>,
    /// How many seals were read.
    pub seals: u64,
    /// How many lines wait to be sealed. They are not protected yet.
    pub waiting: u64,
    /// The head, to be noted apart from the register.
    pub head: Option<Head>,
}

impl Report {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }

    pub(super) fn find(&mut self, finding: Finding) {
        if self.findings.len() < MOST {
            self.findings.push(finding);
        } else {
            self.more_findings += 1;
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in &self.findings {
            writeln!(f, "{finding}")?;
        }
        if self.more_findings > 0 {
            writeln!(f, "There are {} more findings.", self.more_findings)?;
        }
        match &self.sealed_up_to {
            None => writeln!(f, "No line of the audit is sealed.")?,
            Some(SealedUpTo { position, event, sealed_at }) => {
                write!(f, "The audit is sealed up to line {position}")?;
                if let (Some(event), Some(at)) = (event, sealed_at) {
                    write!(f, ", {event}, at {at}")?;
                }
                writeln!(f, ".")?;
            }
        }
        writeln!(f, "{} lines wait to be sealed and are not protected yet.", self.waiting)?;
        if let Some(head) = &self.head {
            writeln!(f, "Note this apart from the register, for --expect: {head}")?;
        }
        if self.is_clean() {
            write!(f, "Nothing was found.")
        } else {
            write!(f, "The audit was tampered with.")
        }
    }
}
