//! By which way and when a person agreed or took it back.

use crate::privacy::{Channel, Heard};
use crate::web::components::{DateInput, Radios};
use crate::web::days::{day_problem, typed_day, wrong_parts};
use crate::web::form::{Errors, Fields};
use crate::words::Words;
use time::{Date, Duration};

/// The first field of the day, to which its errors point.
const DAY: &str = "said-day";

/// How long ago somebody may have said it: what was said longer ago is asked again.
const NOT_BEFORE: Duration = Duration::days(92);

/// The fields.
pub(super) struct HeardFields {
    pub(super) channel: Radios,
    pub(super) said: DateInput,
}

impl HeardFields {
    pub(super) fn new(fields: &Fields, errors: &Errors, words: &Words) -> Self {
        let w = &words.assisted.opening;
        let ways = Channel::ALL.iter().filter(|channel| **channel != Channel::Online);
        let ways: Vec<_> = ways.map(|channel| (channel.as_str(), capital(channel.label()))).collect();
        let channel = ways
            .into_iter()
            .fold(Radios::new("channel", w.channel), |radios, (value, text)| radios.choice(value, text))
            .value(fields.get("channel"))
            .error(errors.of("channel"));
        let [day, month, year] = ["day", "month", "year"].map(|part| fields.shown(&format!("said.{part}")));
        let error = errors.of(DAY);
        let failed = error.is_some();
        let said =
            DateInput::new("said", w.said, words).hint(w.said_hint).values(day, month, year).error(error);
        Self { channel, said: wrong_parts(said, &typed_day("said", fields), failed) }
    }
}

/// Words of the middle of a sentence at its beginning.
fn capital(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What the fields mean; what is wrong is added to the errors.
pub(super) fn read_heard(fields: &Fields, today: Date, words: &Words, errors: &mut Errors) -> Option<Heard> {
    let w = &words.assisted.opening;
    let channel = fields.get("channel").parse().ok().filter(|channel| *channel != Channel::Online);
    if channel.is_none() {
        errors.add("channel", w.channel_missing);
    }
    let on = match typed_day("said", fields).read() {
        Ok(day) if day > today => Err(w.said_late.to_owned()),
        Ok(day) if day < today - NOT_BEFORE => Err(w.said_early.to_owned()),
        Ok(day) => Ok(day),
        Err(refused) => Err(day_problem(refused, w.said_what, words)),
    };
    match (channel, on) {
        (Some(channel), Ok(on)) => Some(Heard { channel, on }),
        (_, Err(text)) => {
            errors.add(DAY, text);
            None
        }
        (None, Ok(_)) => None,
    }
}
