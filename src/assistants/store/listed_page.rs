//! A page of those who are listed: everything that others see, and by what it is decided whether they do.

use std::collections::{BTreeSet, HashMap};

use time::Date;

use super::{choices::Choices, claim, languages, profile::ProfileRow};
use crate::{
    assistants::{
        birth::BirthDate,
        freshness::{Confirmed, Rhythm},
        home::PlaceShown,
        life::{Life, PausedFrom, Status},
        listed::{Blocked, OnPage},
        record::{Overview, Profile},
        suspensions::Notice,
        terms::Looking,
        way::Way,
    },
    ids::AssistantId,
    places::WardCode,
    storage::{Conn, Error, Result, Sql},
    text::{FullName, PersonName},
};

#[derive(sqlx::FromRow)]
struct PageRow {
    id: AssistantId,
    status: Status,
    paused_from: Option<PausedFrom>,
    way: Option<Way>,
    looking: Option<Looking>,
    first_name: Option<PersonName>,
    last_name: Option<PersonName>,
    born_on: Option<Date>,
    suspended: Option<Notice>,
    home_ward: Option<WardCode>,
    place_shown: Option<PlaceShown>,
    confirmed_on: Option<Date>,
    #[sqlx(flatten)]
    profile: ProfileRow,
}

/// What is read of some people for a page, by id. Whoever does not exist is not among them.
pub(in crate::assistants) async fn page(
    db: &mut Conn,
    ids: &[AssistantId],
) -> Result<HashMap<AssistantId, OnPage>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut choices: HashMap<AssistantId, Vec<(String, String)>> = HashMap::new();
    for (id, list, word) in choices_of(db, ids).await? {
        choices.entry(id).or_default().push((list, word));
    }
    let mut spoken = languages::all_of(db, ids).await?;
    let mut claims = claim::all_of_these(db, ids).await?;
    let mut blocks: HashMap<AssistantId, Vec<Blocked>> = HashMap::new();
    for block in blocks_of(db, ids).await? {
        blocks.entry(block.assistant_id).or_default().push(block);
    }
    // Last: whether she may be shown is asked as late as can be.
    let rows = rows_of(db, ids).await?;
    let whole = |row: PageRow| {
        let id = row.id;
        let choices = Choices::of_rows(choices.remove(&id).unwrap_or_default());
        let languages = spoken.remove(&id).unwrap_or_default();
        let (claims, blocks) = (claims.remove(&id), blocks.remove(&id));
        let (overview, confirmed, home, name) = row.read()?;
        let profile = Profile { name, ..row.profile.into_profile(&choices, languages) };
        let (claims, blocks) = (claims.unwrap_or_default(), blocks.unwrap_or_default());
        Ok((id, OnPage { overview, profile, home, confirmed, claims, blocks }))
    };
    rows.into_iter().map(whole).collect()
}

/// What decides whether somebody is shown, and what others see of name and place.
type Read = (Overview, Option<Confirmed>, Option<(WardCode, PlaceShown)>, Option<FullName>);

impl PageRow {
    fn read(&self) -> Result<Read> {
        let overview = Overview {
            id: self.id,
            number: None,
            life: Life::of(self.status, self.paused_from).ok_or(Error::Missing)?,
            looking: self.looking,
            way: self.way,
            born_on: self.born_on.map(BirthDate::kept),
            answered: BTreeSet::new(),
            suspended: self.suspended,
        };
        let rhythm = Rhythm::of(self.way, self.looking);
        let confirmed = self.confirmed_on.map(|on| Confirmed::new(on, rhythm));
        let name = self.first_name.clone().zip(self.last_name.clone());
        let name = name.map(|(first, last)| FullName { first, last });
        Ok((overview, confirmed, self.home_ward.clone().zip(self.place_shown), name))
    }
}

async fn rows_of(db: &mut Conn, ids: &[AssistantId]) -> Result<Vec<PageRow>> {
    let mut sql = Sql::new(
        "SELECT a.id, a.status, a.paused_from, a.way, a.looking, a.first_name, a.last_name, a.born_on,
             (SELECT CASE WHEN s.told_at IS NULL THEN 'held' ELSE 'told' END FROM record_suspensions s
                 WHERE s.assistant_id = a.id AND s.lifted_at IS NULL) AS suspended,
             p.home_ward, p.place_shown, c.confirmed_on, p.travel_miles, p.about, p.interests, p.gender, p.smoking,
             p.week, p.sleep_in, p.school_holidays, p.short_notice, p.hours_from, p.hours_to, p.starts_on,
             p.notice_weeks, p.fixed_hours, p.pay_asked_pence
         FROM assistants a JOIN assistant_profiles p ON p.assistant_id = a.id
             LEFT JOIN assistant_confirmations c ON c.assistant_id = a.id WHERE a.id IN (",
    );
    sql.push_list(ids.iter().copied()).push(")");
    db.fetch_all(sql).await
}

async fn choices_of(db: &mut Conn, ids: &[AssistantId]) -> Result<Vec<(AssistantId, String, String)>> {
    let mut sql = Sql::new("SELECT assistant_id, list, word FROM assistant_choices WHERE assistant_id IN (");
    sql.push_list(ids.iter().copied()).push(")");
    db.fetch_all(sql).await
}

async fn blocks_of(db: &mut Conn, ids: &[AssistantId]) -> Result<Vec<Blocked>> {
    let mut sql = Sql::new(
        "SELECT assistant_id, name_folded, email, telephone FROM assistant_blocks WHERE assistant_id IN (",
    );
    sql.push_list(ids.iter().copied()).push(")");
    db.fetch_all(sql).await
}
