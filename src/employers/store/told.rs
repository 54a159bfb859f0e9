//! What an employer tells.

use crate::{
    clock::Timestamp,
    employers::{
        answer::{Acting, Answer, Support},
        place::Address,
        words::{ActsFor, Funding},
    },
    ids::EmployerId,
    storage::{Conn, Result, Sql},
    text::FullName,
};

/// Keeps an answer, and when it was given.
pub(in crate::employers) async fn save(
    db: &mut Conn,
    id: EmployerId,
    answer: &Answer,
    now: Timestamp,
) -> Result<()> {
    match answer {
        Answer::ActsFor(acts_for) => save_acts_for(db, id, *acts_for).await?,
        Answer::Acting(acting) => save_acting(db, id, acting).await?,
        Answer::Name(name) => save_name(db, id, name).await?,
        Answer::Funding(funding) => save_funding(db, id, *funding).await?,
        Answer::Home(home) => save_home(db, id, home).await?,
        Answer::Support(support) => save_support(db, id, support).await?,
    }
    db.execute(Sql::new("UPDATE employers SET said_at = $1 WHERE id = $2").bind(now).bind(id)).await?;
    Ok(())
}

async fn save_acts_for(db: &mut Conn, id: EmployerId, acts_for: ActsFor) -> Result<()> {
    if acts_for == ActsFor::Myself {
        db.execute(Sql::new("DELETE FROM representations WHERE employer_id = $1").bind(id)).await?;
    }
    db.execute(Sql::new("UPDATE employers SET acts_for = $1 WHERE id = $2").bind(acts_for).bind(id)).await?;
    Ok(())
}

async fn save_acting(db: &mut Conn, id: EmployerId, acting: &Acting) -> Result<()> {
    let sql = Sql::new(
        "INSERT INTO representations (employer_id, capacity, name) VALUES ($1, $2, $3)
         ON CONFLICT (employer_id) DO UPDATE SET capacity = excluded.capacity, name = excluded.name",
    );
    db.execute(sql.bind(id).bind(acting.capacity).bind(&acting.name)).await?;
    Ok(())
}

async fn save_name(db: &mut Conn, id: EmployerId, name: &FullName) -> Result<()> {
    let sql = Sql::new("UPDATE employers SET first_name = $1, last_name = $2 WHERE id = $3");
    db.execute(sql.bind(&name.first).bind(&name.last).bind(id)).await?;
    Ok(())
}

async fn save_funding(db: &mut Conn, id: EmployerId, funding: Funding) -> Result<()> {
    db.execute(Sql::new("UPDATE employers SET funding = $1 WHERE id = $2").bind(funding).bind(id)).await?;
    Ok(())
}

async fn save_home(db: &mut Conn, id: EmployerId, home: &Address) -> Result<()> {
    let sql = Sql::new(
        "UPDATE employers SET home_postcode = $1, home_ward = $2, home_ward_chosen = $3 WHERE id = $4",
    );
    db.execute(sql.bind(&home.postcode).bind(&home.ward).bind(home.ward_chosen).bind(id)).await?;
    Ok(())
}

async fn save_support(db: &mut Conn, id: EmployerId, support: &Support) -> Result<()> {
    let elsewhere = support.elsewhere();
    let sql = Sql::new(
        "UPDATE representations SET support_at = $1, postcode = $2, ward = $3, ward_chosen = $4
         WHERE employer_id = $5",
    );
    let sql = sql
        .bind(support.at())
        .bind(elsewhere.map(|address| &address.postcode))
        .bind(elsewhere.map(|address| &address.ward))
        .bind(elsewhere.map(|address| address.ward_chosen));
    db.execute(sql.bind(id)).await?;
    Ok(())
}
