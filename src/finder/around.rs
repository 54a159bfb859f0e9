//! Which wards lie near a point, without measuring the way to each.

use crate::places::{Centre, GlobePoint, Miles};

/// The middles of wards from south to north, each with a number that says which.
#[derive(Clone, Debug, Default)]
pub(super) struct Around(Vec<Spot>);

#[derive(Clone, Copy, Debug)]
struct Spot {
    latitude: f64,
    point: GlobePoint,
    number: usize,
}

/// Miles of a degree of latitude, rather too few: nobody is left out by it.
const MILES_OF_A_DEGREE: f64 = 68.0;

impl Around {
    pub(super) fn of(middles: impl IntoIterator<Item = (usize, Centre)>) -> Self {
        let mut spots: Vec<Spot> =
            middles.into_iter().map(|(number, centre)| Spot::of(number, centre)).collect();
        spots.sort_by(|one, other| one.latitude.total_cmp(&other.latitude));
        Self(spots)
    }

    /// Adds one more.
    pub(super) fn put(&mut self, number: usize, centre: Centre) {
        let place = self.0.partition_point(|spot| spot.latitude <= centre.latitude);
        self.0.insert(place, Spot::of(number, centre));
    }

    /// The numbers of those that lie within so many miles, with how far away.
    pub(super) fn within(&self, from: Centre, miles: f64) -> impl Iterator<Item = (usize, Miles)> {
        let degrees = miles / MILES_OF_A_DEGREE;
        let (south, north) = (from.latitude - degrees, from.latitude + degrees);
        let begin = self.0.partition_point(|spot| spot.latitude < south);
        let end = self.0.partition_point(|spot| spot.latitude <= north);
        let (between, from) = (self.0.get(begin..end).unwrap_or_default(), from.into());
        between.iter().filter_map(move |spot| Some((spot.number, Miles::at_most(miles, from, spot.point)?)))
    }
}

impl Spot {
    fn of(number: usize, centre: Centre) -> Self {
        Self { latitude: centre.latitude, point: centre.into(), number }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn somewhere() -> impl Strategy<Value = Centre> {
        (49.0..61.0, -9.0..2.0).prop_map(|(latitude, longitude)| Centre { latitude, longitude })
    }

    proptest! {
        #[test]
        fn nobody_within_is_missing_and_nobody_else_is_there(
            all in prop::collection::vec(somewhere(), 1..40),
            late in prop::collection::vec(somewhere(), 0..10),
            from in somewhere(),
            miles in 0.0..400.0,
        ) {
            let mut around = Around::of(all.iter().copied().enumerate());
            for (number, centre) in late.iter().enumerate() {
                around.put(all.len() + number, *centre);
            }
            let mut found: Vec<(usize, Miles)> = around.within(from, miles).collect();
            found.sort_by_key(|(number, _)| *number);
            let away = all.iter().chain(&late).map(|centre| Miles::between(from, *centre)).enumerate();
            let near: Vec<_> = away.filter(|(_, away)| away.as_f64() <= miles).collect();
            prop_assert_eq!(found, near);
        }
    }
}
