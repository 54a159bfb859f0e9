//! The questions of a search, each on a page of its own.

use crate::finder::Field;
use crate::vocabulary;

vocabulary! {
    /// A question of the search. Its text stands in the address of its page.
    pub(super) enum Step {
        /// Where, and how far away.
        Place = "place" => "Where",
        /// Days and times.
        Times = "times" => "Days and times",
        /// Hours a week.
        Hours = "hours" => "Hours a week",
        /// What is to be done.
        Tasks = "tasks" => "Tasks",
        /// Whom somebody has supported.
        Needs = "experience" => "Experience with",
        /// Delegated healthcare.
        Healthcare = "healthcare" => "Healthcare tasks",
        /// Languages.
        Languages = "languages" => "Languages",
        /// Driving.
        Drive = "driving" => "Driving",
        /// Animals and smoking.
        Home = "home" => "Animals and smoking",
        /// A gender, with a reason.
        Gender = "gender" => "Gender",
        /// What can be paid.
        Pay = "pay" => "Pay an hour",
        /// What was checked, and who looks for work.
        Checked = "checked" => "Checked by the council",
        /// What one would like to have in common.
        Interests = "interests" => "Interests",
    }
}

impl Step {
    /// The fields that it asks for.
    pub(super) const fn fields(self) -> &'static [Field] {
        match self {
            Self::Place => &[Field::Place, Field::Miles],
            Self::Times => &[Field::Times, Field::TimesHow],
            Self::Hours => &[Field::Hours],
            Self::Tasks => &[Field::Tasks],
            Self::Needs => &[Field::Needs],
            Self::Healthcare => &[Field::Healthcare],
            Self::Languages => &[Field::Languages],
            Self::Drive => &[Field::Drive],
            Self::Home => &[Field::Pets, Field::Smoking],
            Self::Gender => &[Field::Gender],
            Self::Pay => &[Field::Pay],
            Self::Checked => &[Field::Checked, Field::Looking],
            Self::Interests => &[Field::Interests],
        }
    }

    /// The question that asks for a field.
    pub(super) fn of(field: Field) -> Self {
        let asks = |step: &&Self| step.fields().contains(&field);
        // The reason belongs to the gender.
        Self::ALL.iter().find(asks).copied().unwrap_or(Self::Gender)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_is_asked_for_once() {
        for field in Field::ALL.iter().filter(|field| **field != Field::GenderReason) {
            let asking = Step::ALL.iter().filter(|step| step.fields().contains(field)).count();
            assert_eq!(asking, 1, "{field}");
        }
        assert_eq!(Step::of(Field::GenderReason), Step::Gender);
    }
}
