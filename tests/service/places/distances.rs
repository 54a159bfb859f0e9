//! Distances run from ward to ward: where in her ward somebody lives tells nobody anything.

use super::scene::{Scene, ward};

/// Two people at two ends of one ward are as far from everybody else as each other.
#[tokio::test]
async fn where_in_a_ward_a_postcode_lies_changes_nothing() {
    let rows = |north: &str| {
        format!(
            "postcode,ward,latitude,longitude\nZZ1 1AA,E05010463,{north},-1.125\nZZ1 1AB,E05010463,52.60,-1.125\n\
             ZZ1 1AD,E05010463,52.65,-1.125\nZZ2 1AA,E05010477,52.64,-1.186\n"
        )
    };
    let wards = "ward_code,ward_name,latitude,longitude\nE05010463,Castle,52.62,-1.12\nE05010477,Western,52.64,-1.18\n";
    let mut told = Vec::new();
    for north in ["52.60", "52.65"] {
        let scene = Scene::new().await;
        scene.postcodes(rows(north)).await;
        scene.try_wards(&scene.file("wards.csv", wards)).await.0.unwrap();
        let gazetteer = scene.gazetteer().await;
        let home = scene.exact("ZZ1 1AA").await.ward.unwrap();
        let away = scene.exact("ZZ2 1AA").await.ward.unwrap();
        let shown = serde_json::to_string(&gazetteer.shown(&home, false).unwrap()).unwrap();
        told.push((gazetteer.distance(&home, &away).unwrap().as_f64(), shown));
        assert_eq!(home, ward("E05010463"));
    }
    assert_eq!(told[0], told[1]);
}
