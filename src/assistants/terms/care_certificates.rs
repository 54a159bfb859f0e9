//! The two certificates that every care worker is asked about.

use crate::vocabulary;

vocabulary! {
    /// How far somebody is with the Care Certificate; numbers of Skills for Care (`CARECERT`).
    pub enum CareCertificate {
        Completed = "completed": 1 => "Yes, completed",
        InProgress = "in_progress": 3 => "Yes, in progress or partly completed",
        No = "no": 2 => "No",
    }
}

vocabulary! {
    /// How far somebody is with the Level 2 Adult Social Care Certificate, which there has been since 2024; numbers of
    /// Skills for Care (`L2CARECERT`).
    pub enum LevelTwoCertificate {
        Completed = "completed": 1 => "Yes, completed",
        InProgress = "in_progress": 2 => "Yes, started",
        No = "no": 3 => "No",
    }
}
