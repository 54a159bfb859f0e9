//! From the British National Grid to latitude and longitude.
//!
//! The grid is turned into latitude and longitude on its own ellipsoid, and these by the published seven-parameter
//! transformation to WGS 84. That is within 5 metres over England, which is less than the size of a postcode; only
//! the national grid of corrections would be better.

use geodesy::prelude::{Context, Coor3D, CoordinateTuple, Fwd, Minimal, OpHandle};

use super::centre::Centre;

/// A reading of the grid.
pub(super) struct NationalGrid {
    context: Minimal,
    steps: OpHandle,
}

const STEPS: &str = "inv tmerc lat_0=49 lon_0=-2 k_0=0.9996012717 x_0=400000 y_0=-100000 ellps=airy | \
    cart ellps=airy | \
    helmert x=446.448 y=-125.157 z=542.060 rx=0.1502 ry=0.2470 rz=0.8421 s=-20.4894 convention=position_vector | \
    inv cart ellps=WGS84";

impl NationalGrid {
    /// Gets ready to read; nothing if the steps are not understood, which a test rules out.
    pub(super) fn new() -> Option<Self> {
        let mut context = Minimal::new();
        let steps = context.op(STEPS).ok()?;
        Some(Self { context, steps })
    }

    /// The point of an easting and a northing in metres; nothing outside the grid.
    pub(super) fn point(&self, easting: f64, northing: f64) -> Option<Centre> {
        if !(0.0..=700_000.0).contains(&easting) || !(0.0..=1_300_000.0).contains(&northing) {
            return None;
        }
        let mut point = [Coor3D::raw(easting, northing, 0.0)];
        self.context.apply(self.steps, Fwd, &mut point).ok()?;
        let [longitude, latitude] = [point.first()?.nth(0), point.first()?.nth(1)].map(f64::to_degrees);
        Some(Centre { latitude, longitude }).filter(|point| point.is_in_the_kingdom())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Surveyed points over England; the corners are the worst.
    #[test]
    fn points_of_the_grid_are_within_five_metres() {
        let grid = NationalGrid::new().unwrap();
        for (easting, northing, latitude, longitude) in [
            (459_318.0, 304_176.0, 52.632_123, -1.124_988),
            (89_118.0, 15_117.0, 49.955_10, -6.335_82),
            (617_950.0, 167_431.0, 51.364_11, 1.129_50),
            (399_584.0, 650_277.0, 55.745_87, -2.008_20),
        ] {
            let found = grid.point(easting, northing).unwrap();
            let apart = found.metres_to(Centre { latitude, longitude });
            assert!(apart < 5.0, "{apart} metres");
        }
        assert_eq!(grid.point(0.0, -1.0), None);
        assert_eq!(grid.point(f64::NAN, 0.0), None);
    }

    proptest! {
        #[test]
        fn never_panics(easting in any::<f64>(), northing in any::<f64>()) {
            let _ = NationalGrid::new().unwrap().point(easting, northing);
        }

        #[test]
        fn a_hundred_metres_on_the_grid_are_a_hundred_metres(easting in 200_000.0..600_000.0, northing in 100_000.0..500_000.0) {
            let grid = NationalGrid::new().unwrap();
            let (from, to) = (grid.point(easting, northing).unwrap(), grid.point(easting + 60.0, northing + 80.0).unwrap());
            prop_assert!((from.metres_to(to) - 100.0).abs() < 0.5);
        }
    }
}
