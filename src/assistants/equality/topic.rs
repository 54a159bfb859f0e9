//! What is asked.

use crate::{
    assistants::terms::{Carer, Disability, Ethnicity, GenderIdentity, Religion, Sex, SexualOrientation},
    vocabulary,
};

vocabulary! {
    /// A question of equality monitoring. Its text is also its part of the address.
    pub enum Topic {
        Sex = "sex" => "Sex",
        Gender = "gender" => "Gender",
        Ethnicity = "ethnicity" => "Ethnic group",
        Religion = "religion" => "Religion",
        Orientation = "orientation" => "Sexual orientation",
        Disability = "disability" => "Long-lasting condition or illness",
        Caring = "caring" => "Looking after others without pay",
    }
}

macro_rules! choices {
    ($list:ty) => {
        <$list>::ALL.iter().map(|choice| (choice.as_str(), choice.label())).collect()
    };
}

impl Topic {
    /// What can be answered, in order: the text of each answer, and its words. The last one is "I prefer not to say".
    #[must_use]
    pub fn choices(self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::Sex => choices!(Sex),
            Self::Gender => choices!(GenderIdentity),
            Self::Ethnicity => choices!(Ethnicity),
            Self::Religion => choices!(Religion),
            Self::Orientation => choices!(SexualOrientation),
            Self::Disability => choices!(Disability),
            Self::Caring => choices!(Carer),
        }
    }

    /// The question after this one.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.iter().copied().find(|topic| *topic > self)
    }
}

#[cfg(test)]
mod tests {
    use super::Topic;

    #[test]
    fn nobody_has_to_say_anything() {
        for topic in Topic::ALL {
            let choices = topic.choices();
            assert_eq!(choices.last(), Some(&("not_said", "I prefer not to say")), "{topic}");
            assert!(choices.len() > 2, "{topic}");
        }
    }

    #[test]
    fn each_question_leads_to_the_next() {
        assert_eq!(Topic::Sex.next(), Some(Topic::Gender));
        assert_eq!(Topic::Caring.next(), None);
    }
}
