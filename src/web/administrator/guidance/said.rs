//! Who did something to the page, in words; and where its pages lie.

use crate::accounts::{self, AdministratorActor};
use crate::guidance::{Stamp, Version};
use crate::storage::{Database, Result};
use crate::web::moment;
use crate::words::Words;

/// The page on which the sections stand.
pub(super) const OVERVIEW: &str = "/administrator/help";
/// The page with all versions.
pub(super) const VERSIONS: &str = "/administrator/help/versions";

/// "2 November 2026 at 14:05, by Sam Okafor".
pub(super) async fn stamp(
    db: &Database,
    actor: AdministratorActor,
    stamp: Stamp,
    words: &Words,
) -> Result<String> {
    let w = &words.guidance.overview;
    let named = match stamp.by {
        Some(account) => accounts::name_account(db, actor, account).await?,
        None => None,
    };
    let name = named.and_then(|named| match (named.name, named.email) {
        (Some(name), _) => Some(name.as_str().to_owned()),
        (None, email) => email.map(|email| email.as_str().to_owned()),
    });
    Ok(w.by(moment::said(stamp.at, words), name.as_deref().unwrap_or(w.officer_gone)))
}

/// "Version 3", or "Example text".
pub(super) fn name(version: &Version, words: &Words) -> String {
    let w = &words.guidance.versions;
    if version.number == 0 { w.examples.to_owned() } else { w.name(version.number) }
}
