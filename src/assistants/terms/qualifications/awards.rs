//! Awards: short courses on one subject.

use super::super::level::Level::{Level1, Level2, Level3, Level4, Level5, Level7};
use super::group::QualificationGroup::Award;
use super::qualification::{Line, line};

pub(super) const AWARDS: &[Line] = &[
    line("8", Award, None, "Any Learning Disabled Awards Framework (LDAF) award"),
    line("12", Award, Some(Level3), "Other management awards"),
    line("19", Award, Some(Level4), "Post Qualifying Award in Social Work (PQSW) Part 1"),
    line("20", Award, Some(Level7), "Advanced Award in Social Work (AASW)"),
    line("22", Award, Some(Level4), "Mental Health Social Work Award (MHSWA)"),
    line("25", Award, Some(Level4), "Mentor award"),
    line("26", Award, Some(Level4), "Other Post Qualifying Social Work (PQSW) award"),
    line("41", Award, Some(Level2), "Supporting activity provision in social care"),
    line("48", Award, Some(Level2), "Dementia"),
    line("49", Award, Some(Level3), "Awareness of dementia"),
    line("52", Award, Some(Level2), "Emergency first aid at work"),
    line("72", Award, Some(Level2), "Understanding working with people with mental health issues"),
    line(
        "74",
        Award,
        Some(Level3),
        "Providing an induction into assisting and moving individuals in adult social care",
    ),
    line("85", Award, Some(Level1), "Preparing to work in adult social care"),
    line("86", Award, Some(Level2), "Stroke awareness"),
    line("88", Award, Some(Level2), "Basic awareness of diabetes"),
    line(
        "90",
        Award,
        Some(Level2),
        "Food safety in health and social care, and early years and childcare settings",
    ),
    line(
        "91",
        Award,
        Some(Level2),
        "Promoting food safety and nutrition in health and social care or early years and childcare settings",
    ),
    line(
        "92",
        Award,
        Some(Level1),
        "Introduction to health, social care, and children’s and young people’s settings",
    ),
    line("94", Award, Some(Level2), "Supporting individuals with learning disabilities"),
    line("95", Award, Some(Level3), "Supporting individuals with learning disabilities"),
    line(
        "96",
        Award,
        Some(Level2),
        "Employment responsibilities and rights in health, social care, and children’s and young people’s settings",
    ),
    line("99", Award, Some(Level2), "Awareness of end of life care"),
    line("100", Award, Some(Level3), "Awareness of end of life care"),
    line("103", Award, Some(Level3), "Awareness of the mental capacity act, 2005"),
    line("107", Award, Some(Level3), "Supporting individuals with autism"),
    line("111", Award, None, "Other social care relevant award"),
    line("112", Award, None, "Other non social care relevant award"),
    line("145", Award, Some(Level3), "Epilepsy"),
    line("146", Award, Some(Level3), "TAQA assessment"),
    line("147", Award, Some(Level4), "TAQA internal quality assurance"),
    line("159", Award, Some(Level5), "Understanding Digital Leadership in Adult Social Care"),
];
