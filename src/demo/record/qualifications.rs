//! Qualifications, gained when there were such ones and their holder was old enough.

use crate::assistants::terms::Qualification;
use crate::assistants::{Bounds, Held, TypedQualification};
use crate::demo::dice::Dice;

use super::somebody::Somebody;

/// A qualification of the list: how often it is held, its number, the age from which people gain it, and the years in
/// which they did.
#[derive(Clone, Copy, Debug)]
struct Offer {
    weight: u32,
    code: &'static str,
    from_age: i32,
    years: (i32, i32),
}

const fn offer(weight: u32, code: &'static str, from_age: i32, years: (i32, i32)) -> Offer {
    Offer { weight, code, from_age, years }
}

/// What people in care hold, by the numbers of Skills for Care: the weights are a guess. NVQs gave way to diplomas of the
/// credit framework in 2011, and these to diplomas in care in 2018.
const OFFERS: [Offer; 20] = [
    offer(7, "4", 18, (1998, 2005)),
    offer(4, "5", 20, (1998, 2005)),
    offer(14, "1", 18, (2005, 2011)),
    offer(10, "2", 19, (2005, 2012)),
    offer(18, "53", 17, (2011, 2019)),
    offer(16, "54", 18, (2011, 2019)),
    offer(16, "129", 17, (2018, 2026)),
    offer(14, "130", 18, (2018, 2026)),
    offer(4, "63", 22, (2011, 2019)),
    offer(5, "132", 22, (2018, 2026)),
    offer(3, "109", 21, (2018, 2026)),
    offer(5, "51", 18, (2010, 2026)),
    offer(4, "76", 17, (2010, 2026)),
    offer(4, "133", 18, (2012, 2026)),
    offer(5, "302", 17, (2016, 2026)),
    offer(4, "304", 18, (2016, 2026)),
    offer(3, "158", 18, (2024, 2026)),
    offer(2, "144", 21, (1995, 2026)),
    offer(2, "153", 21, (1985, 2026)),
    offer(4, "115", 18, (2000, 2026)),
];

/// Draws one or two qualifications; none where nobody of that age can hold one.
pub(super) fn qualifications(dice: &mut Dice, who: &Somebody) -> Option<Vec<Held>> {
    let mut all = Vec::new();
    let count = if dice.percent(20) { 2 } else { 1 };
    for _ in 0..count {
        let open = OFFERS.iter().filter(|offer| offer.years_for(who).is_some());
        let open =
            open.filter(|offer| !all.iter().any(|held: &Held| held.qualification.as_str() == offer.code));
        let weighed: Vec<_> = open.map(|offer| (offer.weight, *offer)).collect();
        let Some(drawn) = dice.weighed(&weighed) else { break };
        all.push(drawn.held(dice, who)?);
    }
    Some(all)
}

impl Offer {
    /// The years in which this person can have gained it.
    fn years_for(&self, who: &Somebody) -> Option<(u32, u32)> {
        // The year after the birthday, for it may lie late in its own.
        let old_enough = who.born_on.day().year() + self.from_age + 1;
        let (from, to) = (self.years.0.max(old_enough), self.years.1.min(who.today.year()));
        (from <= to).then_some((u32::try_from(from).ok()?, u32::try_from(to).ok()?))
    }

    fn held(&self, dice: &mut Dice, who: &Somebody) -> Option<Held> {
        let (from, to) = self.years_for(who)?;
        let year = if dice.percent(94) { dice.between(from, to).to_string() } else { String::new() };
        // Where the list has no level, the holder says it.
        let asks = self.code.parse::<Qualification>().ok()?.level().is_none();
        let typed = TypedQualification {
            qualification: self.code,
            level: if asks { dice.one(&["2", "3", "dont_know"])? } else { "" },
            year: &year,
        };
        Held::read(&typed, Bounds::new(Some(who.born_on), who.today)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_in_the_list() {
        for offer in OFFERS {
            assert!(offer.code.parse::<Qualification>().is_ok(), "{}", offer.code);
            assert!(offer.from_age > 16);
        }
    }
}
