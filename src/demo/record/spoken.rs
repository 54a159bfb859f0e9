//! Languages: they go with the name's community, for most and not for all.

use crate::assistants::{Languages, TypedLanguage};
use crate::demo::dice::Dice;

use super::somebody::Somebody;

/// Languages that people learn for their work, of a hundred people: a guess.
const SIGNED: [(u32, &str); 2] = [(3, "bfi"), (5, "makaton")];

/// Draws what somebody speaks and signs.
pub(super) fn languages(dice: &mut Dice, who: &Somebody) -> Option<Languages> {
    let community = who.name.community;
    let english_first = dice.percent(community.english_first);
    let mut lines = vec![("en", english(dice, english_first)?)];
    let mut has_first = english_first;
    for code in dice.each(community.languages) {
        let fluency = if has_first {
            dice.weighed(&[(3, "few_words"), (5, "conversation"), (4, "fluent")])?
        } else {
            "first_language"
        };
        has_first = true;
        lines.push((code, fluency));
    }
    for code in dice.each(&SIGNED) {
        lines.push((code, dice.weighed(&[(2, "few_words"), (3, "conversation"), (1, "fluent")])?));
    }
    let typed: Vec<_> =
        lines.iter().map(|(language, fluency)| TypedLanguage { language, fluency, name: "" }).collect();
    Languages::read(&typed).ok()
}

fn english(dice: &mut Dice, is_first: bool) -> Option<&'static str> {
    if is_first { Some("first_language") } else { dice.weighed(&[(65, "fluent"), (35, "conversation")]) }
}
