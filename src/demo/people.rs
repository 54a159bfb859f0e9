//! Made-up people: names of the communities of a city like Leicester, none of them anybody's.

use crate::accounts::{ContactDetails, NewAccount, PasswordHash, Role};
use crate::clock::Timestamp;
use crate::ids::{AccountId, PersonId};
use crate::text::{Email, PersonName, Phone};
use rand::{Rng as _, RngExt as _};
use rand_chacha::ChaCha12Rng;
use time::Duration;

const FIRST: [&str; 60] = [
    "Aisha",
    "Amara",
    "Amina",
    "Anjali",
    "Barbara",
    "Bartek",
    "Bhavna",
    "Carol",
    "Chidi",
    "Chloe",
    "Daksha",
    "Daniel",
    "Deepak",
    "Denise",
    "Ebony",
    "Elena",
    "Esi",
    "Farah",
    "Fatima",
    "Gary",
    "Grace",
    "Gurpreet",
    "Halima",
    "Harpreet",
    "Hassan",
    "Ioana",
    "Irene",
    "Jaswinder",
    "Jayesh",
    "Joanna",
    "Kamala",
    "Karen",
    "Kofi",
    "Kwame",
    "Leah",
    "Lesley",
    "Magda",
    "Maryam",
    "Meera",
    "Michelle",
    "Mohamed",
    "Nadia",
    "Nimisha",
    "Ngozi",
    "Olu",
    "Pauline",
    "Pooja",
    "Priya",
    "Raj",
    "Rosa",
    "Sadia",
    "Samina",
    "Shanice",
    "Sunita",
    "Tendai",
    "Tomasz",
    "Usha",
    "Winston",
    "Yusuf",
    "Zainab",
];

const LAST: [&str; 60] = [
    "Abara",
    "Acheampong",
    "Adeyemi",
    "Ashby",
    "Bains",
    "Begum",
    "Bhatt",
    "Bramley",
    "Chaudhry",
    "Clarke",
    "Coker",
    "Dattani",
    "Desai",
    "Dhillon",
    "Dixon",
    "Farrow",
    "Fernandes",
    "Gill",
    "Goddard",
    "Gohil",
    "Hamid",
    "Hassan",
    "Hussain",
    "Ibrahim",
    "Ionescu",
    "Jadeja",
    "Johal",
    "Kaur",
    "Khan",
    "Kowalczyk",
    "Lad",
    "Lindo",
    "Mahmood",
    "Marsh",
    "Mehta",
    "Mensah",
    "Mistry",
    "Modi",
    "Moyo",
    "Nowak",
    "Nwosu",
    "Okafor",
    "Osman",
    "Parmar",
    "Patel",
    "Popescu",
    "Raja",
    "Rashid",
    "Reid",
    "Sandhu",
    "Shah",
    "Sharif",
    "Singh",
    "Solanki",
    "Thakrar",
    "Toor",
    "Varsani",
    "Walker",
    "Warsame",
    "Yeomans",
];

/// Accounts were opened in the two years before this instant.
pub(super) const MADE_BY: Timestamp = Timestamp::from_unix_micros(1_790_000_000_000_000);

/// One made-up person with an account.
pub(super) fn person(
    random: &mut ChaCha12Rng,
    role: Role,
    number: usize,
    hash: &PasswordHash,
) -> Option<NewAccount> {
    let first = pick(random, &FIRST);
    let last = pick(random, &LAST);
    let created_at = MADE_BY - Duration::minutes(random.random_range(0..2 * 365 * 24 * 60));
    let email: Email =
        format!("{}.{}.{number}@{}.example", first.to_lowercase(), last.to_lowercase(), host(role))
            .parse()
            .ok()?;
    let name: PersonName = format!("{first} {last}").parse().ok()?;
    let telephone = random.random_bool(0.8).then(|| format!("0116 496 0{:03}", random.random_range(0..1000)));
    let telephone: Option<Phone> = telephone.and_then(|number| number.parse().ok());
    Some(NewAccount {
        id: AccountId::with_random(created_at, bytes(random)),
        person: PersonId::with_random(created_at, bytes(random)),
        email,
        password_hash: hash.clone(),
        roles: role.into(),
        contact: Some(ContactDetails { name, telephone, address: None, postcode: None }),
        preferences: None,
        created_at,
    })
}

/// Officers have addresses of the council, everybody else one of their own kind.
fn host(role: Role) -> String {
    if role.is_officer() { format!("{role}.council") } else { format!("{role}s") }
}

fn pick<'a>(random: &mut ChaCha12Rng, list: &[&'a str]) -> &'a str {
    list.get(random.random_range(0..list.len())).copied().unwrap_or_default()
}

fn bytes(random: &mut ChaCha12Rng) -> [u8; 10] {
    let mut bytes = [0; 10];
    random.fill_bytes(&mut bytes);
    bytes
}
