//! A table for these tests, so that they do not change with the schema.

use pa_registry::clock::Timestamp;
use pa_registry::storage::{Database, Sql};
use uuid::Uuid;

/// Makes a table with one natural key.
pub(super) async fn make_parcels(db: &Database) {
    let mut tx = db.begin().await.unwrap();
    tx.execute(Sql::new(
        "CREATE TABLE parcels (
            id UUID NOT NULL CONSTRAINT parcels_pkey PRIMARY KEY,
            label TEXT NOT NULL CONSTRAINT parcels_label_key UNIQUE,
            weight BIGINT NOT NULL CONSTRAINT parcels_weight_positive CHECK (weight >= 0),
            created_at TIMESTAMPTZ NOT NULL
        )",
    ))
    .await
    .unwrap();
    tx.execute(Sql::new("CREATE INDEX parcels_by_creation ON parcels (created_at, id)")).await.unwrap();
    tx.commit().await.unwrap();
}

/// Adds a parcel whose id and weight follow from its number.
pub(super) async fn add_parcel(
    db: &Database,
    number: u32,
    at: Timestamp,
) -> pa_registry::storage::Result<()> {
    let mut tx = db.begin().await?;
    tx.execute(insert(number, at)).await?;
    tx.commit().await
}

/// The statement that adds a parcel.
pub(super) fn insert(number: u32, at: Timestamp) -> Sql {
    Sql::new("INSERT INTO parcels (id, label, weight, created_at) VALUES ($1, $2, $3, $4)")
        .bind(Uuid::from_u128(number.into()))
        .bind(format!("parcel {number}"))
        .bind(number)
        .bind(at)
}

/// How many parcels there are.
pub(super) async fn count_parcels(db: &Database) -> i64 {
    let mut conn = db.read().await.unwrap();
    let (count,) = conn.fetch_one::<(i64,)>(Sql::new("SELECT COUNT(*) FROM parcels")).await.unwrap();
    count
}

/// An instant for those who need any.
pub(super) fn noon() -> Timestamp {
    "2026-11-21T12:00:00Z".parse().unwrap()
}
