//! A map of wards, drawn on the server.

use crate::places::{Chart, WardCode};

/// How dark a ward is: the more there is in it, the darker. A number in the ward says the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shade {
    /// There is nothing.
    #[default]
    Ground,
    /// There is a little.
    Light,
    /// There is more.
    Middle,
    /// There is most.
    Dark,
}

impl Shade {
    /// The class of a ward, beside the one that all have.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Ground => "",
            Self::Light => " app-map__ward--light",
            Self::Middle => " app-map__ward--middle",
            Self::Dark => " app-map__ward--dark",
        }
    }
}

/// What a map says of a ward.
#[derive(Clone, Debug, Default)]
pub struct MapWard {
    /// Its name and what there is in it, for a pointer that rests on it.
    pub name: String,
    /// How dark it is.
    pub shade: Shade,
    /// A number written into it.
    pub number: Option<String>,
    /// It has a thick line around it.
    pub is_marked: bool,
}

/// A ward with its shape.
#[derive(Clone, Debug)]
pub struct MapArea {
    /// What is said of it.
    pub ward: MapWard,
    /// Its outline, as the `d` of an SVG path.
    pub path: String,
    /// Where its number stands: so far to the right.
    pub x: f64,
    /// And so far down.
    pub y: f64,
}

/// A map of wards. Whatever it says stands on its page in words too.
#[derive(Clone, Debug)]
pub struct WardMap {
    /// What the ids in it begin with.
    pub id: String,
    /// What it shows.
    pub title: String,
    /// Where its facts stand in words.
    pub description: String,
    /// How wide it is, in its own units.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// The wards; one with a thick line comes last, so that no other covers the line.
    pub areas: Vec<MapArea>,
}

impl WardMap {
    /// A map of what was drawn.
    #[must_use]
    pub fn new(
        id: &str,
        (title, description): (&str, &str),
        chart: &Chart,
        about: impl Fn(&WardCode) -> MapWard,
    ) -> Self {
        let areas = chart.areas.iter().map(|area| {
            let [x, y] = area.middle;
            MapArea { ward: about(&area.ward), path: area.path.clone(), x, y }
        });
        let mut areas: Vec<MapArea> = areas.collect();
        areas.sort_by_key(|area| area.ward.is_marked);
        Self {
            id: id.to_owned(),
            title: title.to_owned(),
            description: description.to_owned(),
            width: chart.width,
            height: chart.height,
            areas,
        }
    }
}
