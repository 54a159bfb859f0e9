//! Apprenticeships, and what stands in no other group.

use super::super::level::Level::{Entry, Level1, Level2, Level3, Level4, Level5, Level6};
use super::group::QualificationGroup::{Apprenticeship, Other};
use super::qualification::{Line, line};

pub(super) const APPRENTICESHIPS: &[Line] = &[
    line(
        "301",
        Apprenticeship,
        Some(Level2),
        "Intermediate apprenticeship in health and social care (framework)",
    ),
    line("302", Apprenticeship, Some(Level2), "Adult care worker (standard)"),
    line(
        "303",
        Apprenticeship,
        Some(Level3),
        "Advanced apprenticeship in health and social care (framework)",
    ),
    line("304", Apprenticeship, Some(Level3), "Lead adult care worker (standard)"),
    line("305", Apprenticeship, Some(Level4), "Lead practitioner in adult care (standard)"),
    line(
        "306",
        Apprenticeship,
        Some(Level5),
        "Higher apprenticeship in care leadership and management (framework)",
    ),
    line("307", Apprenticeship, Some(Level5), "Leader in adult care (standard)"),
    line("308", Apprenticeship, Some(Level6), "Degree social worker (standard)"),
    line("309", Apprenticeship, Some(Level5), "Nursing associate (standard)"),
    line("310", Apprenticeship, Some(Level6), "Degree registered nurse (standard)"),
    line("311", Apprenticeship, None, "Other apprenticeship framework or standard"),
    line("312", Apprenticeship, Some(Level6), "Occupational therapist"),
    line("313", Apprenticeship, Some(Level6), "Physiotherapist"),
    line("314", Apprenticeship, None, "Think ahead"),
    line("315", Apprenticeship, None, "Social worker integrated Degree apprenticeship"),
    line("27", Other, Some(Level4), "Any professional occupational therapy qualification"),
    line("28", Other, Some(Level4), "Any registered nursing qualification"),
    line(
        "32",
        Other,
        Some(Level3),
        "Any qualification in assessment of work-based learning, other than social work",
    ),
    line("33", Other, Some(Level4), "Other relevant professional qualification"),
    line("34", Other, Some(Entry), "Basic skills qualification"),
    line("35", Other, Some(Level1), "Basic skills qualification"),
    line("36", Other, Some(Level2), "Basic skills qualification"),
    line("37", Other, None, "Other qualification relevant to social care"),
    line("38", Other, None, "Other qualification relevant to the job role"),
    line("39", Other, None, "Other qualification"),
    line("82", Other, None, "Any assessor qualification"),
    line("83", Other, None, "Any internal verifier qualification"),
    line("84", Other, None, "Any mentoring qualification"),
    line("117", Other, None, "Any children’s or young people’s qualification"),
    line("154", Other, Some(Level1), "Functional skills in English"),
    line("155", Other, Some(Level2), "Functional skills in English"),
    line("156", Other, Some(Level1), "Functional skills in maths"),
    line("157", Other, Some(Level2), "Functional skills in maths"),
];
