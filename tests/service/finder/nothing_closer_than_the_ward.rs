//! However often somebody searches, nothing is told of where anybody lives but the ward.

use pa_registry::assistants::terms::Reach;
use pa_registry::assistants::{Home, PlaceShown, save};
use pa_registry::finder::{Criteria, Place, Wanted};
use pa_registry::places::{Band, WardCode};

use super::scene::{an_employer, an_instance, ids, lives_at, no_needs, somebody, travels};
use crate::support::App;

/// Where two live who cannot be told apart: at the two ends of one ward.
const WARD: &str = "E05010458";
/// And somebody in the ward beside it.
const BESIDE: &str = "E05010461";

#[rocket::async_test]
async fn searches_from_every_ward_with_every_reach_tell_two_of_one_ward_not_apart() {
    let app = App::new().await;
    let (one, other, third) = (somebody(&app).await, somebody(&app).await, somebody(&app).await);
    let (db, now) = (&app.service.db, app.clock.now());
    lives_at(&app, one.who, "LE4 0AA", WARD).await;
    lives_at(&app, other.who, "LE4 9ZZ", WARD).await;
    lives_at(&app, third.who, "LE4 0AA", BESIDE).await;
    let mut told_apart = 0;
    for reach in [Reach::OneMile, Reach::TwoMiles, Reach::FiveMiles, Reach::FiftyMiles] {
        for pa in [&one, &other, &third] {
            travels(&app, pa.who, reach).await;
        }
        let (instance, employer) = (an_instance(db, &no_needs(), now).await, an_employer(now));
        let wards: Vec<_> = instance.gazetteer.wards().map(|ward| ward.code.clone()).collect();
        for from in wards {
            for miles in [1, 2, 3, 4, 5, 7, 10, 50] {
                let miles = Wanted { must: miles.to_string().parse().ok(), wish: None };
                let criteria = Criteria { place: Place::Ward(from.clone()), miles, ..Criteria::default() };
                let found = instance.finds(&app, &employer, &criteria).await;
                let seen = |id| found.iter().find(|found| found.id == id).map(|found| found.band);
                assert_eq!(seen(one.id), seen(other.id), "from {from:?} within {miles:?}");
                told_apart += usize::from(seen(one.id) != seen(third.id));
            }
        }
    }
    assert!(told_apart > 50, "a test that could tell nobody apart would say nothing: {told_apart}");
}

#[rocket::async_test]
async fn whoever_shows_a_larger_area_shows_no_ward() {
    let app = App::new().await;
    let pa = somebody(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let (instance, employer) = (an_instance(db, &no_needs(), now).await, an_employer(now));
    let castle = super::scene::from(super::scene::CASTLE);
    let found = instance.finds(&app, &employer, &castle).await;
    assert_eq!(found[0].shown_ward.as_ref().map(WardCode::as_str), Some(super::scene::CASTLE));
    let (postcode, ward) = ("LE2 1AA".parse().unwrap(), super::scene::CASTLE.parse().unwrap());
    let home = Home { postcode, ward, ward_chosen: true, shown: PlaceShown::Locality };
    save(db, pa.who, &home, now).await.unwrap();
    let found = instance.finds(&app, &employer, &castle).await;
    assert_eq!(found[0].shown_ward, None);
    assert_eq!(found[0].listing.place.as_ref().unwrap().area, "Leicester");
}

#[rocket::async_test]
async fn a_postcode_changes_nothing_and_a_distance_is_a_band() {
    let app = App::new().await;
    let pa = somebody(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let (instance, employer) = (an_instance(db, &no_needs(), now).await, an_employer(now));
    let wards: Vec<String> = instance.gazetteer.wards().map(|ward| ward.code.as_str().to_owned()).collect();
    let mut answers = Vec::new();
    for postcode in ["LE4 0AA", "LE4 9ZZ", "LE1 1AA"] {
        lives_at(&app, pa.who, postcode, WARD).await;
        instance.follows(&app).await;
        let mut seen = Vec::new();
        for from in &wards {
            let found = instance.finds(&app, &employer, &super::scene::from(from)).await;
            let ward = from.parse().unwrap();
            let band = instance.gazetteer.band(&ward, &WARD.parse().unwrap());
            assert!(found.iter().all(|found| found.band == band), "the band between the middles");
            let said = format!("{:?}", found.iter().map(|found| &found.listing).collect::<Vec<_>>());
            assert!(!said.contains("LE4") && !said.contains("LE1"), "{said}");
            seen.push((from.clone(), ids(&found), found.iter().map(|found| found.band).collect::<Vec<_>>()));
        }
        answers.push(seen);
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0], answers[2]);
    let bands: std::collections::BTreeSet<Option<Band>> =
        answers[0].iter().flat_map(|(_, _, bands)| bands.iter().copied()).collect();
    assert!(bands.len() > 1, "{bands:?}");
}
