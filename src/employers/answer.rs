//! What an employer tells: one answer a page.

use super::{
    place::Address,
    words::{ActsFor, Capacity, Funding, SupportAt},
};
use crate::{
    text::{FullName, PersonName},
    vocabulary,
};

vocabulary! {
    /// What is asked, in this order.
    pub enum Question {
        ActsFor = "acts_for" => "Who needs the support",
        Acting = "acting" => "The person for whom you act",
        Name = "name" => "Your name",
        Funding = "funding" => "What pays for the support",
        Home = "home" => "Where you live",
        Support = "support" => "Where the support is given",
    }
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Who needs the support.
    ActsFor(ActsFor),
    /// As what somebody acts, and for whom.
    Acting(Acting),
    /// What the employer, or who acts for one, is called.
    Name(FullName),
    /// What pays for the support.
    Funding(Funding),
    /// Where the employer, or who acts for one, lives.
    Home(Address),
    /// Where the person acted for is supported.
    Support(Support),
}

/// As what somebody acts, and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acting {
    /// As what.
    pub capacity: Capacity,
    /// What the person acted for is called.
    pub name: PersonName,
}

/// Where the person acted for is supported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Support {
    /// Where the representative lives.
    WithMe,
    /// At another address.
    Elsewhere(Address),
}

/// Everything that was told so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Who needs the support.
    pub acts_for: Option<ActsFor>,
    /// As what somebody acts, and for whom.
    pub acting: Option<Acting>,
    /// What the employer, or who acts for one, is called.
    pub name: Option<FullName>,
    /// What pays for the support.
    pub funding: Option<Funding>,
    /// Where the employer, or who acts for one, lives.
    pub home: Option<Address>,
    /// Where the person acted for is supported.
    pub support: Option<Support>,
}

impl Support {
    /// At which of the two.
    #[must_use]
    pub const fn at(&self) -> SupportAt {
        match self {
            Self::WithMe => SupportAt::WithMe,
            Self::Elsewhere(_) => SupportAt::Elsewhere,
        }
    }

    /// The address, where it is another one.
    #[must_use]
    pub const fn elsewhere(&self) -> Option<&Address> {
        if let Self::Elsewhere(address) = self { Some(address) } else { None }
    }
}

impl Answer {
    /// What it answers.
    #[must_use]
    pub const fn question(&self) -> Question {
        match self {
            Self::ActsFor(_) => Question::ActsFor,
            Self::Acting(_) => Question::Acting,
            Self::Name(_) => Question::Name,
            Self::Funding(_) => Question::Funding,
            Self::Home(_) => Question::Home,
            Self::Support(_) => Question::Support,
        }
    }
}

impl Told {
    /// Whether somebody acts for another person.
    #[must_use]
    pub fn is_acting(&self) -> bool {
        self.acts_for == Some(ActsFor::Another)
    }

    /// Whether a question is asked at all, after what was told so far.
    #[must_use]
    pub fn asks(&self, question: Question) -> bool {
        match question {
            Question::Acting => self.is_acting(),
            // It hangs on the person.
            Question::Support => self.is_acting() && self.acting.is_some(),
            Question::ActsFor | Question::Name | Question::Funding | Question::Home => true,
        }
    }

    /// Whether a question has its answer.
    #[must_use]
    pub fn has(&self, question: Question) -> bool {
        match question {
            Question::ActsFor => self.acts_for.is_some(),
            Question::Acting => self.acting.is_some(),
            Question::Name => self.name.is_some(),
            Question::Funding => self.funding.is_some(),
            Question::Home => self.home.is_some(),
            Question::Support => self.support.is_some(),
        }
    }

    /// The questions that want an answer before it can be sent, in order.
    #[must_use]
    pub fn missing(&self) -> Vec<Question> {
        let is_open = |question: &Question| self.asks(*question) && !self.has(*question);
        Question::ALL.iter().copied().filter(is_open).collect()
    }

    /// Where the work would be: where the person lives who needs the support.
    #[must_use]
    pub fn place_of_work(&self) -> Option<&Address> {
        match (self.acts_for?, &self.support) {
            (ActsFor::Another, Some(Support::Elsewhere(address))) => Some(address),
            (ActsFor::Another, None) => None,
            (ActsFor::Another, Some(Support::WithMe)) | (ActsFor::Myself, _) => self.home.as_ref(),
        }
    }

    /// The same with one answer more, or another one. Who acts for nobody any more acts for nobody in particular.
    #[must_use]
    pub(super) fn with(&self, answer: &Answer) -> Self {
        let mut told = self.clone();
        match answer.clone() {
            Answer::ActsFor(ActsFor::Myself) => {
                told = Self { acts_for: Some(ActsFor::Myself), acting: None, support: None, ..told };
            }
            Answer::ActsFor(acts_for) => told.acts_for = Some(acts_for),
            Answer::Acting(acting) => told.acting = Some(acting),
            Answer::Name(name) => told.name = Some(name),
            Answer::Funding(funding) => told.funding = Some(funding),
            Answer::Home(home) => told.home = Some(home),
            Answer::Support(support) => told.support = Some(support),
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn acting() -> Answer {
        Answer::Acting(Acting { capacity: Capacity::Deputy, name: "Robin Ward".parse().unwrap() })
    }

    fn address(postcode: &str) -> Address {
        let ward = "E05010478".parse().unwrap();
        Address { postcode: postcode.parse().unwrap(), ward, ward_chosen: true }
    }

    fn all_for(acts_for: ActsFor) -> Told {
        let name = FullName::read("Kim", "Ashby").unwrap();
        let answers = [
            Answer::ActsFor(acts_for),
            Answer::Name(name),
            Answer::Funding(Funding::OwnMoney),
            Answer::Home(address("LE1 1AA")),
        ];
        answers.iter().fold(Told::default(), |told, answer| told.with(answer))
    }

    #[test]
    fn who_acts_for_another_person_is_asked_two_questions_more() {
        assert_eq!(all_for(ActsFor::Myself).missing(), []);
        let told = all_for(ActsFor::Another);
        assert_eq!(told.missing(), [Question::Acting]);
        let told = told.with(&acting());
        assert_eq!(told.missing(), [Question::Support]);
        assert_eq!(told.with(&Answer::Support(Support::WithMe)).missing(), []);
    }

    #[test]
    fn the_work_is_where_the_person_lives_who_needs_the_support() {
        let of = |told: &Told| told.place_of_work().map(|address| address.postcode.to_string());
        assert_eq!(of(&all_for(ActsFor::Myself)).as_deref(), Some("LE1 1AA"));
        let told = all_for(ActsFor::Another).with(&acting());
        assert_eq!(of(&told), None);
        assert_eq!(of(&told.with(&Answer::Support(Support::WithMe))).as_deref(), Some("LE1 1AA"));
        let elsewhere = Answer::Support(Support::Elsewhere(address("LE5 4PW")));
        assert_eq!(of(&told.with(&elsewhere)).as_deref(), Some("LE5 4PW"));
    }

    #[test]
    fn who_acts_for_nobody_any_more_has_named_nobody() {
        let told = all_for(ActsFor::Another).with(&acting()).with(&Answer::Support(Support::WithMe));
        assert_eq!(told.with(&Answer::ActsFor(ActsFor::Myself)), all_for(ActsFor::Myself));
        assert_eq!(told.with(&Answer::ActsFor(ActsFor::Another)), told);
    }
}
