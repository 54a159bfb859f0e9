//! Outlines of wards for the maps of a demo, made up around the middles that the register knows: the line to each ward
//! beside runs half way between the two middles, and where there is none the edge is round. They are not where any ward ends.

use std::f64::consts::TAU;

use super::folder::DemoError;
use super::people::MADE_BY;
use crate::audit::Who;
use crate::places::{Centre, Gazetteer, WardCode, keep_made_up_outlines};
use crate::storage::Database;

/// A point in degrees of latitude, to the east and to the north.
type Point = [f64; 2];

/// A degree to the east in degrees to the north, in the middle of England. One for all, so that neighbours have one line.
const SHRINK: f64 = 0.6;

/// Corners of a round edge.
const CORNERS: u32 = 24;

/// So far a ward goes at most where only few others are known: about two kilometres.
const LONELY: f64 = 0.018;

/// So many wards lie around one: it goes at most as far as to the middle of the last of them.
const AROUND: usize = 3;

/// Makes up an outline for every ward whose middle is known.
pub(super) async fn make_outlines(db: &Database, gazetteer: &Gazetteer) -> Result<(), DemoError> {
    let middles = gazetteer.wards().filter_map(|ward| Some((ward.code.clone(), ward.centre?)));
    let rings = rings(&middles.collect::<Vec<_>>());
    Ok(keep_made_up_outlines(db, rings, Who::operator("demo"), MADE_BY).await?)
}

/// A closed ring of longitudes and latitudes for each ward; none reaches into another.
fn rings(middles: &[(WardCode, Centre)]) -> Vec<(WardCode, Vec<[f64; 2]>)> {
    let points: Vec<Point> = middles.iter().map(|(_, centre)| point(*centre)).collect();
    middles.iter().map(|(ward, centre)| (ward.clone(), ring(point(*centre), &points))).collect()
}

fn point(centre: Centre) -> Point {
    [centre.longitude * SHRINK, centre.latitude]
}

fn ring(own: Point, all: &[Point]) -> Vec<[f64; 2]> {
    let mut others: Vec<(f64, Point)> = all.iter().map(|other| (apart(own, *other), *other)).collect();
    // Two wards at one place cannot be told apart.
    others.retain(|(far, _)| *far > 0.0);
    if others.len() >= AROUND {
        others.select_nth_unstable_by(AROUND - 1, |one, other| one.0.total_cmp(&other.0));
    }
    let radius = others.get(AROUND - 1).map_or(LONELY, |(far, _)| *far);
    // Whoever lies farther away does not come near the edge.
    let near = others.iter().filter(|(far, _)| *far < 2.0 * radius);
    let edge = near.fold(circle(own, radius), |edge, (_, other)| nearer_than(&edge, own, *other));
    let closed = edge.iter().chain(edge.first());
    closed.map(|[east, north]| [east / SHRINK, *north]).collect()
}

fn apart([ax, ay]: Point, [bx, by]: Point) -> f64 {
    (ax - bx).hypot(ay - by)
}

fn circle([east, north]: Point, radius: f64) -> Vec<Point> {
    let corner = |number: u32| {
        let angle = TAU * f64::from(number) / f64::from(CORNERS);
        [east + radius * angle.cos(), north + radius * angle.sin()]
    };
    (0..CORNERS).map(corner).collect()
}

/// What of a convex shape lies nearer to the one point than to the other.
fn nearer_than(shape: &[Point], own: Point, other: Point) -> Vec<Point> {
    let (dx, dy) = (other[0] - own[0], other[1] - own[1]);
    let (x, y) = (own[0] + dx / 2.0, own[1] + dy / 2.0);
    // How far a corner is over the line between the two.
    let over = |corner: &Point| (corner[0] - x) * dx + (corner[1] - y) * dy;
    let mut kept = Vec::new();
    for (from, to) in shape.iter().zip(shape.iter().cycle().skip(1)) {
        let (begins, ends) = (over(from), over(to));
        if begins <= 0.0 {
            kept.push(*from);
        }
        if begins * ends < 0.0 {
            let along = begins / (begins - ends);
            kept.push([from[0] + along * (to[0] - from[0]), from[1] + along * (to[1] - from[1])]);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    type Rings = Vec<(WardCode, Vec<[f64; 2]>)>;

    fn made_up() -> (Vec<(WardCode, Centre)>, Rings) {
        let wards = Gazetteer::built_in();
        let middles: Vec<_> = wards.wards().map(|ward| (ward.code.clone(), ward.centre.unwrap())).collect();
        let rings = rings(&middles);
        (middles, rings)
    }

    #[test]
    fn every_ward_has_a_closed_ring_around_its_middle() {
        let (middles, rings) = made_up();
        assert_eq!(rings.len(), 21);
        for ((ward, ring), (_, middle)) in rings.iter().zip(&middles) {
            assert!(ring.len() >= 4 && ring.first() == ring.last(), "{ward}");
            let [east, north] = point(*middle);
            // All corners lie the same way round the middle, so it lies inside.
            let mut turns = ring.windows(2).map(|line| {
                let [a, b] = [line[0], line[1]].map(|[x, y]| [x * SHRINK - east, y - north]);
                a[0] * b[1] - a[1] * b[0]
            });
            assert!(turns.all(|turn| turn > -1e-12), "{ward}");
        }
    }

    #[test]
    fn no_ward_reaches_into_another() {
        let (middles, rings) = made_up();
        for ((ward, ring), (_, own)) in rings.iter().zip(&middles) {
            for [x, y] in ring {
                let corner = [x * SHRINK, *y];
                let to_own = apart(corner, point(*own));
                assert!(
                    middles.iter().all(|(_, other)| apart(corner, point(*other)) > to_own - 1e-9),
                    "{ward}"
                );
            }
        }
    }
}
