//! Which keys this register was sealed with: a database that meets a wrong key file must not go on.

use super::{key::KeyId, keyring::Keyring, store};
use crate::{
    clock::Timestamp,
    storage::{self, Database},
};

/// Why a register does not go with these keys.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    /// A key that sealed something is not here.
    #[error(
        "This register was sealed with the key {0}, which is not in the key file. Restore the key file from its copy, \
         or name it in key_file; several instances need the same one."
    )]
    Missing(KeyId),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Notes the key in use, and refuses keys that cannot open what the register holds.
///
/// Of two instances that start at once on an empty register with keys of their own, only one comes through.
pub async fn keep_known(db: &Database, keys: &Keyring, now: Timestamp) -> Result<(), KeysError> {
    let mut known = store::all(&mut db.read().await?).await?;
    if !known.contains(&keys.current().to_string()) {
        known = db
            .retrying(|| async {
                let mut tx = db.begin().await?;
                store::note(&mut tx, &keys.current().to_string(), now).await?;
                let known = store::all(&mut tx).await?;
                if missing(keys, &known).is_none() {
                    tx.commit().await?;
                }
                Ok::<_, storage::Error>(known)
            })
            .await?;
    }
    missing(keys, &known).map_or(Ok(()), |id| Err(KeysError::Missing(id)))
}

/// Refuses keys that cannot open what the register holds; nothing is noted.
pub async fn fit(db: &Database, keys: &Keyring) -> Result<(), KeysError> {
    let known = store::all(&mut db.read().await?).await?;
    missing(keys, &known).map_or(Ok(()), |id| Err(KeysError::Missing(id)))
}

fn missing(keys: &Keyring, known: &[String]) -> Option<KeyId> {
    let here: Vec<KeyId> = keys.ids().collect();
    known.iter().filter_map(|id| id.parse().ok()).find(|id| !here.contains(id))
}
