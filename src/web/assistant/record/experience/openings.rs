//! The questions before the lists: worked, qualified, trained.

use super::super::fields::{choices, radios};
use super::super::question::Asked;
use super::entry::EntryPage as _;
use super::opening::Opening;
use crate::assistants::terms::{CareCertificate, LevelTwoCertificate, YesNo};
use crate::assistants::{Engagement, Experience, ExperienceAnswer, Held, Qualified, Section, Told, Training};
use crate::web::components::Size;
use crate::web::form::{Errors, Fields};
use crate::web::parts::Question;
use crate::words::Words;

/// "Do you work as a PA now, or have you before?"
pub(super) struct Worked;

/// "Do you hold a qualification relevant to social care?", and the two certificates.
pub(super) struct Certified;

/// "Have you done any training?"
pub(super) struct Trained;

fn yes_or_no(fields: &Fields, name: &'static str, missing: &'static str) -> Result<bool, Errors> {
    match fields.get(name) {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Errors::one(name, missing)),
    }
}

fn known(name: &str, said: Option<bool>) -> Fields {
    said.map_or_else(Fields::default, |said| Fields::default().with(name, if said { "yes" } else { "no" }))
}

impl Opening for Worked {
    const SECTION: Section = Section::Jobs;
    const ADDRESS: &'static str = "/assistant/record/jobs/first";

    fn known(told: Told) -> Fields {
        known("worked", told.worked)
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let w = &asked.words.engagements.first;
        let both = [("yes", w.yes), ("no", w.no)];
        Question::single(w.title, radios(asked, "worked", w.title, &both).heading().hint(w.hint))
    }

    fn read(fields: &Fields, words: &Words) -> Result<ExperienceAnswer, Errors> {
        yes_or_no(fields, "worked", words.engagements.first.missing).map(ExperienceAnswer::Worked)
    }

    fn still_listed(words: &Words) -> Errors {
        Errors::one("worked", words.engagements.first.still_listed)
    }

    fn leads(answer: ExperienceAnswer, experience: &Experience) -> Option<&'static str> {
        let told_yes = answer == ExperienceAnswer::Worked(true);
        told_yes.then_some(if experience.engagements.is_empty() { Engagement::ADD } else { Engagement::HUB })
    }
}

impl Opening for Certified {
    const SECTION: Section = Section::Qualifications;
    const ADDRESS: &'static str = "/assistant/record/qualifications/first";

    fn known(told: Told) -> Fields {
        Fields::default()
            .with("holds", told.qualified.map_or("", YesNo::as_str))
            .with("care_certificate", told.care_certificate.map_or("", CareCertificate::as_str))
            .with("level_two", told.level_two.map_or("", LevelTwoCertificate::as_str))
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let w = &asked.words.qualifications.first;
        let holds = choices(YesNo::ALL, YesNo::as_str, YesNo::label);
        let care = choices(CareCertificate::ALL, CareCertificate::as_str, CareCertificate::label);
        let level_two =
            choices(LevelTwoCertificate::ALL, LevelTwoCertificate::as_str, LevelTwoCertificate::label);
        Question::new(w.title)
            .part(radios(asked, "holds", w.holds, &holds).legend_size(Size::Medium).hint(w.holds_hint))
            .part(
                radios(asked, "care_certificate", w.care, &care).legend_size(Size::Medium).hint(w.care_hint),
            )
            .part(
                radios(asked, "level_two", w.level_two, &level_two)
                    .legend_size(Size::Medium)
                    .hint(w.level_two_hint),
            )
    }

    fn read(fields: &Fields, words: &Words) -> Result<ExperienceAnswer, Errors> {
        let missing = |_| Errors::one("holds", words.qualifications.first.missing);
        Ok(ExperienceAnswer::Qualified(Qualified {
            holds: fields.get("holds").parse().map_err(missing)?,
            care_certificate: fields.get("care_certificate").parse().ok(),
            level_two: fields.get("level_two").parse().ok(),
        }))
    }

    fn still_listed(words: &Words) -> Errors {
        Errors::one("holds", words.qualifications.first.still_listed)
    }

    fn leads(answer: ExperienceAnswer, experience: &Experience) -> Option<&'static str> {
        let told_yes = matches!(answer, ExperienceAnswer::Qualified(Qualified { holds: YesNo::Yes, .. }));
        told_yes.then_some(if experience.qualifications.is_empty() { Held::ADD } else { Held::HUB })
    }
}

impl Opening for Trained {
    const SECTION: Section = Section::Training;
    const ADDRESS: &'static str = "/assistant/record/training/first";

    fn known(told: Told) -> Fields {
        known("trained", told.trained)
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let w = &asked.words.training.first;
        let both = [("yes", w.yes), ("no", w.no)];
        Question::single(w.title, radios(asked, "trained", w.title, &both).heading().hint(w.hint))
    }

    fn read(fields: &Fields, words: &Words) -> Result<ExperienceAnswer, Errors> {
        yes_or_no(fields, "trained", words.training.first.missing).map(ExperienceAnswer::Trained)
    }

    fn still_listed(words: &Words) -> Errors {
        Errors::one("trained", words.training.first.still_listed)
    }

    /// Who has done none may have asked for some, so both answers lead to the page of training.
    fn leads(answer: ExperienceAnswer, experience: &Experience) -> Option<&'static str> {
        let lists_none = answer == ExperienceAnswer::Trained(true) && experience.trainings.is_empty();
        Some(if lists_none { Training::ADD } else { Training::HUB })
    }
}
