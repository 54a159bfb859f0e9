//! How far wards lie apart.

use super::centre::{EARTH_RADIUS_METRES, GlobePoint};
use crate::vocabulary;

/// Miles between the centres of two wards.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Miles(f64);

const METRES_OF_A_MILE: f64 = 1_609.344;

impl Miles {
    /// Those between two middles of areas; the point of a home is another type, from which nothing is measured.
    #[must_use]
    pub fn between(from: impl Into<GlobePoint>, to: impl Into<GlobePoint>) -> Self {
        Self(from.into().metres_to(to.into()) / METRES_OF_A_MILE)
    }

    /// The same if they are at most so many; to see that they are more takes hardly any work.
    #[must_use]
    pub fn at_most(most: f64, from: GlobePoint, to: GlobePoint) -> Option<Self> {
        let radii = most * METRES_OF_A_MILE / EARTH_RADIUS_METRES;
        // Straight through the earth it is never farther than along its surface.
        let may_be = from.straight_squared(to) <= radii * radii;
        may_be.then(|| Self::between(from, to)).filter(|miles| miles.0 <= most)
    }

    /// The number.
    #[must_use]
    pub fn as_f64(self) -> f64 {
        self.0
    }
}

vocabulary! {
    /// How far, as others are told.
    pub enum Band {
        /// Less than two miles.
        Under2 = "under_2" => "under 2 miles",
        /// From two miles on, and less than five.
        From2To5 = "2_to_5" => "2 to 5 miles",
        /// From five to ten miles.
        From5To10 = "5_to_10" => "5 to 10 miles",
        /// More than ten.
        Over10 = "over_10" => "over 10 miles",
    }
}

impl Band {
    /// The band of a distance.
    #[must_use]
    pub fn of(miles: Miles) -> Self {
        match miles.0 {
            near if near < 2.0 => Self::Under2,
            some if some < 5.0 => Self::From2To5,
            far if far <= 10.0 => Self::From5To10,
            _ => Self::Over10,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::places::Centre;

    #[test]
    fn bands_meet_without_a_gap() {
        for (miles, band) in [
            (0.0, Band::Under2),
            (1.99, Band::Under2),
            (2.0, Band::From2To5),
            (4.99, Band::From2To5),
            (5.0, Band::From5To10),
            (10.0, Band::From5To10),
            (10.01, Band::Over10),
        ] {
            assert_eq!(Band::of(Miles(miles)), band, "{miles}");
        }
    }

    fn somewhere() -> impl Strategy<Value = Centre> {
        (49.0..61.0, -9.0..2.0).prop_map(|(latitude, longitude)| Centre { latitude, longitude })
    }

    proptest! {
        #[test]
        fn there_is_as_far_as_back(from in somewhere(), to in somewhere(), over in somewhere()) {
            let (there, back) = (Miles::between(from, to).0, Miles::between(to, from).0);
            prop_assert!((there - back).abs() < 1e-6 && there >= 0.0);
            let round = Miles::between(from, over).0 + Miles::between(over, to).0;
            prop_assert!(there <= round + 1e-6);
        }

        #[test]
        fn at_most_so_far_is_what_lies_between(from in somewhere(), to in somewhere(), most in 0.0..500.0) {
            let (between, found) =
                (Miles::between(from, to), Miles::at_most(most, from.into(), to.into()));
            prop_assert_eq!(found, (between.0 <= most).then_some(between));
            prop_assert_eq!(Miles::at_most(between.0, from.into(), to.into()), Some(between));
        }
    }
}
