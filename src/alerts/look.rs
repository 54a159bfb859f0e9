//! Looking for everybody who asked, once a day.

use std::sync::Arc;

use super::letter::{cannot_look, somebody_fits};
use crate::{
    assistants::{ledger::ListingNeeds, listed::Asker},
    clock::Timestamp,
    employers::kept::{Watch, alerts_due, forget_alerts, give_up_alert, note_watched, pass_over, watch},
    finder::{Criteria, Finder, Lookout, SearchError, Seeker, fitting},
    ids::{AssistantId, EmployerId},
    keys::Keyring,
    mail::Letterhead,
    places::{Atlas, Gazetteer},
    storage::{self, Database},
};

/// So many employers in one run, which must be over before its job is taken to be lost.
const MOST: usize = 1_000;

/// What the service looks with.
#[derive(Clone, Copy, Debug)]
pub struct Looking<'a> {
    /// The register.
    pub db: &'a Database,
    /// The register's key.
    pub keys: &'a Keyring,
    /// The council, as mails show it.
    pub letterhead: &'a Letterhead,
    /// Wards, authorities and localities.
    pub atlas: &'a Atlas,
    /// Who can be found.
    pub lookout: &'a Lookout,
    /// What the council needs before somebody is listed.
    pub needs: &'a ListingNeeds,
}

/// What one run did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LookedForAll {
    /// How many employers were told of somebody.
    pub told: usize,
    /// Whether there are more than one run looks for.
    pub more: bool,
}

/// Looks for every employer who asked to be told, and writes to those for whom there is somebody who did not fit before. That
/// it was looked is noted in the transaction that writes the mail: however often and on however many instances this runs,
/// nobody is told twice on a day, or twice of one person.
pub async fn look(looking: &Looking<'_>, now: Timestamp) -> Result<LookedForAll, storage::Error> {
    let (db, today) = (looking.db, now.today());
    let due = alerts_due(db, today, MOST).await?;
    let mut told = 0;
    if !due.is_empty() {
        let gazetteer = looking.atlas.now(db).await?;
        for id in &due {
            told += usize::from(looking.for_one(*id, &gazetteer, now).await?);
        }
    }
    forget_alerts(db, today).await?;
    Ok(LookedForAll { told, more: due.len() == MOST })
}

impl Looking<'_> {
    /// Looks for one, and says whether there was anything to tell. Of an employer whose check does not hold today it is noted
    /// that there was nothing to look for: tomorrow it may hold again.
    async fn for_one(
        &self,
        id: EmployerId,
        gazetteer: &Arc<Gazetteer>,
        now: Timestamp,
    ) -> storage::Result<bool> {
        let Self { db, keys, letterhead, .. } = *self;
        let Some(watch) = watch(db, id, now.today()).await? else {
            return pass_over(db, id, now.today()).await.map(|()| false);
        };
        let Some(ids) = self.fitting(&watch, gazetteer, now).await? else {
            return give_up_alert(db, keys, id, &|whom| cannot_look(letterhead, whom), now).await;
        };
        let ends_on = watch.alert.ends_on;
        let write = |whom, people, token: &_| somebody_fits(letterhead, (whom, people, ends_on), token);
        note_watched(db, keys, (id, &ids), &write, now).await
    }

    /// Who fits; none where what was asked cannot be read any more, because a list has changed since.
    async fn fitting(
        &self,
        watch: &Watch,
        gazetteer: &Arc<Gazetteer>,
        now: Timestamp,
    ) -> storage::Result<Option<Vec<AssistantId>>> {
        let Self { db, keys, needs, .. } = *self;
        let fields = watch.alert.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let Ok(criteria) = Criteria::read(fields, watch.alert.gender_reason.as_deref(), gazetteer) else {
            return Ok(None);
        };
        let known_as = Asker::employer(&watch.name, watch.acts_for.as_ref(), &watch.known_by);
        let seeker = Seeker::employer(watch.whose, Some(watch.ward.clone()), known_as);
        let index = self.lookout.now(db, gazetteer, needs, now).await?;
        let (at, rows) = (db.version().await?, self.lookout.rows());
        let finder = Finder { db, at, rows, index, gazetteer, needs, keys };
        match fitting(&finder, &seeker, &criteria, now).await {
            Ok(ids) => Ok(Some(ids)),
            Err(SearchError::Storage(error)) => Err(error),
            Err(SearchError::NoPlace | SearchError::UnknownWard | SearchError::TooLate) => Ok(None),
        }
    }
}
