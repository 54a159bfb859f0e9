//! Points: the middle of an area, which anybody may know, and the point of a home, which nobody may.

use std::fmt;

use serde::Serialize;

/// The middle of an area, in degrees (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Centre {
    /// North of the equator.
    pub latitude: f64,
    /// East of Greenwich.
    pub longitude: f64,
}

impl Centre {
    /// Metres between two points, along the surface of a round earth.
    pub(super) fn metres_to(self, other: Self) -> f64 {
        GlobePoint::from(self).metres_to(other.into())
    }

    /// Whether this can be in the United Kingdom, or beside it.
    pub(super) fn is_in_the_kingdom(self) -> bool {
        (49.0..=61.5).contains(&self.latitude) && (-9.5..=2.5).contains(&self.longitude)
    }
}

/// The mean radius of the earth.
pub(super) const EARTH_RADIUS_METRES: f64 = 6_371_008.8;

/// The middle of an area on a globe of radius 1: whoever measures from it to many others works out its angles once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GlobePoint([f64; 3]);

impl From<Centre> for GlobePoint {
    fn from(centre: Centre) -> Self {
        let (north, east) = (centre.latitude.to_radians(), centre.longitude.to_radians());
        Self([north.cos() * east.cos(), north.cos() * east.sin(), north.sin()])
    }
}

impl GlobePoint {
    /// The way straight through the globe, squared.
    pub(super) fn straight_squared(self, other: Self) -> f64 {
        let (Self([ax, ay, az]), Self([bx, by, bz])) = (self, other);
        (ax - bx).powi(2) + (ay - by).powi(2) + (az - bz).powi(2)
    }

    /// Metres along the surface of a round earth.
    pub(super) fn metres_to(self, other: Self) -> f64 {
        2.0 * EARTH_RADIUS_METRES * (self.straight_squared(other).sqrt() / 2.0).min(1.0).asin()
    }
}

/// The point of a postcode, which may be somebody's home. It is never shown and nothing is measured from it, so it
/// can be neither printed nor sent:
///
/// ```compile_fail
/// fn printed(point: pa_registry::places::HomePoint) -> String {
///     point.to_string()
/// }
/// ```
///
/// ```compile_fail
/// fn sent(point: pa_registry::places::HomePoint) -> String {
///     serde_json::to_string(&point).unwrap()
/// }
/// ```
#[derive(Clone, Copy, PartialEq)]
pub struct HomePoint(Centre);

impl HomePoint {
    pub(super) fn new(latitude: f64, longitude: f64) -> Self {
        Self(Centre { latitude, longitude })
    }

    /// Whether a surveyed point lies within so many metres: for looking whether an import was read rightly.
    #[must_use]
    pub fn is_within(self, metres: f64, latitude: f64, longitude: f64) -> bool {
        self.0.metres_to(Centre { latitude, longitude }) <= metres
    }
}

impl fmt::Debug for HomePoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HomePoint(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_of_latitude_is_as_long_as_it_is() {
        let from = Centre { latitude: 52.0, longitude: -1.0 };
        let to = Centre { latitude: 53.0, longitude: -1.0 };
        assert!((from.metres_to(to) - 111_195.0).abs() < 1.0);
        assert!(from.metres_to(from) < 0.001);
    }

    #[test]
    fn a_home_is_not_printed() {
        assert_eq!(format!("{:?}", HomePoint::new(52.1, -1.2)), "HomePoint(…)");
    }
}
