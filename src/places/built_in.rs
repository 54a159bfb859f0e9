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
    ward("E05010458", "Abbey", 52.660_44, -1.142_343),
    ward("E05010459", "Aylestone", 52.604, -1.153_131),
    ward("E05010460", "Beaumont Leys", 52.668_12, -1.161_048),
    ward("E05010461", "Belgrave", 52.646_23, -1.117_908),
    ward("E05010462", "Braunstone Park & Rowley Fields", 52.620_21, -1.165_153),
    ward("E05010463", "Castle", 52.624_78, -1.125_755),
    ward("E05010464", "Evington", 52.625_96, -1.073_167),
    ward("E05010465", "Eyres Monsell", 52.589_11, -1.149_949),
    ward("E05010466", "Fosse", 52.641_06, -1.151_057),
    ward("E05010467", "Humberstone & Hamilton", 52.653_71, -1.067_524),
    ward("E05010468", "Knighton", 52.6068, -1.113_073),
    ward("E05010469", "North Evington", 52.639_82, -1.103_228),
    ward("E05010470", "Rushey Mead", 52.661_38, -1.111_629),
    ward("E05010471", "Saffron", 52.618_58, -1.137_68),
    ward("E05010472", "Spinney Hills", 52.628_75, -1.097_175),
    ward("E05010473", "Stoneygate", 52.623_45, -1.107_61),
    ward("E05010474", "Thurncourt", 52.638_16, -1.063_052),
    ward("E05010475", "Troon", 52.657_32, -1.085_011),
    ward("E05010476", "Westcotes", 52.628_22, -1.151_66),
    ward("E05010477", "Western", 52.639_61, -1.185_815),
    ward("E05010478", "Wycliffe", 52.636_63, -1.118_736),
];

/// The halves of postcodes before the space, with the middle of each.
pub(super) const OUTCODES: &[(&str, Centre)] = &[
    ("LE1", at(52.633_96, -1.132_82)),
    ("LE10", at(52.5368, -1.370_27)),
    ("LE11", at(52.768_07, -1.2192)),
    ("LE12", at(52.7683, -1.191_49)),
    ("LE13", at(52.766, -0.887_48)),
    ("LE14", at(52.785_59, -0.9)),
    ("LE15", at(52.656_34, -0.702_32)),
    ("LE16", at(52.486_13, -0.897_65)),
    ("LE17", at(52.467_03, -1.177_73)),
    ("LE18", at(52.583, -1.111_38)),
    ("LE19", at(52.585_92, -1.207_51)),
    ("LE2", at(52.607_27, -1.116_72)),
    ("LE21", at(52.626_37, -1.145_97)),
    ("LE3", at(52.631_72, -1.176_83)),
    ("LE4", at(52.664_76, -1.125_02)),
    ("LE41", at(52.612_93, -1.1949)),
    ("LE5", at(52.638_22, -1.085_79)),
    ("LE6", at(52.657, -1.233_57)),
    ("LE65", at(52.748_75, -1.469_51)),
    ("LE67", at(52.715_23, -1.362_14)),
    ("LE7", at(52.679_91, -1.070_16)),
    ("LE8", at(52.554_75, -1.094_19)),
    ("LE87", at(52.629_47, -1.132_43)),
    ("LE9", at(52.573_39, -1.281_34)),
    ("LE94", at(52.4837, -0.905_51)),
    ("LE95", at(52.606_19, -1.190_55)),
];
