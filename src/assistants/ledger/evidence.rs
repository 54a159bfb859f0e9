//! What a claim rests on.

use super::certificate::DbsCertificate;
use super::insurance::CarInsurance;
use super::referee::Referee;
use super::right_to_work::RightToWork;
use super::words::{ClaimKind, IdentityPaper};
use crate::ids::{HeldQualificationId, TrainingId};

/// What a claim rests on: told for the ledger, or an entry of the record.
#[derive(Clone, Debug, PartialEq)]
pub enum Evidence {
    /// Told for the ledger.
    Told(Told),
    /// A qualification that the record lists.
    Qualification(HeldQualificationId),
    /// Training that the record lists.
    Training(TrainingId),
}

/// What a personal assistant tells for the ledger alone.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// Which papers show who she is.
    Identity(IdentityPaper),
    /// What her right to work rests on.
    RightToWork(RightToWork),
    /// Her DBS certificate.
    Dbs(DbsCertificate),
    /// Somebody who can say how she works.
    Reference(Referee),
    /// Her car is insured for work.
    CarInsurance(CarInsurance),
}

impl Evidence {
    /// What it is about.
    #[must_use]
    pub const fn kind(&self) -> ClaimKind {
        match self {
            Self::Told(told) => told.kind(),
            Self::Qualification(_) => ClaimKind::Qualification,
            Self::Training(_) => ClaimKind::Training,
        }
    }
}

impl Told {
    /// What it is about.
    #[must_use]
    pub const fn kind(&self) -> ClaimKind {
        match self {
            Self::Identity(_) => ClaimKind::Identity,
            Self::RightToWork(_) => ClaimKind::RightToWork,
            Self::Dbs(_) => ClaimKind::Dbs,
            Self::Reference(_) => ClaimKind::Reference,
            Self::CarInsurance(_) => ClaimKind::CarInsurance,
        }
    }
}
