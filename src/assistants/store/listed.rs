//! Who is listed: for the finder's index all of them at once, for a page of results a few.

use std::collections::HashMap;

use time::{Date, macros::format_description};

use crate::{
    assistants::{
        birth::BirthDate,
        chosen::NONE,
        ledger::ClaimState,
        life::Status,
        listed::{Check, Chosen, Said},
        terms::{Fluency, Gender, Hours, Language, Looking, Reach, Set, Smoking, Week},
        wage::HourlyPay,
        way::Way,
        work_terms::HoursWanted,
    },
    ids::AssistantId,
    places::WardCode,
    storage::{Conn, Database, Result, Sql},
};

/// Everybody who is on the register, wants to be found, lives in a ward that is known, and is not suspended. With nothing put
/// behind a status no index fits it: SQLite would look through everybody of a status for each batch of ids, and in the same way
/// through all claims of a state.
const LISTED: &str = "SELECT a.id, a.looking, a.born_on, p.home_ward, p.travel_miles, p.week, p.hours_from, p.hours_to,
        p.starts_on, p.pay_asked_pence, p.gender, p.smoking, c.confirmed_on
     FROM assistants a JOIN assistant_profiles p ON p.assistant_id = a.id
         LEFT JOIN assistant_confirmations c ON c.assistant_id = a.id
     WHERE a.status || '' = $1 AND a.way || '' = $2 AND p.home_ward IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM record_suspensions s WHERE s.assistant_id = a.id AND s.lifted_at IS NULL)
         AND a.id ";

#[derive(sqlx::FromRow)]
struct SaidRow {
    id: AssistantId,
    looking: Option<Looking>,
    born_on: Option<Date>,
    home_ward: WardCode,
    travel_miles: Option<i64>,
    week: Option<Week>,
    hours_from: Option<Hours>,
    hours_to: Option<Hours>,
    starts_on: Option<Date>,
    pay_asked_pence: Option<HourlyPay>,
    gender: Option<Gender>,
    smoking: Option<Smoking>,
    confirmed_on: Option<Date>,
}

/// Of whom lists are read.
#[derive(Clone, Copy)]
enum Of<'a> {
    /// Of all from one to another.
    Between(AssistantId, AssistantId),
    /// Of these.
    These(&'a [AssistantId]),
}

/// What everybody says who comes after somebody, in the order of ids, at most so many. The lists are read side by side:
/// whoever searches first waits for it.
pub(in crate::assistants) async fn said_by_all(
    db: &Database,
    after: Option<AssistantId>,
    most: u32,
) -> Result<Vec<(WardCode, Said)>> {
    let mut sql = Sql::new(LISTED).bind(Status::OnRecord).bind(Way::Listed);
    sql.push("> ").push_bind(after.unwrap_or(AssistantId::from_uuid(uuid::Uuid::nil())));
    sql.push(" ORDER BY a.id LIMIT ").push_bind(most);
    let rows: Vec<SaidRow> = db.read_current().await?.fetch_all(sql).await?;
    let Some(first) = rows.first().map(|row| row.id) else { return Ok(Vec::new()) };
    let of = Of::Between(first, rows.last().map_or(first, |row| row.id));
    let apart = async |list| read(&mut db.read_current().await?, list, of).await;
    let lists = tokio::try_join!(apart(List::Choices), apart(List::Spoken), apart(List::Checked))?;
    Ok(with_lists(rows, &lists))
}

/// What those of some people say who are listed.
pub(in crate::assistants) async fn said_by(
    db: &mut Conn,
    ids: &[AssistantId],
) -> Result<Vec<(WardCode, Said)>> {
    let mut sql = Sql::new(LISTED).bind(Status::OnRecord).bind(Way::Listed);
    sql.push("IN (").push_list(ids.iter().copied()).push(")");
    let rows: Vec<SaidRow> = db.fetch_all(sql).await?;
    let of = Of::These(ids);
    let choices = read(db, List::Choices, of).await?;
    let lists = (choices, read(db, List::Spoken, of).await?, read(db, List::Checked, of).await?);
    Ok(with_lists(rows, &lists))
}

/// Words of each person, one row for each, whatever their number: reading rows is what takes the time.
type Words = HashMap<AssistantId, String>;

/// Each with its words: what was chosen, what is spoken, what was checked.
fn with_lists(
    rows: Vec<SaidRow>,
    (choices, spoken, checked): &(Words, Words, Words),
) -> Vec<(WardCode, Said)> {
    let said = |row: SaidRow| {
        let id = row.id;
        row.said(words_of(choices, id), words_of(spoken, id), words_of(checked, id))
    };
    rows.into_iter().map(said).collect()
}

fn words_of(all: &Words, id: AssistantId) -> &str {
    all.get(&id).map_or("", String::as_str)
}

/// A list of words.
#[derive(Clone, Copy)]
enum List {
    Choices,
    Spoken,
    Checked,
}

impl List {
    fn statement(self) -> Sql {
        match self {
            Self::Choices => Sql::new(
                "SELECT assistant_id, string_agg(list || ':' || word, ' ') FROM assistant_choices WHERE ",
            ),
            Self::Spoken => Sql::new(
                "SELECT assistant_id, string_agg(language, ' ') FROM assistant_languages WHERE level <> $1 AND ",
            )
            .bind(Fluency::FewWords),
            Self::Checked => Sql::new(
                "SELECT assistant_id, string_agg(kind || ':' || COALESCE(CAST(look_again_by AS TEXT), '-'), ' ')
                 FROM assistant_claims WHERE state || '' IN ($1, $2) AND ",
            )
            .bind(ClaimState::Checked)
            .bind(ClaimState::Expired),
        }
    }
}

async fn read(db: &mut Conn, which: List, of: Of<'_>) -> Result<Words> {
    let mut sql = which.statement();
    match of {
        Of::Between(first, last) => {
            sql.push("assistant_id BETWEEN ").push_bind(first).push(" AND ").push_bind(last);
        }
        Of::These(ids) => {
            sql.push("assistant_id IN (").push_list(ids.iter().copied()).push(")");
        }
    }
    sql.push(" GROUP BY assistant_id");
    let rows: Vec<(AssistantId, String)> = db.fetch_all(sql).await?;
    Ok(rows.into_iter().collect())
}

impl SaidRow {
    fn said(self, choices: &str, spoken: &str, checked: &str) -> (WardCode, Said) {
        let miles = self.travel_miles.and_then(|miles| u16::try_from(miles).ok());
        let said = Said {
            id: self.id,
            born_on: self.born_on.map(BirthDate::kept),
            confirmed_on: self.confirmed_on,
            looking: self.looking,
            reach: miles.and_then(Reach::from_code),
            chosen: chosen(choices),
            languages: spoken.split(' ').filter_map(|code| code.parse::<Language>().ok()).collect(),
            smoking: self.smoking,
            gender: self.gender,
            week: self.week.unwrap_or_default(),
            hours: HoursWanted::kept(self.hours_from, self.hours_to),
            starts_on: self.starts_on,
            pay: self.pay_asked_pence,
            checks: checked.split(' ').filter_map(check).collect(),
        };
        (self.home_ward, said)
    }
}

/// Reads `tasks:cooking pets:none …`; a word that this release does not know, because a newer one wrote it, is left out.
fn chosen(words: &str) -> Chosen {
    let mut chosen = Chosen::default();
    for (list, word) in words.split(' ').filter_map(|words| words.split_once(':')) {
        match list {
            "transport" => take(&mut chosen.transport, word),
            "tasks" => take(&mut chosen.tasks, word),
            "needs" => take(&mut chosen.needs, word),
            "healthcare" => take(&mut chosen.healthcare, word),
            "pets" if word == NONE => _ = chosen.pets.get_or_insert_default(),
            "pets" => take(chosen.pets.get_or_insert_default(), word),
            _ => {}
        }
    }
    chosen
}

fn take<T: crate::assistants::terms::Member + std::str::FromStr>(into: &mut Set<T>, word: &str) {
    if let Ok(member) = word.parse() {
        into.insert(member);
    }
}

/// Reads `identity:-` and `reference:2027-01-31`.
fn check(word: &str) -> Option<Check> {
    let (kind, by) = word.split_once(':')?;
    let day = || Date::parse(by, format_description!("[year]-[month]-[day]")).ok();
    Some((kind.parse().ok()?, if by == "-" { None } else { Some(day()?) }))
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::assistants::{
        ledger::ClaimKind,
        terms::{Pet, Task, Transport},
    };

    #[test]
    fn words_of_lists_are_read() {
        let read = chosen("pets:dogs tasks:cooking tasks:driving transport:bicycle tasks:of_tomorrow");
        assert!(read.tasks.members().eq([Task::Cooking, Task::Driving]));
        assert!(read.transport.members().eq([Transport::Bicycle]));
        assert!(read.pets.unwrap().members().eq([Pet::Dogs]));
        assert!(chosen("pets:none").pets.unwrap().is_empty());
        assert_eq!(chosen("").pets, None);
    }

    #[test]
    fn checks_are_read() {
        assert_eq!(check("identity:-"), Some((ClaimKind::Identity, None)));
        assert_eq!(check("dbs:2027-01-31"), Some((ClaimKind::Dbs, Some(date!(2027 - 01 - 31)))));
        assert_eq!([check(""), check("dbs:soon"), check("luck:-")], [None; 3]);
    }
}
