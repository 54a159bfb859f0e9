//! Equality monitoring, in the questions and groups of England's Census 2021, so that answers can stand beside it.
//!
//! Every list ends with "prefer not to say". Nobody has to answer, and answers are kept apart from the record.

use crate::vocabulary;

vocabulary! {
    /// Sex.
    pub enum Sex {
        Female = "female" => "Female",
        Male = "male" => "Male",
        NotSaid = "not_said" => "I prefer not to say",
    }
}

vocabulary! {
    /// Whether somebody's gender is the sex registered at birth.
    pub enum GenderIdentity {
        Same = "same" => "Yes",
        Different = "different" => "No",
        NotSaid = "not_said" => "I prefer not to say",
    }
}

vocabulary! {
    /// Ethnic group: the 19 of the Census 2021.
    pub enum Ethnicity {
        WhiteBritish = "white_british" => "White: English, Welsh, Scottish, Northern Irish or British",
        WhiteIrish = "white_irish" => "White: Irish",
        WhiteTraveller = "white_traveller" => "White: Gypsy or Irish Traveller",
        WhiteRoma = "white_roma" => "White: Roma",
        WhiteOther = "white_other" => "White: any other background",
        MixedCaribbean = "mixed_caribbean" => "Mixed: White and Black Caribbean",
        MixedAfrican = "mixed_african" => "Mixed: White and Black African",
        MixedAsian = "mixed_asian" => "Mixed: White and Asian",
        MixedOther = "mixed_other" => "Any other mixed or multiple background",
        Indian = "indian" => "Asian or Asian British: Indian",
        Pakistani = "pakistani" => "Asian or Asian British: Pakistani",
        Bangladeshi = "bangladeshi" => "Asian or Asian British: Bangladeshi",
        Chinese = "chinese" => "Asian or Asian British: Chinese",
        AsianOther = "asian_other" => "Any other Asian background",
        African = "african" => "Black, Black British, Caribbean or African: African",
        Caribbean = "caribbean" => "Black, Black British, Caribbean or African: Caribbean",
        BlackOther = "black_other" => "Any other Black, Black British, Caribbean or African background",
        Arab = "arab" => "Arab",
        Other = "other" => "Any other ethnic group",
        NotSaid = "not_said" => "I prefer not to say",
    }
}

impl Ethnicity {
    /// The number of Skills for Care (`ETHNICITY`), whose list is older than the Census 2021 and counts Roma people among
    /// other White backgrounds.
    #[must_use]
    pub const fn code(self) -> Option<u16> {
        match self {
            Self::WhiteBritish => Some(31),
            Self::WhiteIrish => Some(32),
            Self::WhiteTraveller => Some(33),
            Self::WhiteRoma | Self::WhiteOther => Some(34),
            Self::MixedCaribbean => Some(35),
            Self::MixedAfrican => Some(36),
            Self::MixedAsian => Some(37),
            Self::MixedOther => Some(38),
            Self::Indian => Some(39),
            Self::Pakistani => Some(40),
            Self::Bangladeshi => Some(41),
            Self::Chinese => Some(42),
            Self::AsianOther => Some(43),
            Self::African => Some(44),
            Self::Caribbean => Some(45),
            Self::BlackOther => Some(46),
            Self::Arab => Some(47),
            Self::Other => Some(98),
            Self::NotSaid => None,
        }
    }
}

vocabulary! {
    /// Religion.
    pub enum Religion {
        None = "none" => "No religion",
        Christian = "christian" => "Christian",
        Buddhist = "buddhist" => "Buddhist",
        Hindu = "hindu" => "Hindu",
        Jewish = "jewish" => "Jewish",
        Muslim = "muslim" => "Muslim",
        Sikh = "sikh" => "Sikh",
        Other = "other" => "Any other religion",
        NotSaid = "not_said" => "I prefer not to say",
    }
}

vocabulary! {
    /// Sexual orientation.
    pub enum SexualOrientation {
        Straight = "straight" => "Straight or heterosexual",
        GayOrLesbian = "gay_or_lesbian" => "Gay or lesbian",
        Bisexual = "bisexual" => "Bisexual",
        Other = "other" => "Any other sexual orientation",
        NotSaid = "not_said" => "I prefer not to say",
    }
}

vocabulary! {
    /// Whether conditions or illnesses that last 12 months or more make everyday life harder.
    pub enum Disability {
        ALot = "a_lot" => "Yes, a lot",
        ALittle = "a_little" => "Yes, a little",
        NotAtAll = "not_at_all" => "I have such a condition, but it does not",
        None = "none" => "I have no such condition",
        NotSaid = "not_said" => "I prefer not to say",
    }
}

vocabulary! {
    /// How many hours a week somebody looks after others without pay.
    pub enum Carer {
        No = "no" => "None",
        UpTo9 = "up_to_9" => "9 hours or less",
        UpTo19 = "up_to_19" => "10 to 19 hours",
        UpTo34 = "up_to_34" => "20 to 34 hours",
        UpTo49 = "up_to_49" => "35 to 49 hours",
        Over49 = "over_49" => "50 hours or more",
        NotSaid = "not_said" => "I prefer not to say",
    }
}
