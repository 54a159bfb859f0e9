//! What a personal assistant has done and learned.

use serde::Serialize;

use super::word::{Word, hours, word};
use crate::{
    assistants::{self, Engagement, Entry, Expiry, Held, HoursTold, Training, TrainingRequest, terms::Year},
    text::PlainLine,
};

/// Jobs, qualifications, training.
#[derive(Debug, Serialize)]
pub(super) struct Experience {
    has_worked_as_a_pa: Option<bool>,
    jobs: Vec<Job>,
    holds_a_qualification: Option<Word>,
    care_certificate: Option<Word>,
    level_2_certificate: Option<Word>,
    qualifications: Vec<Learned>,
    has_trained: Option<bool>,
    training: Vec<Course>,
    training_asked_for: Vec<Wish>,
    pathway: Option<Word>,
    wants_next: Option<Word>,
}

impl Experience {
    pub(super) fn of(all: &assistants::Experience) -> Self {
        let told = &all.told;
        Self {
            has_worked_as_a_pa: told.worked,
            jobs: each(&all.engagements, Job::of),
            holds_a_qualification: told.qualified.map(|said| word!(said)),
            care_certificate: told.care_certificate.map(|said| word!(said)),
            level_2_certificate: told.level_two.map(|said| word!(said)),
            qualifications: each(&all.qualifications, Learned::of),
            has_trained: told.trained,
            training: each(&all.trainings, Course::of),
            training_asked_for: each(&all.requests, Wish::of),
            pathway: told.pathway.map(|said| word!(said)),
            wants_next: told.next_step.map(|said| word!(said)),
        }
    }
}

fn each<I: assistants::Item, T>(entries: &[Entry<I>], of: fn(&I) -> T) -> Vec<T> {
    entries.iter().map(|entry| of(&entry.item)).collect()
}

#[derive(Debug, Serialize)]
struct Job {
    kind: Word,
    contract: Option<Word>,
    zero_hours: Option<Word>,
    contracted_hours: Option<HoursSaid>,
    average_hours: Option<HoursSaid>,
    annualised: Option<Word>,
    pay_per_hour: Option<String>,
    pay_confirmed_on: Option<String>,
    apprentice: Option<Word>,
    apprentice_since: Option<String>,
    sleep_ins: Option<Word>,
    started_on: Option<String>,
    ended_on: Option<String>,
    why_it_ended: Option<Word>,
}

/// A number, or that it is not known.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum HoursSaid {
    Hours(f32),
    Unknown(&'static str),
}

impl HoursSaid {
    fn of(told: HoursTold) -> Self {
        told.known().map_or(Self::Unknown("dont_know"), |known| Self::Hours(hours(known)))
    }
}

impl Job {
    fn of(job: &Engagement) -> Self {
        let ended = job.ended.as_ref();
        Self {
            kind: word!(job.kind),
            contract: job.contract.map(|said| word!(said)),
            zero_hours: job.zero_hours.map(|said| word!(said)),
            contracted_hours: job.contracted.map(HoursSaid::of),
            average_hours: job.average.map(HoursSaid::of),
            annualised: job.annualised.map(|said| word!(said)),
            pay_per_hour: job.pay.as_ref().map(|pay| pay.per_hour.to_string()),
            pay_confirmed_on: job.pay.as_ref().map(|pay| pay.confirmed_on.to_string()),
            apprentice: job.apprentice.map(|said| word!(said)),
            apprentice_since: job.apprentice_since.map(|day| day.to_string()),
            sleep_ins: job.sleep_ins.map(|said| word!(said)),
            started_on: job.started_on.map(|day| day.to_string()),
            ended_on: ended.map(|ended| ended.on.to_string()),
            why_it_ended: ended.and_then(|ended| ended.why).map(|why| word!(why)),
        }
    }
}

#[derive(Debug, Serialize)]
struct Learned {
    qualification: Word,
    level: Word,
    year: Option<u16>,
}

impl Learned {
    fn of(held: &Held) -> Self {
        Self {
            qualification: word!(held.qualification),
            level: word!(held.level()),
            year: held.year.map(Year::number),
        }
    }
}

#[derive(Debug, Serialize)]
struct Course {
    category: Word,
    title: Option<String>,
    provider: Option<String>,
    trained_by: Option<Word>,
    accredited: Option<Word>,
    how: Option<Word>,
    completed_on: String,
    expires: Option<Word>,
    expires_on: Option<String>,
}

impl Course {
    fn of(done: &Training) -> Self {
        Self {
            category: word!(done.category),
            title: done.title.as_ref().map(PlainLine::as_str).map(str::to_owned),
            provider: done.provider.as_ref().map(PlainLine::as_str).map(str::to_owned),
            trained_by: done.trained_by.map(|said| word!(said)),
            accredited: done.accredited.map(|said| word!(said)),
            how: done.how.map(|said| word!(said)),
            completed_on: done.completed_on.to_string(),
            expires: done.expiry.map(|expiry| word!(expiry.word())),
            expires_on: done.expiry.and_then(Expiry::day).map(|day| day.to_string()),
        }
    }
}

#[derive(Debug, Serialize)]
struct Wish {
    category: Word,
    asked_on: String,
    stage: Word,
    funded_by: Option<Word>,
    why_not: Option<Word>,
}

impl Wish {
    fn of(request: &TrainingRequest) -> Self {
        Self {
            category: word!(request.category),
            asked_on: request.asked_on.to_string(),
            stage: word!(request.stage),
            funded_by: request.funded_by.map(|by| word!(by)),
            why_not: request.why_not.map(|why| word!(why)),
        }
    }
}
