//! Outlines of wards: their middle, and fewer corners.

use serde_json::Value;

use super::centre::Centre;
use super::code::WardCode;
use super::store;
use crate::storage::{self, Conn};

/// A corner: longitude and latitude.
pub(super) type Corner = [f64; 2];

/// An outline: the first ring of each polygon is its edge and the others are its holes.
pub(super) type Polygons = Vec<Vec<Vec<Corner>>>;

/// Corners that lie so near to a straight line are left out: about 20 metres, less than a map of a city shows.
const TOLERANCE: f64 = 0.000_18;

/// The outline of a ward, for maps: polygons of rings of longitude and latitude, the first ring of each polygon its
/// outline and the others its holes.
pub async fn outline(db: &mut Conn, ward: &WardCode) -> storage::Result<Option<Value>> {
    store::outline::find(db, ward).await
}

/// The middle of the area that polygons cover, holes left out.
pub(super) fn middle(polygons: &[Vec<Vec<Corner>>]) -> Option<Centre> {
    // Around the first corner, since differences of large products would lose digits.
    let [east, north] = *polygons.first()?.first()?.first()?;
    let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
    for polygon in polygons {
        for (place, ring) in polygon.iter().enumerate() {
            let (mut ring_area, mut ring_x, mut ring_y) = (0.0, 0.0, 0.0);
            for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                let ([ax, ay], [bx, by]) = ([from[0] - east, from[1] - north], [to[0] - east, to[1] - north]);
                let cross = ax * by - bx * ay;
                ring_area += cross;
                ring_x += (ax + bx) * cross;
                ring_y += (ay + by) * cross;
            }
            // Files differ in the direction of their rings; the first is the outline and the others are holes.
            let sign = if (ring_area < 0.0) == (place == 0) { -1.0 } else { 1.0 };
            area += sign * ring_area;
            x += sign * ring_x;
            y += sign * ring_y;
        }
    }
    (area.abs() > f64::EPSILON * 1e-3)
        .then(|| Centre { latitude: north + y / (3.0 * area), longitude: east + x / (3.0 * area) })
}

/// A ring with fewer corners, in a precision of a metre; it stays closed.
pub(super) fn simplified(ring: &[Corner]) -> Vec<Corner> {
    let rounded = |corner: &Corner| corner.map(|degrees| (degrees * 1e5).round() / 1e5);
    let shrink = ring.first().map_or(1.0, |corner| corner[1].to_radians().cos());
    let kept: Vec<Corner> = fewer(ring, TOLERANCE, shrink).iter().map(rounded).collect();
    // An area smaller than the tolerance has to stay an area.
    if kept.len() < 4 { ring.iter().map(rounded).collect() } else { kept }
}

/// Those corners of a ring without which its line would move by more than the tolerance. The first and the last are among
/// them, so a closed ring stays closed. East counts `shrink` times as much as north.
pub(super) fn fewer(ring: &[Corner], tolerance: f64, shrink: f64) -> Vec<Corner> {
    if ring.len() <= 4 {
        return ring.to_vec();
    }
    let mut keep = vec![false; ring.len()];
    // A closed ring has no line from end to end, so it is cut at the corner that is farthest from its first.
    let first = ring.first().copied().unwrap_or_default();
    let farthest = (0..ring.len()).max_by(|a, b| {
        let apart = |at: &usize| ring.get(*at).map_or(0.0, |corner| distance(*corner, first, first, shrink));
        apart(a).total_cmp(&apart(b))
    });
    let (cut, last) = (farthest.unwrap_or_default(), ring.len() - 1);
    for at in [0, cut, last] {
        keep.get_mut(at).into_iter().for_each(|keep| *keep = true);
    }
    let mut open = vec![(0, cut), (cut, last)];
    while let Some((from, to)) = open.pop() {
        let (Some(a), Some(b)) = (ring.get(from), ring.get(to)) else { continue };
        let between = ring.iter().enumerate().take(to).skip(from + 1);
        let far = between.map(|(at, corner)| (at, distance(*corner, *a, *b, shrink)));
        let Some((at, apart)) = far.max_by(|a, b| a.1.total_cmp(&b.1)) else { continue };
        if apart > tolerance {
            keep.get_mut(at).into_iter().for_each(|keep| *keep = true);
            open.extend([(from, at), (at, to)]);
        }
    }
    ring.iter().zip(&keep).filter(|(_, keep)| **keep).map(|(corner, _)| *corner).collect()
}

/// From a corner to the line between two others, in the unit of the second number: degrees of latitude, or that of a map.
fn distance(corner: Corner, from: Corner, to: Corner, shrink: f64) -> f64 {
    let flat = |[x, y]: Corner| [x * shrink, y];
    let ([px, py], [ax, ay], [bx, by]) = (flat(corner), flat(from), flat(to));
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { (((px - ax) * dx + (py - ay) * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    (px - ax - along * dx).hypot(py - ay - along * dy)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn square(west: f64, south: f64, side: f64) -> Vec<Corner> {
        let (east, north) = (west + side, south + side);
        vec![[west, south], [east, south], [east, north], [west, north], [west, south]]
    }

    fn near(found: Centre, latitude: f64, longitude: f64) -> bool {
        (found.latitude - latitude).abs() < 1e-9 && (found.longitude - longitude).abs() < 1e-9
    }

    #[test]
    fn the_middle_of_a_square_is_its_middle_whichever_way_round() {
        let there = vec![vec![square(-1.2, 52.6, 0.1)]];
        let mut back = there.clone();
        back[0][0].reverse();
        assert!(near(middle(&there).unwrap(), 52.65, -1.15));
        assert!(near(middle(&back).unwrap(), 52.65, -1.15));
        let two = vec![vec![square(-1.2, 52.6, 0.1)], vec![square(-1.0, 52.6, 0.1)]];
        assert!(near(middle(&two).unwrap(), 52.65, -1.05));
        assert_eq!(middle(&[]), None);
        assert_eq!(middle(&[vec![vec![[1.0, 52.0], [1.0, 52.0]]]]), None);
    }

    #[test]
    fn a_hole_moves_the_middle_away_from_it() {
        let holed = vec![vec![square(0.0, 52.0, 0.2), square(0.1, 52.1, 0.1)]];
        let found = middle(&holed).unwrap();
        let expected = 52.0 + (0.1 * 0.04 - 0.15 * 0.01) / 0.03;
        assert!((found.latitude - expected).abs() < 1e-9, "{found:?}");
    }

    #[test]
    fn corners_on_a_straight_line_are_left_out() {
        let mut ring = square(-1.2, 52.6, 0.1);
        ring.insert(1, [-1.15, 52.600_01]);
        assert_eq!(
            simplified(&ring),
            square(-1.2, 52.6, 0.1).iter().map(|c| c.map(|d| (d * 1e5).round() / 1e5)).collect::<Vec<_>>()
        );
    }

    proptest! {
        #[test]
        fn a_simplified_ring_stays_near_and_closed(corners in prop::collection::vec((-1.3..-1.0_f64, 52.5..52.7_f64), 4..60)) {
            let mut ring: Vec<Corner> = corners.into_iter().map(|(x, y)| [x, y]).collect();
            ring.push(ring[0]);
            let fewer = simplified(&ring);
            prop_assert!(fewer.len() <= ring.len() && fewer.len() >= 4);
            prop_assert_eq!(fewer.first(), fewer.last());
            let shrink = ring[0][1].to_radians().cos();
            for corner in &ring {
                let nearest = fewer.windows(2).map(|line| distance(*corner, line[0], line[1], shrink)).fold(f64::MAX, f64::min);
                prop_assert!(nearest <= TOLERANCE + 2e-5, "{nearest}");
            }
        }
    }
}
