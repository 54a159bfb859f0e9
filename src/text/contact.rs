//! Finding in free text what would let people reach somebody past the register.

use super::{Email, Postcode};

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactDetail {
    /// An email address.
    Email,
    /// A telephone number.
    Telephone,
    /// A full postcode.
    Postcode,
}

/// The fewest digits of a number that can be dialled from anywhere.
const FEWEST_DIGITS: usize = 10;

/// The first kind of contact detail that a text holds.
///
/// Years and sums of money do not look like telephone numbers: one begins with `0`, `+` or `44` and has ten digits or
/// more. Whoever wants to hide a number from this can; it is for those who did not think of it.
#[must_use]
pub fn find_contact_detail(text: &str) -> Option<ContactDetail> {
    if has_email(text) {
        Some(ContactDetail::Email)
    } else if has_telephone(text) {
        Some(ContactDetail::Telephone)
    } else if has_postcode(text) {
        Some(ContactDetail::Postcode)
    } else {
        None
    }
}

fn has_email(text: &str) -> bool {
    let is_edge = |c: char| !c.is_alphanumeric();
    let parted = |c: char| c.is_whitespace() || ",;:()<>[]\"".contains(c);
    let mut words = text.split(parted).map(|word| word.trim_matches(is_edge));
    words.any(|word| word.contains('@') && word.parse::<Email>().is_ok())
}

/// Looks at every run of digits with what people write between them, and in it at every group that may begin a number.
fn has_telephone(text: &str) -> bool {
    // Digits of other scripts count as the zero that begins a number.
    let plain: String = text.chars().map(|c| if !c.is_ascii() && c.is_numeric() { '0' } else { c }).collect();
    let is_between = |c: char| c.is_whitespace() || "()-–.+".contains(c);
    let runs = plain.split(|c: char| !c.is_ascii_digit() && !is_between(c));
    runs.into_iter().any(|run| {
        (0..run.len())
            .any(|start| run.get(start..).is_some_and(|rest| may_begin(run, start) && is_dialled(rest)))
    })
}

/// Whether a number may begin at this place: not in the middle of a group of digits.
fn may_begin(run: &str, start: usize) -> bool {
    run.get(..start).is_some_and(|before| !before.ends_with(|c: char| c.is_ascii_digit()))
}

fn is_dialled(rest: &str) -> bool {
    let digits = rest.chars().filter(char::is_ascii_digit).count();
    ["0", "+", "44"].iter().any(|begin| rest.starts_with(begin)) && digits >= FEWEST_DIGITS
}

/// A postcode in one word, or in two that follow each other.
fn has_postcode(text: &str) -> bool {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_postcode = |text: &str| text.parse::<Postcode>().is_ok();
    words.iter().any(|word| is_postcode(word))
        || words.windows(2).any(|pair| matches!(pair, [out, inward] if inward.len() == 3 && is_postcode(&format!("{out} {inward}"))))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_reaches_somebody_is_found() {
        for (text, found) in [
            ("Write to asha@people.example.", ContactDetail::Email),
            ("mail:(asha.p@people.example)", ContactDetail::Email),
            ("Ring 0116 496 0123 any time", ContactDetail::Telephone),
            ("07700900123", ContactDetail::Telephone),
            ("since 2019 07700 900123", ContactDetail::Telephone),
            ("+44 (0)7700 900123", ContactDetail::Telephone),
            ("(0116) 496-0123", ContactDetail::Telephone),
            ("44 7700 900 123", ContactDetail::Telephone),
            ("٠٧٧٠٠٩٠٠١٢٣", ContactDetail::Telephone),
            ("I live in LE1 1AA", ContactDetail::Postcode),
            ("(le11aa)", ContactDetail::Postcode),
        ] {
            assert_eq!(find_contact_detail(text), Some(found), "{text}");
        }
    }

    #[test]
    fn what_people_write_of_their_work_is_not() {
        for text in [
            "",
            "I have worked since 2009, from 2015 to 2019 in Leicester.",
            "2009 2010 2011 2012 2013",
            "I ask £14.50 and work 9-5, 10 hours, 7 days.",
            "I live in LE1 and drive to LE2 and LE3.",
            "NVQ 3 in 2020, level 2 in 2018",
            "I am on it @ once, 24/7",
            "मैं 12 साल से काम करती हूँ",
        ] {
            assert_eq!(find_contact_detail(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_number_is_found_however_it_is_spaced(
            digits in "0[1-9][0-9]{8,9}", gap in "[ .()–-]{0,2}", at in 2..6_usize, before in "[a-z ]{0,20}"
        ) {
            let (first, rest) = digits.split_at(at);
            let text = format!("{before}, {first}{gap}{rest} please");
            prop_assert_eq!(find_contact_detail(&text), Some(ContactDetail::Telephone));
        }

        #[test]
        fn nothing_typed_makes_it_panic(raw in any::<String>()) {
            let _ = find_contact_detail(&raw);
        }

        #[test]
        fn words_without_digits_hold_no_number_and_no_postcode(raw in "[A-Za-z ,.]{0,80}") {
            prop_assert_eq!(find_contact_detail(&raw), None);
        }
    }
}
