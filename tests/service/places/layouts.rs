//! Each published layout is read, of whatever year.

use time::macros::date;

use super::scene::{Scene, ward};

#[tokio::test]
async fn the_directory_of_2025() {
    let scene = Scene::new().await;
    let done = scene
        .postcodes(concat!(
            "pcd7,pcd8,pcds,dointr,doterm,east1m,north1m,lad25cd,wd25cd,lat,long,icb23cd\n",
            "\"ZZ1 1AA\",\"ZZ1  1AA\",\"ZZ1 1AA\",\"198001\",\"\",\"459318\",\"304176\",\"E06000016\",\"E05010463\",52.632123,-1.124988,\"E54\"\n",
            "\"ZZ1 1AB\",\"ZZ1  1AB\",\"ZZ1 1AB\",\"198001\",\"201906\",\"459318\",\"304176\",\"E06000016\",\"E05010463\",52.632123,-1.124988,\"E54\"\n",
            "\"ZZ1 1AD\",\"ZZ1  1AD\",\"ZZ1 1AD\",\"198001\",\"199606\",\"\",\"\",\"L99999999\",\"L99999999\",99.999999,0.000000,\"\"\n",
        ))
        .await;
    assert_eq!((done.layout, done.rows, done.ended, done.without_point), ("onspd_or_nspl", 3, 2, 1));
    let live = scene.exact("zz11aa").await;
    assert_eq!((live.ward, live.ended_on), (Some(ward("E05010463")), None));
    assert!(live.point.unwrap().is_within(1.0, 52.632_123, -1.124_988));
    let ended = scene.exact("ZZ1 1AB").await;
    assert_eq!((ended.ward, ended.ended_on), (Some(ward("E05010463")), Some(date!(2019 - 06 - 01))));
    let nowhere = scene.exact("ZZ1 1AD").await;
    assert_eq!((nowhere.ward, nowhere.point), (None, None));
    // Its ward has a middle, a name that is built in, and an authority.
    let gazetteer = scene.gazetteer().await;
    let castle = gazetteer.ward(&ward("E05010463")).unwrap();
    assert_eq!((castle.name.as_str(), castle.centre.unwrap().latitude), ("Castle", 52.632_123));
    assert_eq!(castle.authority.as_ref().unwrap().as_str(), "E06000016");
    assert_eq!(gazetteer.wards().count(), 1, "what is built in serves where nothing was imported");
}

#[tokio::test]
async fn the_directories_of_earlier_and_later_years() {
    for (header, layout) in [
        ("pcd,pcd2,pcds,dointr,doterm,oscty,oslaua,osward,lat,long", "onspd"),
        ("pcd,pcd2,pcds,dointr,doterm,cty,laua,ward,lat,long", "onspd_or_nspl"),
        ("PCD7,PCD8,PCDS,DOINTR,DOTERM,CTY26CD,LAD26CD,WD26CD,LAT,LONG", "onspd_or_nspl"),
    ] {
        let scene = Scene::new().await;
        let row = "ZZ1 1AA,ZZ1  1AA,ZZ1 1AA,198001,,E99999999,E06000016,E05010463,52.6,-1.1\r\n";
        let done = scene.postcodes(format!("{header}\r\n{row}")).await;
        assert_eq!((done.layout, done.rows), (layout, 1), "{header}");
        assert_eq!(scene.exact("ZZ1 1AA").await.ward, Some(ward("E05010463")));
    }
}

#[tokio::test]
async fn code_point_open_without_a_header() {
    let scene = Scene::new().await;
    let done = scene
        .postcodes(concat!(
            "\"LE1 1AA\",10,459318,304176,\"E92000001\",\"E19000001\",\"E18000005\",\"\",\"E06000016\",\"E05010463\"\r\n",
            "\"LE1 1AD\",90,0,0,\"E92000001\",\"\",\"\",\"\",\"E06000016\",\"\"\r\n",
        ))
        .await;
    assert_eq!((done.layout, done.rows, done.without_point), ("code_point_open", 2, 1));
    let place = scene.exact("LE1 1AA").await;
    assert_eq!(place.ward, Some(ward("E05010463")));
    assert!(place.point.unwrap().is_within(5.0, 52.632_123, -1.124_988));
    assert_eq!(scene.exact("LE1 1AD").await.point, None);
}

#[tokio::test]
async fn a_table_of_a_councils_own() {
    let mut scene = Scene::new().await;
    let done = scene
        .postcodes(concat!(
            "\u{feff}Postcode, Ward_Code ,ward_name,lad_code,lad_name,latitude,longitude,ended\n",
            "zz11aa,E05099999,\"Made-up, the ward\",E06099999,Madeupshire,52.6,-1.1,\n",
            "ZZ1 1AB,E05099999,\"Made-up, the ward\",E06099999,Madeupshire,52.8,-1.3,2024-05-31\n",
            "ZZ1 1AD,,,,,,,\n",
        ))
        .await;
    assert_eq!((done.layout, done.rows, done.ended, done.without_point), ("simple", 3, 1, 1));
    assert_eq!(scene.exact("ZZ1 1AB").await.ended_on, Some(date!(2024 - 05 - 31)));
    let gazetteer = scene.gazetteer().await;
    let shown = gazetteer.shown(&ward("E05099999"), false).unwrap();
    assert_eq!((shown.area.as_str(), shown.authority.as_deref()), ("Made-up, the ward", Some("Madeupshire")));
    let centre = gazetteer.ward(&ward("E05099999")).unwrap().centre.unwrap();
    assert!((centre.latitude - 52.6).abs() < 1e-9, "what ended says nothing of the middle today");
    // On the grid as well.
    let grid = "postcode,ward,easting,northing\nLE1 1AA,E05010463,459318,304176\n";
    scene.wish.even_if_smaller = true;
    assert_eq!(scene.postcodes(grid).await.layout, "simple");
    assert!(scene.exact("LE1 1AA").await.point.unwrap().is_within(5.0, 52.632_123, -1.124_988));
}
