//! Outlines of wards.

use pa_registry::places::outline;

use super::scene::{Scene, ward};

fn feature(code: &str, coordinates: &str) -> String {
    format!(
        "{{\"type\": \"Feature\", \"properties\": {{\"WD25CD\": \"{code}\", \"WD25NM\": \"Made up\", \"LAD25CD\": \
         \"E06000001\", \"LAD25NM\": \"Madeupshire\", \"LAT\": 1.5}}, \"geometry\": {{\"type\": \"Polygon\", \
         \"coordinates\": {coordinates}}}}}"
    )
}

fn collection(features: &[String]) -> String {
    format!("{{\"type\": \"FeatureCollection\", \"features\": [\n{}\n]}}", features.join(",\n"))
}

const SQUARE: &str =
    "[[[-1.2, 52.6], [-1.1, 52.6], [-1.1, 52.65], [-1.1, 52.7], [-1.2, 52.7], [-1.2, 52.6]]]";

#[tokio::test]
async fn outlines_give_names_middles_and_maps() {
    let scene = Scene::new().await;
    let file = scene.file("w.geojson", collection(&[feature("E05000001", SQUARE)]));
    assert_eq!(scene.try_boundaries(&file).await.0.unwrap().rows, 1);
    let gazetteer = scene.gazetteer().await;
    let found = gazetteer.ward(&ward("E05000001")).unwrap();
    let centre = found.centre.unwrap();
    assert!((centre.latitude - 52.65).abs() < 1e-9 && (centre.longitude + 1.15).abs() < 1e-9, "{centre:?}");
    let shown = gazetteer.shown(&found.code, false).unwrap();
    assert_eq!((shown.area.as_str(), shown.authority.as_deref()), ("Made up", Some("Madeupshire")));
    let mut conn = scene.database.db.read().await.unwrap();
    let outline = outline(&mut conn, &found.code).await.unwrap().unwrap();
    let fewer = serde_json::json!([[[[-1.2, 52.6], [-1.1, 52.6], [-1.1, 52.7], [-1.2, 52.7], [-1.2, 52.6]]]]);
    assert_eq!(outline, fewer);
}

#[tokio::test]
async fn what_is_wrong_with_them_is_told() {
    let scene = Scene::new().await;
    let square = feature("E05000001", SQUARE);
    let grid = SQUARE.replace("-1.", "45931").replace("52.", "30417");
    for (content, says) in [
        (collection(&[square.clone(), square.clone()]), "a second time"),
        (collection(&[feature("Abbey", SQUARE)]), "no code of a ward"),
        (collection(&[feature("E05000001", &grid)]), "WGS 84"),
        (collection(&[feature("E05000001", "[[[1, 2], [1, 2], [1, 2], [1, 2]]]")]), "no area"),
        (collection(&[feature("E05000001", "[1, 2]")]), "no polygon"),
        (collection(&[square.replace("\"Made up\"", "null")]), "no name"),
        (collection(&[]), "holds no features"),
        (collection(std::slice::from_ref(&square)).replace(']', ""), "no GeoJSON"),
        (collection(&[square])[..200].to_owned(), "ends in the middle"),
    ] {
        let (done, found) = scene.try_boundaries(&scene.file("w.geojson", content)).await;
        let said = format!("{} {found:?}", done.unwrap_err());
        assert!(said.contains(says) && said.contains("Nothing has changed"), "{says}: {said}");
    }
    let (done, _) = scene.try_boundaries(&scene.file("w.csv", "WD25CD,WD25NM\n")).await;
    assert!(done.unwrap_err().to_string().contains("no GeoJSON"));
    assert_eq!(scene.gazetteer().await.wards().count(), 21);
}
