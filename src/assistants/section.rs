//! The questions of a record, one page each.

use super::way::Way;
use crate::vocabulary;

vocabulary! {
    /// A page of answers.
    pub enum Section {
        /// First and last name.
        Name = "name" => "Your name",
        /// Date of birth.
        BirthDate = "birth_date" => "Date of birth",
        /// Record only, or listed.
        Way = "way" => "How you want to be on the register",
        /// Postcode, ward, and which of ward and locality others see.
        Home = "home" => "Where you live",
        /// How far, and by what.
        Travel = "travel" => "How you travel to work",
        /// Languages, each with its level.
        Languages = "languages" => "Languages",
        /// What she does.
        Tasks = "tasks" => "What you do",
        /// With whom she has experience.
        Needs = "needs" => "Who you have worked with",
        /// Delegated healthcare activities that she has done.
        Healthcare = "healthcare" => "Healthcare tasks",
        /// About me, and interests.
        About = "about" => "About you",
        /// Pets, smoking, gender.
        Details = "details" => "Pets, smoking and gender",
        /// The week grid and its marks.
        Availability = "availability" => "When you can work",
        /// Hours, start, notice and pay.
        Hours = "hours" => "Hours, start and pay",
        /// Jobs held.
        Jobs = "jobs" => "Your work as a PA",
        /// Qualifications.
        Qualifications = "qualifications" => "Qualifications",
        /// Training done and asked for.
        Training = "training" => "Training",
        /// Where she stands, and what she wants next.
        Pathway = "pathway" => "Your next step",
    }
}

/// Sections that belong together on the list of tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Who she is.
    You,
    /// What she does.
    Work,
    /// When she can do it, and on what terms.
    Terms,
    /// What she has done and learned.
    Experience,
}

impl Group {
    /// Every group, in the order of the list.
    pub const ALL: [Self; 4] = [Self::You, Self::Work, Self::Terms, Self::Experience];

    /// Its sections, in the order in which they are asked.
    #[must_use]
    pub const fn sections(self) -> &'static [Section] {
        match self {
            Self::You => &[Section::Name, Section::BirthDate, Section::Way, Section::Home],
            Self::Work => &[
                Section::Travel,
                Section::Languages,
                Section::Tasks,
                Section::Needs,
                Section::Healthcare,
                Section::About,
                Section::Details,
            ],
            Self::Terms => &[Section::Availability, Section::Hours],
            Self::Experience => &[Section::Jobs, Section::Qualifications, Section::Training, Section::Pathway],
        }
    }
}

impl Section {
    /// Whether a record cannot be sent without it. Who is not listed tells only what the workforce's figures need.
    #[must_use]
    pub const fn is_needed(self, way: Option<Way>) -> bool {
        match self {
            Self::Name | Self::BirthDate | Self::Way | Self::Home | Self::Jobs | Self::Qualifications => true,
            Self::Travel | Self::Languages | Self::Tasks | Self::Availability => matches!(way, Some(Way::Listed)),
            Self::Needs
            | Self::Healthcare
            | Self::About
            | Self::Details
            | Self::Hours
            | Self::Training
            | Self::Pathway => false,
        }
    }

    /// The group it stands in.
    #[must_use]
    pub fn group(self) -> Group {
        Group::ALL.into_iter().find(|group| group.sections().contains(&self)).unwrap_or(Group::You)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_stands_in_one_group() {
        let grouped: Vec<_> = Group::ALL.into_iter().flat_map(Group::sections).copied().collect();
        assert_eq!(grouped, Section::ALL);
        for section in Section::ALL {
            assert!(section.group().sections().contains(section));
        }
    }

    #[test]
    fn whoever_is_listed_tells_more() {
        let needed = |way| Section::ALL.iter().filter(|section| section.is_needed(way)).count();
        assert_eq!(needed(None), needed(Some(Way::RecordOnly)));
        assert!(needed(Some(Way::Listed)) > needed(Some(Way::RecordOnly)));
    }
}
