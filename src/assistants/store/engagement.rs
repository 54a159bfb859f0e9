//! Jobs held.

use time::Date;

use crate::{
    assistants::{
        engagement::{ConfirmedPay, Ended, Engagement, HoursTold},
        items::Entry,
        terms::{ContractType, EmploymentKind, Hours, WhyEnded, YesNo},
        wage::HourlyPay,
    },
    clock::Timestamp,
    ids::{AssistantId, EngagementId},
    storage::{Conn, Result, Sql},
};

#[derive(sqlx::FromRow)]
struct EngagementRow {
    id: EngagementId,
    kind: EmploymentKind,
    contract: Option<ContractType>,
    zero_hours: Option<YesNo>,
    contracted_hours: Option<Hours>,
    contracted_unknown: bool,
    average_hours: Option<Hours>,
    average_unknown: bool,
    annualised: Option<YesNo>,
    pay_pence: Option<HourlyPay>,
    pay_confirmed_on: Option<Date>,
    apprentice: Option<YesNo>,
    apprentice_since: Option<Date>,
    sleep_ins: Option<YesNo>,
    started_on: Option<Date>,
    ended_on: Option<Date>,
    why_ended: Option<WhyEnded>,
}

pub(in crate::assistants) async fn all_of(db: &mut Conn, of: AssistantId) -> Result<Vec<Entry<Engagement>>> {
    let sql = Sql::new(
        "SELECT id, kind, contract, zero_hours, contracted_hours, contracted_unknown, average_hours, average_unknown,
             annualised, pay_pence, pay_confirmed_on, apprentice, apprentice_since, sleep_ins, started_on, ended_on,
             why_ended
         FROM assistant_engagements WHERE assistant_id = $1 ORDER BY created_at, id",
    );
    let rows: Vec<EngagementRow> = db.fetch_all(sql.bind(of)).await?;
    Ok(rows.into_iter().map(whole).collect())
}

fn whole(row: EngagementRow) -> Entry<Engagement> {
    let pay = row.pay_pence.zip(row.pay_confirmed_on);
    let item = Engagement {
        kind: row.kind,
        contract: row.contract,
        zero_hours: row.zero_hours,
        contracted: HoursTold::kept(row.contracted_hours, row.contracted_unknown),
        average: HoursTold::kept(row.average_hours, row.average_unknown),
        annualised: row.annualised,
        pay: pay.map(|(per_hour, confirmed_on)| ConfirmedPay { per_hour, confirmed_on }),
        apprentice: row.apprentice,
        apprentice_since: row.apprentice_since,
        sleep_ins: row.sleep_ins,
        started_on: row.started_on,
        ended: row.ended_on.map(|on| Ended { on, why: row.why_ended }),
    };
    Entry { id: row.id, item }
}

pub(in crate::assistants) async fn insert(
    db: &mut Conn,
    of: AssistantId,
    id: EngagementId,
    job: &Engagement,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO assistant_engagements (id, assistant_id, kind, contract, zero_hours, contracted_hours,
             contracted_unknown, average_hours, average_unknown, annualised, pay_pence, pay_confirmed_on, apprentice,
             apprentice_since, sleep_ins, started_on, ended_on, why_ended, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
    );
    db.execute(told(sql.bind(id).bind(of), job).bind(now)).await
}

pub(in crate::assistants) async fn update(
    db: &mut Conn,
    of: AssistantId,
    id: EngagementId,
    job: &Engagement,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE assistant_engagements SET kind = $3, contract = $4, zero_hours = $5, contracted_hours = $6,
             contracted_unknown = $7, average_hours = $8, average_unknown = $9, annualised = $10, pay_pence = $11,
             pay_confirmed_on = $12, apprentice = $13, apprentice_since = $14, sleep_ins = $15, started_on = $16,
             ended_on = $17, why_ended = $18
         WHERE id = $1 AND assistant_id = $2",
    );
    db.execute(told(sql.bind(id).bind(of), job)).await
}

/// Binds what was told, in the order of the columns.
fn told(sql: Sql, job: &Engagement) -> Sql {
    let known = |hours: Option<HoursTold>| hours.and_then(HoursTold::known);
    sql.bind(job.kind)
        .bind(job.contract)
        .bind(job.zero_hours)
        .bind(known(job.contracted))
        .bind(job.contracted == Some(HoursTold::DontKnow))
        .bind(known(job.average))
        .bind(job.average == Some(HoursTold::DontKnow))
        .bind(job.annualised)
        .bind(job.pay.map(|pay| pay.per_hour))
        .bind(job.pay.map(|pay| pay.confirmed_on))
        .bind(job.apprentice)
        .bind(job.apprentice_since)
        .bind(job.sleep_ins)
        .bind(job.started_on)
        .bind(job.ended.map(|ended| ended.on))
        .bind(job.ended.and_then(|ended| ended.why))
}

pub(in crate::assistants) async fn delete(db: &mut Conn, of: AssistantId, id: EngagementId) -> Result<u64> {
    let sql = Sql::new("DELETE FROM assistant_engagements WHERE id = $1 AND assistant_id = $2");
    db.execute(sql.bind(id).bind(of)).await
}
