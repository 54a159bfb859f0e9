//! Without an import, a small table about Leicester serves.

use pa_registry::places::{Atlas, Band, Place};

use super::scene::{Scene, simple, ward};

#[tokio::test]
async fn a_postcode_falls_back_to_its_first_half_and_its_ward_is_asked_for() {
    let scene = Scene::new().await;
    let gazetteer = scene.gazetteer().await;
    assert_eq!(gazetteer.wards_of(&"E06000016".parse().unwrap()).len(), 21);
    let Place::Approximate(place) = scene.locate("LE1 1AA").await else { panic!("not approximate") };
    assert_eq!(place.outcode, "LE1");
    let near: Vec<&str> =
        gazetteer.wards_near(&place.outcode, 3).iter().map(|ward| ward.name.as_str()).collect();
    assert!(near.contains(&"Castle"), "{near:?}");
    assert_eq!(gazetteer.wards_near(&place.outcode, 100).len(), 21);
    assert_eq!(scene.locate("ZZ1 1AA").await, Place::Unknown);
    let mut outcodes = Vec::new();
    for number in (1..=19).chain([21, 41, 65, 67, 87, 94, 95]) {
        let place = scene.locate(&format!("LE{number} 9ZZ")).await;
        outcodes.push(matches!(place, Place::Approximate(_)));
    }
    assert!(outcodes.iter().all(|is| *is), "{outcodes:?}");
}

#[tokio::test]
async fn wards_have_names_middles_and_bands() {
    let scene = Scene::new().await;
    let gazetteer = scene.gazetteer().await;
    let (castle, western, evington) = (ward("E05010463"), ward("E05010477"), ward("E05010464"));
    assert_eq!(gazetteer.shown(&castle, false).unwrap().area, "Castle");
    assert_eq!(
        gazetteer.shown(&castle, true).unwrap().area,
        "Leicester",
        "without localities, the whole authority"
    );
    assert_eq!(gazetteer.band(&castle, &castle), Some(Band::Under2));
    assert_eq!(gazetteer.band(&castle, &western), Some(Band::From2To5));
    assert_eq!(gazetteer.band(&western, &evington), Some(Band::From2To5));
    assert_eq!(gazetteer.band(&castle, &ward("E05099999")), None);
    let miles = gazetteer.distance(&castle, &western).unwrap().as_f64();
    assert!((2.6..2.9).contains(&miles), "{miles}");
}

#[tokio::test]
async fn the_atlas_is_read_again_after_an_import_only() {
    let scene = Scene::new().await;
    let (atlas, db) = (Atlas::default(), &scene.database.db);
    let first = atlas.now(db).await.unwrap();
    assert!(std::sync::Arc::ptr_eq(&first, &atlas.now(db).await.unwrap()));
    scene.postcodes(simple(&["ZZ1 1AA"])).await;
    let second = atlas.now(db).await.unwrap();
    assert_eq!((first.wards().count(), second.wards().count()), (21, 1));
    assert!(std::sync::Arc::ptr_eq(&second, &atlas.now(db).await.unwrap()));
}
