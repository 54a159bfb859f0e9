//! What the council has checked of somebody who is listed: the ledger, as employers read it.

use time::Date;

use crate::{
    assistants::{
        items::Item as _,
        ledger::{Claim, Evidence},
        portable::Check,
        qualification::Held,
        store,
        terms::{Qualification, TrainingCategory},
        training::Training,
    },
    ids::AssistantId,
    storage::{self, Conn},
};

/// Checks that hold today: of what, how, by which role, when, and by when the council looks again. What was found is not in
/// here, nor what was not accepted or waits, nor words that she has typed.
#[derive(Clone, Debug, Default)]
pub struct CheckedClaims {
    /// Identity, right to work, references and so on.
    pub told: Vec<Check>,
    /// Qualifications.
    pub qualifications: Vec<(Qualification, Check)>,
    /// Training.
    pub trainings: Vec<(TrainingCategory, Check)>,
}

/// What of somebody's claims is checked on a day. To be asked about people only of whom [`super::ListedRows::read`] tells.
pub(super) async fn read_checked(
    db: &mut Conn,
    id: AssistantId,
    today: Date,
) -> storage::Result<CheckedClaims> {
    let claims = store::claim::all_of(db, id).await?;
    let (held, trained) = (Held::all(db, id).await?, Training::all(db, id).await?);
    let check =
        |of: Evidence| claims.iter().find(|claim| claim.evidence == of).and_then(|one| Check::of(one, today));
    let qualifications = held
        .into_iter()
        .filter_map(|entry| Some((entry.item.qualification, check(Evidence::Qualification(entry.id))?)));
    let trainings = trained
        .into_iter()
        .filter_map(|entry| Some((entry.item.category, check(Evidence::Training(entry.id))?)));
    let (qualifications, trainings) = (qualifications.collect(), trainings.collect());
    Ok(CheckedClaims { told: told(&claims, today), qualifications, trainings })
}

fn told(claims: &[Claim], today: Date) -> Vec<Check> {
    let told = claims.iter().filter(|claim| matches!(claim.evidence, Evidence::Told(_)));
    let mut told: Vec<_> = told.filter_map(|claim| Check::of(claim, today)).collect();
    told.sort_by_key(|check| (check.kind, check.on));
    told
}
