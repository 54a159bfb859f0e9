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
    shelf: Mutex<Shelf<K, V>>,
}

struct Shelf<K, V> {
    at: Option<Version>,
    entries: HashMap<K, V>,
}

impl<K: Eq + Hash, V: Clone> Kept<K, V> {
    /// Keeps so many at most; when there is one more all are forgotten.
    #[must_use]
    pub fn at_most(most: usize) -> Self {
        Self { most, shelf: Mutex::new(Shelf { at: None, entries: HashMap::new() }) }
    }

    /// What is kept, if nothing was committed since it was read.
    pub fn find(&self, at: &Version, key: &K) -> Option<V> {
        let shelf = self.shelf();
        if shelf.at.as_ref() == Some(at) { shelf.entries.get(key).cloned() } else { None }
    }

    /// Keeps what was read after this version was taken.
    pub fn keep(&self, at: &Version, entries: impl IntoIterator<Item = (K, V)>) {
        let mut shelf = self.shelf();
        if shelf.at.as_ref() != Some(at) {
            *shelf = Shelf { at: Some(at.clone()), entries: HashMap::new() };
        }
        for (key, value) in entries {
            if shelf.entries.len() >= self.most {
                shelf.entries.clear();
            }
            shelf.entries.insert(key, value);
        }
    }

    /// What is kept; otherwise what is read now, which is kept.
    pub async fn or_read(&self, at: &Version, key: K, read: impl Future<Output = Result<V>>) -> Result<V> {
        if let Some(kept) = self.find(at, &key) {
            return Ok(kept);
        }
        let value = read.await?;
        self.keep(at, [(key, value.clone())]);
        Ok(value)
    }

    /// The same for what may not be there; only what is there is kept.
    pub async fn or_find(
        &self,
        at: &Version,
        key: K,
        find: impl Future<Output = Result<Option<V>>>,
    ) -> Result<Option<V>> {
        if let Some(kept) = self.find(at, &key) {
            return Ok(Some(kept));
        }
        let found = find.await?;
        self.keep(at, found.clone().map(|value| (key, value)));
        Ok(found)
    }

    fn shelf(&self) -> MutexGuard<'_, Shelf<K, V>> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K, V> fmt::Debug for Kept<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Kept(…)")
    }
}
