//! What they have done and learned.

use crate::{
    assistants::{
        engagement::{Engagement, HoursTold},
        items::Entry,
        qualification::Held,
        store::rows,
        training::{Expiry, Training},
        training_access::TrainingRequest,
        whole::WholeRecord,
    },
    storage::{Conn, Result, Sql, Value},
};

pub(super) async fn insert(db: &mut Conn, all: &[WholeRecord]) -> Result<()> {
    let told = || {
        Sql::new(
            "INSERT INTO assistant_experience (assistant_id, worked, qualified, care_certificate,
                 level_two_certificate, trained, pathway, next_step) VALUES",
        )
    };
    rows::insert(db, told, all.iter().map(told_of).collect()).await?;
    let engagements = || {
        Sql::new(
            "INSERT INTO assistant_engagements (id, assistant_id, created_at, kind, contract, zero_hours,
                 contracted_hours, contracted_unknown, average_hours, average_unknown, annualised, pay_pence,
                 pay_confirmed_on, apprentice, apprentice_since, sleep_ins, started_on, ended_on, why_ended) VALUES",
        )
    };
    let jobs =
        all.iter().flat_map(|whole| whole.experience.engagements.iter().map(|job| engagement(whole, job)));
    rows::insert(db, engagements, jobs.collect()).await?;
    let qualifications = || {
        Sql::new(
            "INSERT INTO assistant_qualifications (id, assistant_id, created_at, qualification, level, year) VALUES",
        )
    };
    let held = all
        .iter()
        .flat_map(|whole| whole.experience.qualifications.iter().map(|held| qualification(whole, held)));
    rows::insert(db, qualifications, held.collect()).await?;
    let trainings = || {
        Sql::new(
            "INSERT INTO assistant_trainings (id, assistant_id, created_at, category, title, provider, trained_by,
                 accredited, how, completed_on, expires, expires_on) VALUES",
        )
    };
    let done =
        all.iter().flat_map(|whole| whole.experience.trainings.iter().map(|done| training(whole, done)));
    rows::insert(db, trainings, done.collect()).await?;
    let requests = || {
        Sql::new(
            "INSERT INTO assistant_training_requests (id, assistant_id, created_at, category, asked_on, stage,
                 funded_by, why_not) VALUES",
        )
    };
    let asked =
        all.iter().flat_map(|whole| whole.experience.requests.iter().map(|asked| request(whole, asked)));
    rows::insert(db, requests, asked.collect()).await
}

fn told_of(whole: &WholeRecord) -> Vec<Value> {
    let told = &whole.experience.told;
    vec![
        whole.record.id.into(),
        told.worked.into(),
        told.qualified.into(),
        told.care_certificate.into(),
        told.level_two.into(),
        told.trained.into(),
        told.pathway.into(),
        told.next_step.into(),
    ]
}

fn engagement(whole: &WholeRecord, Entry { id, item }: &Entry<Engagement>) -> Vec<Value> {
    let known = |hours: Option<HoursTold>| hours.and_then(HoursTold::known);
    vec![
        (*id).into(),
        whole.record.id.into(),
        whole.begun_at.into(),
        item.kind.into(),
        item.contract.into(),
        item.zero_hours.into(),
        known(item.contracted).into(),
        (item.contracted == Some(HoursTold::DontKnow)).into(),
        known(item.average).into(),
        (item.average == Some(HoursTold::DontKnow)).into(),
        item.annualised.into(),
        item.pay.map(|pay| pay.per_hour).into(),
        item.pay.map(|pay| pay.confirmed_on).into(),
        item.apprentice.into(),
        item.apprentice_since.into(),
        item.sleep_ins.into(),
        item.started_on.into(),
        item.ended.map(|ended| ended.on).into(),
        item.ended.and_then(|ended| ended.why).into(),
    ]
}

fn qualification(whole: &WholeRecord, Entry { id, item }: &Entry<Held>) -> Vec<Value> {
    let (kind, level, year) = (item.qualification.into(), item.own_level.into(), item.year.into());
    vec![(*id).into(), whole.record.id.into(), whole.begun_at.into(), kind, level, year]
}

fn training(whole: &WholeRecord, Entry { id, item }: &Entry<Training>) -> Vec<Value> {
    vec![
        (*id).into(),
        whole.record.id.into(),
        whole.begun_at.into(),
        item.category.into(),
        item.title.as_ref().into(),
        item.provider.as_ref().into(),
        item.trained_by.into(),
        item.accredited.into(),
        item.how.into(),
        item.completed_on.into(),
        item.expiry.map(Expiry::word).into(),
        item.expiry.and_then(Expiry::day).into(),
    ]
}

fn request(whole: &WholeRecord, Entry { id, item }: &Entry<TrainingRequest>) -> Vec<Value> {
    vec![
        (*id).into(),
        whole.record.id.into(),
        whole.begun_at.into(),
        item.category.into(),
        item.asked_on.into(),
        item.stage.into(),
        item.funded_by.into(),
        item.why_not.into(),
    ]
}
