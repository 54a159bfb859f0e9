//! A ring as it is drawn.

use super::projection::{Projection, Spot};
use crate::places::outline::{Corner, fewer};

/// Corners that lie so near to a straight line are left out: nobody would see them, and most of what a map weighs is
/// corners.
const TOLERANCE: f64 = 1.0;

/// A ring with few corners, in whole units, closed; none where it is smaller than a drawing can show.
pub(super) fn drawn(ring: &[Corner], projection: &Projection) -> Option<Vec<Spot>> {
    let spots: Vec<Spot> = ring.iter().map(|corner| projection.spot(*corner)).collect();
    whole(&fewer(&spots, TOLERANCE, 1.0)).or_else(|| whole(&spots))
}

/// The ring in whole units, without corners that became one; none where no area is left.
fn whole(ring: &[Spot]) -> Option<Vec<Spot>> {
    let mut spots: Vec<Spot> = ring.iter().map(|spot| spot.map(f64::round)).collect();
    let first = *spots.first()?;
    spots.push(first);
    spots.dedup();
    (spots.len() >= 4 && area(&spots) > 0.0).then_some(spots)
}

/// Of whole numbers, so it is exact.
fn area(ring: &[Spot]) -> f64 {
    let lines = ring.iter().zip(ring.iter().skip(1));
    let twice: f64 = lines.map(|([ax, ay], [bx, by])| ax * by - bx * ay).sum();
    twice.abs() / 2.0
}

/// The ring as a path of SVG, whose "z" draws the line back.
pub(super) fn path(ring: &[Spot]) -> String {
    let corners: Vec<String> = ring.iter().skip(1).map(|[x, y]| format!("{x} {y}")).collect();
    format!("M{}z", corners.join(" "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_square_has_four_corners() {
        let ring = [[0.0, 52.0], [0.05, 52.0], [0.1, 52.0], [0.1, 52.1], [0.0, 52.1], [0.0, 52.0]];
        let projection = Projection::fit(&ring).unwrap();
        let drawn = drawn(&ring, &projection).unwrap();
        assert_eq!(drawn.len(), 5, "{drawn:?}");
        assert_eq!(path(&[[8.0, 8.0], [20.0, 8.0], [8.0, 20.0], [8.0, 8.0]]), "M20 8 8 20 8 8z");
    }

    #[test]
    fn what_is_too_small_is_left_out() {
        let projection = Projection::fit(&[[0.0, 52.0], [1.0, 53.0]]).unwrap();
        let tiny = [[0.5, 52.5], [0.500_01, 52.5], [0.500_01, 52.500_01], [0.5, 52.5]];
        assert_eq!(drawn(&tiny, &projection), None);
        assert_eq!(drawn(&[], &projection), None);
    }

    proptest! {
        #[test]
        fn a_drawn_ring_is_closed_and_has_an_area(
            corners in prop::collection::vec((-1.3..-1.0_f64, 52.5..52.7_f64), 1..80),
            // Some rings are large on their map, and others hardly to be seen.
            frame in 0.0..2.0_f64,
        ) {
            let mut ring: Vec<Corner> = corners.into_iter().map(|(x, y)| [x, y]).collect();
            ring.push(ring[0]);
            let frame = [[-1.3 - frame, 52.5 - frame], [-1.0, 52.7]];
            let projection = Projection::fit(&frame).unwrap();
            if let Some(drawn) = drawn(&ring, &projection) {
                prop_assert!(drawn.len() >= 4 && drawn.len() <= ring.len() + 1);
                prop_assert_eq!(drawn.first(), drawn.last());
                prop_assert!(area(&drawn) >= 0.5);
                for pair in drawn.windows(2) {
                    let [ax, ay] = pair[0];
                    let [bx, by] = pair[1];
                    prop_assert!((ax - bx).hypot(ay - by) >= 1.0);
                }
                for [x, y] in drawn {
                    prop_assert!(x >= 0.0 && x <= projection.width && y >= 0.0 && y <= projection.height);
                    prop_assert!(x.fract() == 0.0 && y.fract() == 0.0);
                }
            }
        }
    }
}
