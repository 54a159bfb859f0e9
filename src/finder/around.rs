//! Which wards may lie near a point, without measuring the way to each.

use crate::places::Centre;

/// The middles of wards from south to north, each with a number that says which.
#[derive(Clone, Debug, Default)]
pub(super) struct Around(Vec<Spot>);

#[derive(Clone, Copy, Debug)]
struct Spot {
    latitude: f64,
    /// On a globe of radius 1.
    point: [f64; 3],
    number: usize,
}

/// Miles of a degree of latitude, and of the radius of the earth, both rather too few: nobody is left out by it.
const MILES_OF_A_DEGREE: f64 = 68.0;
const MILES_OF_THE_RADIUS: f64 = 3_950.0;

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

    /// The numbers of those that may lie within so many miles: of those that do none is missing, and a few that lie a little
    /// farther are among them.
    pub(super) fn within(&self, from: Centre, miles: f64) -> impl Iterator<Item = usize> {
        let degrees = miles / MILES_OF_A_DEGREE;
        let (south, north) = (from.latitude - degrees, from.latitude + degrees);
        let begin = self.0.partition_point(|spot| spot.latitude < south);
        let end = self.0.partition_point(|spot| spot.latitude <= north);
        let (point, most) = (on_a_globe(from), (miles / MILES_OF_THE_RADIUS).powi(2));
        let between = self.0.get(begin..end).unwrap_or_default().iter();
        // Straight through the earth it is never farther than along its surface.
        between.filter(move |spot| straight_squared(spot.point, point) <= most).map(|spot| spot.number)
    }
}

impl Spot {
    fn of(number: usize, centre: Centre) -> Self {
        Self { latitude: centre.latitude, point: on_a_globe(centre), number }
    }
}

fn on_a_globe(centre: Centre) -> [f64; 3] {
    let (north, east) = (centre.latitude.to_radians(), centre.longitude.to_radians());
    [north.cos() * east.cos(), north.cos() * east.sin(), north.sin()]
}

fn straight_squared([ax, ay, az]: [f64; 3], [bx, by, bz]: [f64; 3]) -> f64 {
    (ax - bx).powi(2) + (ay - by).powi(2) + (az - bz).powi(2)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::places::Miles;

    fn somewhere() -> impl Strategy<Value = Centre> {
        (49.0..61.0, -9.0..2.0).prop_map(|(latitude, longitude)| Centre { latitude, longitude })
    }

    proptest! {
        #[test]
        fn nobody_within_is_missing_and_few_others_are_there(
            all in prop::collection::vec(somewhere(), 1..40),
            late in prop::collection::vec(somewhere(), 0..10),
            from in somewhere(),
            miles in 0.0..400.0,
        ) {
            let mut around = Around::of(all.iter().copied().enumerate());
            for (number, centre) in late.iter().enumerate() {
                around.put(all.len() + number, *centre);
            }
            let found: Vec<usize> = around.within(from, miles).collect();
            for (number, centre) in all.iter().chain(&late).enumerate() {
                let away = Miles::between(from, *centre).as_f64();
                let is_found = found.contains(&number);
                prop_assert!(is_found || away > miles, "{number} lies {away} miles away");
                prop_assert!(!is_found || away <= miles * 1.01, "{number} lies {away} miles away");
            }
        }
    }
}
