//! The words of what employers tell, and of what the council checks.

use crate::vocabulary;

vocabulary! {
    /// Who needs the support.
    pub enum ActsFor {
        Myself = "myself" => "Myself",
        Another = "another" => "Somebody for whom I act",
    }
}

vocabulary! {
    /// What pays for the support.
    pub enum Funding {
        DirectPayment = "direct_payment" => "A direct payment from the council",
        PersonalHealthBudget = "personal_health_budget" => "A personal health budget from the NHS",
        OwnMoney = "own_money" => "Own money",
    }
}

vocabulary! {
    /// As what somebody acts for another person.
    pub enum Capacity {
        NominatedPerson = "nominated_person" => "Nominated person",
        AuthorisedPerson = "authorised_person" => "Authorised person",
        Attorney = "attorney" => "Attorney",
        Deputy = "deputy" => "Deputy",
        Parent = "parent" => "Parent",
    }
}

vocabulary! {
    /// Where the person is supported for whom somebody acts.
    pub enum SupportAt {
        WithMe = "with_me" => "At my own address",
        Elsewhere = "elsewhere" => "At another address",
    }
}

vocabulary! {
    /// Where an employer is in its life.
    pub enum Status {
        Draft = "draft" => "Not sent yet",
        Sent = "sent" => "Sent for checking",
        Checked = "checked" => "Checked",
        NotAccepted = "not_accepted" => "Not accepted",
        Left = "left" => "Left the register",
    }
}

vocabulary! {
    /// How it stands on a day.
    pub enum State {
        ToDo = "to_do" => "Not sent yet",
        Waiting = "waiting" => "Waiting for the council",
        Checked = "checked" => "Checked",
        RunOut = "run_out" => "Run out",
        NotAccepted = "not_accepted" => "Not accepted",
        Left = "left" => "Left the register",
    }
}

vocabulary! {
    /// How an officer looked.
    pub enum CheckMethod {
        PaymentRecords = "payment_records" => "The council’s direct payment records",
        BudgetLetter = "budget_letter" => "A letter about the health budget from the NHS integrated care board",
        IdentityAndAddress = "identity_and_address" => "Documents of identity and address seen",
    }
}

impl CheckMethod {
    /// The way of checking what pays for the support.
    #[must_use]
    pub const fn of(funding: Funding) -> Self {
        match funding {
            Funding::DirectPayment => Self::PaymentRecords,
            Funding::PersonalHealthBudget => Self::BudgetLetter,
            Funding::OwnMoney => Self::IdentityAndAddress,
        }
    }
}

vocabulary! {
    /// Why it does not count.
    pub enum NotAccepted {
        NoDirectPayment = "no_direct_payment" => "The council’s records do not show this direct payment",
        NoHealthBudget = "no_health_budget" => "We have not seen a letter about this health budget",
        NoIdentity = "no_identity" => "We have not seen documents that show who you are",
        NoAddress = "no_address" => "We have not seen documents that show your address",
        NotRepresentative = "not_representative" => "The council’s records do not show that you act for this person",
        NotTold = "not_told" => "We could not reach the person for whom you act",
        Differs = "differs" => "What you told us differs from what we have seen",
    }
}

impl NotAccepted {
    /// Whether it can be the reason for somebody who is paid for like this and acts for this person.
    #[must_use]
    pub fn fits(self, funding: Funding, acts_for: ActsFor) -> bool {
        match self {
            Self::NoDirectPayment => funding == Funding::DirectPayment,
            Self::NoHealthBudget => funding == Funding::PersonalHealthBudget,
            Self::NoIdentity | Self::NoAddress => funding == Funding::OwnMoney,
            Self::NotRepresentative | Self::NotTold => acts_for == ActsFor::Another,
            Self::Differs => true,
        }
    }
}

vocabulary! {
    /// How the person was told for whom somebody acts.
    pub enum ToldBy {
        Letter = "letter" => "By letter",
        Telephone = "telephone" => "By telephone",
        InPerson = "in_person" => "In person",
    }
}

vocabulary! {
    /// Why an officer leaves the decision to another one.
    pub enum Hand {
        FilledIn = "filled_in" => "Filled it in",
        NotAccepted = "not_accepted" => "Did not accept it the last time",
    }
}

vocabulary! {
    /// Of what of the end of a check somebody is told.
    pub enum Reminder {
        Soon = "soon" => "It ends soon",
        Ended = "ended" => "It has ended",
    }
}
