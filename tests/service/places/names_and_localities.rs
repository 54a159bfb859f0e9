//! Names of wards and authorities, and a council's own groups of wards.

use super::scene::{Scene, ward};

const LOOKUP: &str = concat!(
    "\u{feff}WD25CD,WD25NM,LAD25CD,LAD25NM,ObjectId\r\n",
    "E05000001,\"First, the ward\",E06000001,Madeupshire,1\r\n",
    "E05000002,Second,E06000001,Madeupshire,2\r\n",
);

#[tokio::test]
async fn names_of_wards_and_authorities_are_read() {
    let scene = Scene::new().await;
    let (done, _) = scene.try_wards(&scene.file("lookup.csv", LOOKUP)).await;
    assert_eq!(done.unwrap().rows, 2);
    let gazetteer = scene.gazetteer().await;
    let authority = "E06000001".parse().unwrap();
    assert_eq!(gazetteer.authority(&authority), Some("Madeupshire"));
    let names: Vec<&str> = gazetteer.wards_of(&authority).iter().map(|ward| ward.name.as_str()).collect();
    assert_eq!(names, ["First, the ward", "Second"]);
    assert_eq!(gazetteer.ward(&ward("E05000001")).unwrap().centre, None);
    // Authorities alone, as ONS has them too.
    let only = "LAD25CD,LAD25NM\nE06000002,Elsewhere\n";
    assert_eq!(scene.try_wards(&scene.file("lad.csv", only)).await.0.unwrap().rows, 1);
    assert_eq!(scene.gazetteer().await.authority(&"E06000002".parse().unwrap()), Some("Elsewhere"));
}

#[tokio::test]
async fn localities_are_what_others_may_see_instead() {
    let scene = Scene::new().await;
    let castle = ward("E05010463");
    let file = scene.file("localities.csv", "ward_code,locality\nE05010463,City centre\nE05010458,North\n");
    assert_eq!(scene.try_localities(&file).await.0.unwrap().rows, 2);
    let gazetteer = scene.gazetteer().await;
    assert_eq!(gazetteer.shown(&castle, true).unwrap().area, "City centre");
    assert_eq!(gazetteer.shown(&castle, false).unwrap().area, "Castle");
    assert_eq!(gazetteer.locality(&ward("E05010459")), None);
    // A newer file takes its place as a whole.
    let file = scene.file("localities.csv", "ward,locality\nE05010458,North\n");
    scene.try_localities(&file).await.0.unwrap();
    assert_eq!(scene.gazetteer().await.locality(&castle), None);
}

#[tokio::test]
async fn what_is_wrong_with_them_is_told() {
    let scene = Scene::new().await;
    for (content, says) in [
        (
            "WD25CD,WD25NM\nE0500001,First\nE05000001,\nE05000001\nE05000002,Two\nE05000002,Two\n",
            "Rows with errors: 4",
        ),
        ("ward_code,ward_name,latitude,longitude\nE05000001,One,1,2\n", "Rows with errors: 1"),
        ("pcds,lat,long\n", "postcode directory"),
        ("a,b\n", "WD..CD"),
        ("ward_code,locality\n", "import localities"),
    ] {
        let (done, found) = scene.try_wards(&scene.file("wards.csv", content)).await;
        let said = done.unwrap_err().to_string();
        assert!(said.contains(says), "{said} {found:?}");
    }
    for (content, says) in [
        (
            "ward_code,locality\nAbbey,North\nE05010458,\nE05010458,a,b\nE05010459,x\nE05010459,y\n",
            "Rows with errors: 4",
        ),
        ("postcode,ward\n", "ward_code and locality"),
        ("WD25CD,WD25NM\n", "import wards"),
    ] {
        let (done, found) = scene.try_localities(&scene.file("localities.csv", content)).await;
        let said = done.unwrap_err().to_string();
        assert!(said.contains(says), "{said} {found:?}");
    }
    assert_eq!(scene.gazetteer().await.wards().count(), 21, "nothing has changed");
}
