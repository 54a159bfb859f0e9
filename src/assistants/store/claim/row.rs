//! The rows of the ledger, read.

use std::collections::HashMap;

use time::Date;

use crate::{
    accounts::Role,
    assistants::{
        ledger::{
            CarInsurance, CheckMethod, Claim, ClaimKind, ClaimState, DbsCertificate, DbsLevel, DbsOutcome,
            DbsWorkforce, Decision, Evidence, IdentityPaper, NotAccepted, Referee, Relation, RightToWork,
            Standing, Told, WorkBasis,
        },
        terms::Hours,
    },
    clock::Timestamp,
    ids::{AssistantId, ClaimId, HeldQualificationId, TrainingId},
    storage::{Conn, Error, Result, Sql},
    text::{Email, PersonName, Phone},
};

/// Everything that stands in the rows of claims.
const CLAIMS: &str =
    "SELECT c.assistant_id, c.id, c.kind, c.qualification_id, c.training_id, c.state, c.said_at,
        c.waiting_since, c.method, c.decided_as, c.decided_on, c.look_again_by, c.reason, c.paper, c.basis,
        c.hours_limit, c.sponsor_only, c.ends_on,
        d.level, d.issued_on, d.workforce, d.update_service, d.seen_on, d.outcome,
        r.name, r.relation, r.email, r.telephone
     FROM assistant_claims c
         LEFT JOIN assistant_dbs d ON d.claim_id = c.id
         LEFT JOIN assistant_referees r ON r.claim_id = c.id
     WHERE ";

#[derive(sqlx::FromRow)]
struct ClaimRow {
    id: ClaimId,
    kind: ClaimKind,
    qualification_id: Option<HeldQualificationId>,
    training_id: Option<TrainingId>,
    state: ClaimState,
    said_at: Timestamp,
    waiting_since: Option<Timestamp>,
    method: Option<CheckMethod>,
    decided_as: Option<Role>,
    decided_on: Option<Date>,
    look_again_by: Option<Date>,
    reason: Option<NotAccepted>,
    paper: Option<IdentityPaper>,
    basis: Option<WorkBasis>,
    hours_limit: Option<Hours>,
    sponsor_only: Option<bool>,
    ends_on: Option<Date>,
    level: Option<DbsLevel>,
    issued_on: Option<Date>,
    workforce: Option<DbsWorkforce>,
    update_service: Option<bool>,
    seen_on: Option<Date>,
    outcome: Option<DbsOutcome>,
    name: Option<PersonName>,
    relation: Option<Relation>,
    email: Option<Email>,
    telephone: Option<Phone>,
}

impl ClaimRow {
    /// The claim; a row that contradicts itself, which the schema forbids, is an error.
    fn whole(self) -> Result<Claim> {
        let (id, said_at, standing) = (self.id, self.said_at, self.standing().ok_or(Error::Missing)?);
        Ok(Claim { id, evidence: self.evidence().ok_or(Error::Missing)?, standing, said_at })
    }

    fn standing(&self) -> Option<Standing> {
        let decision = || {
            Some(Decision { role: self.decided_as?, on: self.decided_on?, look_again_by: self.look_again_by })
        };
        Some(match self.state {
            ClaimState::Said => Standing::Said,
            ClaimState::Waiting => Standing::Waiting { since: self.waiting_since? },
            // What has run out shows by its day.
            ClaimState::Checked | ClaimState::Expired => {
                Standing::Checked { method: self.method?, decision: decision()? }
            }
            ClaimState::NotAccepted => Standing::NotAccepted { reason: self.reason?, decision: decision()? },
        })
    }

    fn evidence(self) -> Option<Evidence> {
        Some(Evidence::Told(match self.kind {
            ClaimKind::Qualification => return self.qualification_id.map(Evidence::Qualification),
            ClaimKind::Training => return self.training_id.map(Evidence::Training),
            ClaimKind::Identity => Told::Identity(self.paper?),
            ClaimKind::RightToWork => Told::RightToWork(RightToWork {
                basis: self.basis?,
                ends_on: self.ends_on,
                hours_limit: self.hours_limit,
                sponsor_only: self.sponsor_only,
            }),
            ClaimKind::Dbs => Told::Dbs(DbsCertificate {
                level: self.level?,
                issued_on: self.issued_on?,
                workforce: self.workforce,
                update_service: self.update_service,
                seen: self.seen_on.zip(self.outcome),
            }),
            ClaimKind::Reference => Told::Reference(Referee {
                name: self.name?,
                relation: self.relation?,
                email: self.email,
                telephone: self.telephone,
            }),
            ClaimKind::CarInsurance => Told::CarInsurance(CarInsurance { ends_on: self.ends_on? }),
        }))
    }
}

#[derive(sqlx::FromRow)]
struct ClaimOf {
    assistant_id: AssistantId,
    #[sqlx(flatten)]
    claim: ClaimRow,
}

/// All claims of some records, each record's in the order in which they were made.
pub(in crate::assistants) async fn all_of_these(
    db: &mut Conn,
    of: &[AssistantId],
) -> Result<HashMap<AssistantId, Vec<Claim>>> {
    let mut sql = Sql::new(CLAIMS);
    sql.push("c.assistant_id IN (").push_list(of.iter().copied()).push(") ORDER BY c.said_at, c.id");
    let mut all: HashMap<AssistantId, Vec<Claim>> = HashMap::new();
    for row in db.fetch_all::<ClaimOf>(sql).await? {
        all.entry(row.assistant_id).or_default().push(row.claim.whole()?);
    }
    Ok(all)
}

/// All claims of a record, in the order in which they were made.
pub(in crate::assistants) async fn all_of(db: &mut Conn, of: AssistantId) -> Result<Vec<Claim>> {
    let mut sql = Sql::new(CLAIMS);
    sql.push("c.assistant_id = ").push_bind(of).push(" ORDER BY c.said_at, c.id");
    let rows: Vec<ClaimRow> = db.fetch_all(sql).await?;
    rows.into_iter().map(ClaimRow::whole).collect()
}

/// The ids of the claims of a kind.
pub(in crate::assistants) async fn ids_of_kind(
    db: &mut Conn,
    of: AssistantId,
    kind: ClaimKind,
) -> Result<Vec<ClaimId>> {
    let sql = Sql::new("SELECT id FROM assistant_claims WHERE assistant_id = $1 AND kind = $2 ORDER BY id");
    let rows: Vec<(ClaimId,)> = db.fetch_all(sql.bind(of).bind(kind)).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
