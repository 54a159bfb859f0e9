//! Making and checking password hashes, off the async threads and never too many at once.
//!
//! One hash takes 19 MiB and some 40 ms of a core. Without a bound, a hundred sign-ins at once would take the
//! machine; with one, a short queue forms, and beyond it the answer is an honest "busy, come back".

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
};

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{self, PasswordHasher, PasswordVerifier, phc},
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{
    hash::{HashSettings, PasswordHash},
    password::{Password, composed},
};

/// The bounded slots in which passwords are hashed; clones share them.
#[derive(Clone)]
pub struct Hasher(Arc<Slots>);

struct Slots {
    settings: HashSettings,
    argon2: Argon2<'static>,
    free: Arc<Semaphore>,
    waiting: AtomicUsize,
    refused: AtomicU64,
    /// What an unknown address is checked against, so that it costs what a known one does.
    nobody: PasswordHash,
}

/// Why there is no hash.
#[derive(Debug, thiserror::Error)]
pub enum HashError {
    /// All slots are taken and the queue is full.
    #[error("too many passwords are being checked at once")]
    Busy,
    /// The settings or a stored hash cannot be used; never the password's fault.
    #[error("a password hash could not be made or read: {0}")]
    Unusable(password_hash::Error),
    /// The thread that hashed ended early.
    #[error("hashing was cut short")]
    CutShort,
}

/// How busy the slots are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HasherGauge {
    /// Slots in which a hash is being made.
    pub busy: usize,
    /// Slots there are.
    pub slots: usize,
    /// Requests that wait for a slot.
    pub waiting: usize,
    /// Requests that were refused since the start, because too many waited.
    pub refused: u64,
}

impl Hasher {
    /// Prepares the slots.
    pub fn new(settings: HashSettings) -> Result<Self, HashError> {
        let params = Params::new(settings.memory_kib, settings.passes, 1, None)
            .map_err(|error| HashError::Unusable(error.into()))?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let slots = settings.slots.max(1);
        Ok(Self(Arc::new(Slots {
            settings: HashSettings { slots, ..settings },
            nobody: hash_of_nobody(&argon2)?,
            argon2,
            free: Arc::new(Semaphore::new(slots)),
            waiting: AtomicUsize::new(0),
            refused: AtomicU64::new(0),
        })))
    }

    /// Hashes a password that somebody chose.
    pub async fn hash(&self, password: &Password) -> Result<PasswordHash, HashError> {
        self.hash_text(password.reveal().to_owned()).await
    }

    /// Hashes the password of made-up people, with a salt that is given, so that a made-up register comes out the
    /// same again. Real passwords get their salt from the system: [`Hasher::hash`].
    ///
    /// # Errors
    /// [`HashError::Unusable`] when the salt cannot be used.
    pub async fn hash_with_salt(
        &self,
        text: &'static str,
        salt: [u8; 16],
    ) -> Result<PasswordHash, HashError> {
        self.work(move |argon2| {
            let hash: phc::PasswordHash = argon2.hash_password_with_salt(text.as_bytes(), &salt)?;
            Ok(PasswordHash::stored(hash.to_string()))
        })
        .await
    }

    /// Checks what somebody typed; with no hash to check against, the same work is done and the answer is no.
    pub async fn verify(&self, typed: &str, against: Option<&PasswordHash>) -> Result<bool, HashError> {
        let known = against.is_some();
        let hash = against.unwrap_or(&self.0.nobody).clone();
        let text = composed(typed);
        let is_right = self.work(move |argon2| matches(argon2, &text, &hash)).await?;
        Ok(known && is_right)
    }

    /// Whether a hash was made with less work than is asked for now.
    #[must_use]
    pub fn needs_rehash(&self, hash: &PasswordHash) -> bool {
        hash.is_weaker_than(&self.0.settings)
    }

    /// How many slots are busy and how many requests wait, for the metrics.
    #[must_use]
    pub fn gauge(&self) -> HasherGauge {
        HasherGauge {
            busy: self.0.settings.slots.saturating_sub(self.0.free.available_permits()),
            slots: self.0.settings.slots,
            waiting: self.0.waiting.load(Ordering::Relaxed),
            refused: self.0.refused.load(Ordering::Relaxed),
        }
    }

    /// Hashes again what was just found right: today's rules for choosing do not matter to it.
    pub(super) async fn rehash(&self, typed: &str) -> Result<PasswordHash, HashError> {
        self.hash_text(composed(typed)).await
    }

    /// Hashes a secret that was drawn and not chosen, such as a recovery code.
    pub(super) async fn hash_text(&self, text: String) -> Result<PasswordHash, HashError> {
        self.work(move |argon2| {
            let hash: phc::PasswordHash = argon2.hash_password(text.as_bytes())?;
            Ok(PasswordHash::stored(hash.to_string()))
        })
        .await
    }

    async fn work<T, F>(&self, job: F) -> Result<T, HashError>
    where
        T: Send + 'static,
        F: FnOnce(&Argon2<'static>) -> password_hash::Result<T> + Send + 'static,
    {
        let slot = self.slot().await?;
        let slots = Arc::clone(&self.0);
        let done = tokio::task::spawn_blocking(move || {
            // The slot belongs to the work, not to the request: a visitor who hangs up does not free it early.
            let _slot = slot;
            job(&slots.argon2)
        });
        done.await.map_err(|_| HashError::CutShort)?.map_err(HashError::Unusable)
    }

    async fn slot(&self) -> Result<OwnedSemaphorePermit, HashError> {
        let free = Arc::clone(&self.0.free);
        if let Ok(slot) = Arc::clone(&free).try_acquire_owned() {
            return Ok(slot);
        }
        let Some(_place) = self.queue() else {
            self.0.refused.fetch_add(1, Ordering::Relaxed);
            return Err(HashError::Busy);
        };
        free.acquire_owned().await.map_err(|_| HashError::CutShort)
    }

    fn queue(&self) -> Option<Place<'_>> {
        let most = self.0.settings.slots.saturating_mul(self.0.settings.queue);
        let place = Place(&self.0.waiting);
        // Counted first and looked at after, so that two who come at once cannot both take the last place.
        (place.0.fetch_add(1, Ordering::AcqRel) < most).then_some(place)
    }
}

/// A place in the queue; given back however the wait ends.
struct Place<'a>(&'a AtomicUsize);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

fn matches(argon2: &Argon2<'static>, typed: &str, hash: &PasswordHash) -> password_hash::Result<bool> {
    let parsed = phc::PasswordHash::new(hash.as_str())?;
    match argon2.verify_password(typed.as_bytes(), &parsed) {
        Ok(()) => Ok(true),
        Err(password_hash::Error::PasswordInvalid) => Ok(false),
        Err(error) => Err(error),
    }
}

fn hash_of_nobody(argon2: &Argon2<'static>) -> Result<PasswordHash, HashError> {
    let no_password =
        password_hash::try_generate_salt().map_err(|error| HashError::Unusable(error.into()))?;
    let hash: phc::PasswordHash = argon2.hash_password(&no_password).map_err(HashError::Unusable)?;
    Ok(PasswordHash::stored(hash.to_string()))
}

impl fmt::Debug for Hasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hasher").field("settings", &self.0.settings).field("gauge", &self.gauge()).finish()
    }
}
