//! Made-up names, by the communities of a city like Leicester, each with its languages.
//!
//! First and last names are common ones, put together by chance. The weights come near to the published shares of
//! Leicester's care workforce in 2022/23 (39 % White, 39 % Asian, 19 % Black); no more is said of anybody.

use super::dice::Dice;
use super::shares;

/// A community: its names, and what is spoken in it.
#[derive(Debug)]
pub(super) struct Community {
    /// How many of about a hundred people.
    weight: u32,
    women: &'static [&'static str],
    men: &'static [&'static str],
    last: &'static [&'static str],
    /// Codes of languages, each with how many of a hundred people speak it.
    pub(super) languages: &'static [(u32, &'static str)],
    /// Of a hundred people English is the first language of so many.
    pub(super) english_first: u32,
}

/// A made-up name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    pub(super) first: &'static str,
    pub(super) last: &'static str,
    pub(super) is_woman: bool,
    pub(super) community: &'static Community,
}

/// Draws a name.
pub(super) fn name(dice: &mut Dice) -> Option<Name> {
    let weighed: Vec<_> = COMMUNITIES.iter().map(|community| (community.weight, community)).collect();
    let community = dice.weighed(&weighed)?;
    let is_woman = dice.percent(shares::WOMEN);
    let first = dice.one(if is_woman { community.women } else { community.men })?;
    Some(Name { first, last: dice.one(community.last)?, is_woman, community })
}

static COMMUNITIES: [Community; 13] = [
    Community {
        weight: 22,
        women: &[
            "Anjali", "Bhavna", "Daksha", "Hansa", "Jyoti", "Kamala", "Meera", "Nimisha", "Pooja", "Priya",
            "Sunita", "Usha",
        ],
        men: &["Deepak", "Jayesh", "Kiran", "Mukesh", "Nilesh", "Raj", "Vijay"],
        last: &[
            "Bhatt", "Chauhan", "Dattani", "Desai", "Gohil", "Jadeja", "Joshi", "Lad", "Mehta", "Mistry",
            "Modi", "Parmar", "Patel", "Shah", "Solanki", "Thakrar", "Varsani",
        ],
        languages: &[(82, "gu"), (45, "hi"), (12, "kfr")],
        english_first: 35,
    },
    Community {
        weight: 6,
        women: &["Gurpreet", "Harpreet", "Jaswinder", "Manjit", "Simran", "Sukhvinder"],
        men: &["Amarjit", "Balbir", "Harjit", "Jagdeep"],
        last: &["Bains", "Dhillon", "Gill", "Johal", "Kaur", "Sandhu", "Singh", "Toor"],
        languages: &[(80, "pa"), (30, "hi")],
        english_first: 45,
    },
    Community {
        weight: 11,
        women: &["Aisha", "Amina", "Farah", "Fatima", "Maryam", "Nadia", "Sadia", "Samina", "Zainab"],
        men: &["Hassan", "Imran", "Mohamed", "Tariq", "Yusuf"],
        last: &["Begum", "Chaudhry", "Hussain", "Khan", "Mahmood", "Malik", "Patel", "Rashid", "Sharif"],
        languages: &[(55, "ur"), (40, "gu"), (22, "pa"), (12, "phr"), (10, "bn"), (6, "ar")],
        english_first: 40,
    },
    Community {
        weight: 31,
        women: &[
            "Barbara", "Carol", "Chloe", "Denise", "Emma", "Irene", "Jade", "Karen", "Leah", "Lesley",
            "Michelle", "Pauline",
        ],
        men: &["Daniel", "Gary", "Lee", "Mark", "Paul", "Ryan"],
        last: &[
            "Ashby", "Bramley", "Clarke", "Dixon", "Farrow", "Goddard", "Hallam", "Marsh", "Reid", "Toone",
            "Walker", "Yeomans",
        ],
        languages: &[(4, "fr"), (3, "es"), (1, "cy")],
        english_first: 100,
    },
    Community {
        weight: 5,
        women: &["Ebony", "Marcia", "Shanice", "Yvonne"],
        men: &["Delroy", "Leon", "Winston"],
        last: &["Campbell", "Francis", "Lindo", "Reid", "Samuels"],
        languages: &[(35, "caribbean_english")],
        english_first: 96,
    },
    Community {
        weight: 6,
        women: &["Agnieszka", "Joanna", "Katarzyna", "Magda"],
        men: &["Bartek", "Piotr", "Tomasz"],
        last: &["Duda", "Kowalczyk", "Mazur", "Nowak", "Wrona"],
        languages: &[(97, "pl"), (12, "ru"), (8, "de")],
        english_first: 6,
    },
    Community {
        weight: 3,
        women: &["Elena", "Ioana", "Mihaela"],
        men: &["Andrei", "Ionut"],
        last: &["Dumitru", "Ionescu", "Popescu", "Stan"],
        languages: &[(97, "ro"), (20, "it")],
        english_first: 5,
    },
    Community {
        weight: 4,
        women: &["Halima", "Hodan", "Sagal"],
        men: &["Abdi", "Liban", "Mohamed"],
        last: &["Farah", "Ibrahim", "Jama", "Osman", "Warsame"],
        languages: &[(93, "so"), (35, "ar"), (15, "sw")],
        english_first: 15,
    },
    Community {
        weight: 5,
        women: &["Amara", "Blessing", "Funmi", "Grace", "Ngozi"],
        men: &["Chidi", "Emeka", "Olu"],
        last: &["Abara", "Adeyemi", "Coker", "Nwosu", "Okafor"],
        languages: &[(45, "ig"), (45, "yo"), (8, "ha")],
        english_first: 35,
    },
    Community {
        weight: 3,
        women: &["Abena", "Akua", "Esi"],
        men: &["Kofi", "Kwame"],
        last: &["Acheampong", "Boateng", "Mensah"],
        languages: &[(88, "ak")],
        english_first: 25,
    },
    Community {
        weight: 4,
        women: &["Chipo", "Rudo", "Tariro"],
        men: &["Farai", "Tendai", "Tinashe"],
        last: &["Chikwanha", "Moyo", "Ncube", "Sibanda"],
        languages: &[(78, "sn"), (25, "nd")],
        english_first: 20,
    },
    Community {
        weight: 2,
        women: &["Lurdes", "Maria", "Rosa"],
        men: &["Carlos", "Joao"],
        last: &["Dias", "Fernandes", "Pereira"],
        languages: &[(80, "pt"), (15, "gu"), (15, "hi")],
        english_first: 10,
    },
    Community {
        weight: 2,
        women: &["Anu", "Jisha", "Sheeba"],
        men: &["Biju", "Jobin"],
        last: &["Jose", "Mathew", "Thomas", "Varghese"],
        languages: &[(96, "ml"), (40, "hi"), (12, "ta")],
        english_first: 4,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assistants::terms::Language;

    #[test]
    fn every_language_is_in_the_list_and_no_name_is_empty() {
        for community in &COMMUNITIES {
            assert!(!community.women.is_empty() && !community.men.is_empty() && !community.last.is_empty());
            for (_, code) in community.languages {
                assert!(code.parse::<Language>().is_ok(), "{code}");
            }
        }
    }
}
