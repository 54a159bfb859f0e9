//! Whom a PA has supported.

use crate::vocabulary;

vocabulary! {
    /// The groups in which needs stand on a page.
    pub enum NeedGroup {
        OlderPeople = "older_people" => "Older people",
        Adults = "adults" => "Adults",
        Children = "children" => "Children and young people",
        Carers = "carers" => "Carers",
        Other = "other" => "Anyone else",
    }
}

vocabulary! {
    /// Groups of people with a need for support: the service-user groups of Skills for Care, with their numbers.
    pub enum Need {
        OlderDementia = "older_dementia": 1 => "Older people with dementia",
        OlderMentalHealth = "older_mental_health": 2 => "Older people with mental health needs",
        OlderMentalHealthAct = "older_mental_health_act": 22 => "Older people detained under the Mental Health Act",
        OlderLearning = "older_learning": 23 => "Older people with a learning disability or autism",
        OlderPhysical = "older_physical": 25 => "Older people with a physical disability",
        OlderSensory = "older_sensory": 26 => "Older people with sight or hearing loss",
        OlderSubstances = "older_substances": 27 => "Older people who misuse alcohol or drugs",
        OlderEating = "older_eating": 46 => "Older people with an eating disorder",
        OlderOther = "older_other": 3 => "Older people with other needs",
        AdultDementia = "adult_dementia": 28 => "Adults with dementia",
        AdultMentalHealth = "adult_mental_health": 6 => "Adults with mental health needs",
        AdultMentalHealthAct = "adult_mental_health_act": 29 => "Adults detained under the Mental Health Act",
        AdultLearning = "adult_learning": 5 => "Adults with a learning disability or autism",
        AdultPhysical = "adult_physical": 4 => "Adults with a physical disability",
        AdultSensory = "adult_sensory": 7 => "Adults with sight or hearing loss",
        AdultSubstances = "adult_substances": 8 => "Adults who misuse alcohol or drugs",
        AdultEating = "adult_eating": 31 => "Adults with an eating disorder",
        AdultOther = "adult_other": 9 => "Adults with other needs",
        Children = "children": 45 => "Children and young people",
        CarersOfOlder = "carers_of_older": 18 => "Carers of older people",
        CarersOfAdults = "carers_of_adults": 19 => "Carers of adults",
        CarersOfChildren = "carers_of_children": 20 => "Carers of children and young people",
        Other = "other": 21 => "People with needs that are not in this list",
    }
}

impl Need {
    /// The group that it stands in.
    #[must_use]
    pub const fn group(self) -> NeedGroup {
        match self {
            Self::OlderDementia
            | Self::OlderMentalHealth
            | Self::OlderMentalHealthAct
            | Self::OlderLearning
            | Self::OlderPhysical
            | Self::OlderSensory
            | Self::OlderSubstances
            | Self::OlderEating
            | Self::OlderOther => NeedGroup::OlderPeople,
            Self::AdultDementia
            | Self::AdultMentalHealth
            | Self::AdultMentalHealthAct
            | Self::AdultLearning
            | Self::AdultPhysical
            | Self::AdultSensory
            | Self::AdultSubstances
            | Self::AdultEating
            | Self::AdultOther => NeedGroup::Adults,
            Self::Children => NeedGroup::Children,
            Self::CarersOfOlder | Self::CarersOfAdults | Self::CarersOfChildren => NeedGroup::Carers,
            Self::Other => NeedGroup::Other,
        }
    }
}
