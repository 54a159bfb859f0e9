//! Which of several matches comes first.

use super::act::Found;
use super::fold::words;

/// Puts those first whose whole name is most like what is looked for.
pub(super) fn rank(found: &mut [Found], sought: &[String]) {
    let sought = in_one_order(sought.to_vec());
    found.sort_by_cached_key(|one| {
        let name = in_one_order(words(&one.name.in_full()));
        let alike = strsim::jaro_winkler(&sought, &name);
        // A share of thousandths, because floats have no order; the nearest first.
        #[expect(clippy::cast_possible_truncation, reason = "between 0 and 1000")]
        let apart = 1_000 - (alike * 1_000.0) as i32;
        (apart, name, one.number.clone())
    });
}

/// First name or last name first is one thing.
fn in_one_order(mut words: Vec<String>) -> String {
    words.sort();
    words.join(" ")
}
