//! What was read of the database, for as long as nothing was committed since.

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::error::Result;
use super::version::Version;

/// What was read of the database, for as long as nothing at all was committed since: no act has to say what it changes,
/// and none can forget to. The [`Version`] has to be taken before anything is read that is kept under it, and read from the
/// server that is written to.
///
/// It belongs to whoever only reads: after a commit of one's own the version that was taken before tells nothing.
pub struct Kept<K, V> {
    most: usize,
    inside: Mutex<Inside<K, V>>,
}

struct Inside<K, V> {
    at: Option<Version>,
    entries: HashMap<K, V>,
}

impl<K: Eq + Hash, V: Clone> Kept<K, V> {
    /// Keeps so many at most; when there is one more all are forgotten.
    #[must_use]
    pub fn at_most(most: usize) -> Self {
        Self { most, inside: Mutex::new(Inside { at: None, entries: HashMap::new() }) }
    }

    /// What is kept, if nothing was committed since it was read.
    pub fn find(&self, at: &Version, key: &K) -> Option<V> {
        let inside = self.inside();
        if inside.at.as_ref() == Some(at) { inside.entries.get(key).cloned() } else { None }
    }

    /// Keeps what was read after this version was taken.
    pub fn keep(&self, at: &Version, entries: impl IntoIterator<Item = (K, V)>) {
        let mut inside = self.inside();
        if inside.at.as_ref() != Some(at) {
            *inside = Inside { at: Some(at.clone()), entries: HashMap::new() };
        }
        for (key, value) in entries {
            if inside.entries.len() >= self.most {
                inside.entries.clear();
            }
            inside.entries.insert(key, value);
        }
    }

    /// What is kept; otherwise what is read now, which is kept.
    pub async fn or_read<F: Future<Output = Result<V>>>(
        &self,
        at: &Version,
        key: K,
        read: impl FnOnce() -> F,
    ) -> Result<V> {
        if let Some(kept) = self.find(at, &key) {
            return Ok(kept);
        }
        let value = read().await?;
        self.keep(at, [(key, value.clone())]);
        Ok(value)
    }

    /// The same for what may not be there; only what is there is kept.
    pub async fn or_find<F: Future<Output = Result<Option<V>>>>(
        &self,
        at: &Version,
        key: K,
        find: impl FnOnce() -> F,
    ) -> Result<Option<V>> {
        if let Some(kept) = self.find(at, &key) {
            return Ok(Some(kept));
        }
        let found = find().await?;
        self.keep(at, found.clone().map(|value| (key, value)));
        Ok(found)
    }

    fn inside(&self) -> MutexGuard<'_, Inside<K, V>> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K, V> fmt::Debug for Kept<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Kept(…)")
    }
}
