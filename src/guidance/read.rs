//! Reading the page: what everybody reads, and what administrators work on.

use super::{
    examples::examples,
    store,
    version::{Guide, Published, Version},
};
use crate::{
    accounts::AdministratorActor,
    storage::{Conn, Database, Result},
    words::Words,
};

/// What everybody reads: the version that was published last, or the examples.
pub async fn published(db: &Database, words: &'static Words) -> Result<Published> {
    let mut reader = db.read().await?;
    let Some(version) = store::version::last_published(&mut reader).await? else {
        return Ok(Published { sections: examples(words), at: None });
    };
    let sections = store::section::of(&mut reader, version.number).await?;
    Ok(Published { sections, at: version.published.map(|stamp| stamp.at) })
}

/// Which version everybody reads; nothing while it is the examples.
pub async fn last_published(db: &Database, _who: AdministratorActor) -> Result<Option<Version>> {
    store::version::last_published(&mut db.read_current().await?).await
}

/// The newest version, which administrators work on.
pub async fn current(db: &Database, _who: AdministratorActor, words: &'static Words) -> Result<Guide> {
    newest(&mut db.read_current().await?, words).await
}

/// A version by its number; nothing where there is no such one.
pub async fn find_version(
    db: &Database,
    _who: AdministratorActor,
    number: i64,
    words: &'static Words,
) -> Result<Option<Guide>> {
    find(&mut db.read().await?, number, words).await
}

/// The versions from this number downwards, or from the newest, and the number at which the next page begins.
pub async fn list_versions(
    db: &Database,
    _who: AdministratorActor,
    from: Option<i64>,
    most: u32,
) -> Result<(Vec<Version>, Option<i64>)> {
    let mut versions = store::version::list(&mut db.read_current().await?, from, i64::from(most) + 1).await?;
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let next = versions.get(most).map(|version| version.number);
    versions.truncate(most);
    Ok((versions, next))
}

/// The newest version: the examples where nobody has saved one.
pub(super) async fn newest(db: &mut Conn, words: &'static Words) -> Result<Guide> {
    let Some(version) = store::version::list(db, None, 1).await?.pop() else { return Ok(originals(words)) };
    Ok(Guide { version, sections: store::section::of(db, version.number).await? })
}

/// A version with what it says.
pub(super) async fn find(db: &mut Conn, number: i64, words: &'static Words) -> Result<Option<Guide>> {
    if number == 0 {
        return Ok(Some(originals(words)));
    }
    let found = store::version::list(db, Some(number), 1).await?.pop();
    let Some(version) = found.filter(|version| version.number == number) else { return Ok(None) };
    Ok(Some(Guide { version, sections: store::section::of(db, number).await? }))
}

fn originals(words: &'static Words) -> Guide {
    Guide { version: Version::EXAMPLES, sections: examples(words) }
}
