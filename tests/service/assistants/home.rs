//! Where she lives: the postcode tells the ward, or she chooses it, and others see no more than she wants.

use std::fs;

use pa_registry::audit::Who;
use pa_registry::intake::Wish;
use pa_registry::places::{Job, import_localities, import_postcodes};

use super::scene::{CASTLE, a_pa, answer, asked, begins, row, told, values, wrong};
use crate::support::App;
use crate::support::browser::Browser;

/// The ward of a postcode that was imported, and its name.
const ABBEY: &str = "E05010458";

/// What the page of all answers says where she chose the ward herself.
const CHOSEN: &str = "Castle (you chose it: we know only roughly where the postcode is)";

fn job(app: &App, folder: &tempfile::TempDir, content: &str) -> Job {
    let path = folder.path().join("places.csv");
    fs::write(&path, content).unwrap();
    let who = Who::operator("import places");
    Job { path, report: None, wish: Wish::default(), who, now: app.clock.now() }
}

/// One postcode becomes known, and its ward.
async fn import_one_postcode(app: &App) {
    let folder = tempfile::tempdir().unwrap();
    let job = job(app, &folder, &format!("postcode,ward,latitude,longitude\nLE4 0AA,{ABBEY},52.66,-1.14\n"));
    let (file, mut report) = job.open().unwrap();
    import_postcodes(&app.service.db, &job, (file, &mut report), |_| {}).await.unwrap();
}

/// The council counts a ward to a part of the city.
async fn import_one_locality(app: &App) {
    let folder = tempfile::tempdir().unwrap();
    let job = job(app, &folder, &format!("ward_code,locality\n{CASTLE},City centre\n"));
    let (file, mut report) = job.open().unwrap();
    import_localities(&app.service.db, &job, (file, &mut report), |_| {}).await.unwrap();
}

async fn area(pa: &mut Browser<'_>) -> String {
    row(&pa.get("/assistant/record/preview").await, "Area")
}

#[rocket::async_test]
async fn everything_that_is_wrong_is_said_at_once_and_what_was_typed_is_kept() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    assert_eq!(wrong(&answer(&mut pa, "home", &[]).await), ["#postcode", "#shown"]);
    let page = answer(&mut pa, "home", &[("postcode", "somewhere"), ("shown", "locality")]).await;
    assert_eq!(wrong(&page), ["#postcode"]);
    assert_eq!(values(&page, "postcode"), ["somewhere"]);
    assert_eq!(values(&page, "shown"), ["locality"]);
}

#[rocket::async_test]
async fn a_postcode_that_nobody_knows_is_refused() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    let page = answer(&mut pa, "home", &[("postcode", "ZZ1 1ZZ"), ("shown", "ward")]).await;
    assert_eq!(wrong(&page), ["#postcode"]);
    assert!(page.errors()[0].1.starts_with("We do not know this postcode."), "{:?}", page.errors());
    assert!(page.all("select").is_empty(), "there is no ward to choose from");
}

#[rocket::async_test]
async fn a_postcode_known_only_roughly_asks_for_the_ward() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    assert!(asked(&mut pa, "home").await.all("select").is_empty(), "the postcode is asked for first");
    let page = answer(&mut pa, "home", &[("postcode", "le2 1aa"), ("shown", "ward")]).await;
    assert_eq!((page.status.code, page.errors().len()), (200, 0), "nothing was typed wrongly");
    let rough = "We know only roughly where this postcode is. Please choose your ward as well.";
    assert_eq!(page.all(".govuk-inset-text"), [rough]);
    assert_eq!(values(&page, "postcode"), ["le2 1aa"]);
    assert_eq!(values(&page, "shown"), ["ward"]);
    let wards = page.all("select[name=ward] option");
    assert_eq!(wards.len(), 22, "the wards of the city, and one line that chooses none");
    assert!(wards[1..].is_sorted(), "by name: {wards:?}");

    let page = pa.submit(&page, &[]).await;
    assert_eq!(wrong(&page), ["#ward"], "now it was asked for");
    let page = pa.submit(&page, &[("ward", "E05999999")]).await;
    assert_eq!(wrong(&page), ["#ward"], "a ward that there is not");
    assert_eq!(pa.submit(&page, &[("ward", CASTLE)]).await.path, "/assistant/record");
    assert_eq!(told(&mut pa, "Your home postcode").await, "LE2 1AA");
    assert_eq!(told(&mut pa, "Ward").await, CHOSEN);
    let again = asked(&mut pa, "home").await;
    assert_eq!(values(&again, "postcode"), ["LE2 1AA"]);
    assert_eq!(values(&again, "ward"), [CASTLE]);
}

#[rocket::async_test]
async fn a_postcode_that_was_imported_tells_the_ward() {
    let app = App::new().await;
    import_one_postcode(&app).await;
    let mut pa = a_pa(&app).await;
    let token = asked(&mut pa, "home").await.token();
    let typed = [("token", token.as_str()), ("postcode", "le40aa"), ("shown", "ward"), ("ward", CASTLE)];
    let page = pa.post("/assistant/record/home", &typed).await;
    assert_eq!(page.location.as_deref(), Some("/assistant/record"), "nothing else is asked");
    assert_eq!(told(&mut pa, "Your home postcode").await, "LE4 0AA");
    assert_eq!(told(&mut pa, "Ward").await, "Abbey", "a ward that was sent along changes nothing");
    assert!(asked(&mut pa, "home").await.all("select").is_empty());
}

#[rocket::async_test]
async fn a_file_that_comes_later_knows_better_once_she_saves_again() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    let page = answer(&mut pa, "home", &[("postcode", "LE4 0AA"), ("shown", "ward")]).await;
    pa.submit(&page, &[("ward", CASTLE)]).await;
    assert_eq!(told(&mut pa, "Ward").await, CHOSEN);
    import_one_postcode(&app).await;
    let page = asked(&mut pa, "home").await;
    pa.submit(&page, &[]).await;
    assert_eq!(told(&mut pa, "Ward").await, "Abbey");
}

#[rocket::async_test]
async fn others_see_the_ward_or_only_the_larger_area() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    assert_eq!(area(&mut pa).await, "Castle, Leicester");
    assert_eq!(told(&mut pa, "What others see").await, "My ward");
    answer(&mut pa, "home", &[("shown", "locality")]).await;
    assert_eq!(told(&mut pa, "What others see").await, "Only a larger area");
    assert_eq!(area(&mut pa).await, "Leicester", "no smaller area is known");
    import_one_locality(&app).await;
    assert_eq!(area(&mut pa).await, "City centre, Leicester");
}
