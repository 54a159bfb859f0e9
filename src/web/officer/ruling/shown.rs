//! A refusal or removal, for those who check records.

use crate::accounts::Role;
use crate::assistants::rulings::{Decided, Ruling, RulingKind, Said, Stage};
use crate::web::components::SummaryList;
use crate::web::moment;
use crate::words::Words;
use time::Date;

/// A question of a summary and its answer, if it has one.
type Row = (&'static str, Option<String>);

/// A frame for each, the latest first.
pub(in crate::web) fn cards(rulings: &[(Ruling, bool)], today: Date, words: &Words) -> Vec<SummaryList> {
    rulings.iter().map(|(ruling, _)| card(ruling, today, words)).collect()
}

fn card(ruling: &Ruling, today: Date, words: &Words) -> SummaryList {
    let w = &words.casework.ruling;
    let rows = before(ruling, today, words);
    let rows = rows
        .into_iter()
        .chain(ruling.decided.iter().flat_map(|decided| after(decided, ruling, today, words)));
    SummaryList::answered(rows).small_card(w.card(moment::said(ruling.proposed.at, words)))
}

fn before(ruling: &Ruling, today: Date, words: &Words) -> Vec<Row> {
    let w = &words.casework.ruling;
    let said = |at| moment::said(at, words);
    let kind = match ruling.kind {
        RulingKind::Refusal => w.kind_refusal,
        RulingKind::Removal => w.kind_removal,
    };
    let reply = match (&ruling.reply, ruling.stage(today)) {
        (Some(reply), _) => Some(heard(reply, words)),
        (None, Stage::AwaitsReply(until)) => Some(w.row_no_reply(moment::date(until, words))),
        (None, _) => None,
    };
    vec![
        (w.row_kind, Some(kind.to_owned())),
        (w.row_reason, Some(ruling.reason.label().to_owned())),
        (w.row_reasons, Some(ruling.proposed.text.as_str().to_owned())),
        (w.row_told, Some(ruling.told_at.map_or_else(|| w.row_not_told.to_owned(), said))),
        (w.row_reply, reply),
        (w.row_withdrawn, ruling.withdrawn_at.map(said)),
    ]
}

fn after(decided: &Decided, ruling: &Ruling, today: Date, words: &Words) -> Vec<Row> {
    let w = &words.casework.ruling;
    let appeal = match (&decided.appeal, ruling.stage(today)) {
        (Some(appeal), _) => Some(heard(&appeal.said, words)),
        (None, Stage::MayBeAppealed(until)) => Some(w.row_no_appeal(moment::date(until, words))),
        (None, _) => None,
    };
    let outcome = decided.appeal.as_ref().and_then(|appeal| appeal.outcome.as_ref());
    vec![
        (w.row_decided, Some(moment::said(decided.said.at, words))),
        (w.row_decided_reasons, Some(decided.said.text.as_str().to_owned())),
        (w.row_appeal, appeal),
        (w.row_outcome, outcome.map(|(outcome, _)| outcome.label().to_owned())),
        (w.row_outcome_reasons, outcome.map(|(_, said)| said.text.as_str().to_owned())),
    ]
}

/// What she said, and whether somebody else wrote it down.
fn heard(said: &Said, words: &Words) -> String {
    let text = said.text.as_str();
    match said.role {
        Role::Assistant => text.to_owned(),
        Role::Safeguarding => words.casework.ruling.written_down_for_risk(text),
        _ => words.casework.ruling.written_down(text),
    }
}
