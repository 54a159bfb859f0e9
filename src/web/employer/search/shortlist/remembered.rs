//! Who is on the list, as far as she may be shown now.

use crate::employers::kept::{Shortlisted, shortlist};
use crate::finder::{Looked, look_at_all};
use crate::ids::AssistantId;
use crate::web::employer::search::seeking::Seeking;
use crate::web::fault::Fault;
use crate::web::service::Service;

/// Somebody on the list, with what she shows; none where she is not shown now, and nobody learns why.
pub(super) struct Remembered {
    pub(super) kept: Shortlisted,
    pub(super) looked: Option<Looked>,
}

/// The note, line by line.
pub(super) fn lines(kept: &Shortlisted) -> Vec<String> {
    let note = kept.note.as_ref().map(ToString::to_string).unwrap_or_default();
    note.lines().map(str::to_owned).collect()
}

/// Everybody on the list, whoever was put there last first.
pub(super) async fn everybody(our: &Service, seeking: &Seeking) -> Result<Vec<Remembered>, Fault> {
    let kept = shortlist(&our.db, &seeking.employer).await?;
    let (seeker, finder) = (seeking.seeker(our).await?, seeking.finder(our).await?);
    let ids: Vec<AssistantId> = kept.iter().map(|one| one.of).collect();
    let mut looked = look_at_all(&finder, &seeker, &ids, our.clock.now()).await?;
    let remembered = kept.into_iter().map(|kept| {
        let place = looked.iter().position(|one| one.id == kept.of);
        Remembered { looked: place.map(|place| looked.swap_remove(place)), kept }
    });
    Ok(remembered.collect())
}

/// Somebody on the list; none where she is not on it.
pub(super) async fn one(
    our: &Service,
    seeking: &Seeking,
    id: AssistantId,
) -> Result<Option<Remembered>, Fault> {
    Ok(everybody(our, seeking).await?.into_iter().find(|one| one.kept.of == id))
}

/// What is kept of somebody who is on the list.
pub(super) async fn on_the_list(
    our: &Service,
    seeking: &Seeking,
    id: AssistantId,
) -> Result<Option<Shortlisted>, Fault> {
    Ok(shortlist(&our.db, &seeking.employer).await?.into_iter().find(|one| one.of == id))
}
