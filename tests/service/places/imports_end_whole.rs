//! Whatever statement fails, people find places as before, or as in the new file.

use pa_registry::storage::Fault;

use super::scene::{Scene, simple, ward};

const NEWER: &str =
    "postcode,ward,latitude,longitude\nZZ1 1AA,E05010459,52.6,-1.1\nZZ1 1AB,E05010459,52.6,-1.1\n";

#[tokio::test]
async fn before_or_after_and_nothing_between() {
    let scene = Scene::new().await;
    scene.postcodes(simple(&["ZZ1 1AA", "ZZ1 1AB"])).await;
    let path = scene.file("newer.csv", NEWER);
    let failpoint = &scene.database.settings.failpoint;
    let mut failures = 0;
    for number in 1.. {
        failpoint.arm(Some(Fault::at_statement(number)));
        let (done, _) = scene.try_postcodes(&path).await;
        let failed = !failpoint.is_armed();
        failpoint.arm(None);
        if !failed {
            done.unwrap();
            break;
        }
        failures += 1;
        let wards = [scene.exact("ZZ1 1AA").await.ward, scene.exact("ZZ1 1AB").await.ward];
        assert_eq!(wards[0], wards[1], "statement {number}");
        let known = scene.gazetteer().await.wards().count();
        assert_eq!(known, 1, "statement {number}: {done:?}");
    }
    assert!(failures > 15, "{failures}");
    assert_eq!(scene.exact("ZZ1 1AA").await.ward, Some(ward("E05010459")));
    scene.sweep(scene.now + time::Duration::hours(25)).await;
    assert_eq!(scene.rows().await, 4, "two postcodes, one ward, one outcode");
}
