//! From degrees to the units of a drawing.

use crate::places::outline::Corner;

/// A point of a drawing: to the right and down, from its upper left corner.
pub(super) type Spot = [f64; 2];

/// The longer side of a drawing, in its own units: a wide screen shows about one of them in a pixel.
const SIDE: f64 = 600.0;

/// Room at each edge: for thick lines, and for the mark of a ward that is too small to be drawn.
const MARGIN: f64 = 8.0;

/// How far corners go to each side.
#[derive(Clone, Copy)]
struct Edges {
    west: f64,
    east: f64,
    south: f64,
    north: f64,
}

impl Edges {
    fn of([longitude, latitude]: Corner) -> Self {
        Self { west: longitude, east: longitude, south: latitude, north: latitude }
    }

    fn and(self, other: Self) -> Self {
        Self {
            west: self.west.min(other.west),
            east: self.east.max(other.east),
            south: self.south.min(other.south),
            north: self.north.max(other.north),
        }
    }
}

/// North is up, and a mile is as long to the east as to the north in the middle of the drawing: over a county that is
/// true enough, and shapes look as on other maps.
#[derive(Clone, Copy, Debug)]
pub(super) struct Projection {
    west: f64,
    north: f64,
    /// Units of a degree to the east, and to the north.
    scale: [f64; 2],
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Projection {
    /// As large as fits, with all corners on it; none where they make no area.
    pub(super) fn fit<'c>(corners: impl IntoIterator<Item = &'c Corner>) -> Option<Self> {
        let edges = corners.into_iter().map(|corner| Edges::of(*corner)).reduce(Edges::and)?;
        let shrink = f64::midpoint(edges.north, edges.south).to_radians().cos();
        let (wide, high) = ((edges.east - edges.west) * shrink, edges.north - edges.south);
        let scale = (SIDE - 2.0 * MARGIN) / wide.max(high);
        let side = |length: f64| (length * scale + 2.0 * MARGIN).round();
        scale.is_finite().then(|| Self {
            west: edges.west,
            north: edges.north,
            scale: [shrink * scale, scale],
            width: side(wide),
            height: side(high),
        })
    }

    /// Where a corner lies on the drawing, at least the margin away from its edge.
    pub(super) fn spot(&self, [longitude, latitude]: Corner) -> Spot {
        let x = MARGIN + (longitude - self.west) * self.scale[0];
        let y = MARGIN + (self.north - latitude) * self.scale[1];
        // Sides are whole units, and the middle of a hollow shape may lie outside of all its corners.
        [x.clamp(MARGIN, self.width - MARGIN), y.clamp(MARGIN, self.height - MARGIN)]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_mile_is_as_long_to_the_east_as_to_the_north() {
        // At 60 degrees a degree to the east is half as long as one to the north.
        let projection = Projection::fit(&[[-1.0, 59.9], [-0.6, 60.1]]).unwrap();
        assert!((projection.width - projection.height).abs() <= 2.0, "{projection:?}");
        let [x, y] = projection.spot([-1.0, 60.1]);
        assert!((x - MARGIN).abs() < 1e-9 && (y - MARGIN).abs() < 1e-9, "{x} {y}");
    }

    #[test]
    fn a_point_is_no_map() {
        assert!(Projection::fit(&[]).is_none());
        assert!(Projection::fit(&[[-1.0, 52.0], [-1.0, 52.0]]).is_none());
    }

    proptest! {
        #[test]
        fn whatever_lies_where_it_is_on_the_drawing(
            corners in prop::collection::vec((-180.0..180.0_f64, -90.0..90.0_f64), 2..20),
            other in (-180.0..180.0_f64, -90.0..90.0_f64),
        ) {
            let corners: Vec<Corner> = corners.into_iter().map(|(x, y)| [x, y]).collect();
            let projection = Projection::fit(&corners).unwrap();
            prop_assert!(projection.width <= SIDE && projection.height <= SIDE);
            for corner in corners.iter().chain([&[other.0, other.1]]) {
                let [x, y] = projection.spot(*corner);
                prop_assert!(x >= 0.0 && x <= projection.width && y >= 0.0 && y <= projection.height);
            }
        }
    }
}
