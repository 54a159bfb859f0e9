//! What is known of places without any import: facts about Leicester and Leicestershire, written down here so that a
//! trial works. An import takes their place.

use super::centre::Centre;

/// A ward that is known without an import.
#[derive(Clone, Copy, Debug)]
pub(super) struct BuiltInWard {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) centre: Centre,
}

/// The authority of the wards below.
pub(super) const AUTHORITY: (&str, &str) = ("E06000016", "Leicester");

const fn ward(code: &'static str, name: &'static str, latitude: f64, longitude: f64) -> BuiltInWard {
    BuiltInWard { code, name, centre: Centre { latitude, longitude } }
}

const fn at(latitude: f64, longitude: f64) -> Centre {
    Centre { latitude, longitude }
}

/// The wards of the city since 2015, with a point in the middle of each.
pub(super) const WARDS: &[BuiltInWard] = &[
    ward("E05010458", "Abbey", 52.66044, -1.142343),
    ward("E05010459", "Aylestone", 52.604, -1.153131),
    ward("E05010460", "Beaumont Leys", 52.66812, -1.161048),
    ward("E05010461", "Belgrave", 52.64623, -1.117908),
    ward("E05010462", "Braunstone Park & Rowley Fields", 52.62021, -1.165153),
    ward("E05010463", "Castle", 52.62478, -1.125755),
    ward("E05010464", "Evington", 52.62596, -1.073167),
    ward("E05010465", "Eyres Monsell", 52.58911, -1.149949),
    ward("E05010466", "Fosse", 52.64106, -1.151057),
    ward("E05010467", "Humberstone & Hamilton", 52.65371, -1.067524),
    ward("E05010468", "Knighton", 52.6068, -1.113073),
    ward("E05010469", "North Evington", 52.63982, -1.103228),
    ward("E05010470", "Rushey Mead", 52.66138, -1.111629),
    ward("E05010471", "Saffron", 52.61858, -1.13768),
    ward("E05010472", "Spinney Hills", 52.62875, -1.097175),
    ward("E05010473", "Stoneygate", 52.62345, -1.10761),
    ward("E05010474", "Thurncourt", 52.63816, -1.063052),
    ward("E05010475", "Troon", 52.65732, -1.085011),
    ward("E05010476", "Westcotes", 52.62822, -1.15166),
    ward("E05010477", "Western", 52.63961, -1.185815),
    ward("E05010478", "Wycliffe", 52.63663, -1.118736),
];

/// The halves of postcodes before the space, with the middle of each.
pub(super) const OUTCODES: &[(&str, Centre)] = &[
    ("LE1", at(52.63396, -1.13282)),
    ("LE10", at(52.5368, -1.37027)),
    ("LE11", at(52.76807, -1.2192)),
    ("LE12", at(52.7683, -1.19149)),
    ("LE13", at(52.766, -0.88748)),
    ("LE14", at(52.78559, -0.9)),
    ("LE15", at(52.65634, -0.70232)),
    ("LE16", at(52.48613, -0.89765)),
    ("LE17", at(52.46703, -1.17773)),
    ("LE18", at(52.583, -1.11138)),
    ("LE19", at(52.58592, -1.20751)),
    ("LE2", at(52.60727, -1.11672)),
    ("LE21", at(52.62637, -1.14597)),
    ("LE3", at(52.63172, -1.17683)),
    ("LE4", at(52.66476, -1.12502)),
    ("LE41", at(52.61293, -1.1949)),
    ("LE5", at(52.63822, -1.08579)),
    ("LE6", at(52.657, -1.23357)),
    ("LE65", at(52.74875, -1.46951)),
    ("LE67", at(52.71523, -1.36214)),
    ("LE7", at(52.67991, -1.07016)),
    ("LE8", at(52.55475, -1.09419)),
    ("LE87", at(52.62947, -1.13243)),
    ("LE9", at(52.57339, -1.28134)),
    ("LE94", at(52.4837, -0.90551)),
    ("LE95", at(52.60619, -1.19055)),
];
