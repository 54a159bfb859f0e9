//! What was replaced, cut off or killed is taken away, and nobody sees it meanwhile.

use pa_registry::intake::{IntakeError, Labels, Report, Stopped, Stored, Wish, load, read_apart};
use pa_registry::storage::{Result, Sql, Tx};
use time::Duration;

use super::scene::{Scene, simple, ward};

/// A row of a made-up import, stored as a postcode.
struct MadeUp(String);

impl Stored for MadeUp {
    async fn insert(tx: &mut Tx, edition: i64, rows: &[Self]) -> Result<()> {
        for row in rows {
            let sql = Sql::new("INSERT INTO place_postcodes (edition, postcode) VALUES ($1, $2)");
            tx.execute(sql.bind(edition).bind(&row.0)).await?;
        }
        Ok(())
    }
}

const KIND: pa_registry::intake::EditionKind = pa_registry::intake::EditionKind::named("places.postcodes");

#[tokio::test]
async fn the_same_file_twice_gives_the_same_register_and_a_newer_one_replaces_it() {
    let mut scene = Scene::new().await;
    scene.postcodes(simple(&["ZZ1 1AA", "ZZ1 1AB"])).await;
    let once = (
        scene.rows().await,
        scene.exact("ZZ1 1AA").await,
        format!("{:?}", scene.gazetteer().await.wards().collect::<Vec<_>>()),
    );
    scene.postcodes(simple(&["ZZ1 1AA", "ZZ1 1AB"])).await;
    let twice = (
        scene.rows().await,
        scene.exact("ZZ1 1AA").await,
        format!("{:?}", scene.gazetteer().await.wards().collect::<Vec<_>>()),
    );
    assert_eq!(once, twice);
    scene.wish.even_if_smaller = true;
    scene.postcodes("postcode,ward,latitude,longitude\nZZ1 1AA,E05010459,52.6,-1.1\n").await;
    assert_eq!(scene.exact("ZZ1 1AA").await.ward, Some(ward("E05010459")));
    assert_eq!(scene.rows().await, 3, "one postcode, one ward, one outcode");
    let states =
        [("replaced".to_owned(), true), ("replaced".to_owned(), true), ("current".to_owned(), false)];
    assert_eq!(scene.states().await, states);
}

#[tokio::test]
async fn a_dry_run_reads_everything_and_changes_nothing() {
    let mut scene = Scene::new().await;
    scene.wish.dry_run = true;
    let before = scene.database.db.checksums().await.unwrap();
    assert_eq!(scene.postcodes(simple(&["ZZ1 1AA"])).await.rows, 1);
    let (done, found) = scene.try_postcodes(&scene.file("twice.csv", simple(&["ZZ1 1AA", "ZZ1 1AA"]))).await;
    assert!(matches!(done, Err(IntakeError::Errors(1))), "{done:?}");
    assert_eq!(found[0].code, "twice");
    assert_eq!(scene.database.db.checksums().await.unwrap(), before);
}

/// Loads rows and never comes to an end, as when the process is killed.
async fn killed(scene: &Scene) {
    let (paused, go) = tokio::sync::oneshot::channel::<()>();
    let inflow = read_apart(move |outlet| {
        for number in 0..4_000 {
            outlet.row(MadeUp(format!("ZZ{number}")), 1)?;
        }
        go.blocking_recv().map_err(|_| Stopped)?;
        Ok(Ok(()))
    });
    let labels = Labels { kind: KIND, layout: "made_up", file_name: "made up", wish: Wish::default() };
    let mut report = Report::new("made up", None).unwrap();
    let loading = load(&scene.database.db, labels, inflow, &mut report, scene.now, |_| {});
    tokio::select! {
        _ = loading => panic!("it ended"),
        () = until_loaded(scene) => {}
    }
    drop(paused);
}

async fn until_loaded(scene: &Scene) {
    while scene.rows().await < 4_000 {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
}

#[tokio::test]
async fn what_a_killed_import_left_is_swept_after_a_day() {
    let scene = Scene::new().await;
    scene.postcodes(simple(&["ZZ1 1AA"])).await;
    let before = scene.rows().await;
    killed(&scene).await;
    assert_eq!(scene.exact("ZZ1 1AA").await.ward, Some(ward("E05010458")), "nobody sees it");
    scene.sweep(scene.now + Duration::hours(23)).await;
    assert_eq!(scene.rows().await, before + 4_000, "it might still be at work");
    scene.sweep(scene.now + Duration::hours(25)).await;
    assert_eq!(scene.rows().await, before);
    assert_eq!(scene.states().await[1], ("abandoned".to_owned(), true));
}

#[tokio::test]
async fn the_next_import_of_the_kind_takes_over() {
    let scene = Scene::new().await;
    killed(&scene).await;
    scene.postcodes(simple(&["ZZ1 1AA"])).await;
    assert_eq!(scene.rows().await, 3);
    assert_eq!(scene.states().await, [("abandoned".to_owned(), true), ("current".to_owned(), false)]);
}

/// Two people import at once: the one who began later wins, the other is told.
#[tokio::test]
async fn whoever_began_earlier_is_told_and_leaves_nothing() {
    let scene = Scene::new().await;
    let (wake, go) = tokio::sync::oneshot::channel::<()>();
    let inflow = read_apart(move |outlet| {
        for number in 0..4_000 {
            outlet.row(MadeUp(format!("ZZ{number}")), 1)?;
        }
        go.blocking_recv().map_err(|_| Stopped)?;
        outlet.row(MadeUp("ZZ9999".to_owned()), 1)?;
        Ok(Ok(()))
    });
    let labels = Labels { kind: KIND, layout: "made_up", file_name: "made up", wish: Wish::default() };
    let mut report = Report::new("made up", None).unwrap();
    let earlier = load(&scene.database.db, labels, inflow, &mut report, scene.now, |_| {});
    let later = async {
        until_loaded(&scene).await;
        scene.postcodes(simple(&["ZZ1 1AA"])).await;
        wake.send(()).unwrap();
    };
    let (earlier, ()) = tokio::join!(earlier, later);
    assert!(matches!(earlier, Err(IntakeError::TakenOver)), "{earlier:?}");
    scene.sweep(scene.now).await;
    assert_eq!(scene.rows().await, 3);
}
