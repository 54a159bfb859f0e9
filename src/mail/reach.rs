//! How something reaches a person.

use super::Writing;
use crate::{
    ids::{AccountId, PersonId},
    text::Email,
};

/// The way that one writing takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// By mail.
    Mail {
        /// Whose account it is about, where there is one and it may be noted.
        account: Option<AccountId>,
        /// The address.
        to: Email,
    },
    /// On paper.
    Letter {
        /// To whom.
        person: PersonId,
        /// Whether it has to be in large print.
        large_print: bool,
    },
}

/// What decides how a person is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    /// The person.
    pub person: PersonId,
    /// The account and its address, where the person has one.
    pub account: Option<(AccountId, Email)>,
    /// Whether the person asked for letters.
    pub wants_letters: bool,
    /// Whether the person asked for large print.
    pub large_print: bool,
}

impl Addressee {
    /// A letter where there is no address for mail, or where letters are wanted and nothing has to be opened: a link
    /// on paper helps nobody.
    #[must_use]
    pub fn reach(&self, writing: &Writing) -> Reach {
        match &self.account {
            Some((account, to)) if !self.wants_letters || writing.has_link() => {
                Reach::Mail { account: Some(*account), to: to.clone() }
            }
            _ => Reach::Letter { person: self.person, large_print: self.large_print },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Timestamp;

    #[test]
    fn a_link_goes_by_mail_where_that_is_possible() {
        let now = Timestamp::from_unix_micros(0);
        let (person, account) = (PersonId::new(now), AccountId::new(now));
        let email: Email = "sam@example.org".parse().unwrap();
        let text =
            |text: &str| Writing { kind: String::new(), subject: String::new(), text: text.to_owned() };
        let (plain, link) = (text("Hello."), text("Open this:\n\nhttps://register.example/x\n"));
        let by_mail = Reach::Mail { account: Some(account), to: email.clone() };
        let by_letter = Reach::Letter { person, large_print: true };
        for (has_mail, wants_letters, writing, reach) in [
            (true, false, &plain, &by_mail),
            (true, false, &link, &by_mail),
            (true, true, &plain, &by_letter),
            (true, true, &link, &by_mail),
            (false, false, &plain, &by_letter),
            (false, true, &link, &by_letter),
        ] {
            let account = has_mail.then(|| (account, email.clone()));
            let addressee = Addressee { person, account, wants_letters, large_print: true };
            assert_eq!(addressee.reach(writing), *reach, "{has_mail} {wants_letters}");
        }
    }
}
