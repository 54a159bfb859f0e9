//! A map of wards, as paths.

use super::projection::{Projection, Spot};
use super::ring::{drawn, path};
use crate::places::code::WardCode;
use crate::places::outline::{Corner, Polygons, middle};

/// Half the width of the mark that stands for a ward too small to be drawn.
const MARK: f64 = 4.0;

/// A map of wards.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// How wide it is, in its own units.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// The wards of which an outline is known, in the order of their codes.
    pub areas: Vec<ChartArea>,
    /// The year in which the outlines were imported, for naming their source; none where they are made up.
    pub imported_in: Option<i32>,
}

/// A ward on a map.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartArea {
    /// Which.
    pub ward: WardCode,
    /// Its outline, as the `d` of an SVG path; its holes too, so it is filled by the rule "evenodd".
    pub path: String,
    /// Its middle: to the right, and down.
    pub middle: [f64; 2],
}

impl Chart {
    /// Draws outlines as large as fits; none where nothing of them has an area.
    pub(super) fn of(outlines: &[(WardCode, Polygons)], imported_in: Option<i32>) -> Option<Self> {
        let corners = outlines.iter().flat_map(|(_, polygons)| polygons.iter().flatten().flatten());
        let projection = Projection::fit(corners)?;
        let areas = outlines.iter().filter_map(|(ward, polygons)| area(ward, polygons, &projection));
        let areas: Vec<ChartArea> = areas.collect();
        let Projection { width, height, .. } = projection;
        (!areas.is_empty()).then_some(Self { width, height, areas, imported_in })
    }

    /// Whether a ward is on it.
    #[must_use]
    pub fn shows(&self, ward: &WardCode) -> bool {
        self.areas.iter().any(|area| area.ward == *ward)
    }
}

fn area(ward: &WardCode, polygons: &[Vec<Vec<Corner>>], projection: &Projection) -> Option<ChartArea> {
    let middle = middle(polygons)?;
    let middle = projection.spot([middle.longitude, middle.latitude]).map(f64::round);
    let rings = polygons.iter().flatten().filter_map(|ring| drawn(ring, projection));
    let rings: Vec<String> = rings.map(|ring| path(&ring)).collect();
    let path = if rings.is_empty() { mark(middle) } else { rings.concat() };
    Some(ChartArea { ward: ward.clone(), path, middle })
}

/// A ward that is there must not vanish because it is small.
fn mark([x, y]: Spot) -> String {
    path(&[[x, y - MARK], [x + MARK, y], [x, y + MARK], [x - MARK, y], [x, y - MARK]])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ward(number: u32) -> WardCode {
        format!("E{:08}", number + 5_000_001).parse().unwrap()
    }

    fn round(east: f64, north: f64, size: f64, corners: u32) -> Vec<[f64; 2]> {
        let corner = |number: u32| {
            let angle = std::f64::consts::TAU * f64::from(number % corners) / f64::from(corners);
            // Waves, as a river makes them.
            let far = size * (1.0 + (angle * 40.0).sin() / 50.0);
            [east + far * angle.cos() * 1.6, north + far * angle.sin()]
        };
        (0..=corners).map(corner).collect()
    }

    /// Every coordinate of a path.
    fn coordinates(path: &str) -> Vec<[f64; 2]> {
        let rings = path.split_terminator('z').map(|ring| ring.strip_prefix('M').unwrap());
        let numbers = rings.flat_map(|ring| ring.split(' ')).map(|number| number.parse().unwrap());
        numbers.collect::<Vec<f64>>().chunks(2).map(|pair| [pair[0], pair[1]]).collect()
    }

    #[test]
    fn a_map_of_a_city_weighs_little() {
        let outlines: Vec<_> = (0..21_u32)
            .map(|number| {
                let (row, column) = (f64::from(number / 5), f64::from(number % 5));
                let ring = round(-1.2 + column * 0.03, 52.6 + row * 0.02, 0.01, 2_000);
                (ward(number), vec![vec![ring]])
            })
            .collect();
        let chart = Chart::of(&outlines, None).unwrap();
        let weight: usize = chart.areas.iter().map(|area| area.path.len()).sum();
        assert!(chart.areas.len() == 21 && weight < 25_000, "{weight}");
    }

    #[test]
    fn a_tiny_ward_is_marked_and_a_hole_is_a_second_ring() {
        let outlines = [
            (ward(0), vec![vec![round(-1.0, 52.0, 1.0, 40), round(-1.0, 52.0, 0.5, 40)]]),
            (ward(1), vec![vec![round(-1.0, 52.0, 0.000_1, 8)]]),
        ];
        let chart = Chart::of(&outlines, Some(2026)).unwrap();
        assert_eq!(chart.areas[0].path.matches('M').count(), 2);
        let [x, y] = chart.areas[1].middle;
        let mark = format!("M{} {} {} {} {} {} {} {}z", x + 4.0, y, x, y + 4.0, x - 4.0, y, x, y - 4.0);
        assert_eq!(chart.areas[1].path, mark);
        assert!(chart.shows(&ward(1)) && !chart.shows(&ward(2)));
        assert_eq!(chart.imported_in, Some(2026));
    }

    #[test]
    fn nothing_gives_no_map() {
        assert_eq!(Chart::of(&[], None), None);
        assert_eq!(Chart::of(&[(ward(0), Vec::new())], None), None);
        assert_eq!(Chart::of(&[(ward(0), vec![vec![vec![[1.0, 52.0]; 4]]])], None), None);
    }

    fn rings() -> impl Strategy<Value = Vec<Vec<[f64; 2]>>> {
        let corner = (-6.0..2.0_f64, 50.0..55.0_f64).prop_map(|(x, y)| [x, y]);
        let ring = prop::collection::vec(corner, 3..30).prop_map(|mut ring| {
            ring.push(ring[0]);
            ring
        });
        prop::collection::vec(ring, 1..4)
    }

    proptest! {
        #[test]
        fn every_coordinate_lies_on_the_drawing(wards in prop::collection::vec(rings(), 1..12)) {
            let outlines: Vec<_> =
                (0..).zip(wards).map(|(number, rings)| (ward(number), vec![rings])).collect();
            let chart = Chart::of(&outlines, None).unwrap();
            prop_assert!(chart.areas.len() <= outlines.len());
            for area in &chart.areas {
                let mut all = coordinates(&area.path);
                prop_assert!(all.len() >= 3);
                all.push(area.middle);
                for [x, y] in all {
                    prop_assert!(x >= 0.0 && x <= chart.width && y >= 0.0 && y <= chart.height, "{x} {y}");
                }
            }
        }
    }
}
