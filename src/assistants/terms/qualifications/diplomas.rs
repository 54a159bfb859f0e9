//! Diplomas, national vocational qualifications (NVQ) and degrees.

use super::super::level::Level::{Level2, Level3, Level4, Level5, Level6};
use super::group::QualificationGroup::{Degree, Diploma, Nvq};
use super::qualification::{Line, line};

pub(super) const DIPLOMAS: &[Line] = &[
    line(
        "17",
        Diploma,
        Some(Level4),
        "Social work diploma or other approved (UK or non UK) social work qualification",
    ),
    line("53", Diploma, Some(Level2), "Health and social care: generic pathway"),
    line("54", Diploma, Some(Level3), "Health and social care: generic pathway"),
    line("55", Diploma, Some(Level2), "Health and social care: dementia"),
    line("56", Diploma, Some(Level3), "Health and social care: dementia"),
    line("57", Diploma, Some(Level2), "Health and social care: learning disabilities"),
    line("58", Diploma, Some(Level3), "Health and social care: learning disabilities"),
    line(
        "62",
        Diploma,
        Some(Level5),
        "Leadership in health and social care, and children’s and young people’s services: adults’ residential management",
    ),
    line(
        "63",
        Diploma,
        Some(Level5),
        "Leadership in health and social care, and children’s and young people’s services: adults’ management",
    ),
    line(
        "64",
        Diploma,
        Some(Level5),
        "Leadership in health and social care, and children’s and young people’s services: adults’ advanced practice",
    ),
    line("104", Diploma, Some(Level4), "Approved mental health practitioner"),
    line("105", Diploma, Some(Level4), "Approved social worker"),
    line("109", Diploma, Some(Level4), "Adult care"),
    line("115", Diploma, None, "Other social care relevant diploma"),
    line("116", Diploma, None, "Other non social care relevant diploma"),
    line("129", Diploma, Some(Level2), "Diploma in care"),
    line("130", Diploma, Some(Level3), "Diploma in care"),
    line("132", Diploma, Some(Level5), "Diploma in leadership and management for adult care"),
    line("1", Nvq, Some(Level2), "Health and social care NVQ"),
    line("2", Nvq, Some(Level3), "Health and social care NVQ"),
    line("3", Nvq, Some(Level4), "Health and social care NVQ"),
    line("4", Nvq, Some(Level2), "Care NVQ"),
    line("5", Nvq, Some(Level3), "Care NVQ"),
    line("6", Nvq, Some(Level4), "Care NVQ"),
    line("9", Nvq, None, "Other health and care-related NVQ"),
    line("10", Nvq, Some(Level4), "Registered manager’s (adults) NVQ"),
    line("13", Nvq, Some(Level3), "A1, A2 or other assessor NVQ"),
    line("14", Nvq, Some(Level3), "V1 or other internal verifier NVQ"),
    line("15", Nvq, Some(Level3), "L20 or other mentoring NVQ"),
    line("16", Degree, Some(Level6), "Social work degree (UK)"),
    line("18", Degree, Some(Level6), "Combined nursing and social work degree"),
    line("144", Degree, Some(Level6), "Health and social care degree"),
    line("151", Degree, Some(Level6), "Occupational therapy degree"),
    line("152", Degree, Some(Level6), "Physiotherapy degree"),
    line("153", Degree, Some(Level6), "Any nursing degree"),
];
