//! Several of a list, as a form sends them.

use std::{collections::BTreeSet, str::FromStr};

/// What a form sends, and a column holds, for "none of these".
pub const NONE: &str = "none";

/// Why a choice was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceProblem {
    /// Nothing was chosen.
    #[error("nothing was chosen")]
    Missing,
    /// "None of these", and something beside it.
    #[error("none was chosen, and something beside it")]
    NoneAndSome,
}

/// What a form sends for yes and no; none for anything else.
pub(super) fn yes_or_no(sent: &str) -> Option<bool> {
    match sent {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// At least one of a list. What is no word of the list did not come from our page, and counts as not chosen.
pub(super) fn some_of<'f, T: FromStr + Ord>(
    sent: impl IntoIterator<Item = &'f str>,
) -> Result<BTreeSet<T>, ChoiceProblem> {
    let chosen: BTreeSet<T> = sent.into_iter().filter_map(|word| word.parse().ok()).collect();
    if chosen.is_empty() { Err(ChoiceProblem::Missing) } else { Ok(chosen) }
}

/// At least one of a list, or "none of these", which is an empty set.
pub(super) fn some_or_none<'f, T: FromStr + Ord>(
    sent: impl IntoIterator<Item = &'f str>,
) -> Result<BTreeSet<T>, ChoiceProblem> {
    let (none, words): (Vec<_>, Vec<_>) = sent.into_iter().partition(|word| *word == NONE);
    match (none.is_empty(), some_of(words)) {
        (true, chosen) => chosen,
        (false, Ok(_)) => Err(ChoiceProblem::NoneAndSome),
        (false, Err(_)) => Ok(BTreeSet::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::terms::Pet;
    use super::*;

    #[test]
    fn none_is_an_answer_and_blank_is_another() {
        assert_eq!(some_or_none::<Pet>([]), Err(ChoiceProblem::Missing));
        assert_eq!(some_or_none::<Pet>(["none"]), Ok(BTreeSet::new()));
        assert_eq!(some_or_none(["dogs", "dogs"]), Ok(BTreeSet::from([Pet::Dogs])));
        assert_eq!(some_or_none::<Pet>(["dogs", "none"]), Err(ChoiceProblem::NoneAndSome));
    }

    #[test]
    fn what_is_not_in_the_list_is_not_chosen() {
        assert_eq!(some_of::<Pet>(["crocodiles", "none"]), Err(ChoiceProblem::Missing));
        assert_eq!(some_of(["crocodiles", "cats"]), Ok(BTreeSet::from([Pet::Cats])));
    }
}
