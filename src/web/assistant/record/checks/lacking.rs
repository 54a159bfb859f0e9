//! What is missing before somebody can be listed, in sentences.

use crate::assistants::ledger::{ClaimState, Lacking};
use crate::words::Words;

/// A sentence for each kind of claim of which too few are checked.
pub(in crate::web) fn sentences(lacking: &[Lacking], words: &Words) -> Vec<String> {
    lacking.iter().map(|one| sentence(one, words)).collect()
}

fn sentence(lacking: &Lacking, words: &Words) -> String {
    let (w, what) = (&words.checks, lacking.kind.label());
    match lacking.others.as_slice() {
        _ if lacking.needed > 1 => w.some_checked(what, lacking.checked, lacking.needed),
        [] => w.not_told(what),
        [ClaimState::Said, ..] => w.not_sent(what),
        [state, ..] => w.not_checked(what, state_said(*state)),
    }
}

/// A state in the middle of a sentence.
fn state_said(state: ClaimState) -> String {
    let label = state.label();
    let mut letters = label.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
