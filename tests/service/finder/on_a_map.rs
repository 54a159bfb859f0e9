//! Results stand on a map by ward, and the same in words: what each shows, and no more.

use std::fs;

use pa_registry::accounts::AssistantActor;
use pa_registry::assistants::{Home, PlaceShown, save};
use pa_registry::audit::Who;
use pa_registry::employers::ActsFor;
use pa_registry::intake::Wish;
use pa_registry::places::{Gazetteer, Job, WardCode, import_boundaries, keep_made_up_outlines};

use super::scene::{CASTLE, lives_at, no_needs, somebody};
use crate::employers::scene::a_checked_employer;
use crate::support::App;
use crate::support::page::Page;

const RESULTS: &str = "/employer/search/results";
const ABBEY: &str = "E05010458";
const EVINGTON: &str = "E05010464";

async fn an_app() -> App {
    let app = App::with(|settings| settings.listing_needs = no_needs()).await;
    app.leave_jobs();
    app
}

/// A square around the middle of each of these wards.
async fn outlines(app: &App, wards: &[&str]) {
    let gazetteer = Gazetteer::built_in();
    let ring = |ward: &&str| {
        let code: WardCode = ward.parse().unwrap();
        let centre = gazetteer.centre(&code).unwrap();
        let (west, south) = (centre.longitude - 0.01, centre.latitude - 0.005);
        let (east, north) = (west + 0.02, south + 0.01);
        (code, vec![[west, south], [east, south], [east, north], [west, north], [west, south]])
    };
    let rings = wards.iter().map(ring).collect();
    keep_made_up_outlines(&app.service.db, rings, Who::operator("test"), app.clock.now()).await.unwrap();
}

/// Who looks from Castle.
async fn results(app: &App) -> Page {
    let mut kim = a_checked_employer(app, ActsFor::Myself).await.browser;
    kim.visit(RESULTS).await
}

fn notes(page: &Page) -> String {
    page.all(".app-wards p").join(" ")
}

#[rocket::async_test]
async fn without_outlines_the_wards_stand_in_a_table() {
    let app = an_app().await;
    let (_, _, third) = (somebody(&app).await, somebody(&app).await, somebody(&app).await);
    lives_at(&app, third.who, "LE5 1AA", EVINGTON).await;
    let page = results(&app).await;
    assert!(page.all("svg.app-map").is_empty());
    assert_eq!(page.all(".app-wards tbody tr"), ["Castle (your ward) 2", "Evington 1"]);
    assert_eq!(notes(&page), "");
}

#[rocket::async_test]
async fn with_outlines_there_is_a_map_that_says_the_same() {
    let app = an_app().await;
    outlines(&app, &[ABBEY, CASTLE, EVINGTON]).await;
    let (_, _, third) = (somebody(&app).await, somebody(&app).await, somebody(&app).await);
    lives_at(&app, third.who, "LE5 1AA", EVINGTON).await;
    let page = results(&app).await;
    assert_eq!(page.all(".app-wards tbody tr"), ["Castle (your ward) 2", "Evington 1"]);
    assert_eq!(page.all("svg.app-map > title").len(), 1);
    assert_eq!(
        page.all("svg.app-map path > title"),
        ["Abbey", "Evington: 1", "Castle: 2"],
        "the own one is the last"
    );
    assert_eq!(page.all(".app-map__number"), ["1", "2"]);
    assert_eq!(page.all(".app-map__ward--marked > title"), ["Castle: 2"]);
    assert_eq!(page.all(".app-map__ward--light > title"), ["Evington: 1"]);
    assert_eq!(page.all(".app-map__ward--middle > title"), ["Castle: 2"]);
    let notes = notes(&page);
    assert!(notes.contains("Your ward, Castle, has a thick line") && notes.contains("made up"), "{notes}");
    let fetched = page.all("svg.app-map [href], svg.app-map [src], svg.app-map [style]");
    assert!(fetched.is_empty(), "nothing is fetched for it, and nothing is inline: {fetched:?}");
}

#[rocket::async_test]
async fn a_ward_without_an_outline_is_told_in_words() {
    let app = an_app().await;
    outlines(&app, &[ABBEY, EVINGTON]).await;
    let (_, second) = (somebody(&app).await, somebody(&app).await);
    lives_at(&app, second.who, "LE5 1AA", EVINGTON).await;
    let page = results(&app).await;
    assert_eq!(page.all("svg.app-map path > title"), ["Abbey", "Evington: 1"]);
    assert_eq!(page.all(".app-wards tbody tr"), ["Castle (your ward) 1", "Evington 1"]);
    let notes = notes(&page);
    assert!(notes.contains("Not on the map") && notes.contains(": Castle."), "{notes}");
    assert!(!notes.contains("thick line"), "{notes}");
}

#[rocket::async_test]
async fn whoever_shows_a_larger_area_is_in_no_ward() {
    let app = an_app().await;
    outlines(&app, &[ABBEY, CASTLE, EVINGTON]).await;
    let (first, second) = (somebody(&app).await, somebody(&app).await);
    let lives_hidden = async |who: AssistantActor, ward: &str| {
        let (postcode, ward) = ("LE5 1AA".parse().unwrap(), ward.parse().unwrap());
        let home = Home { postcode, ward, ward_chosen: true, shown: PlaceShown::Locality };
        save(&app.service.db, who, &home, app.clock.now()).await.unwrap();
    };
    lives_hidden(first.who, EVINGTON).await;
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await.browser;
    let page = kim.visit(RESULTS).await;
    assert_eq!(page.all(".app-wards tbody tr"), ["Castle (your ward) 1"]);
    assert_eq!(page.all("svg.app-map path > title"), ["Abbey", "Evington", "Castle: 1"]);
    assert!(notes(&page).contains("only a larger area than a ward: 1."), "{}", notes(&page));
    lives_hidden(second.who, CASTLE).await;
    let page = kim.visit(RESULTS).await;
    assert!(page.all("svg.app-map").is_empty() && page.all(".app-wards table").is_empty());
    assert!(notes(&page).contains("only a larger area than a ward: 2."), "{}", notes(&page));
}

#[rocket::async_test]
async fn nobody_is_on_no_map() {
    let app = an_app().await;
    outlines(&app, &[CASTLE]).await;
    assert!(results(&app).await.all(".app-wards").is_empty());
}

#[rocket::async_test]
async fn imported_outlines_name_their_source_and_names_are_only_text() {
    let app = an_app().await;
    somebody(&app).await;
    let name = "Castle <b>& \"Park\"</b>";
    let ring = "[[[-1.13, 52.62], [-1.12, 52.62], [-1.12, 52.63], [-1.13, 52.63], [-1.13, 52.62]]]";
    let feature = serde_json::json!({
        "type": "Feature",
        "properties": { "WD25CD": CASTLE, "WD25NM": name, "LAD25CD": "E06000016", "LAD25NM": "Leicester" },
        "geometry": { "type": "Polygon", "coordinates": serde_json::from_str::<serde_json::Value>(ring).unwrap() },
    });
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("wards.geojson");
    let file = serde_json::json!({ "type": "FeatureCollection", "features": [feature] });
    fs::write(&path, file.to_string()).unwrap();
    let (wish, who) = (Wish::default(), Who::operator("test"));
    let job = Job { path, report: None, wish, who, now: app.clock.now() };
    let (file, mut report) = job.open().unwrap();
    import_boundaries(&app.service.db, &job, (file, &mut report), |_| {}).await.unwrap();

    let page = results(&app).await;
    assert_eq!(page.all("svg.app-map path > title"), [format!("{name}: 1")]);
    assert_eq!(page.all(".app-wards tbody tr"), [format!("{name} (your ward) 1")]);
    assert!(page.all("svg.app-map b").is_empty());
    let notes = notes(&page);
    assert!(
        notes.contains("Open Government Licence v.3.0") && notes.contains("database right 2026"),
        "{notes}"
    );
    assert!(!notes.contains("made up"), "{notes}");
}
