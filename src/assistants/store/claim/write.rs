//! Writing claims.

use time::Date;

use crate::{
    assistants::{
        ledger::{Claim, DbsCertificate, Evidence, IdentityPaper, Referee, Standing, Told, WorkBasis},
        store::rows,
        terms::Hours,
    },
    clock::Timestamp,
    ids::{AssistantId, ClaimId},
    storage::{Conn, Result, Sql, Value},
};

/// Adds claims to records.
pub(in crate::assistants) async fn insert(db: &mut Conn, all: &[(AssistantId, &Claim)]) -> Result<()> {
    let claims = || {
        Sql::new(
            "INSERT INTO assistant_claims (id, assistant_id, said_at, kind, qualification_id, training_id, state,
                 waiting_since, method, decided_as, decided_on, look_again_by, reason, paper, basis, hours_limit,
                 sponsor_only, ends_on) VALUES",
        )
    };
    rows::insert(db, claims, all.iter().map(row).collect()).await?;
    for (_, claim) in all {
        if let Evidence::Told(told) = &claim.evidence {
            insert_beside(db, claim.id, told).await?;
        }
    }
    Ok(())
}

fn row((of, claim): &(AssistantId, &Claim)) -> Vec<Value> {
    let (qualification, training) = match claim.evidence {
        Evidence::Told(_) => (None, None),
        Evidence::Qualification(id) => (Some(id), None),
        Evidence::Training(id) => (None, Some(id)),
    };
    let own = match &claim.evidence {
        Evidence::Told(told) => Own::of(told),
        Evidence::Qualification(_) | Evidence::Training(_) => Own::default(),
    };
    let begin = [claim.id.into(), (*of).into(), claim.said_at.into(), claim.kind().into()];
    let about = [qualification.into(), training.into()];
    begin.into_iter().chain(about).chain(standing(claim.standing)).chain(own.values()).collect()
}

/// State, since when it waits, method, role, day, look again by, reason.
pub(super) fn standing(standing: Standing) -> [Value; 7] {
    let (method, decision, reason) = match standing {
        Standing::Said | Standing::Waiting { .. } => (None, None, None),
        Standing::Checked { method, decision } => (Some(method), Some(decision), None),
        Standing::NotAccepted { reason, decision } => (None, Some(decision), Some(reason)),
    };
    [
        standing.word().into(),
        standing.waiting_since().into(),
        method.into(),
        decision.map(|decision| decision.role).into(),
        decision.map(|decision| decision.on).into(),
        decision.and_then(|decision| decision.look_again_by).into(),
        reason.into(),
    ]
}

/// What of a telling stands in the row of the claim itself.
#[derive(Default)]
struct Own {
    paper: Option<IdentityPaper>,
    basis: Option<WorkBasis>,
    hours_limit: Option<Hours>,
    sponsor_only: Option<bool>,
    ends_on: Option<Date>,
}

impl Own {
    fn of(told: &Told) -> Self {
        match told {
            Told::Identity(paper) => Self { paper: Some(*paper), ..Self::default() },
            Told::RightToWork(right) => Self {
                basis: Some(right.basis),
                hours_limit: right.hours_limit,
                sponsor_only: right.sponsor_only,
                ends_on: right.ends_on,
                ..Self::default()
            },
            Told::CarInsurance(insurance) => Self { ends_on: Some(insurance.ends_on), ..Self::default() },
            Told::Dbs(_) | Told::Reference(_) => Self::default(),
        }
    }

    fn values(self) -> [Value; 5] {
        let Self { paper, basis, hours_limit, sponsor_only, ends_on } = self;
        [paper.into(), basis.into(), hours_limit.into(), sponsor_only.into(), ends_on.into()]
    }
}

/// Puts what is told now in the place of what was told before. How the claim stands is not changed by this.
pub(in crate::assistants) async fn replace(
    db: &mut Conn,
    id: ClaimId,
    told: &Told,
    now: Timestamp,
) -> Result<()> {
    let sql = Sql::new(
        "UPDATE assistant_claims SET said_at = $2, paper = $3, basis = $4, hours_limit = $5, sponsor_only = $6,
             ends_on = $7 WHERE id = $1",
    );
    let sql = Own::of(told).values().into_iter().fold(sql.bind(id).bind(now), Sql::bind);
    db.execute(sql).await?;
    db.execute(Sql::new("DELETE FROM assistant_dbs WHERE claim_id = $1").bind(id)).await?;
    db.execute(Sql::new("DELETE FROM assistant_referees WHERE claim_id = $1").bind(id)).await?;
    insert_beside(db, id, told).await
}

/// What stands in a table of its own.
async fn insert_beside(db: &mut Conn, id: ClaimId, told: &Told) -> Result<()> {
    match told {
        Told::Dbs(dbs) => insert_dbs(db, id, dbs).await,
        Told::Reference(referee) => insert_referee(db, id, referee).await,
        Told::Identity(_) | Told::RightToWork(_) | Told::CarInsurance(_) => Ok(()),
    }
}

async fn insert_dbs(db: &mut Conn, id: ClaimId, dbs: &DbsCertificate) -> Result<()> {
    let sql = Sql::new(
        "INSERT INTO assistant_dbs (claim_id, level, issued_on, workforce, update_service, seen_on, outcome)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    );
    let (seen_on, outcome) = dbs.seen.unzip();
    let sql = sql.bind(id).bind(dbs.level).bind(dbs.issued_on).bind(dbs.workforce).bind(dbs.update_service);
    db.execute(sql.bind(seen_on).bind(outcome)).await?;
    Ok(())
}

async fn insert_referee(db: &mut Conn, id: ClaimId, referee: &Referee) -> Result<()> {
    let sql = Sql::new(
        "INSERT INTO assistant_referees (claim_id, name, relation, email, telephone) VALUES ($1, $2, $3, $4, $5)",
    );
    let sql = sql.bind(id).bind(&referee.name).bind(referee.relation);
    db.execute(sql.bind(referee.email.as_ref()).bind(referee.telephone.as_ref())).await?;
    Ok(())
}
