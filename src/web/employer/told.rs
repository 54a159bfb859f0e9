//! What was told, question by question.

use crate::employers::{Address, Question, Support, Told};
use crate::places::Gazetteer;
use crate::text::FullName;
use crate::words::Words;

type Row = (&'static str, String);

/// What was told to a question: what was asked, and the answer.
pub(in crate::web) fn told_to(
    question: Question,
    told: &Told,
    gazetteer: &Gazetteer,
    words: &Words,
) -> Vec<Row> {
    let w = &words.employers;
    match question {
        Question::ActsFor => one(w.who.short, told.acts_for.map(|acts_for| acts_for.label().to_owned())),
        Question::Acting => told.acting.as_ref().map_or_else(Vec::new, |acting| {
            vec![
                (w.acting.capacity_short, acting.capacity.label().to_owned()),
                (w.acting.name_short, acting.name.to_string()),
            ]
        }),
        Question::Name => one(w.shown_name, told.name.as_ref().map(FullName::in_full)),
        Question::Funding => one(w.money.short, told.funding.map(|funding| funding.label().to_owned())),
        Question::Home => told.home.as_ref().map_or_else(Vec::new, |home| {
            address((w.place.short, w.place.ward_short), home, gazetteer, words)
        }),
        Question::Support => match &told.support {
            Some(Support::WithMe) => vec![(w.support.short, w.support.with_me_short.to_owned())],
            Some(Support::Elsewhere(other)) => {
                address((w.support.short, w.support.ward_short), other, gazetteer, words)
            }
            None => Vec::new(),
        },
    }
}

fn one(key: &'static str, answer: Option<String>) -> Vec<Row> {
    answer.map(|answer| (key, answer)).into_iter().collect()
}

/// A postcode and its ward, each with what it is called.
fn address(
    (key, ward_key): (&'static str, &'static str),
    address: &Address,
    gazetteer: &Gazetteer,
    words: &Words,
) -> Vec<Row> {
    let name = gazetteer.ward(&address.ward).map_or(address.ward.as_str(), |ward| ward.name.as_str());
    let ward = if address.ward_chosen { words.record.home.chosen(name) } else { name.to_owned() };
    vec![(key, address.postcode.to_string()), (ward_key, ward)]
}
