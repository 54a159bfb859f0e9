//! Sealing costs those who write nothing: they do not wait for it and do not lose against it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use pa_registry::audit::{self, Event, Kind, Who};
use pa_registry::storage::{Database, Dialect, Error};
use tokio::task::JoinSet;

use super::scene::Scene;

/// One act that only records, tried as often as acts are tried; says how often it was.
async fn act(db: &Database, now: pa_registry::clock::Timestamp, tries: &AtomicU32) -> Result<(), Error> {
    db.retrying(|| async {
        tries.fetch_add(1, Ordering::Relaxed);
        let mut tx = db.begin().await?;
        audit::record(&mut tx, Who::visitor(), now, Event::of(Kind::new("thing.done"))).await?;
        tx.commit().await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_who_write_while_two_instances_seal_are_tried_once_each() {
    let scene = Scene::new().await;
    let other = scene.database.another_instance().await;
    let (tries, done) = (Arc::new(AtomicU32::new(0)), Arc::new(AtomicBool::new(false)));
    let mut sealers = JoinSet::new();
    for db in [scene.db().clone(), other] {
        let (keys, now, done) = (scene.keys.clone(), scene.now, Arc::clone(&done));
        sealers.spawn(async move {
            let (mut rounds, mut sealed) = (0_u32, 0);
            while !done.load(Ordering::Relaxed) {
                sealed += audit::seal_waiting(&db, &keys, now).await.unwrap();
                rounds += 1;
            }
            (rounds, sealed)
        });
    }
    let mut writers = JoinSet::new();
    for _ in 0..200 {
        let (db, now, tries) = (scene.db().clone(), scene.now, Arc::clone(&tries));
        writers.spawn(async move {
            for _ in 0..5 {
                act(&db, now, &tries).await.unwrap();
            }
        });
    }
    while let Some(writer) = writers.join_next().await {
        writer.unwrap();
    }
    done.store(true, Ordering::Relaxed);
    let (mut rounds, mut sealed) = (0, 0);
    while let Some(sealer) = sealers.join_next().await {
        let (its_rounds, its_sealed) = sealer.unwrap();
        rounds += its_rounds;
        sealed += its_sealed;
    }
    sealed += scene.seals().await;
    let tries = tries.load(Ordering::Relaxed);
    println!("1,000 lines by 200 writers took {tries} tries; {rounds} rounds of sealing beside them");
    assert_eq!(sealed, 1_000);
    assert_eq!(tries, 1_000, "nobody who wrote met the sealing");
    let report = scene.looks().await;
    assert!(report.is_clean() && report.seals == 1_000, "{report}");
}

/// While a transaction that seals is open, others write lines and are done.
#[tokio::test]
async fn a_line_is_written_while_a_seal_is_half_made() {
    let mut scene = Scene::new().await;
    if scene.db().dialect() == Dialect::Sqlite {
        return; // one writer at a time, whatever it writes
    }
    scene.four_lines().await;
    let mut sealing = scene.db().begin_unwatched().await.unwrap();
    for text in [
        "INSERT INTO audit_head (id, position, key_id, code) VALUES (1, 4, '', '')",
        "INSERT INTO audit_seals (position, event_id, key_id, seal, sealed_at) SELECT 1, id, '', '', at FROM audit_events ORDER BY id LIMIT 1",
        "DELETE FROM audit_waiting",
    ] {
        sealing.execute(super::scene::statement(text.to_owned(), &[])).await.unwrap();
    }
    let tries = AtomicU32::new(0);
    act(scene.db(), scene.now, &tries).await.unwrap();
    assert_eq!(tries.into_inner(), 1);
    drop(sealing);
    assert_eq!(scene.seals().await, 5);
}
