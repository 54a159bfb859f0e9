//! Where made-up people live: the wards that the register knows, and postcodes in their form.
//!
//! A postcode is put together by chance behind the half that lies nearest to the ward, so the register knows it only
//! roughly and the ward counts as chosen. It may or may not be delivered to; nobody made up lives there.

use super::dice::Dice;
use crate::assistants::{Home, TypedHome};
use crate::places::{ApproximatePlace, Gazetteer, Place, WardCode};

/// The city's wards of two councillors; the others have three, and so about half as many people more.
const TWO_COUNCILLORS: [&str; 9] = [
    "E05010459",
    "E05010465",
    "E05010466",
    "E05010471",
    "E05010472",
    "E05010474",
    "E05010475",
    "E05010476",
    "E05010478",
];

/// The city's wards stand between these codes.
const CITY: [&str; 2] = ["E05010458", "E05010478"];

/// Halves of postcodes that stand for large users and not for places.
const LARGE_USERS: [&str; 5] = ["LE21", "LE41", "LE87", "LE94", "LE95"];

/// Letters that end a postcode.
const LETTERS: [char; 20] =
    ['A', 'B', 'D', 'E', 'F', 'G', 'H', 'J', 'L', 'N', 'P', 'Q', 'R', 'S', 'T', 'U', 'W', 'X', 'Y', 'Z'];

/// All places where somebody can be said to live.
#[derive(Debug)]
pub(super) struct Homes<'a> {
    gazetteer: &'a Gazetteer,
    /// Weights, each with a place in the list beside it.
    weighed: Vec<(u32, usize)>,
    wards: Vec<(&'a WardCode, &'a str)>,
}

impl<'a> Homes<'a> {
    /// England's wards whose middle is known, each with the half of a postcode that lies nearest.
    pub(super) fn of(gazetteer: &'a Gazetteer) -> Self {
        let near = |ward: &WardCode| gazetteer.outcode_near(ward, |code| !LARGE_USERS.contains(&code));
        let english = gazetteer.wards().filter(|ward| ward.code.as_str().starts_with('E'));
        let wards: Vec<_> = english.filter_map(|ward| Some((&ward.code, near(&ward.code)?))).collect();
        let weighed = wards.iter().enumerate().map(|(place, (code, _))| (weight(code), place)).collect();
        Self { gazetteer, weighed, wards }
    }

    /// Draws a home.
    pub(super) fn home(&self, dice: &mut Dice) -> Option<Home> {
        let (ward, outcode) = self.wards.get(dice.weighed(&self.weighed)?)?;
        let (digit, first, last) = (dice.between(1, 9), dice.one(&LETTERS)?, dice.one(&LETTERS)?);
        let postcode = format!("{outcode} {digit}{first}{last}").parse().ok()?;
        let place = Place::Approximate(ApproximatePlace { outcode: (*outcode).to_owned() });
        let shown = if dice.percent(85) { "ward" } else { "locality" };
        Home::read(&postcode, &place, &TypedHome { ward: ward.as_str(), shown }, self.gazetteer).ok()
    }
}

/// Councillors tell how many people live in a ward. Elsewhere wards count alike.
fn weight(ward: &WardCode) -> u32 {
    let [first, last] = CITY;
    let is_large = (first..=last).contains(&ward.as_str()) && !TWO_COUNCILLORS.contains(&ward.as_str());
    if is_large { 3 } else { 2 }
}
