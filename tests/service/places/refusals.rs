//! What is wrong with a file is told, and nothing changes.

use pa_registry::intake::IntakeError;
use pa_registry::places::Place;

use super::scene::{Scene, simple, ward};

const NSPL: &str = "pcd7,pcd8,pcds,dointr,doterm,lad25cd,wd25cd,lat,long\n";
const ROW: &str = "ZZ1 1AA,ZZ1  1AA,ZZ1 1AA,198001,,E06000016,E05010463,52.6,-1.1\n";

async fn with_one_postcode() -> Scene {
    let scene = Scene::new().await;
    scene.postcodes(simple(&["ZZ9 9ZZ"])).await;
    scene
}

/// The file is refused, nothing has changed, and what is said has this in it.
async fn refused(scene: &Scene, content: impl AsRef<[u8]>, says: &str) -> Vec<pa_registry::intake::Finding> {
    let rows = scene.rows().await;
    let (done, found) = scene.try_postcodes(&scene.file("sent.csv", content)).await;
    let error = done.expect_err(says);
    let said = format!("{error} {found:?}");
    assert!(said.contains(says), "{says}: {said}");
    assert!(said.contains("Nothing has changed") || said.contains("nothing has changed"), "{said}");
    assert_eq!(scene.exact("ZZ9 9ZZ").await.ward, Some(ward("E05010458")), "{says}");
    pa_registry::places::clear_leftovers(&scene.database.db).await.unwrap();
    assert_eq!(scene.rows().await, rows, "{says}");
    found
}

#[tokio::test]
async fn a_file_of_another_kind_is_refused_with_what_it_seems_to_be() {
    let scene = with_one_postcode().await;
    for (content, says) in [
        ("CQC Locations data,,,,\n,,,,\n", "Care Quality Commission"),
        ("Name,Address,Postcode,CQC Location ID (for office use only)\n", "Care Quality Commission"),
        ("LOCALESTID,STATUS,ESTNAME,POSTCODE\n", "Adult Social Care Workforce Data Set"),
        ("WD25CD,WD25NM,LAD25CD,LAD25NM\n", "import wards"),
        ("ward_code,locality\n", "import localities"),
        ("{\"type\": \"FeatureCollection\", \"features\": []}", "import boundaries"),
        ("PK\u{3}\u{4} xl/workbook.xml", "Excel"),
        ("first name,last name\nKim,Made-up\n", "no file of postcodes"),
        ("LE1 1AA,10,459318\n", "has 3 columns where that has 10"),
    ] {
        refused(&scene, content, says).await;
    }
}

#[tokio::test]
async fn a_missing_column_is_named() {
    let scene = with_one_postcode().await;
    let header = |without: &str| NSPL.replace(&format!(",{without}"), "");
    for (column, says) in
        [("doterm", "the column doterm is missing"), ("wd25cd", "wd..cd or osward is missing")]
    {
        refused(&scene, header(column), says).await;
    }
    refused(
        &scene,
        "pcds,doterm\n",
        "these columns are missing: wd..cd or osward, lad..cd or oslaua, lat, long",
    )
    .await;
    refused(&scene, "postcode,ward\nZZ1 1AA,E05010463\n", "latitude, longitude").await;
}

#[tokio::test]
async fn a_file_that_was_cut_off_is_told() {
    let scene = with_one_postcode().await;
    let whole = format!("{NSPL}{ROW}{}", ROW.replace("1AA", "1AB"));
    for cut in [whole.len() - 1, whole.len() - 3, whole.len() - 20, NSPL.len() + ROW.len() + 4] {
        let found = refused(&scene, &whole[..cut], "cut off").await;
        assert_eq!(found.last().unwrap().line, 3, "cut at {cut}");
    }
    // People do not always end the last row.
    let scene = Scene::new().await;
    let (done, found) = scene.try_postcodes(&scene.file("own.csv", simple(&["ZZ1 1AA"]).trim_end())).await;
    assert_eq!((done.unwrap().rows, found[0].code), (1, "cut_off"));
}

#[tokio::test]
async fn another_encoding_and_a_huge_cell_are_told() {
    let scene = with_one_postcode().await;
    let latin = [simple(&["ZZ1 1AA"]).as_bytes(), b"ZZ1 1AB,Zo\xeb,52.6,-1.1\n"].concat();
    let found = refused(&scene, latin, "Windows-1252").await;
    assert_eq!((found[0].line, found[0].column.as_str()), (3, "2"));
    let huge = format!("{}ZZ1 1AB,\"{}\",52.6,-1.1\n", simple(&["ZZ1 1AA"]), "x".repeat(5_000_000));
    let found = refused(&scene, huge, "longer than 256 kB").await;
    assert_eq!((found[0].line, found[0].code), (3, "too_long"));
    refused(&scene, "p\0o\0s\0t\0c\0o\0d\0e\0", "UTF-16").await;
}

#[tokio::test]
async fn each_wrong_cell_is_told_with_line_and_column() {
    let scene = with_one_postcode().await;
    let content = concat!(
        "postcode,ward,latitude,longitude,ended\n",
        "ZZ1 1AA,E05010458,52.66,-1.14,\n",
        "not one,Abbey,-1.14,52.66,2025-13-01\n",
        "\n",
        "ZZ1 1AB,E05010458,north,-1.14,\n",
        "zz11aa,E05010458,52.66,-1.14,\n",
        "ZZ1 1AD,E05010458,52.66\n",
    );
    let found = refused(&scene, content, "Rows with errors: 7").await;
    let places: Vec<_> = found.iter().map(|found| (found.line, found.column.as_str(), found.code)).collect();
    assert_eq!(
        places,
        [
            (3, "postcode", "postcode"),
            (3, "ward", "code"),
            (3, "latitude", "point"),
            (3, "ended", "date"),
            (5, "latitude", "point"),
            (6, "postcode", "twice"),
            (7, "", "columns"),
        ]
    );
    assert!(found.iter().all(|found| !found.message.contains("Abbey")), "no cell is repeated");
    let mut lenient = with_one_postcode().await;
    lenient.wish.skip_wrong_rows = true;
    assert_eq!(lenient.postcodes(content).await.rows, 1);
    assert_eq!(lenient.exact("ZZ1 1AA").await.ward, Some(ward("E05010458")));
    assert!(matches!(lenient.locate("ZZ9 9ZZ").await, Place::Unknown));
}

#[tokio::test]
async fn a_file_that_is_much_smaller_is_asked_about() {
    let mut scene = Scene::new().await;
    let all: Vec<String> = (0..10).map(|digit| format!("ZZ1 {digit}AA")).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    scene.postcodes(simple(&all)).await;
    assert_eq!(scene.postcodes(simple(&all[..9])).await.rows, 9, "a little smaller is usual");
    let path = scene.file("small.csv", simple(&all[..8]));
    let (done, _) = scene.try_postcodes(&path).await;
    assert!(matches!(done, Err(IntakeError::Smaller { rows: 8, before: 9 })), "{done:?}");
    assert_eq!(scene.exact("ZZ1 8AA").await.ended_on, None);
    scene.wish.even_if_smaller = true;
    assert_eq!(scene.try_postcodes(&path).await.0.unwrap().rows, 8);
    assert!(matches!(scene.locate("ZZ1 8AA").await, Place::Approximate(_)));
}

#[tokio::test]
async fn a_file_of_nothing_but_errors_is_not_read_to_its_end() {
    let scene = with_one_postcode().await;
    let wrong = "x,y,z,w\n".repeat(30_000);
    let (done, found) = scene
        .try_postcodes(&scene.file("wrong.csv", format!("postcode,ward,latitude,longitude\n{wrong}")))
        .await;
    let Err(IntakeError::Errors(errors)) = done else { panic!("{done:?}") };
    assert!((10_000..20_000).contains(&errors), "{errors}");
    assert_eq!(found.len(), 20);
}
