//! What was said before the lists.

use crate::{
    assistants::{
        experience::{Standing, Told},
        pathway::Pathway,
        qualification::Qualified,
        terms::{CareCertificate, LevelTwoCertificate, NextStep, PathwayCategory, YesNo},
    },
    ids::AssistantId,
    storage::{Conn, Result, Sql},
};

#[derive(sqlx::FromRow)]
struct StandingRow {
    worked: Option<bool>,
    qualified: Option<YesNo>,
    care_certificate: Option<CareCertificate>,
    level_two_certificate: Option<LevelTwoCertificate>,
    trained: Option<bool>,
    pathway: Option<PathwayCategory>,
    next_step: Option<NextStep>,
    engagements: i64,
    qualifications: i64,
    trainings: i64,
}

/// What was said before the lists, and how long they are.
pub(in crate::assistants) async fn standing(db: &mut Conn, id: AssistantId) -> Result<Standing> {
    let sql = Sql::new(
        "SELECT e.worked, e.qualified, e.care_certificate, e.level_two_certificate, e.trained, e.pathway, e.next_step,
             (SELECT COUNT(*) FROM assistant_engagements j WHERE j.assistant_id = a.id) AS engagements,
             (SELECT COUNT(*) FROM assistant_qualifications q WHERE q.assistant_id = a.id) AS qualifications,
             (SELECT COUNT(*) FROM assistant_trainings t WHERE t.assistant_id = a.id) AS trainings
         FROM assistants a LEFT JOIN assistant_experience e ON e.assistant_id = a.id WHERE a.id = $1",
    );
    let row: StandingRow = db.fetch_one(sql.bind(id)).await?;
    Ok(Standing {
        told: Told {
            worked: row.worked,
            qualified: row.qualified,
            care_certificate: row.care_certificate,
            level_two: row.level_two_certificate,
            trained: row.trained,
            pathway: row.pathway,
            next_step: row.next_step,
        },
        engagements: row.engagements,
        qualifications: row.qualifications,
        trainings: row.trainings,
    })
}

pub(in crate::assistants) async fn save_worked(db: &mut Conn, id: AssistantId, worked: bool) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO assistant_experience (assistant_id, worked) VALUES ($1, $2)
         ON CONFLICT (assistant_id) DO UPDATE SET worked = excluded.worked",
    );
    db.execute(sql.bind(id).bind(worked)).await
}

pub(in crate::assistants) async fn save_qualified(
    db: &mut Conn,
    id: AssistantId,
    said: &Qualified,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO assistant_experience (assistant_id, qualified, care_certificate, level_two_certificate)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (assistant_id) DO UPDATE SET qualified = excluded.qualified,
             care_certificate = excluded.care_certificate, level_two_certificate = excluded.level_two_certificate",
    );
    db.execute(sql.bind(id).bind(said.holds).bind(said.care_certificate).bind(said.level_two)).await
}

/// Notes that there is a qualification; what was said of the certificates stays.
pub(in crate::assistants) async fn save_holds(db: &mut Conn, id: AssistantId) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO assistant_experience (assistant_id, qualified) VALUES ($1, $2)
         ON CONFLICT (assistant_id) DO UPDATE SET qualified = excluded.qualified",
    );
    db.execute(sql.bind(id).bind(YesNo::Yes)).await
}

pub(in crate::assistants) async fn save_trained(
    db: &mut Conn,
    id: AssistantId,
    trained: bool,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO assistant_experience (assistant_id, trained) VALUES ($1, $2)
         ON CONFLICT (assistant_id) DO UPDATE SET trained = excluded.trained",
    );
    db.execute(sql.bind(id).bind(trained)).await
}

pub(in crate::assistants) async fn save_pathway(
    db: &mut Conn,
    id: AssistantId,
    pathway: &Pathway,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO assistant_experience (assistant_id, pathway, next_step) VALUES ($1, $2, $3)
         ON CONFLICT (assistant_id) DO UPDATE SET pathway = excluded.pathway, next_step = excluded.next_step",
    );
    db.execute(sql.bind(id).bind(pathway.category).bind(pathway.next)).await
}
