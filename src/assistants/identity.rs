//! The first three questions: name, date of birth, and the way of being on the register.

use time::Date;

use super::{
    FullName,
    answer::{Misfit, SectionAnswer},
    birth::BirthDate,
    record::Overview,
    section::Section,
    store,
    way::Way,
};
use crate::{
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Conn},
};

impl SectionAnswer for FullName {
    const SECTION: Section = Section::Name;

    async fn write(&self, db: &mut Conn, id: AssistantId, _now: Timestamp) -> storage::Result<()> {
        store::record::save_name(db, id, self).await
    }
}

impl SectionAnswer for BirthDate {
    const SECTION: Section = Section::BirthDate;

    fn fits(&self, record: &Overview, today: Date) -> Result<(), Misfit> {
        listed_only_of_age(record.way, Some(*self), today)
    }

    async fn write(&self, db: &mut Conn, id: AssistantId, _now: Timestamp) -> storage::Result<()> {
        store::record::save_birth_date(db, id, *self).await
    }
}

impl SectionAnswer for Way {
    const SECTION: Section = Section::Way;

    fn fits(&self, record: &Overview, today: Date) -> Result<(), Misfit> {
        listed_only_of_age(Some(*self), record.born_on, today)
    }

    async fn write(&self, db: &mut Conn, id: AssistantId, _now: Timestamp) -> storage::Result<()> {
        store::record::save_way(db, id, *self).await
    }
}

/// A record from 16, listed only from 18 (domain.md, part 2).
fn listed_only_of_age(way: Option<Way>, born: Option<BirthDate>, today: Date) -> Result<(), Misfit> {
    match (way, born) {
        (Some(Way::Listed), Some(born)) if !born.may_be_listed(today) => Err(Misfit::TooYoungToBeListed),
        _ => Ok(()),
    }
}
