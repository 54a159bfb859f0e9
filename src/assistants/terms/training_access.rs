//! Training that a PA asked for, and what came of it.

use crate::vocabulary;

vocabulary! {
    /// How far a wish for training has come.
    pub enum AccessStage {
        Asked = "asked" => "I asked for it",
        Offered = "offered" => "It was offered to me",
        Waiting = "waiting" => "I am waiting for a place",
        TakenUp = "taken_up" => "I did it",
        NotTaken = "not_taken" => "I could not do it",
    }
}

vocabulary! {
    /// Who paid for training, or will.
    pub enum FundedBy {
        Employer = "employer" => "My employer",
        DirectPayment = "direct_payment" => "The direct payment or personal health budget",
        SkillsForCare = "skills_for_care" => "A fund of Skills for Care or of a user-led organisation",
        Council = "council" => "The council",
        Health = "health" => "The NHS",
        Myself = "myself" => "Myself",
        Free = "free" => "It was free",
        Other = "other" => "Somebody else",
        DontKnow = "dont_know" => "I do not know",
    }
}

vocabulary! {
    /// Why training did not come about.
    pub enum WhyNotTrained {
        Money = "money" => "There was no money for it",
        Cover = "cover" => "Nobody could cover my shift",
        Place = "place" => "There was no place",
        Distance = "distance" => "It was too far",
        Language = "language" => "It was not in my language",
        Digital = "digital" => "It was online, and I had no device, connection or skills for that",
        Other = "other" => "Another reason",
    }
}
