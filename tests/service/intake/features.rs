//! GeoJSON feature by feature.

use std::fs;

use pa_registry::intake::{Broke, Corners, Feature, Features, SentFile};
use proptest::prelude::*;

fn read(content: &[u8]) -> Result<Vec<Feature>, Broke<()>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sent.geojson");
    fs::write(&path, content).unwrap();
    let mut found = Vec::new();
    Features::new(SentFile::open(&path).unwrap()).each(|feature, _, _| {
        found.push(feature);
        Ok(())
    })?;
    Ok(found)
}

fn fault(content: &[u8]) -> String {
    match read(content) {
        Err(Broke::Fault(finding)) => finding.to_string(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn features_come_one_by_one_with_their_shapes() {
    let found = read(
        br#"{"type": "FeatureCollection", "crs": {"x": [1]}, "features": [
            {"type": "Feature", "properties": {"a": 1}, "geometry": {"type": "Polygon", "coordinates": [[[0, 1], [2, 3, 4]]]}},
            {"type": "Feature", "properties": null, "geometry": {"type": "MultiPolygon", "coordinates": [[[[0, 1]]]]}},
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [0, 1]}},
            {"type": "Feature", "geometry": null}
        ], "name": "x"}"#,
    )
    .unwrap();
    let corners: Vec<_> =
        found.into_iter().map(|feature| feature.geometry.map(|shape| shape.coordinates)).collect();
    assert_eq!(corners[0], Some(Corners::Polygon(vec![vec![vec![0.0, 1.0], vec![2.0, 3.0, 4.0]]])));
    assert!(matches!(corners[1], Some(Corners::MultiPolygon(_))));
    assert!(matches!(corners[2], Some(Corners::Other(_))));
    assert_eq!(corners[3], None);
}

#[test]
fn what_is_broken_is_told_with_its_place() {
    assert!(fault(b"{\"features\": [\n{\"type\": \"Fea").contains("line 2"));
    assert!(fault(b"{\"features\": [\n{\"type\": \"Fea").contains("ends in the middle"));
    assert!(fault(b"{\"a\": 1}").contains("no features"));
    assert!(fault(b"{\"features\": 7}").contains("no GeoJSON"));
    assert!(fault(b"{\"features\": []} x").contains("no GeoJSON"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_collection_that_is_cut_off_anywhere_is_told(cut in 1_usize..170) {
        let whole = br#"{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"a": "b"}, "geometry": {"type": "Polygon", "coordinates": [[[0, 1], [2, 3], [4, 5]]]}}]}"#;
        prop_assume!(cut < whole.len());
        prop_assert!(matches!(read(&whole[..cut]), Err(Broke::Fault(_))));
    }

    #[test]
    fn whatever_bytes_come_reading_ends(content in prop::collection::vec(any::<u8>(), 1..500)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sent.geojson");
        fs::write(&path, content).unwrap();
        if let Ok(file) = SentFile::open(&path) {
            let _ = Features::new(file).each(|_, _, _| Ok::<(), ()>(()));
        }
    }
}
