//! Maps are drawn of the current outlines, once.

use std::collections::BTreeSet;
use std::sync::Arc;

use pa_registry::audit::Who;
use pa_registry::places::{Chart, Charts, keep_made_up_outlines};

use super::scene::{Scene, ward};

const ABBEY: &str = "E05010458";
const WESTERN: &str = "E05010477";

async fn chart(scene: &Scene, charts: &Charts, wards: &[&str]) -> Option<Arc<Chart>> {
    let wards: BTreeSet<_> = wards.iter().map(|code| ward(code)).collect();
    charts.of(&scene.database.db, &scene.gazetteer().await, wards).await.unwrap()
}

async fn make_up(scene: &Scene, code: &str) {
    let ring = vec![[-1.2, 52.6], [-1.1, 52.6], [-1.1, 52.7], [-1.2, 52.6]];
    let who = Who::operator("test");
    keep_made_up_outlines(&scene.database.db, vec![(ward(code), ring)], who, scene.now).await.unwrap();
}

#[tokio::test]
async fn a_map_is_drawn_once_and_anew_after_an_import() {
    let (scene, charts) = (Scene::new().await, Charts::default());
    assert!(chart(&scene, &charts, &[ABBEY]).await.is_none(), "nothing was imported yet");
    make_up(&scene, ABBEY).await;
    let first = chart(&scene, &charts, &[ABBEY, WESTERN]).await.unwrap();
    assert!(first.shows(&ward(ABBEY)) && !first.shows(&ward(WESTERN)));
    assert_eq!((first.areas.len(), first.imported_in), (1, None));
    let again = chart(&scene, &charts, &[ABBEY, WESTERN]).await.unwrap();
    assert!(Arc::ptr_eq(&first, &again));
    assert!(chart(&scene, &charts, &[WESTERN]).await.is_none());
    assert!(chart(&scene, &charts, &[]).await.is_none());

    let feature = format!(
        "{{\"type\": \"FeatureCollection\", \"features\": [{{\"type\": \"Feature\", \"properties\": {{\"WD25CD\": \
         \"{WESTERN}\", \"WD25NM\": \"Western\"}}, \"geometry\": {{\"type\": \"Polygon\", \"coordinates\": \
         [[[-1.2, 52.6], [-1.1, 52.6], [-1.1, 52.7], [-1.2, 52.6]]]}}}}]}}"
    );
    scene.try_boundaries(&scene.file("w.geojson", feature)).await.0.unwrap();
    let anew = chart(&scene, &charts, &[ABBEY, WESTERN]).await.unwrap();
    assert!(anew.shows(&ward(WESTERN)) && !anew.shows(&ward(ABBEY)));
    assert_eq!(anew.imported_in, Some(2026));
}

#[tokio::test]
async fn made_up_outlines_move_no_ward_and_give_it_no_other_name() {
    let scene = Scene::new().await;
    let before: Vec<_> = scene.gazetteer().await.wards().cloned().collect();
    make_up(&scene, ABBEY).await;
    let after: Vec<_> = scene.gazetteer().await.wards().cloned().collect();
    assert_eq!(before, after);
}
