//! UK postcodes: their form, not whether Royal Mail delivers there.

use std::{fmt, str::FromStr};

use super::clean::{Lines, TextRefused, clean};

/// A postcode in its one written form, such as `LE1 1AA`.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Postcode(String);

/// Why a text is not a postcode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PostcodeRefused {
    /// Empty, too long, or with characters that cannot be kept.
    #[error(transparent)]
    Text(#[from] TextRefused),
    /// Not in the form of a full UK postcode.
    #[error("not in the form of a full postcode")]
    Form,
}

impl Postcode {
    /// The postcode, in capitals with its one space.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The half before the space, such as `LE1`.
    #[must_use]
    pub fn outward(&self) -> &str {
        self.0.split(' ').next().unwrap_or_default()
    }
}

impl FromStr for Postcode {
    type Err = PostcodeRefused;

    fn from_str(raw: &str) -> Result<Self, PostcodeRefused> {
        let text = clean(raw, Lines::One, 20)?;
        let packed: String = text.chars().filter(|c| *c != ' ').map(|c| c.to_ascii_uppercase()).collect();
        if !packed.is_ascii() || !(5..=7).contains(&packed.len()) {
            return Err(PostcodeRefused::Form);
        }
        let (outward, inward) = packed.split_at(packed.len() - 3);
        if is_outward(outward) && is_inward(inward) {
            Ok(Self(format!("{outward} {inward}")))
        } else {
            Err(PostcodeRefused::Form)
        }
    }
}

/// The first half of a postcode, such as `LE1`: some thousand homes.
#[derive(Clone, PartialEq, Eq)]
pub struct Outcode(String);

impl Outcode {
    /// The postcodes of this area in their one form: from the first of these texts on, and before the second.
    #[must_use]
    pub fn range(&self) -> (String, String) {
        // The sign after the space that follows it in each of them.
        (format!("{} ", self.0), format!("{}!", self.0))
    }
}

impl FromStr for Outcode {
    type Err = PostcodeRefused;

    fn from_str(raw: &str) -> Result<Self, PostcodeRefused> {
        let text = clean(raw, Lines::One, 20)?.to_ascii_uppercase();
        if is_outward(&text) { Ok(Self(text)) } else { Err(PostcodeRefused::Form) }
    }
}

/// It may be the area of a home, and debug output ends in logs.
impl fmt::Debug for Outcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Outcode(…)")
    }
}

/// A9, A99, AA9, AA99, A9A, AA9A, and GIR, which has only ever been itself.
fn is_outward(part: &str) -> bool {
    let shape: String = part.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
    let shape: String = shape.chars().map(|c| if c.is_ascii_uppercase() { 'A' } else { c }).collect();
    part == "GIR" || matches!(shape.as_str(), "A9" | "A99" | "AA9" | "AA99" | "A9A" | "AA9A")
}

/// A digit and two letters, never C, I, K, M, O or V: those were left out because they misread.
fn is_inward(part: &str) -> bool {
    let mut chars = part.chars();
    chars.next().is_some_and(|c| c.is_ascii_digit())
        && chars.all(|c| c.is_ascii_uppercase() && !"CIKMOV".contains(c))
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A postcode may be a home, and debug output ends in logs.
impl fmt::Debug for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Postcode(…)")
    }
}

crate::text_column!(Postcode);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_spelling_becomes_the_one_form() {
        for (typed, written) in [
            ("le11aa", "LE1 1AA"),
            (" LE1  1AA ", "LE1 1AA"),
            ("m11ae", "M1 1AE"),
            ("ec1a 1bb", "EC1A 1BB"),
            ("W1A 0AX", "W1A 0AX"),
            ("b338th", "B33 8TH"),
            ("gir0aa", "GIR 0AA"),
        ] {
            assert_eq!(typed.parse::<Postcode>().unwrap().as_str(), written);
        }
        assert_eq!("LE1 1AA".parse::<Postcode>().unwrap().outward(), "LE1");
    }

    #[test]
    fn refuses_other_forms() {
        for bad in ["LE1", "1LE 1AA", "LE1 1CA", "LE1 AA1", "LLE1 1AA", "LE111 1AA", "ＬＥ１ 1AA", "LE1-1AA"]
        {
            assert_eq!(bad.parse::<Postcode>(), Err(PostcodeRefused::Form), "{bad}");
        }
    }

    #[test]
    fn a_first_half_has_its_own_postcodes_and_no_others() {
        let has = |outcode: &str, postcode: &str| {
            let (from, before) = outcode.parse::<Outcode>().unwrap().range();
            let postcode: Postcode = postcode.parse().unwrap();
            (from.as_str()..before.as_str()).contains(&postcode.as_str())
        };
        assert!(has("le1", "LE1 1AA"));
        assert!(has(" LE1 ", "LE1 9ZZ"));
        assert!(has("EC1A", "EC1A 1BB"));
        for other in ["LE11 1AA", "LE2 1AA", "LE10 1AA", "L1 1AA"] {
            assert!(!has("LE1", other), "{other}");
        }
        for bad in ["", "LE", "LE1 1AA", "LE2 1", "1LE", "LE-1"] {
            assert!(bad.parse::<Outcode>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(raw in any::<String>()) {
            let _ = raw.parse::<Postcode>();
        }

        #[test]
        fn spaces_and_capitals_do_not_matter(raw in "[a-zA-Z]{1,2}[0-9]{1,2} ?[0-9][abdefABDEF]{2}") {
            let one: Postcode = raw.parse().unwrap();
            let other: Postcode = raw.to_lowercase().replace(' ', "").parse().unwrap();
            prop_assert_eq!(&one, &other);
            prop_assert_eq!(one.as_str().parse::<Postcode>().unwrap(), one.clone());
        }
    }
}
