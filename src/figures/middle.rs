//! Means and medians.

use std::fmt;

use serde::{Serialize, Serializer};

use super::shown::SHOWN_FROM;

macro_rules! middles {
    ($($(#[$doc:meta])* $name:ident by $made:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
        pub struct $name(f64);

        impl $name {
            /// That of these values, one for each person; none of fewer than 8 people.
            #[must_use]
            pub fn of(values: &[f64]) -> Option<Self> {
                let people = u64::try_from(values.len()).unwrap_or(u64::MAX);
                let shown = people >= SHOWN_FROM && values.iter().all(|value| value.is_finite());
                shown.then(|| Self(tenths($made(values))))
            }

            /// The value, to a tenth.
            #[must_use]
            pub const fn value(self) -> f64 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:.1}", self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_f64(self.0)
            }
        }
    )*};
}

middles! {
    /// A mean of 8 people or more, to a tenth.
    ShownMean by mean;
    /// A median of 8 people or more, to a tenth.
    ShownMedian by median;
}

fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

fn mean(values: &[f64]) -> f64 {
    // Step by step, so that no sum is too large.
    let mut so_far = (0.0, 0.0);
    for value in values {
        let (mean, count) = (so_far.0, so_far.1 + 1.0);
        so_far = (mean + (value - mean) / count, count);
    }
    so_far.0
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let half = sorted.len() / 2;
    let at = |place: usize| sorted.get(place).copied().unwrap_or_default();
    if sorted.len().is_multiple_of(2) {
        f64::midpoint(at(half.saturating_sub(1)), at(half))
    } else {
        at(half)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn they_are_of_eight_people_or_more() {
        let days = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 80.0];
        assert_eq!(ShownMean::of(&days).unwrap().to_string(), "13.5");
        assert_eq!(ShownMedian::of(&days).unwrap().to_string(), "4.5");
        assert_eq!(serde_json::to_string(&ShownMedian::of(&days)).unwrap(), "4.5");
        assert_eq!(ShownMean::of(&days[1..]), None);
        assert_eq!(ShownMedian::of(&days[1..]), None);
        let nine = [9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0];
        assert_eq!(ShownMedian::of(&nine).unwrap().value().to_bits(), 5.0_f64.to_bits());
        assert_eq!(ShownMean::of(&[f64::NAN; 9]), None);
    }

    proptest! {
        #[test]
        fn of_few_people_nothing_is_told(values in proptest::collection::vec(-1e6..1e6_f64, 0..8)) {
            prop_assert_eq!(ShownMean::of(&values), None);
            prop_assert_eq!(ShownMedian::of(&values), None);
        }

        #[test]
        fn they_lie_among_the_values(values in proptest::collection::vec(-1e6..1e6_f64, 8..40)) {
            let least = values.iter().copied().fold(f64::INFINITY, f64::min) - 0.1;
            let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max) + 0.1;
            for value in [ShownMean::of(&values).unwrap().value(), ShownMedian::of(&values).unwrap().value()] {
                prop_assert!((least..=most).contains(&value));
            }
        }
    }
}
