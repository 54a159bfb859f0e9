//! Real postcodes: each of those beginning with LE gets its ward and a point within 10 metres, from each layout.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use pa_registry::places::{AuthorityCode, outline};
use pa_registry::storage::Sql;

use super::scene::{Scene, ward};
use crate::support::published::folder;

/// A published sample file, where the suite has them.
fn sample(path: &str) -> Option<PathBuf> {
    folder().map(|folder| folder.join(path))
}

/// A postcode as the sample has it.
struct Surveyed {
    postcode: String,
    quality: String,
    easting: String,
    northing: String,
    latitude: f64,
    longitude: f64,
    authority: String,
    ward: String,
}

fn surveyed(path: &Path) -> Vec<Surveyed> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let row = |row: csv::StringRecord| Surveyed {
        postcode: row[0].to_owned(),
        quality: row[1].to_owned(),
        easting: row[2].to_owned(),
        northing: row[3].to_owned(),
        latitude: row[4].parse().unwrap(),
        longitude: row[5].parse().unwrap(),
        authority: row[6].to_owned(),
        ward: row[8].to_owned(),
    };
    reader.records().map(|record| row(record.unwrap())).collect()
}

/// The same postcodes as Code-Point Open writes them: no header, eastings and northings.
fn as_code_point(all: &[Surveyed]) -> String {
    let mut file = String::new();
    for one in all {
        let Surveyed { postcode, quality, easting, northing, authority, ward, .. } = one;
        write!(
            file,
            "\"{postcode}\",{quality},{easting},{northing},\"E92000001\",\"E19000001\",\"E18000005\",\"\",\"{authority}\",\"{ward}\"\r\n"
        )
        .unwrap();
    }
    file
}

async fn all_are_found(scene: &Scene, all: &[Surveyed]) {
    let sql = Sql::new("SELECT COUNT(*) FROM place_postcodes");
    let mut conn = scene.database.db.read().await.unwrap();
    let rows = conn.fetch_one::<(i64,)>(sql).await.unwrap().0;
    assert_eq!(usize::try_from(rows).unwrap(), all.len());
    let gazetteer = scene.gazetteer().await;
    for one in all {
        let postcode = one.postcode.parse().unwrap();
        let place = pa_registry::places::locate(&mut conn, &gazetteer, &postcode).await.unwrap();
        let pa_registry::places::Place::Exact(place) = place else { panic!("{}: {place:?}", one.postcode) };
        assert_eq!(place.ward, Some(ward(&one.ward)), "{}", one.postcode);
        let point = place.point.unwrap();
        assert!(point.is_within(10.0, one.latitude, one.longitude), "{}", one.postcode);
    }
}

#[tokio::test]
async fn through_code_point_open() {
    let Some(path) = sample("geo/postcodes_le.csv") else { return };
    let (scene, all) = (Scene::new().await, surveyed(&path));
    assert_eq!(all.len(), 23_249);
    let done = scene.postcodes(as_code_point(&all)).await;
    assert_eq!((done.layout, done.rows), ("code_point_open", 23_249));
    all_are_found(&scene, &all).await;
}

#[tokio::test]
async fn through_a_table_of_a_councils_own() {
    let Some(path) = sample("geo/postcodes_le.csv") else { return };
    let (scene, all) = (Scene::new().await, surveyed(&path));
    let (done, found) = scene.try_postcodes(&path).await;
    let done = done.unwrap();
    assert_eq!((done.layout, done.rows, found.len()), ("simple", 23_249, 0));
    all_are_found(&scene, &all).await;
    let leicester: AuthorityCode = "E06000016".parse().unwrap();
    let gazetteer = scene.gazetteer().await;
    assert_eq!(gazetteer.wards_of(&leicester).len(), 21);
    assert_eq!(gazetteer.authority(&leicester), Some("Leicester"));
}

#[tokio::test]
async fn the_sample_of_the_statistics_postcode_lookup() {
    let Some(path) = sample("geo/nspl_2025_sample.csv") else { return };
    let scene = Scene::new().await;
    let (done, _) = scene.try_postcodes(&path).await;
    assert_eq!(done.unwrap().rows, 3);
    let place = scene.exact("CA8 7JG").await;
    assert_eq!(place.ward, Some(ward("E05016114")));
    assert!(place.point.unwrap().is_within(1.0, 54.977_349, -2.532_223));
}

#[tokio::test]
async fn outlines_and_names_of_leicester() {
    let (Some(outlines), Some(names), Some(wide)) = (
        sample("geo/leicester_wards_2025.geojson"),
        sample("geo/leicester_wards.csv"),
        sample("geo/le_area_wards.csv"),
    ) else {
        return;
    };
    let scene = Scene::new().await;
    let built_in = scene.gazetteer().await;
    assert_eq!(scene.try_wards(&names).await.0.unwrap().rows, 21);
    let published = scene.gazetteer().await;
    assert_eq!(
        built_in.wards().collect::<Vec<_>>(),
        published.wards().collect::<Vec<_>>(),
        "what is built in is what is published"
    );
    assert_eq!(scene.try_boundaries(&outlines).await.0.unwrap().rows, 21);
    let drawn = scene.gazetteer().await;
    for known in built_in.wards() {
        let drawn = drawn.ward(&known.code).unwrap();
        assert_eq!(drawn.name, known.name);
        let (a, b) = (drawn.centre.unwrap(), known.centre.unwrap());
        let (north, east) = ((a.latitude - b.latitude) * 111_200.0, (a.longitude - b.longitude) * 67_500.0);
        // The published points are not quite the middles of areas: that of Saffron lies 687 metres away.
        assert!(north.hypot(east) < 800.0, "{}: {} m", known.name, north.hypot(east));
        let mut conn = scene.database.db.read().await.unwrap();
        assert!(outline(&mut conn, &known.code).await.unwrap().is_some());
    }
    assert_eq!(scene.try_wards(&wide).await.0.unwrap().rows, 176);
}

#[tokio::test]
async fn other_published_files_are_refused_by_name() {
    let scene = Scene::new().await;
    for (path, says) in [
        ("cqc/cqc_directory_layout_trafford_2026-02.csv", "Care Quality Commission"),
        ("asc-wds/filesets/01_all_valid/worker.csv", "Workforce Data Set"),
        ("geo/le_area_wards.csv", "import wards"),
        ("geo/leicester_wards_2025.geojson", "import boundaries"),
        ("geo/outcodes_england.csv", "no file of postcodes"),
    ] {
        let Some(path) = sample(path) else { return };
        let said = scene.try_postcodes(&path).await.0.unwrap_err().to_string();
        assert!(said.contains(says), "{said}");
    }
}
