//! What somebody says of herself beside her work.

use super::somebody::Somebody;
use super::tasks::or_none;
use crate::assistants::terms::{Pet, Reach, Transport};
use crate::assistants::{Details, Travel};
use crate::demo::dice::Dice;

/// How far people go who drive their own car: a guess.
const BY_CAR: [(u32, Reach); 6] = [
    (10, Reach::ThreeMiles),
    (25, Reach::FiveMiles),
    (40, Reach::TenMiles),
    (13, Reach::FifteenMiles),
    (9, Reach::TwentyMiles),
    (3, Reach::ThirtyMiles),
];
/// How far people go by bus and train: a guess.
const BY_BUS: [(u32, Reach); 4] =
    [(18, Reach::TwoMiles), (32, Reach::ThreeMiles), (38, Reach::FiveMiles), (12, Reach::TenMiles)];
/// How far people go on foot and by bicycle: a guess.
const BY_FOOT: [(u32, Reach); 3] = [(40, Reach::OneMile), (42, Reach::TwoMiles), (18, Reach::ThreeMiles)];

/// Draws how somebody gets to work: whoever has a car goes farther.
pub(super) fn travel(dice: &mut Dice, who: &Somebody) -> Option<Travel> {
    let mut by = Vec::new();
    if who.drives {
        by.push(dice.weighed(&[
            (34, Transport::BusinessCar),
            (56, Transport::OwnCar),
            (10, Transport::EmployersCar),
        ])?);
    }
    let bus = if who.drives { 20 } else { 82 };
    by.extend(dice.each(&[
        (bus, Transport::PublicTransport),
        (45, Transport::OnFoot),
        (10, Transport::Bicycle),
    ]));
    if by.is_empty() {
        by.push(Transport::OnFoot);
    }
    let has = |one: Transport| by.contains(&one);
    let reach = if has(Transport::BusinessCar) || has(Transport::OwnCar) {
        dice.weighed(&BY_CAR)?
    } else if has(Transport::PublicTransport) {
        dice.weighed(&BY_BUS)?
    } else {
        dice.weighed(&BY_FOOT)?
    };
    Travel::read(reach.as_str(), by.iter().map(|one| one.as_str())).ok()
}

/// Draws pets, smoking and gender; some say nothing.
pub(super) fn details(dice: &mut Dice, who: &Somebody) -> Option<Details> {
    let pets = dice.each(&[(72, Pet::Dogs), (76, Pet::Cats), (40, Pet::Others)]);
    let words = or_none(pets.iter().map(|pet| pet.as_str()));
    let words = if dice.percent(88) { words } else { Vec::new() };
    let smoking = dice.weighed(&[(78, "no"), (10, "outside"), (5, "yes"), (7, "")])?;
    let likely = if who.name.is_woman { "woman" } else { "man" };
    let gender = dice.weighed(&[(86, likely), (1, "non_binary"), (13, "")])?;
    Details::read(words, smoking, gender).ok()
}
