//! What a PA does.

use crate::vocabulary;

vocabulary! {
    /// The groups in which tasks stand on a page.
    pub enum TaskGroup {
        Body = "body" => "Personal and health care",
        Home = "home" => "At home",
        Out = "out" => "Out and about",
        Life = "life" => "Life, work and family",
        Time = "time" => "Nights and stays",
    }
}

vocabulary! {
    /// Tasks that PAs do, in the words in which they and their employers speak of them.
    pub enum Task {
        PersonalCare = "personal_care" => "Washing, dressing and personal care",
        Toilet = "toilet" => "Using the toilet and continence care",
        Moving = "moving" => "Moving and handling, such as hoists and transfers",
        Medication = "medication" => "Support with medication",
        Eating = "eating" => "Eating and drinking",
        Exercises = "exercises" => "Exercises and physiotherapy plans",
        Cooking = "cooking" => "Cooking and preparing meals",
        Housework = "housework" => "Housework and laundry",
        Shopping = "shopping" => "Shopping and errands",
        Pets = "pets" => "Looking after pets or an assistance dog",
        Garden = "garden" => "Gardening and small repairs",
        Driving = "driving" => "Driving",
        GettingOut = "getting_out" => "Getting out, clubs, sport and hobbies",
        Appointments = "appointments" => "Going along to appointments",
        Swimming = "swimming" => "Support in the water, such as swimming",
        Holidays = "holidays" => "Holidays and travel",
        Companionship = "companionship" => "Company and conversation",
        Communication = "communication" => "Support with communication",
        Digital = "digital" => "Telephone, computer and internet",
        Money = "money" => "Money, letters and paperwork",
        WorkOrStudy = "work_or_study" => "Support at work or in study",
        Parenting = "parenting" => "Support with being a parent",
        LifeSkills = "life_skills" => "Learning to do things independently",
        Behaviour = "behaviour" => "Positive behaviour support",
        EndOfLife = "end_of_life" => "End of life care",
        SleepingNights = "sleeping_nights" => "Sleep-in nights",
        WakingNights = "waking_nights" => "Waking nights",
        LiveIn = "live_in" => "Living in",
    }
}

impl Task {
    /// The group that it stands in.
    #[must_use]
    pub const fn group(self) -> TaskGroup {
        match self {
            Self::PersonalCare
            | Self::Toilet
            | Self::Moving
            | Self::Medication
            | Self::Eating
            | Self::Exercises
            | Self::EndOfLife => TaskGroup::Body,
            Self::Cooking | Self::Housework | Self::Shopping | Self::Pets | Self::Garden => TaskGroup::Home,
            Self::Driving | Self::GettingOut | Self::Appointments | Self::Swimming | Self::Holidays => {
                TaskGroup::Out
            }
            Self::Companionship
            | Self::Communication
            | Self::Digital
            | Self::Money
            | Self::WorkOrStudy
            | Self::Parenting
            | Self::LifeSkills
            | Self::Behaviour => TaskGroup::Life,
            Self::SleepingNights | Self::WakingNights | Self::LiveIn => TaskGroup::Time,
        }
    }
}
