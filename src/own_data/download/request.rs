//! What she asked about her data, and what came of it.

use serde::Serialize;

use super::word::{Word, moment, word};
use crate::requests::{DataRequest, End};

/// A request or a complaint.
#[derive(Debug, Serialize)]
pub(super) struct Asked {
    about: Word,
    text: String,
    sent_at: String,
    due_on: Option<String>,
    acknowledged_at: Option<String>,
    takes_longer: Option<Longer>,
    answer: Option<Answer>,
    taken_back_at: Option<String>,
}

#[derive(Debug, Serialize)]
struct Longer {
    because: String,
    said_at: String,
}

/// Officers have no name here, and one role answers.
#[derive(Debug, Serialize)]
struct Answer {
    text: String,
    at: String,
}

impl Asked {
    pub(super) fn of(request: &DataRequest) -> Self {
        let (answer, taken_back_at) = match &request.end {
            Some(End::Answered { at, text }) => {
                (Some(Answer { text: text.as_str().to_owned(), at: moment(*at) }), None)
            }
            Some(End::TakenBack { at }) => (None, Some(moment(*at))),
            None => (None, None),
        };
        let longer = request.extension.as_ref();
        Self {
            about: word!(request.kind),
            text: request.text.as_str().to_owned(),
            sent_at: moment(request.made_at),
            due_on: request.due_on().map(|day| day.to_string()),
            acknowledged_at: request.acknowledged_at.map(moment),
            takes_longer: longer
                .map(|one| Longer { because: one.because.as_str().to_owned(), said_at: moment(one.at) }),
            answer,
            taken_back_at,
        }
    }
}
