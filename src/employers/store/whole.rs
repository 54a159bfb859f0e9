//! Many employers at once.

use time::Date;

use crate::{
    employers::{
        answer::{Acting, Support},
        life::Life,
        place::Address,
        whole::WholeEmployer,
    },
    storage::{Conn, Result, Sql, Value},
};

/// So many rows in one statement.
const AT_ONCE: usize = 25;

/// Writes employers. Of what ends soon after that day, or has ended before it, people were told.
pub(in crate::employers) async fn insert(db: &mut Conn, all: &[WholeEmployer], today: Date) -> Result<()> {
    for some in all.chunks(AT_ONCE) {
        let mut sql = Sql::new(
            "INSERT INTO employers (id, person_id, status, acts_for, first_name, last_name, funding, home_postcode,
                home_ward, home_ward_chosen, said_at, waiting_since, method, decided_as, decided_on, checked_until,
                reason, reminded, created_at, updated_at) VALUES ",
        );
        sql.push_rows(some.iter().map(|one| row(one, today)));
        db.execute(sql).await?;
        let acting: Vec<_> = some.iter().filter_map(acting).collect();
        if !acting.is_empty() {
            let mut sql = Sql::new(
                "INSERT INTO representations (employer_id, capacity, name, support_at, postcode, ward, ward_chosen,
                    ends_on, told_on, told_by) VALUES ",
            );
            sql.push_rows(acting);
            db.execute(sql).await?;
        }
    }
    Ok(())
}

fn row(one: &WholeEmployer, today: Date) -> Vec<Value> {
    let (told, life, check) = (&one.told, one.life, one.life.check());
    let decided = match life {
        Life::NotAccepted { role, on, .. } => Some((role, on)),
        _ => check.map(|check| (check.role, check.on)),
    };
    let reason = if let Life::NotAccepted { reason, .. } = life { Some(reason) } else { None };
    let begin = [
        one.id.into(),
        one.person.into(),
        life.status().into(),
        told.acts_for.into(),
        told.name.as_ref().map(|name| &name.first).into(),
        told.name.as_ref().map(|name| &name.last).into(),
        told.funding.into(),
    ];
    let end = [
        one.told_at.into(),
        life.waiting_since().into(),
        check.map(|check| check.method).into(),
        decided.map(|(role, _)| role).into(),
        decided.map(|(_, on)| on).into(),
        check.map(|check| check.until).into(),
        reason.into(),
        check.and_then(|check| check.told_on(today)).into(),
        one.told_at.into(),
        one.told_at.into(),
    ];
    begin.into_iter().chain(address(told.home.as_ref())).chain(end).collect()
}

fn address(address: Option<&Address>) -> [Value; 3] {
    [
        address.map(|address| &address.postcode).into(),
        address.map(|address| &address.ward).into(),
        address.map(|address| address.ward_chosen).into(),
    ]
}

fn acting(one: &WholeEmployer) -> Option<Vec<Value>> {
    let Acting { capacity, name } = one.told.acting.as_ref()?;
    let support = one.told.support.as_ref();
    let check = one.life.check().and_then(|check| check.acting);
    let begin = [one.id.into(), (*capacity).into(), name.into(), support.map(Support::at).into()];
    let end = [
        check.map(|check| check.ends_on).into(),
        check.map(|check| check.told_on).into(),
        check.map(|check| check.told_by).into(),
    ];
    let elsewhere = address(support.and_then(Support::elsewhere));
    Some(begin.into_iter().chain(elsewhere).chain(end).collect())
}
