//! Which postcodes were seen, in little memory: a file has millions, and may have one of them twice.

use std::collections::BTreeMap;

use crate::text::Postcode;

/// The letters of the half after the space.
const LETTERS: &str = "ABDEFGHJLNPQRSTUWXYZ";

/// A digit and two letters: so many postcodes can begin with the same half.
const POSSIBLE: usize = 10 * 20 * 20;

/// One bit for each postcode that there can be; half a kilobyte for each outcode that was seen.
#[derive(Debug, Default)]
pub(super) struct Seen(BTreeMap<String, Box<[u64]>>);

impl Seen {
    /// Notes a postcode; says whether it is the first time.
    pub(super) fn is_new(&mut self, postcode: &Postcode) -> bool {
        let Some(place) = place(postcode) else { return true };
        if !self.0.contains_key(postcode.outward()) {
            self.0.insert(postcode.outward().to_owned(), vec![0; POSSIBLE.div_ceil(64)].into());
        }
        let word = self.0.get_mut(postcode.outward()).and_then(|bits| bits.get_mut(place / 64));
        word.is_some_and(|word| {
            let bit = 1 << (place % 64);
            let is_new = *word & bit == 0;
            *word |= bit;
            is_new
        })
    }
}

fn place(postcode: &Postcode) -> Option<usize> {
    let mut inward = postcode.as_str().chars().rev();
    let mut letter = || inward.next().and_then(|letter| LETTERS.find(letter));
    let (last, middle) = (letter()?, letter()?);
    let digit = inward.next()?.to_digit(10)?;
    Some((usize::try_from(digit).ok()? * 20 + middle) * 20 + last)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_remembers_exactly(postcodes in prop::collection::vec("[LM]E?[12] [0-9][ABZ][ABZ]", 0..60)) {
            let (mut seen, mut known) = (Seen::default(), BTreeSet::new());
            for text in postcodes {
                let postcode: Postcode = text.parse().unwrap();
                prop_assert_eq!(seen.is_new(&postcode), known.insert(text));
            }
        }
    }

    #[test]
    fn every_postcode_has_a_place_of_its_own() {
        let mut seen = Seen::default();
        for digit in 0..10 {
            for first in LETTERS.chars() {
                for second in LETTERS.chars() {
                    assert!(seen.is_new(&format!("LE1 {digit}{first}{second}").parse().unwrap()));
                }
            }
        }
        assert!(!seen.is_new(&"LE1 1AA".parse().unwrap()));
    }
}
