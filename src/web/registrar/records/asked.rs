//! What was asked about a record, for those who check it.

use crate::accounts::Role;
use crate::assistants::questions::{Answer, Question};
use crate::web::components::SummaryList;
use crate::web::moment;
use crate::words::Words;

/// A frame for each question, the latest first.
pub(super) fn cards(questions: &[Question], words: &Words) -> Vec<SummaryList> {
    questions.iter().map(|question| card(question, words)).collect()
}

fn card(question: &Question, words: &Words) -> SummaryList {
    let w = &words.casework.ask;
    let answer = question.answer.as_ref();
    let rows = [
        (w.question_row, Some(question.text.as_str().to_owned())),
        (w.answered_row, Some(answer.map_or_else(|| w.not_yet.to_owned(), |answer| answered(answer, words)))),
        (w.answer_row, answer.map(|answer| answer.text.as_str().to_owned())),
    ];
    SummaryList::answered(rows).small_card(w.card(moment::said(question.asked_at, words)))
}

fn answered(answer: &Answer, words: &Words) -> String {
    let day = moment::said(answer.at, words);
    if answer.role == Role::Assistant { day } else { words.casework.ask.answered_by_officer(day) }
}
