//! Kinds of qualifications.

use crate::vocabulary;

vocabulary! {
    /// The groups in which Skills for Care lists qualifications.
    pub enum QualificationGroup {
        Award = "award" => "Award",
        Certificate = "certificate" => "Certificate",
        Diploma = "diploma" => "Diploma",
        Nvq = "nvq" => "NVQ",
        Apprenticeship = "apprenticeship" => "Apprenticeship",
        Degree = "degree" => "Degree",
        Other = "other" => "Another kind of qualification",
    }
}
