//! Training: what about, how, by whom.

use crate::vocabulary;

vocabulary! {
    /// What a course is about: the categories of Skills for Care, with their numbers.
    pub enum TrainingCategory {
        ControlRestraint = "control_restraint": 1 => "Control and restraint",
        DementiaCare = "dementia_care": 2 => "Dementia care",
        EmergencyAidAwareness = "emergency_aid_awareness": 5 => "Emergency aid awareness",
        FireSafety = "fire_safety": 6 => "Fire safety",
        FirstAid = "first_aid": 7 => "Basic life support and first aid",
        FoodHygiene = "food_hygiene": 8 => "Food hygiene",
        HealthSafetyAwareness = "health_safety_awareness": 9 => "Health and safety awareness",
        InfectionPreventionControl = "infection_prevention_control": 10 => "Infection prevention and control",
        LeadershipManagement = "leadership_management": 11 => "Leadership and management",
        LearningDisability = "learning_disability": 12 => "Learning disability",
        MedicationManagement = "medication_management": 13 => "Medication management",
        MentalCapacity = "mental_capacity": 14 => "Mental capacity and liberty safeguards",
        MovingPeople = "moving_people": 15 => "Moving and assisting people",
        NutritionHydration = "nutrition_hydration": 16 => "Nutrition and hydration",
        EndOfLifeCare = "end_of_life_care": 17 => "Palliative and end of life care",
        PhysicalDisability = "physical_disability": 18 => "Physical disability",
        PositiveBehaviourSupport = "positive_behaviour_support": 19 => "Positive behaviour support and non-restrictive practice",
        SafeguardingAdults = "safeguarding_adults": 20 => "Safeguarding adults",
        Other = "other": 21 => "Other training",
        DignityRespect = "dignity_respect": 22 => "Dignity, respect and person-centred care",
        EqualityDiversity = "equality_diversity": 23 => "Equality and diversity",
        ChildrenYoungPeople = "children_young_people": 25 => "Children and young people",
        DataProtection = "data_protection": 26 => "Data management and data protection (GDPR)",
        Epilepsy = "epilepsy": 27 => "Epilepsy",
        Communication = "communication": 28 => "Communication",
        Diabetes = "diabetes": 29 => "Diabetes",
        Coshh = "coshh": 30 => "Substances hazardous to health (COSHH)",
        MentalHealth = "mental_health": 31 => "Mental health",
        Autism = "autism": 32 => "Autism",
        ContinenceCare = "continence_care": 33 => "Continence care",
        DutyOfCare = "duty_of_care": 34 => "Duty of care",
        SupervisionPerformance = "supervision_performance": 35 => "Supervision and performance management",
        Stroke = "stroke": 36 => "Stroke",
        ComplaintsConflict = "complaints_conflict": 37 => "Complaints and conflict",
        PersonalCare = "personal_care": 38 => "Personal care",
        ActivitiesWellbeing = "activities_wellbeing": 39 => "Activities and wellbeing",
        SensoryDisability = "sensory_disability": 40 => "Sensory disability",
        OliverMcGowanElearning = "oliver_mcgowan_elearning": 41 => "Oliver McGowan Mandatory Training: e-learning",
        OliverMcGowanTierOne = "oliver_mcgowan_tier_one": 42 => "Oliver McGowan Mandatory Training: Tier 1",
        OliverMcGowanTierTwo = "oliver_mcgowan_tier_two": 43 => "Oliver McGowan Mandatory Training: Tier 2",
        OralHealth = "oral_health": 44 => "Oral health",
        MovingObjects = "moving_objects": 45 => "Moving and handling objects",
        AssistedDigital = "assisted_digital": 46 => "Assisted digital and accessibility",
        DigitalLeadershipSkills = "digital_leadership_skills": 47 => "Digital leadership skills",
        InHouseSystems = "in_house_systems": 48 => "Systems and software of one employer",
        OnlineSafetySecurity = "online_safety_security": 49 => "Online safety and security",
        SocialMedia = "social_media": 50 => "Social media and communications",
        DigitalTechnology = "digital_technology": 51 => "Working with digital technology",
    }
}

vocabulary! {
    /// Whether a course was accredited; numbers of Skills for Care (`ACCREDITED`).
    pub enum Accredited {
        Yes = "yes": 1 => "Yes",
        No = "no": 0 => "No",
        DontKnow = "dont_know": 999 => "I do not know",
    }
}

vocabulary! {
    /// How a course was given; numbers of Skills for Care (`HOWDELIVERED`).
    pub enum HowTrained {
        FaceToFace = "face_to_face": 1 => "Face to face",
        Online = "online": 2 => "Online",
    }
}

vocabulary! {
    /// Who gave a course. Skills for Care lists 88 firms by name, of which a PA meets few: the name is typed.
    pub enum TrainedBy {
        Employer = "employer" => "The person I support, or their family",
        Council = "council" => "The council",
        UserLed = "user_led" => "A user-led organisation or charity",
        Health = "health" => "The NHS, such as a nurse or a hospital",
        College = "college" => "A college or university",
        Company = "company" => "A training company",
        Provider = "provider" => "A care provider or agency",
        Other = "other" => "Somebody else",
    }
}
