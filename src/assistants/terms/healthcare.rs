//! Healthcare that a registered professional hands over.

use crate::vocabulary;

vocabulary! {
    /// Delegated healthcare activities: the eight kinds of Skills for Care (`DHAACTIVITIES`).
    ///
    /// To have done one for somebody permits nobody to do it for somebody else: each person needs training and sign-off
    /// of their own.
    pub enum DelegatedHealthcare {
        VitalSigns = "vital_signs": 1 => "Checking vital signs, such as blood pressure or blood sugar",
        Medication = "medication": 2 => "Specialised medication, such as injections or medication by tube",
        Posture = "posture": 3 => "Complex posture and mobility care",
        Skin = "skin": 4 => "Skin and wound care",
        Breathing = "breathing": 5 => "Airway and breathing care, such as suction or a ventilator",
        Feeding = "feeding": 6 => "Feeding and digestion, such as feeding by tube",
        BladderAndBowel = "bladder_and_bowel": 7 => "Bladder and bowel care, such as catheters or stomas",
        Other = "other": 8 => "Other delegated healthcare",
    }
}
