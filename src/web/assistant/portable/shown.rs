//! A record that is taken along, in words.

use crate::assistants::terms::{CareCertificate, LevelTwoCertificate};
use crate::assistants::{Check, Expiry, Held, Learned, Portable, Training, TrainingState};
use crate::text::PlainLine;
use crate::web::listing::{Entry, by, checked};
use crate::web::moment;
use crate::words::Words;

/// The words of a record.
pub(super) struct Shown {
    pub(super) name: String,
    pub(super) number: String,
    pub(super) on: String,
    pub(super) confirmed: Option<String>,
    pub(super) qualifications: Vec<Entry>,
    pub(super) trainings: Vec<Entry>,
    pub(super) checks: Vec<Entry>,
}

impl Shown {
    pub(super) fn of(record: &Portable, words: &Words) -> Self {
        let w = &words.portable;
        let held = record.qualifications.iter().map(|held| qualification(held, words));
        Self {
            name: record.name.in_full(),
            number: w.number(&record.number),
            on: moment::date(record.on, words),
            confirmed: record.confirmed_on.map(|day| w.confirmed(moment::date(day, words))),
            qualifications: held.chain(certificates(record, words)).collect(),
            trainings: record.trainings.iter().map(|(done, state)| training(done, *state, words)).collect(),
            checks: record.checks.iter().map(|check| checked(check, words)).collect(),
        }
    }
}

/// The two certificates that every care worker is asked about; nobody checks them apart.
fn certificates(record: &Portable, words: &Words) -> Vec<Entry> {
    let w = &words.portable;
    let care = record.care_certificate.filter(|said| *said != CareCertificate::No);
    let level_two = record.level_two.filter(|said| *said != LevelTwoCertificate::No);
    let entry = |what: &str, done: bool| Entry {
        what: what.to_owned(),
        more: vec![if done { w.completed } else { w.in_progress }.to_owned(), w.unchecked.to_owned()],
    };
    let care = care.map(|said| entry(w.care_certificate, said == CareCertificate::Completed));
    let level_two = level_two.map(|said| entry(w.level_two, said == LevelTwoCertificate::Completed));
    care.into_iter().chain(level_two).collect()
}

fn qualification(held: &Learned<Held>, words: &Words) -> Entry {
    let w = &words.portable;
    let what = &held.what;
    let level = what.own_level.map(|level| level.label().to_owned());
    let year = what.year.map(|year| w.year(year.number()));
    let more = level.into_iter().chain(year).chain([check_of(held.check.as_ref(), words)]);
    Entry { what: what.qualification.label(), more: more.collect() }
}

fn training(done: &Learned<Training>, state: TrainingState, words: &Words) -> Entry {
    let w = &words.portable;
    let what = &done.what;
    let title = what.title.as_ref().map(|title| PlainLine::as_str(title).to_owned());
    let provider = what.provider.as_ref().map(|provider| w.provider(PlainLine::as_str(provider)));
    let completed = w.completed_on(moment::date(what.completed_on, words));
    let more = title.into_iter().chain(provider).chain([completed, stands(what, state, words)]);
    let more = more.chain([check_of(done.check.as_ref(), words)]);
    Entry { what: what.category.label().to_owned(), more: more.collect() }
}

/// Whether training still holds, with the day on which it runs out.
fn stands(done: &Training, state: TrainingState, words: &Words) -> String {
    let w = &words.portable;
    let day = done.expiry.and_then(Expiry::day).map(|day| moment::date(day, words));
    match (state, day) {
        (TrainingState::Expired, Some(day)) => w.expired(day),
        (TrainingState::Within30 | TrainingState::Within60 | TrainingState::Within90, Some(day)) => {
            w.expiring(day)
        }
        (TrainingState::UpToDate, Some(day)) => w.up_to_date_until(day),
        (TrainingState::UpToDate, None) => w.up_to_date.to_owned(),
        _ => w.not_known.to_owned(),
    }
}

fn check_of(check: Option<&Check>, words: &Words) -> String {
    check.map_or_else(|| words.portable.unchecked.to_owned(), |check| by(check, words))
}
